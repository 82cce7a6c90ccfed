// All screens on one sheet: drawn beside the page's thread, printed; and the look at the glass there, too.
import assert from "node:assert/strict";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

export function sheets({ page, is_firefox, context, driver, pictures, bundle, ready, open_folder, told }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const audit = async (state) => {
        if (!is_firefox) await by_axe(state); // it comes in by Chromium's debugger
        await at_sizes(state);
    };
    const said = () => page.locator("#sheet-said").textContent();
    const drawn = () => page.locator("#sheet figure").count();

    return {
        async "every screen is drawn on one sheet, and the page goes on meanwhile"() {
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await open_folder(ready);
            await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
            await page.locator("#sheet-box summary").click();
            if (is_firefox) await page.locator("#sheet-draw").click(); // a key that BiDi presses there does not always come
            else {
                await page.locator("#sheet-draw").focus();
                await page.keyboard.press("Enter");
                await page.locator("#sheet-stop:focus").waitFor();
            }
            // The longest that the page took for a frame of its own while they were drawn.
            const longest = await page.evaluate(async () => {
                let most = 0;
                for (let last = performance.now(); document.getElementById("sheet-draw").hidden; ) {
                    const now = await new Promise(requestAnimationFrame);
                    most = Math.max(most, now - last);
                    last = now;
                }
                return most;
            });
            console.log(`  ${await said()}; the page's longest frame meanwhile: ${Math.round(longest)} ms`);
            assert.match(await said(), /^\d+ screens\. /);
            const names = await page.locator("#sheet figcaption").allTextContents();
            assert.ok(names.length > 20 && names.some((name) => /page article 1/.test(name)), names.join());
            assert.match(await page.locator("#sheet img").first().getAttribute("alt"), /\w/);
            assert.ok(await page.locator("#sheet img").evaluateAll((all) => all.every(({ naturalWidth }) => naturalWidth === 960)));
            if (!is_firefox) assert.equal(await page.evaluate(() => document.activeElement.id), "sheet-draw");
            await audit("a sheet");
        },
        async "four or two a page go onto paper, and nothing else"() {
            const count = await drawn();
            for (const per of ["4", "2"]) {
                await page.locator("#sheet-per").selectOption(per);
                await page.evaluate(() => (window.print = () => {}));
                await page.locator("#sheet-print").click();
                const pdf = await page.pdf({ path: join(pictures, `sheet-${per}.pdf`), preferCSSPageSize: true });
                const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
                assert.ok(Math.abs(pages - Math.ceil(count / Number(per))) <= 1, `${pages} pages of ${per} for ${count} screens`);
                await page.evaluate(() => dispatchEvent(new Event("afterprint")));
                assert.equal(await page.evaluate(() => document.body.dataset.prints), undefined);
            }
        },
        async "drawing can be stopped"() {
            // In the page, at the first picture: a driver may come when all are drawn.
            await page.evaluate(() => new Promise((done) => {
                const sheet = document.getElementById("sheet");
                const stop = (_, observer) => sheet.children.length > 0 && (observer.disconnect(), document.getElementById("sheet-stop").click(), done());
                document.getElementById("sheet-draw").click();
                new MutationObserver(stop).observe(sheet, { childList: true });
            }));
            assert.equal(await said(), "Stopped.");
            const count = await drawn();
            await page.waitForTimeout(500);
            assert.equal(await drawn(), count);
        },
        async "the look at every screen's room does not hold the page up, and says the same once the words are the same"() {
            await open_folder(bundle);
            await page.locator("body[data-looked=all]").waitFor(); // of this one: an opened bundle has not been looked at
            const first = await told();
            const title = page.locator("#form").getByLabel("Title (needed)").first();
            await title.fill("A title");
            await page.locator("body[data-looked=some]").waitFor();
            const longest = await page.evaluate(async () => {
                let most = 0;
                for (let last = performance.now(); document.body.dataset.looked !== "all"; ) {
                    const now = await new Promise(requestAnimationFrame);
                    most = Math.max(most, now - last);
                    last = now;
                }
                return most;
            });
            console.log(`  the page's longest frame while all was looked at: ${Math.round(longest)} ms`);
            await title.fill("Another title");
            await page.locator("#undo").click();
            await page.locator("#undo").click();
            await page.locator("body[data-looked=some]").waitFor();
            await page.locator("body[data-looked=all]").waitFor();
            assert.deepEqual(await told(), first); // which opening.mjs holds against kioskctl's
        },
    };
}
