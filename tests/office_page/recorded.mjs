// Recordings: the list that somebody reads into a microphone, and sound files that stay as they are while words are written.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

// Seven tenths of a second of a tone, as somebody's recorder would save it.
function wav(hertz) {
    const samples = Int16Array.from({ length: 33600 }, (_, at) => 12000 * Math.sin((2 * Math.PI * hertz * at) / 48000));
    const head = Buffer.alloc(44);
    head.write("RIFF"), head.writeUInt32LE(36 + samples.byteLength, 4), head.write("WAVEfmt ", 8);
    head.writeUInt32LE(16, 16), head.writeUInt16LE(1, 20), head.writeUInt16LE(1, 22), head.writeUInt32LE(48000, 24), head.writeUInt32LE(96000, 28), head.writeUInt16LE(2, 32), head.writeUInt16LE(16, 34);
    head.write("data", 36), head.writeUInt32LE(samples.byteLength, 40);
    return Buffer.concat([head, Buffer.from(samples.buffer)]);
}

export function recorded({ page, is_firefox, context, driver, pictures, place, ready, kioskctl, open_folder, downloads, until, run }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const mine = join(place, "spoken");
    const theirs = join(place, "spoken-by-others");
    const said = (id) => page.locator(id).textContent();
    const record = (bundle, ...numbers) => {
        const from = join(place, "microphone");
        rmSync(from, { recursive: true, force: true });
        mkdirSync(from);
        for (const number of numbers) writeFileSync(join(from, `${number}.wav`), wav(300 + 40 * number));
        const { status, stderr } = run(kioskctl, ["voice", bundle, "--lang", "en", "--from", from]);
        assert.equal(status, 0, stderr);
    };
    const speech = (bundle) => readdirSync(join(bundle, "speech/en")).sort();
    const of = (bundle, name) => readFileSync(join(bundle, "speech/en", name));
    const begin = async () => {
        if (!existsSync(mine)) cpSync(ready, mine, { recursive: true }), record(mine, 1, 2);
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        await open_folder(mine);
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    // The recordings of what is open, by their names, as a bundle file has them.
    const saved = async () => {
        const [name] = await downloads(1, () => page.locator("#save").click());
        const to = join(place, "saved-speech");
        rmSync(to, { recursive: true, force: true });
        assert.equal(run("unzip", ["-q", "-d", to, join(place, name)]).status, 0);
        return new Map(speech(to).map((each) => [each, of(to, each)]));
    };
    const same_as = (bundle, got) => {
        assert.deepEqual([...got.keys()].sort(), speech(bundle));
        for (const [name, bytes] of got) assert.ok(bytes.equals(of(bundle, name)), `${name} is other than it was`);
    };

    return {
        async "what is read aloud is listed as kioskctl lists it, and saved as it saves it"() {
            await begin();
            await page.locator("#script-box summary").click();
            const began = Date.now();
            await page.locator("#script-list").click();
            await page.locator("#script tbody tr").first().waitFor();
            console.log(`  listed after ${Date.now() - began} ms`);
            const csv = run(kioskctl, ["script", mine, "--lang", "en"]).stdout;
            const first = csv.split("\n")[1].split(",");
            assert.deepEqual(await page.locator("#script tbody tr").first().locator("th, td").allTextContents(), [first[0], first[3], first[2].replaceAll("-", " "), `${first[1]} (there) Delete`]);
            const count = await page.locator("#script tbody tr").count();
            assert.match(await said("#script-said"), new RegExp(`English: ${count} texts are read aloud, 2 of them recorded\\.$`));
            const last = csv.trimEnd().split("\n").at(-1).split(",");
            assert.equal(await page.locator("#script tbody tr").last().locator("th").textContent(), last[0]);
            assert.deepEqual(await downloads(1, () => page.locator("#script-save").click()), ["en.csv"]);
            const by_hand = join(place, "by-hand.csv");
            assert.equal(run(kioskctl, ["script", mine, "--lang", "en", "-o", by_hand]).status, 0);
            assert.ok(readFileSync(join(place, "en.csv")).equals(readFileSync(by_hand)), "kioskctl script writes another list");
            await page.locator("#script-missing").check();
            assert.equal(await page.locator("#script tbody tr").count(), count - 2);
            await page.locator("#script-missing").uncheck();
            if (!is_firefox) await by_axe("what is read aloud"); // it comes in by Chromium's debugger
            await at_sizes("what is read aloud");
        },
        async "a recording is deleted in the list, and one undo brings it back"() {
            const there = () => page.locator("#script button");
            assert.equal(await there().count(), 2);
            await page.getByRole("button", { name: "Delete the recording of number 2", exact: true }).click();
            await until("a list with one recording", async () => (await there().count()) === 1);
            assert.match(await said("#script-said"), /1 of them recorded\.$/);
            assert.deepEqual([...(await saved()).keys()].length, speech(mine).length - 1);
            await page.locator("#undo").click();
            await until("a list with both", async () => (await there().count()) === 2);
            same_as(mine, await saved());
        },
        async "the list goes onto paper, and nothing else"() {
            await page.evaluate(() => (window.print = () => {}));
            await page.locator("#script-print").click();
            await page.emulateMedia({ media: "print" });
            const shown = await page.evaluate(() => [...document.body.querySelectorAll("main > *, #work > *, #script-box > *")].filter((each) => each.checkVisibility()).map(({ id, className }) => id || className));
            assert.deepEqual(shown, ["work", "script-box", "script-title", "wide"]);
            const pdf = await page.pdf({ path: join(pictures, "script.pdf"), preferCSSPageSize: true });
            const [, width, height] = pdf.toString("latin1").match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/);
            assert.ok(Number(width) < Number(height), "a list lies on its side");
            await page.emulateMedia({ media: null });
            await page.evaluate(() => dispatchEvent(new Event("afterprint")));
            assert.equal(await page.evaluate(() => document.body.dataset.prints), undefined);
        },
        async "recordings stay as they are, in a saved file and in a draft that the browser keeps"() {
            await begin();
            same_as(mine, await saved());
            await page.locator("#keep").check();
            await until("a kept draft", () => page.evaluate(() => new Promise((done) => {
                const wanted = indexedDB.open("signpost-office", 1);
                wanted.onsuccess = () => {
                    const got = wanted.result.transaction("drafts").objectStore("drafts").get("last");
                    got.onsuccess = () => (wanted.result.close(), done(got.result !== undefined));
                };
            })));
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await page.locator("#go-on").click();
            await page.locator("body[data-state=open]").waitFor();
            same_as(mine, await saved());
            await page.locator("#compare").click();
            assert.match(await said("#difference"), /no difference/);
            await page.locator("#keep").uncheck();
        },
        async "another person's recordings come over with their copy, and one undo takes them back"() {
            rmSync(theirs, { recursive: true, force: true });
            cpSync(mine, theirs, { recursive: true });
            rmSync(join(theirs, "speech/en", speech(theirs)[0]));
            record(theirs, 3, 4);
            const other = speech(mine)[1];
            writeFileSync(join(theirs, "speech/en", other), of(theirs, speech(theirs).find((name) => !speech(mine).includes(name))));
            await begin();
            await page.locator("#copies-box summary").first().click();
            await page.locator("#their-folder").setInputFiles(theirs);
            const rows = page.locator("#copies fieldset");
            await rows.first().waitFor();
            const legends = await rows.locator("legend").allTextContents();
            assert.deepEqual(legends.sort(), ["1 recording of which each has another", "1 recording that only you have", "2 recordings that only they have"]);
            assert.equal(await page.locator("#copies input[value=theirs]:checked").count(), 3);
            await by_axe("recordings of two people");
            await page.locator("#take-theirs").click();
            assert.match(await said("#copies-said"), /^3 of theirs are in your copy now.*No words differ any more\./);
            same_as(theirs, await saved());
            for (let i = 0; i < 3; ++i) await page.locator("#undo").click();
            assert.ok(await page.locator("#undo").isDisabled());
            same_as(mine, await saved());
        },
    };
}
