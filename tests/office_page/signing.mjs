// From a signed bundle to the stick: read back and verified, into the folder where the browser can, else by two downloads.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditor, sizer } from "./audit.mjs";

const password = "correct horse";

// In place of the window in which somebody chooses a folder, which nothing can drive: handles as the browser has them, on a folder of
// this computer's. `__stick(what, path, bytes)` is the test's.
function stand_in_for_a_stick() {
    const text_of = (bytes) => btoa(String.fromCharCode(...bytes));
    const bytes_of = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const file = (path, name) => ({
        kind: "file",
        name,
        async createWritable() {
            const parts = [];
            return {
                write: async (bytes) => void parts.push(...bytes),
                close: async () => {
                    const wrong = await window.__stick("write", path, text_of(parts));
                    if (wrong) throw new DOMException(wrong, "InvalidStateError");
                },
            };
        },
        getFile: async () => new File([bytes_of(await window.__stick("read", path))], name),
    });
    const folder = (path, name) => ({
        kind: "directory",
        name,
        getDirectoryHandle: async (inner) => (await window.__stick("mkdir", `${path}/${inner}`), folder(`${path}/${inner}`, inner)),
        getFileHandle: async (inner) => file(`${path}/${inner}`, inner),
        async *keys() {
            yield* await window.__stick("list", path);
        },
    });
    window.showDirectoryPicker = async () => {
        if (await window.__stick("nobody chose")) throw new DOMException("The user aborted a request.", "AbortError");
        return folder("", "USB");
    };
}

export function signing({ page, context, driver, pictures, place, ready, open_folder, downloads, run, kioskctl }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const audit = async (state) => {
        await by_axe(state);
        await at_sizes(state);
    };
    const stick = join(place, "a-stick");
    const faults = { spoils: false, pulled: false, nobody: false };
    const acts = {
        "nobody chose": () => faults.nobody,
        mkdir: (path) => void mkdirSync(join(stick, path), { recursive: true }),
        write: (path, text) => (faults.pulled ? "the device is gone" : void writeFileSync(join(stick, path), Buffer.from(text, "base64"))),
        read: (path) => {
            const bytes = readFileSync(join(stick, path));
            if (faults.spoils) bytes[bytes.length >> 1] ^= 1;
            return bytes.toString("base64");
        },
        list: (path) => readdirSync(join(stick, path)),
    };
    let last_act = "";
    const asked = async (what) => {
        while (last_act !== what) await page.evaluate(() => new Promise(requestAnimationFrame));
        await page.evaluate(() => new Promise(requestAnimationFrame)); // what comes of it
    };
    let is_driven = false;
    const begin = async () => {
        await page.reload();
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        if (!is_driven) await page.exposeFunction("__stick", (what, ...rest) => ((last_act = what), acts[what](...rest)));
        is_driven = true;
        await page.evaluate(stand_in_for_a_stick);
        await open_folder(ready);
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
        await page.locator("#name").fill("ripley");
    };
    const choose_keys = (...names) => page.locator("#key").setInputFiles(names.map((name) => join(place, name)));
    const onto_stick = async () => {
        await page.evaluate(() => ["done", "not-done"].forEach((id) => (document.getElementById(id).textContent = ""))); // of the time before
        await page.locator("#onto-stick").click();
        await page.locator("#done:not(:empty):not(:has-text('Working')):not(:has-text('Writing')):not(:has-text('Signed. Both')), #not-done:not(:empty)").first().waitFor({ timeout: 120_000 });
    };
    const told = (id) => page.locator(id).textContent();
    const title = () => page.locator("#form").getByLabel("Title (needed)").first();
    const serial = () => Number(run("unzip", ["-p", join(stick, "signpost/ripley.zip"), "bundle.toml"]).stdout.match(/^serial = (\d+)/m)[1]);

    return {
        async "a bundle is signed straight onto the stick, read back and verified"() {
            rmSync(stick, { recursive: true, force: true });
            mkdirSync(stick);
            assert.equal(run(kioskctl, ["keygen", join(place, "plain"), "--no-password"]).status, 0); // a password takes seconds each time
            await begin();
            await choose_keys("plain.key", "plain.pub");
            await onto_stick();
            assert.equal(await told("#done"), "Done. Put the stick into each kiosk.");
            const lines = await page.locator("#published-lines li").allTextContents();
            assert.match(lines[0], /^ripley\.zip and ripley\.zip\.minisig: what is on the stick is, byte for byte, what was signed\.$/);
            assert.ok(lines.some((line) => /^It holds declaration, serial \d+, and holds together\.$/.test(line)), lines.join("\n"));
            assert.match(lines[1], /^ripley\.zip: signed with plain\.pub \([0-9A-F]+\): signed /);
            assert.equal(lines.at(-1), "Kiosks that have plain.pub take it.");
            assert.ok(!(await page.locator("#move").isVisible()));
            await audit("signed onto the stick");
            const verified = run(kioskctl, ["verify", join(stick, "signpost/ripley.zip"), "-p", join(place, "plain.pub")]);
            assert.equal(verified.status, 0, verified.stderr);
        },
        async "what is signed again counts on by itself, and another bundle on the stick is told"() {
            const before = serial();
            cpSync(join(stick, "signpost/ripley.zip"), join(stick, "signpost/old.zip"));
            await title().fill("A second title");
            await onto_stick();
            const first = serial();
            await title().fill("A third title");
            await onto_stick();
            assert.ok(first > before, `${first} after ${before}`);
            assert.equal(serial(), first + 1);
            assert.match(await told("#published-lines"), /The stick also has old\.zip\./);
        },
        async "a stick that gives back other bytes, or is pulled out, is told"() {
            faults.spoils = true;
            await onto_stick();
            assert.match(await told("#not-done"), /^Read back, ripley\.zip and ripley\.zip\.minisig is not what was written\. Do not use it/);
            assert.equal(await told("#done"), "");
            Object.assign(faults, { spoils: false, pulled: true });
            await onto_stick();
            assert.match(await told("#not-done"), /^The stick was not written: the device is gone/);
            assert.ok(!(await page.locator("#published").isVisible()));
            faults.pulled = false;
        },
        async "where nobody chooses a folder nothing is signed"() {
            faults.nobody = true;
            await page.locator("#password").fill(password);
            last_act = "";
            await page.locator("#onto-stick").click();
            await asked("nobody chose");
            assert.match(await page.locator("#not-done").textContent(), /^Nothing was signed: no folder was chosen/);
            assert.equal(await page.locator("#password").inputValue(), password);
            await page.locator("#password").fill("");
            faults.nobody = false;
        },
        async "without a key no folder is asked for"() {
            const chosen = await page.locator("#key").evaluate((input) => [...input.files].map(({ name }) => name));
            await page.locator("#key").setInputFiles([]);
            last_act = "";
            await page.locator("#onto-stick").click();
            await page.locator("#not-done", { hasText: "Choose the secret key first, NAME.key." }).waitFor();
            assert.equal(last_act, "");
            await choose_keys(...chosen);
        },
        async "elsewhere both files are read back before they are saved, and a drawing shows where they go"() {
            assert.equal(run(kioskctl, ["keygen", join(place, "other"), "--no-password"]).status, 0);
            const sign = async (...keys) => {
                await choose_keys(...keys);
                assert.deepEqual(await downloads(2, () => page.locator("#sign").click()), ["ripley.zip", "ripley.zip.minisig"]);
                await page.locator("#published").waitFor();
            };
            await sign("plain.key", "plain.pub");
            assert.match(await told("#done"), /^Signed, read back and verified\. Now move both files/);
            await page.locator("#published").screenshot({ path: join(pictures, "office-signed.png") });
            await sign("plain.key", "other.pub");
            const lines = await page.locator("#published-lines li").allTextContents();
            assert.match(lines[0], /what is saved now is, byte for byte, what was signed/);
            assert.equal(lines.at(-1), "Kiosks that have other.pub alone refuse it: it is signed with another key.");
            assert.equal(await told("#not-done"), lines.at(-1));
            assert.match(await page.locator("#move").getAttribute("aria-label"), /the folder signpost on the stick/);
            await page.evaluate(() => scrollTo(0, document.body.scrollHeight)); // else what is told lies over half a button
            await audit("signed, as two downloads");
        },
    };
}
