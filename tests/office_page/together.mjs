// Two people in one bundle: their copies beside each other, and a second person's remarks.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

const replaced = (file, from, to) => {
    const text = readFileSync(file, "utf8");
    assert.ok(text.includes(from), `${file}: ${from}`);
    writeFileSync(file, text.replace(from, to));
};

export function together({ page, context, driver, pictures, place, bundle, open_folder, downloads, dialogs, run }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const audit = async (state) => {
        await by_axe(state);
        await at_sizes(state);
    };
    const theirs = join(place, "theirs");
    const open_file = (path) => page.locator(`#files button[data-path="${path}"]`).click();
    const field = (label) => page.locator("#form").getByLabel(label, { exact: false }).first();
    const source = () => page.locator("#form textarea.source").inputValue();
    const begin = async () => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        await open_folder(bundle);
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    const row = (what) => page.locator("#copies fieldset", { has: page.locator("legend", { hasText: what }) });
    const said = (id) => page.locator(id).textContent();

    return {
        async "another person's copy: what differs is shown field by field, and who changed it"() {
            cpSync(bundle, theirs, { recursive: true });
            replaced(join(theirs, "bundle.toml"), 'title = "Local information and support"', 'title = "Come in and ask us"');
            replaced(join(theirs, "pages/record.toml"), /^title = .*$/m.exec(readFileSync(join(bundle, "pages/record.toml"), "utf8"))[0], 'title = "Keep notes"');
            writeFileSync(join(theirs, "pages/at-a-club.toml"), 'title = "At a club"\nsummary = "Who to tell"\nbody = """\nTell somebody.\n"""\n');
            writeFileSync(join(theirs, "contacts.toml"), readFileSync(join(theirs, "contacts.toml"), "utf8") + '\n# Rung in May.\n[new-one]\nname = "New one"\ntelephone = "01632 960 123"\n');
            rmSync(join(theirs, "pages/deaf.toml"));
            await begin();
            await open_file("pages/record.toml");
            await field("Title").fill("Keep a diary");
            await open_file("pages/deaf.toml");
            await page.locator("#copies-box summary").first().click();
            await page.locator("#their-folder").setInputFiles(theirs);
            await page.locator("#copies fieldset").first().waitFor();
            assert.match(await said("#copies-said"), /^5 to choose, 1 that both of you changed\. Both are taken to have begun with version \d+/);
            assert.match(await row("start: Title").textContent(), /Only they changed it\./);
            assert.ok(await row("start: Title").getByLabel("Theirs").isChecked());
            assert.match(await row("start: Title").locator("mark").last().textContent(), /Come in and ask us/);
            const both = page.locator("#copies fieldset", { hasText: "Keep notes" });
            assert.equal(await both.locator("input:checked").count(), 0);
            assert.match(await row("All of: new one").or(row("All of: new-one")).textContent(), /Rung in May\..*\[new-one\]/s);
            await page.locator("#copies-box").screenshot({ path: join(pictures, "office-copies.png") });
            await audit("two copies");
        },
        async "what is chosen of theirs comes into one's own copy, which keeps all else; undo takes it back"() {
            const both = page.locator("#copies fieldset", { hasText: "Keep notes" });
            await both.getByLabel("Mine").check();
            await page.locator("#take-theirs").focus();
            await page.keyboard.press("Enter");
            assert.match(await said("#copies-said"), /^4 of theirs are in your copy now, 1 stay as yours\..*No words differ any more\./);
            assert.equal(await page.evaluate(() => document.activeElement.id), "copies-said");
            assert.equal(await page.locator('#files [data-path="pages/deaf.toml"]').count(), 0);
            assert.match(await said("#file-title"), /^Title, first screen/);
            await open_file("contacts.toml");
            assert.equal(await source(), readFileSync(join(theirs, "contacts.toml"), "utf8"));
            await open_file("bundle.toml");
            assert.equal(await source(), readFileSync(join(theirs, "bundle.toml"), "utf8"));
            await open_file("pages/record.toml");
            assert.match(await source(), /^title = "Keep a diary"$/m);
            await open_file("pages/at-a-club.toml");
            for (let i = 0; i < 4; ++i) await page.locator("#undo").click();
            await open_file("bundle.toml");
            assert.equal(await source(), readFileSync(join(bundle, "bundle.toml"), "utf8"));
        },
        async "with the version that both began with, that one tells who changed what"() {
            const later = join(place, "later");
            cpSync(theirs, later, { recursive: true });
            const serial = Number(readFileSync(join(bundle, "bundle.toml"), "utf8").match(/^serial = (\d+)/m)[1]);
            replaced(join(later, "bundle.toml"), `serial = ${serial}`, `serial = ${serial + 5}`);
            for (const [folder, zip] of [[bundle, "began.zip"], [later, "later.zip"]]) assert.equal(run("python3", ["-m", "zipfile", "-c", join(place, zip), folder + "/."]).status, 0);
            await begin();
            await open_file("pages/record.toml");
            await field("Title").fill("Keep a diary");
            await page.locator("#copies-box summary").first().click();
            await page.locator("#their-file").setInputFiles(join(place, "later.zip"));
            await page.locator("#copies fieldset").first().waitFor();
            assert.match(await said("#copies-said"), /^5 to choose\. It is not known which of you changed what/);
            assert.equal(await page.locator("#copies input:checked").count(), 0);
            await page.locator("#base-file").setInputFiles({ name: "no.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") });
            await page.locator("#copies-said", { hasText: "no.zip" }).waitFor();
            await page.locator("#base-file").setInputFiles(join(place, "began.zip"));
            await page.locator("#copies-said", { hasText: "5 to choose, 1 that both of you changed." }).waitFor();
            assert.equal(await page.locator("#copies input[value=theirs]:checked").count(), 4);
            const none = page.locator("#take-theirs");
            await page.locator("#copies input[value=mine]").evaluateAll((all) => all.forEach((each) => each.click()));
            await none.click();
            assert.match(await said("#copies-said"), /^0 of theirs are in your copy now, 5 stay as yours/);
        },
        async "somebody is asked to look: one file, which opens read-only"() {
            await begin();
            await open_file("pages/record.toml");
            await field("Title").fill("Keep a diary");
            await page.locator("#look-box summary").click();
            const [name] = await downloads(1, () => page.locator("#ask-look").click());
            assert.match(name, /\.look\.json$/);
            cpSync(join(place, name), join(place, "a.look.json"));
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await page.locator("#file").setInputFiles(join(place, "a.look.json"));
            await page.locator("#looking").waitFor();
            await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
            await open_file("pages/record.toml");
            assert.equal(await field("Title").inputValue(), "Keep a diary");
            assert.equal(await field("Title").getAttribute("readonly"), "");
            for (const id of ["publish", "copies-box", "undo", "po-box"]) assert.ok(!(await page.locator(`#${id}`).isVisible()), id);
            assert.equal(await page.locator("#form .movers, #form .bar, #form button").count(), 0);
            await page.locator("#compare").click();
            assert.match(await said("#difference"), /Keep a diary/);
        },
        async "their remarks are written by keys beside the words, and saved as a file"() {
            await open_file("pages/record.toml");
            const remark = page.locator("#form .field[data-place=' title'] .remark");
            await remark.locator("summary").focus();
            await page.keyboard.press("Enter");
            await page.keyboard.press("Tab");
            await page.keyboard.type("Say record, as the police do.");
            assert.equal(await said("#remarks-count"), "1 remark.");
            await open_file("bundle.toml");
            await open_file("pages/record.toml");
            assert.equal(await remark.locator("textarea").inputValue(), "Say record, as the police do.");
            await page.screenshot({ path: join(pictures, "office-look.png") });
            await audit("somebody looks");
            dialogs.asked = [];
            await page.locator("#save-remarks").click();
            assert.match(await said("#not-done"), /^Write your name first/);
            await page.locator("#look-by").fill("B. Reader");
            const [name] = await downloads(1, () => page.locator("#save-remarks").click());
            cpSync(join(place, name), join(place, "a.remarks.json"));
        },
        async "the remarks come back, and stand beside their fields until somebody is done with them"() {
            await begin();
            await page.locator("#look-box summary").click();
            await page.locator("#remarks-in").setInputFiles(join(place, "a.remarks.json"));
            await page.locator("#remarks li").waitFor();
            assert.match(await said("#remarks"), /B\. Reader.*Say record, as the police do\./);
            await page.locator("#remarks button").first().click();
            await page.locator("#file-title", { hasText: "record" }).waitFor();
            const beside = page.locator("#form .field[data-place=' title'] .remark");
            assert.match(await beside.textContent(), /Say record, as the police do\. \(The words were others then\.\)/);
            await audit("remarks that came back");
            await page.locator("#remarks button", { hasText: "Done with it" }).click();
            assert.equal(await beside.count(), 0);
            assert.equal(await page.evaluate(() => document.activeElement.id), "remarks-in");
        },
        async "a file that is neither is refused"() {
            await page.locator("#remarks-in").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"signpost":"look"}') });
            await page.locator("#not-done", { hasText: "x.json is no file for a second look" }).waitFor();
        },
    };
}
