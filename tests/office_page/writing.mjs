// What a clerk does with an open bundle: words typed into forms, seen, told, taken back, pasted, kept and signed.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const word_list = `<html><body><h1 style="mso-x:y">If you <b>need</b> help</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Write it <b>down</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Tell a friend</p>
<p class=MsoNormal>Then ring<o:p></o:p> us.</p></body></html>`;

export function writing({ open_folder, page, pictures, receipts, bundle, ready, place, kioskctl, items, until, touch, run, downloads, told }) {
    const field = (label) => page.locator("#form").getByLabel(label, { exact: false }).first();
    const open_file = (path) => page.locator(`#files button[data-path="${path}"]`).click();
    const looked = async () => {
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    const seen = async (words) => {
        for (let i = 0; i < 60; ++i) {
            if ((await items()).some(({ label }) => label?.includes(words))) return true;
            await page.waitForTimeout(50);
        }
        return false;
    };
    // Whether the draft that the browser keeps has these words.
    const kept = (words) =>
        page.evaluate((wanted) => new Promise((done) => {
            const opened = indexedDB.open("signpost-office", 1);
            opened.onsuccess = () => {
                const draft = opened.result.transaction("drafts").objectStore("drafts").get("last");
                draft.onsuccess = () => (opened.result.close(), done(JSON.stringify(draft.result ?? "").includes(wanted)));
            };
        }), words);
    const open_bundle = async (folder) => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        await open_folder(folder);
        await page.locator("body[data-state=open]").waitFor();
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    const saved = async () => {
        await page.locator("#name").fill("written");
        await downloads(1, () => page.locator("#save").click());
        const folder = join(place, "written");
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        assert.equal(run("unzip", ["-q", join(place, "written.zip"), "-d", folder]).status, 0);
        return (path) => readFileSync(join(folder, path), "utf8");
    };

    return {
        async "what is typed is on the kiosk with the next frame, and the file keeps its comments"() {
            await open_bundle(bundle);
            await open_file("bundle.toml");
            const start = page.getByRole("group", { name: "Start", exact: true }).getByLabel("Title (needed)");
            await page.screenshot({ path: join(pictures, "office.png") });
            const began = Date.now();
            await start.fill("Come in and ask");
            assert.ok(await seen("Come in and ask"), "the kiosk does not show it");
            console.log(`  a key to the new picture, with looking for it: ${Date.now() - began} ms`);
            const text = (await saved())("bundle.toml");
            const before = readFileSync(join(bundle, "bundle.toml"), "utf8");
            assert.equal(text, before.replace('title = "Local information and support"', 'title = "Come in and ask"'));
        },
        async "undo and redo take it back and bring it again"() {
            await page.locator("#undo").click();
            assert.ok(await seen("Local information and support"));
            await page.locator("#redo").click();
            assert.ok(await seen("Come in and ask"));
            await page.keyboard.press("Control+z");
            assert.ok(await seen("Local information and support"));
        },
        async "a mistake is told beside its field, in the check's own words, and goes when it is mended"() {
            await open_file("contacts.toml");
            const form = page.locator("#form");
            await form.locator("summary").first().click();
            const number = form.locator("details").first().getByLabel("Telephone", { exact: false });
            const was = await number.inputValue();
            await number.fill("12 ab");
            await page.locator("#form li.error").first().waitFor();
            assert.ok((await told()).some((line) => line.startsWith("contacts.toml")));
            assert.equal(await number.getAttribute("aria-invalid"), "true");
            await page.locator("#name").fill("mine");
            assert.deepEqual(await downloads(1, () => page.locator("#save").click()), ["mine-draft.zip"]);
            assert.match(run("unzip", ["-p", join(place, "mine-draft.zip"), "contacts.toml"]).stdout, /"12 ab"/);
            await number.fill(was);
            await page.locator("#form li.error").first().waitFor({ state: "detached" });
        },
        async "what is pasted from Word becomes marks"() {
            await open_file("pages/record.toml");
            const body = field("Body");
            await body.fill("");
            await body.evaluate((area, html) => {
                const data = new DataTransfer();
                data.setData("text/html", html);
                area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }, word_list);
            assert.equal(await body.inputValue(), "## If you need help\n\n- Write it **down**\n- Tell a friend\n\nThen ring us.");
            await body.selectText();
            await page.locator("#form .bar button", { hasText: "Bold" }).click();
            assert.match(await body.inputValue(), /^\*\*/);
            await page.locator("#undo").click();
            assert.match(await body.inputValue(), /^## If you need help/);
        },
        async "a pasted telephone number becomes a link to the contact that has it"() {
            const body = field("Body");
            await body.fill("");
            await body.evaluate((area) => {
                const data = new DataTransfer();
                data.setData("text/plain", "Ring 116 123 or 01632 960 001, or 0808 2000 247.");
                area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            });
            assert.equal(await body.inputValue(), "Ring 116 123 or 01632 960 001, or [National Domestic Abuse Helpline](contact:national-domestic-abuse-helpline).");
            for (let i = 0; i < 2; ++i) await page.locator("#undo").click();
        },
        async "a touch on words in the kiosk finds their field"() {
            await open_file("contacts.toml");
            await page.locator("#finding").check();
            const title = (await items()).find(({ label }) => label === "Local information and support");
            await touch(title);
            await page.locator("#file-title", { hasText: "Title, first screen, emergency" }).waitFor();
            assert.equal(await page.evaluate(() => document.activeElement.value), "Local information and support");
            await page.locator("#finding").uncheck();
        },
        async "a translation has the original's words beside its fields, contacts too"() {
            await open_file("contacts.toml");
            const into = page.getByLabel("Translate this file into");
            await into.selectOption("ro");
            const form = page.locator("#form");
            await form.locator("summary", { hasText: "Samaritans" }).click();
            const samaritans = form.locator("details", { hasText: "Samaritans" }).first();
            assert.match(await samaritans.locator(".original").first().textContent(), /Samaritans/);
            assert.equal(await samaritans.getByLabel("Telephone").count(), 0);
            await samaritans.getByLabel("Name (needed)").fill("Samaritenii");
            assert.equal(await page.locator("#form textarea.source").inputValue().then((text) => text.match(/\[samaritans\]\nname = "Samaritenii"\n/)?.length), 1);
            await page.locator("#undo").click();
        },
        async "one more figure is added and taken away again, and the text stays as it was"() {
            await open_file("pages/record.toml");
            const source = page.locator("#form textarea.source");
            const before = await source.inputValue();
            await page.locator("#form button", { hasText: "Add: figures" }).click();
            assert.match(await source.inputValue(), /\[\[figures\]\]\nvalue = ""\n/);
            await page.locator("#form .movers button", { hasText: "Delete" }).last().click();
            assert.equal((await source.inputValue()).trimEnd(), before.trimEnd());
        },
        async "what visitors will see change is said in plain words"() {
            await page.locator("#compare").click();
            await page.screenshot({ path: join(pictures, "office-changes.png"), fullPage: true });
            assert.match(await page.locator("#difference").textContent(), /Keep a record/);
        },
        async "a fact is made sure of: its day and a name are in the file"() {
            await page.locator("#facts-box summary").click();
            await page.locator("#facts-due").selectOption("");
            await page.locator("#facts tr").first().waitFor();
            const sure = page.locator("#facts tr", { hasText: "Samaritans" }).getByRole("button").first();
            await sure.click();
            assert.match(await page.locator("#facts-wrong").textContent(), /name/);
            await page.locator("#facts-by").fill("A. Porter");
            await sure.click();
            assert.equal(await page.locator("#facts-wrong").textContent(), "");
            await page.locator("#facts tr", { hasText: "A. Porter" }).waitFor();
            assert.match((await saved())("contacts.toml"), /checked_by = "A\. Porter"/);
        },
        async "a translator's file goes out, and comes back"() {
            await page.locator("#po-box summary").click();
            await page.locator("#po-language").selectOption("pl");
            assert.deepEqual(await downloads(1, () => page.locator("#po-out").click()), ["pl.po"]);
            const po = readFileSync(join(place, "pl.po"), "utf8");
            writeFileSync(join(place, "pl.po"), po.replace(/(msgid "Keep a record"\n)msgstr ""/, '$1msgstr "Prowadź zapiski"'));
            await page.locator("#po-in").setInputFiles(join(place, "pl.po"));
            await page.locator("#po-said:has-text('Polski')").waitFor();
            assert.match((await saved())("pages/record.pl.toml"), /Prowadź zapiski/);
        },
        async "the kiosks' receipts make a table"() {
            await page.locator("#fleet-box summary").click();
            await page.locator("#receipts").setInputFiles(receipts);
            await page.locator("#fleet td").first().waitFor();
            const { kiosks } = JSON.parse(run(kioskctl, ["fleet", receipts, "--json"]).stdout);
            assert.equal(await page.locator("#fleet tr").count(), kiosks.length + 1);
            assert.deepEqual(await page.locator("#fleet tr td:first-child").allTextContents(), kiosks.map(({ kiosk_id }) => kiosk_id));
        },
        async "a draft that is kept outlives a page that is gone"() {
            await page.locator("#keep").check();
            await open_file("pages/record.toml");
            await field("Title").fill("Keep a diary");
            await until("a kept draft", () => kept("Keep a diary"));
            await page.goto("about:blank");
            await page.goBack();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await page.locator("#go-on").click();
            await page.locator("body[data-state=open]").waitFor();
            await open_file("pages/record.toml");
            assert.equal(await field("Title").inputValue(), "Keep a diary");
            await page.locator("#keep").uncheck();
        },
        async "signing counts the version on by itself, and a kiosk's import takes it"() {
            await open_bundle(ready);
            const serial = Number(readFileSync(join(ready, "bundle.toml"), "utf8").match(/^serial = (\d+)/m)[1]);
            await open_file("bundle.toml");
            await field("Title").fill("Another title");
            await page.locator("#name").fill("signed");
            assert.equal(run(kioskctl, ["keygen", join(place, "counts"), "--no-password"]).status, 0);
            await page.locator("#key").setInputFiles(join(place, "counts.key"));
            await downloads(2, () => page.locator("#sign").click());
            const stick = join(place, "stick");
            mkdirSync(stick);
            for (const name of ["signed.zip", "signed.zip.minisig"]) cpSync(join(place, name), join(stick, name));
            const shown = run(kioskctl, ["verify", join(stick, "signed.zip"), "-p", join(place, "counts.pub")]);
            assert.equal(shown.status, 0, shown.stderr);
            assert.match(run("unzip", ["-p", join(stick, "signed.zip"), "bundle.toml"]).stdout, new RegExp(`^serial = ${serial + 1}\\b`, "m"));
        },
    };
}
