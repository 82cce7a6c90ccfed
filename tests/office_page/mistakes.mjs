// What a clerk may do by mistake, and what becomes of it: nothing is lost, and each is told.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export function mistakes({ page, dialogs, bundle, place, open_folder, run, kioskctl }) {
    const title = () => page.locator("#form").getByLabel("Title (needed)").first();
    const open_file = (path) => page.locator(`#files button[data-path="${path}"]`).click();
    const fresh = async () => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
    };
    // What is asked while something is done, answered with no.
    const refused = async (act) => {
        Object.assign(dialogs, { asked: [], accept: false });
        await act();
        for (let i = 0; i < 40 && dialogs.asked.length === 0; ++i) await page.waitForTimeout(50);
        dialogs.accept = true;
        return dialogs.asked.join();
    };

    return {
        async "a new bundle is begun, and kiosks would show it"() {
            await fresh();
            await page.locator("#new").click();
            await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
            assert.equal(await page.locator("#found li.error").count(), 0);
            const made = join(place, "as-kioskctl-begins");
            assert.equal(run(kioskctl, ["new", made]).status, 0);
            assert.match(await page.locator("#summary").textContent(), /^0 mistakes/);
        },
        async "what was changed is not lost to another bundle that is opened or begun"() {
            await fresh();
            await open_folder(bundle);
            await page.locator("body[data-state=open]").waitFor();
            await title().fill("My own title");
            assert.match(await refused(() => page.locator("#new").evaluate((button) => button.click())), /not saved/);
            assert.match(await refused(() => open_folder(bundle)), /not saved/);
            assert.equal(await title().inputValue(), "My own title");
        },
        async "a damaged bundle file takes nothing of what is open away"() {
            writeFileSync(join(place, "broken.zip"), "PK no zip");
            await page.locator("#opening summary").click();
            await page.locator("#file").setInputFiles(join(place, "broken.zip"));
            await page.locator("#wrong:not(:empty)").waitFor();
            assert.match(await page.locator("#wrong").textContent(), /broken\.zip/);
            assert.equal(await title().inputValue(), "My own title");
            await title().fill("My second title");
            await page.locator("#compare").click();
            assert.match(await page.locator("#difference").textContent(), /My second title/);
        },
        async "the browser asks before a page with changes is closed"() {
            dialogs.asked = [];
            await page.reload();
            assert.match(dialogs.asked.join(), /^beforeunload/);
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        },
        async "a contact by a name that is there already is refused"() {
            await open_folder(bundle);
            await page.locator("body[data-state=open]").waitFor();
            await open_file("contacts.toml");
            await page.getByLabel(/A short name for the new contact/).fill("police-999");
            await page.locator("#form button", { hasText: "Add: contact" }).click();
            await page.locator("#wrong", { hasText: "Give the new one another short name." }).waitFor();
            assert.equal((await page.locator("#form textarea.source").inputValue()).split("[police-999]").length, 2);
        },
        async "a day that is none stays to be seen, and is told"() {
            await open_file("bundle.toml");
            await page.locator("#form details", { hasText: "The file as text" }).locator("summary").click();
            const source = page.locator("#form textarea.source");
            await source.fill((await source.inputValue()).replace(/^made = \S+/m, 'made = "31 May"'));
            await source.blur();
            assert.equal(await page.locator("#form").getByLabel("Made", { exact: false }).first().inputValue(), "31 May");
            await page.locator("#form li.error").first().waitFor();
        },
    };
}
