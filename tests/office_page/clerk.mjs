// A clerk's walk by the mouse, as the guide tells it: from the stick's bundle file to the signed one on the stick. And the guide's names:
// each thing that it names is on the page by that very name.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const guide = readFileSync(resolve("assets/README.md"), "utf8").match(/^## The office page\n(.*?)^## /ms)[1].replace(/\s*\n\s*/g, " ");

// What stands in *slanted letters*, and the **bold** names of what opens when it is touched.
const names = [...guide.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)|- \*\*([^*]+)\*\*/g)].map(([, slanted, bold]) => slanted ?? bold);

export function clerk({ page, place, bundle, ready, kioskctl, run, open_folder, downloads, item, items, touch }) {
    const fresh = async () => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
    };
    const looked = () => page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    // By the name that the guide gives it.
    const named = (name) => {
        assert.ok(names.includes(name), `the guide does not name "${name}"`);
        return page.getByRole("button", { name, exact: true });
    };
    const file_chosen = async (input, files) => {
        const chooser = page.waitForEvent("filechooser");
        await input.click();
        await (await chooser).setFiles(files);
    };
    // What the page has names for: words of buttons, lists, fields, folds and headings.
    const on_page = () =>
        page.evaluate(() => {
            const plain = (text) => text.replace(/\s+/g, " ").replace(/[.:]?\s*$/, "").trim();
            const words = [...document.querySelectorAll("button, label, summary, legend, h2, h3, option")].flatMap((each) => [each.textContent, each.firstChild?.textContent ?? ""]);
            const labels = [...document.querySelectorAll("[aria-label]")].map((each) => each.getAttribute("aria-label"));
            return [...new Set([...words, ...labels].map(plain))];
        });

    return {
        async "a clerk changes a word and signs it onto the stick, by the mouse and as the guide tells it"() {
            const began = Date.now();
            const stick = join(place, "walk");
            rmSync(stick, { recursive: true, force: true });
            mkdirSync(join(stick, "signpost"), { recursive: true });
            const zip = join(stick, "signpost/ripley.zip");
            assert.equal(run(kioskctl, ["keygen", join(place, "walk"), "--no-password"]).status, 0);
            assert.equal(run(kioskctl, ["pack", ready, "-o", zip]).status, 0);
            assert.equal(run(kioskctl, ["sign", zip, "--key", join(place, "walk.key")]).status, 0);
            await fresh();
            await file_chosen(page.locator("#file"), [zip, zip + ".minisig", join(place, "walk.pub")]);
            await looked();
            assert.match(await page.locator("#opened").textContent(), /signed with walk\.pub/);
            await page.locator('#files button[data-path="bundle.toml"]').click();
            const title = page.locator("#form").getByLabel("Title (needed)").first();
            await title.click({ clickCount: 3 });
            await page.keyboard.type("Help in Ripley");
            await looked();
            assert.equal(await page.locator("#found li.error").count(), 0);
            await named("What changes?").click();
            assert.match(await page.locator("#difference").textContent(), /Help in Ripley/);
            await file_chosen(page.locator("#key"), ["walk.key", "walk.pub"].map((name) => join(place, name)));
            assert.deepEqual(await downloads(2, () => named("Sign and save both files").click()), ["ripley.zip", "ripley.zip.minisig"]);
            await page.getByRole("heading", { name: "Read back and verified", exact: true }).waitFor();
            assert.ok(await page.locator("#move").isVisible());
            for (const name of ["ripley.zip", "ripley.zip.minisig"]) cpSync(join(place, name), join(stick, "signpost", name));
            const verified = run(kioskctl, ["verify", zip, "-p", join(place, "walk.pub")]);
            assert.equal(verified.status, 0, verified.stderr);
            assert.match(run("unzip", ["-p", zip, "bundle.toml"]).stdout, /Help in Ripley/);
            console.log(`  the walk, as fast as a driver is: ${((Date.now() - began) / 1000).toFixed(1)} s`);
        },
        async "every name in the guide is on the page"() {
            await fresh();
            await open_folder(bundle);
            await looked();
            const seen = new Set(await on_page());
            await page.locator('#files button[data-path="pages/record.toml"]').click();
            await page.locator("#facts-box summary").click();
            await page.locator("#facts-due").selectOption("");
            await page.locator("#facts button").first().waitFor();
            const copy = join(place, "their-copy");
            cpSync(bundle, copy, { recursive: true });
            writeFileSync(join(copy, "bundle.toml"), readFileSync(join(copy, "bundle.toml"), "utf8").replace(/^title = .*$/m, 'title = "Theirs"'));
            assert.equal(run("python3", ["-m", "zipfile", "-c", join(place, "their-copy.zip"), copy + "/."]).status, 0);
            await page.locator("#copies-box summary").first().click();
            await page.locator("#their-file").setInputFiles(join(place, "their-copy.zip"));
            await page.locator("#copies fieldset").first().waitFor();
            const remark = { path: "pages/record.toml", table: "", key: "title", words: "", remark: "Good.", by: "B. Reader", at: "2026-11-29" };
            const remarks = Buffer.from(JSON.stringify({ signpost: "remarks", name: "any", remarks: [remark] }));
            await page.locator("#remarks-in").setInputFiles({ name: "any.remarks.json", mimeType: "application/json", buffer: remarks });
            await page.locator("#remarks li").waitFor({ state: "attached" });
            for (const name of await on_page()) seen.add(name);
            seen.add("Translation"); // with the language behind it
            assert.ok([...seen].some((name) => name.startsWith("Translation: ")));
            seen.add("Hide"); // on the kiosk
            await page.locator('#files button[data-path="bundle.toml"]').click();
            await page.locator("#form").getByLabel("Title (needed)").nth(1).fill("Another title");
            await page.locator('#files button[data-path="bundle.pl.toml"]').evaluate((each) => each.click());
            await page.locator("#form .behind").first().waitFor();
            for (const name of await on_page()) seen.add(name);
            assert.ok(names.length > 15, `the guide names hardly anything: ${names}`);
            assert.deepEqual(names.filter((name) => !seen.has(name.replace(/\s+/g, " "))), [], "named in the guide, and not on the page");
        },
    };
}
