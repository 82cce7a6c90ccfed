// The page for everyone: what axe-core says of it, by keys alone, in large, in colours of the person's own.
import assert from "node:assert/strict";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

// Where the keyboard stands, and whether a person sees that.
const standing = (page) =>
    page.evaluate(() => {
        const at = document.activeElement;
        const { left, right, top, bottom } = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        const within = (low, high, most) => [0.5, 0.1, 0.9].map((part) => low + (high - low) * part).filter((each) => each > 0 && each < most);
        const points = within(left, right, innerWidth).flatMap((x) => within(top, bottom, innerHeight).map((y) => [x, y]));
        return {
            what: at.id.replace(/^field-.*/, "") || at.dataset.path || at.ariaLabel || at.labels?.[0]?.textContent || at.textContent.slice(0, 60) || at.tagName,
            tag: at.tagName,
            lost: at === document.body,
            outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
            seen: points.some(([x, y]) => at.contains(document.elementFromPoint(x, y))),
        };
    });

export function access({ driver, page, pictures, context, bundle, ready, place, downloads, items }) {
    const audit = auditor({ context, page, driver });
    const press = async (key, times = 1) => {
        for (let i = 0; i < times; ++i) await page.keyboard.press(key);
    };
    const is_at = async (what) => {
        const at = await standing(page);
        assert.ok(at.what.includes(what) && at.seen && at.outlined, `not at "${what}", or it is not seen: ${JSON.stringify(at)}`);
    };
    const tab_to = async (what, key = "Tab") => {
        for (let i = 0; i < 250; ++i) {
            await press(key);
            const at = await standing(page);
            if (at.what.includes(what)) return is_at(what);
        }
        assert.fail(`${key} does not come to "${what}"`);
    };
    const come_in = async () => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
    };
    const choose = async (id, files) => {
        const chooser = page.waitForEvent("filechooser");
        await tab_to(id);
        await press("Enter");
        await (await chooser).setFiles(files);
    };
    const open_by_keys = async (folder) => {
        await come_in();
        await choose("folder", folder);
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    const open_file = async (path) => {
        await page.locator(`#files button[data-path="${path}"]`).focus();
        await press("Enter");
        await is_at("file-title");
    };
    const at_sizes = sizer(page);

    return {
        async "axe finds nothing, nothing is cut off at 200 % and 400 %: in every state of the page"() {
            const look = async (state) => {
                await audit(state);
                await at_sizes(state);
            };
            await page.setViewportSize({ width: 1280, height: 720 });
            await come_in();
            await look("before a bundle is open");
            await page.locator("#folder").setInputFiles(bundle);
            await page.locator("body[data-looked=all]").waitFor();
            await look("bundle.toml");
            await open_file("contacts.toml");
            await page.locator("#form summary").first().click();
            await look("a contact");
            const number = page.locator("#form details").first().getByLabel("Telephone", { exact: false });
            await number.fill("12 ab");
            await page.locator("#form li.error").first().waitFor();
            await look("a mistake");
            await page.locator("#form button", { hasText: "Add: " }).last().click();
            await page.locator("#wrong:not(:empty)").waitFor();
            await look("a thing that cannot be done");
            await open_file("pages/record.toml");
            await look("a page");
            await page.locator("#compare").click();
            await look("what changes");
        },
        async "Tab walks through all of the page, and each stop is seen"() {
            await open_by_keys(ready);
            const stops = [];
            for (let at = await standing(page); !at.lost && stops.length < 400; at = await standing(page)) {
                assert.ok(at.seen && at.outlined, `it is not seen where the keyboard stands: ${JSON.stringify(at)}`);
                stops.push(at.what);
                await press("Tab");
            }
            for (const id of ["glass", "look-language", "look-theme", "look-size", "moment", "moment-now", "picture", "finding", "name", "save", "key", "password", "sign", "make-key"]) assert.ok(stops.includes(id), `no way to ${id}`);
            assert.ok(stops.length < 400, "Tab does not come to an end");
        },
        async "words are written, taken back, compared and signed by keys alone"() {
            await open_by_keys(ready);
            await is_at("bundle.toml");
            await tab_to("pages/");
            await press("Enter");
            await is_at("file-title");
            await tab_to("Title");
            const title = page.locator("#form input").first();
            const was = await title.inputValue();
            await page.keyboard.type("Q");
            assert.notEqual(await title.inputValue(), was);
            await press("Control+z");
            assert.equal(await title.inputValue(), was);
            await is_at("Title");
            await press("Control+y");
            await tab_to("undo", "Shift+Tab");
            await press("Enter");
            await is_at("redo");
            await press("Enter");
            await is_at("undo");
            await tab_to("compare");
            await press("Enter");
            await is_at("changes-title");
            await choose("key", join(place, "office.key"));
            await tab_to("password");
            await page.keyboard.type("correct horse");
            await tab_to("sign");
            await downloads(2, () => press("Enter"));
            await is_at("sign");
        },
        async "a table that is added, moved or deleted keeps the keyboard near it"() {
            await open_by_keys(bundle);
            await open_file("contacts.toml");
            const folds = page.locator("#form > details > summary");
            await page.locator("#form > p input").last().focus();
            await page.keyboard.type("new one");
            await tab_to("Add: ");
            await press("Enter");
            assert.match(await page.locator("#wrong").textContent(), /small letters/);
            await press("Control+a");
            await page.keyboard.type("new-one");
            await tab_to("Add: ");
            const many = await folds.count();
            await press("Enter");
            assert.equal(await folds.count(), many + 1);
            assert.match(await page.locator("#done").textContent(), /^Added: .*new-one/);
            await is_at("Telephone");
            await tab_to("Move up");
            await press("Enter");
            await is_at("Move up: new-one");
            await tab_to("Delete: new-one");
            await press("Enter");
            assert.match(await page.locator("#done").textContent(), /^Deleted: new-one/);
            assert.equal((await standing(page)).tag, "SUMMARY");
            await is_at("");
            await press("Control+z");
            assert.equal(await folds.count(), many + 1);
            assert.ok(!(await standing(page)).lost, "undo loses the keyboard");
        },
        async "a list that does something waits for Enter"() {
            await open_file("pages/record.toml");
            const body = page.locator("#form").getByLabel("Body", { exact: false }).first();
            const before = await page.locator("#form textarea.source").inputValue();
            for (const list of ["Add a page to: Next", "Link to a page"]) {
                await tab_to(list);
                await press("ArrowDown", 2);
                assert.ok(await page.locator(".hint:visible").isVisible());
                await is_at(list);
                assert.equal(await page.locator("#form textarea.source").inputValue(), before, list);
            }
            await press("Enter");
            assert.match(await page.locator("#form textarea.source").inputValue(), /\]\(page:/);
            assert.ok(await body.evaluate((area) => area === document.activeElement));
        },
        async "the kiosk is used by keys, and Tab leaves it"() {
            await page.locator("#site").focus();
            await tab_to("picture");
            const before = JSON.stringify(await items());
            await press("ArrowRight");
            await press("Enter");
            for (let i = 0; i < 60 && JSON.stringify(await items()) === before; ++i) await page.waitForTimeout(50);
            assert.notEqual(JSON.stringify(await items()), before);
            await is_at("picture");
            await press("Tab");
            await is_at("finding");
            await press("Shift+Tab");
            for (const id of ["moment-now", "moment", "look-size", "look-theme", "look-language", "site"]) await tab_to(id, "Shift+Tab");
            assert.doesNotMatch(await page.locator("#read").textContent(), /\t/);
        },
        async "what is told is told once, not at every key"() {
            await open_file("pages/record.toml");
            await tab_to("Title");
            await page.evaluate(() => {
                window.told = [];
                const watch = new MutationObserver((all) => window.told.push(...new Set(all.map(({ target }) => target.textContent))));
                for (const each of document.querySelectorAll("[role=status], [role=alert]")) watch.observe(each, { childList: true, characterData: true, subtree: true });
            });
            for (const letter of "abcdefgh") {
                await page.keyboard.type(letter);
                await page.locator("body[data-looked=some]").waitFor(); // each time the check runs
            }
            const told = await page.evaluate(() => window.told);
            assert.ok(told.every((words, i) => words !== told[i - 1]), `it is told again: ${told}`);
            assert.ok(told.length <= 4, `told at every key: ${told}`);
        },
        async "in colours of the person's own, all that is shown by colour is there"() {
            await page.emulateMedia({ forcedColors: "active" });
            await open_file("contacts.toml");
            await page.screenshot({ path: join(pictures, "office-forced-colours.png") });
            const ground = (which) => page.locator(`#files button[aria-current=${which}]`).first().evaluate((each) => getComputedStyle(each).backgroundColor);
            assert.notEqual(await ground(true), await ground(false), "the file that is open is not told from the others");
            await audit("forced colours");
            await page.emulateMedia({ forcedColors: null });
        },
    };
}
