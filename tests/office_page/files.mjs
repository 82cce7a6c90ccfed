// The list of files of a new bundle: a language, a page and a place are added, named where they stand in lists, and deleted.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

export function files({ page, context, driver, place, ready, told, run }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const looked = () => page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    const field = (place) => page.locator(`#form .field[data-place="${place}"]`).locator("input, textarea");
    const button = (name) => page.locator("#form, #files").getByRole("button", { name, exact: true });
    const file = (path) => page.locator(`#files button[data-path="${path}"]`);
    const listed = (id) => page.locator(`#${id} option`).allTextContents();
    const short_name = (name) => page.getByLabel("A new page or place").fill(name);

    return {
        async "a language that is added is in every list of languages"() {
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await page.locator("#new").click();
            await looked();
            assert.deepEqual(await listed("po-language"), []);
            await button("Add: languages").click();
            await field("languages.2 code").fill("pl");
            await field("languages.2 name").fill("Polski");
            await looked();
            for (const id of ["sheet-language", "script-language"]) assert.deepEqual(await listed(id), ["English", "Polski"]);
            assert.deepEqual(await listed("po-language"), ["Polski"]);
            assert.deepEqual(await page.getByLabel("Translate this file into").locator("option").allTextContents(), ["Translate this file into", "Polski"]);
            assert.equal(await page.locator("#sheet-language").inputValue(), "en");
        },
        async "a page that is added is called as its title says, and goes with its translation; undo brings both back"() {
            await short_name("last bus");
            await button("Add a page").click();
            assert.match(await page.locator("#wrong").textContent(), /^A page needs a short name of its own\./);
            await short_name("last-bus");
            await button("Add a page").click();
            await field(" title").fill("The last bus");
            await field(" body").fill("It goes at ten.");
            await looked();
            assert.equal(await file("pages/last-bus.toml").textContent(), "The last bus");
            assert.equal(await page.locator("#file-title").textContent(), "The last bus");
            await page.getByLabel("Translate this file into").selectOption("pl");
            await field(" title").fill("Ostatni autobus");
            await field(" body").fill("Odjeżdża o dziesiątej.");
            await looked();
            await by_axe("a page is added");
            await at_sizes("a page is added");
            await file("pages/last-bus.toml").click();
            await button("Delete this page").click();
            assert.equal(await page.locator("#done").textContent(), "Deleted: The last bus. Undo brings it back.");
            assert.equal(await page.evaluate(() => document.activeElement.id), "file-title");
            for (const path of ["pages/last-bus.toml", "pages/last-bus.pl.toml"]) assert.equal(await file(path).count(), 0);
            await page.locator("#undo").click();
            for (const path of ["pages/last-bus.toml", "pages/last-bus.pl.toml"]) assert.equal(await file(path).count(), 1);
            await file("pages/last-bus.pl.toml").evaluate((each) => (each.closest("details").open = true));
            await file("pages/last-bus.pl.toml").click();
            await page.getByLabel("Translate this file into").selectOption("pl"); // it is that one already
            assert.equal(await file("pages/last-bus.pl.toml").getAttribute("aria-current"), "true");
            await button("Delete this translation").click();
            assert.equal(await page.locator("#file-title").textContent(), "The last bus");
            assert.equal(await file("pages/last-bus.pl.toml").count(), 0);
        },
        async "a place that is added can be chosen beside the kiosk"() {
            await short_name("branch");
            await button("Add a place").click();
            await field(" name").fill("Branch library");
            await field("cover title").fill("Welcome to the branch");
            await looked();
            assert.deepEqual(await listed("site"), ["No place of its own", "Branch library"]);
            assert.ok(!(await told()).some((line) => line.startsWith("sites/branch.toml") && /missing|empty/.test(line)), (await told()).join("\n"));
            await page.locator("#site").selectOption("branch");
            await button("Delete this place").click();
            assert.deepEqual(await listed("site"), ["No place of its own"]);
        },
        async "of a folder it is clear what is opened: a bundle's folder, its one bundle file, or nothing"() {
            const folder = join(place, "a-folder");
            mkdirSync(folder);
            writeFileSync(join(folder, "notes.txt"), "x");
            const choose = () => page.locator("#folder").setInputFiles(folder);
            const wrong = (words) => page.locator("#wrong", { hasText: words }).waitFor();
            await choose();
            await wrong("There is no bundle here.");
            assert.equal(await page.locator("#name").inputValue(), "new-bundle");
            for (const name of ["one", "two"]) assert.equal(run("python3", ["-m", "zipfile", "-c", join(folder, `${name}.zip`), ready + "/."]).status, 0);
            await choose();
            await wrong("There are 2 bundle files: one.zip, two.zip. Choose one of them");
            cpSync(ready, folder, { recursive: true });
            await choose();
            await page.locator("#wrong:empty").waitFor({ state: "attached" });
            assert.equal(await page.locator("#name").inputValue(), "a-folder");
        },
    };
}
