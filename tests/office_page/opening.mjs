// The page from its opening to a signed bundle, beside what kioskctl and minisign say of the same.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const password = "correct horse";

export function opening({ open_folder, page, page_file, kioskctl, bundle, ready, place, requests, complaints, is_hide, items, item, touch, colours, told, downloads, run, drop }) {
    return {
        async "opens from file://"() {
            const began = Date.now();
            await page.goto(pathToFileURL(page_file).href);
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            console.log(`  usable after ${Date.now() - began} ms`);
        },
        // At most 4 MB without the scripts that are wide, and 8 with all but Chinese.
        async "is as small as a file for a stick has to be"() {
            const html = readFileSync(page_file, "utf8");
            const { fonts } = JSON.parse(html.match(/<script type="application\/json" id="packed">(.*?)<\/script>/s)[1]);
            const wide = Object.entries(fonts).filter(([path]) => /NotoSans(Arabic|Devanagari|Bengali|Gurmukhi|Gujarati|Tamil)-/.test(path));
            assert.equal(wide.length, 12);
            const [all, without] = [0, wide.reduce((sum, [, { length }]) => sum + length, 0)].map((left_out) => (Buffer.byteLength(html) - left_out) / 1e6);
            console.log(`  ${all.toFixed(2)} MB, without the wide scripts ${without.toFixed(2)} MB`);
            assert.ok(all <= 8 && without <= 4);
        },
        async "shows a folder's check and its kiosk"() {
            const began = Date.now();
            await open_folder(bundle);
            await page.locator("#kiosk").waitFor();
            console.log(`  checked and drawn after ${Date.now() - began} ms`);
            await page.locator("body[data-looked=all]").waitFor();
            const { findings } = JSON.parse(run(kioskctl, ["check", "--json", "--without-glass", bundle]).stdout); // the glass is parity.mjs's
            const lines = await told();
            assert.deepEqual(findings.filter(({ cause }) => !lines.some((line) => line.includes(cause))), []);
            assert.ok(findings.length > 0 && lines.length >= findings.length);
            assert.ok((await colours()) > 3, "the picture is empty");
        },
        async "the kiosk can be touched, and Hide hides"() {
            await touch(await item("start", ({ role }) => role === "button"));
            const arm = await item("topic", ({ role }) => role === "link");
            const hide = await item("Hide", is_hide);
            await touch(arm);
            await page.waitForTimeout(300); // a kiosk takes no second touch at once
            await touch(hide);
            for (let i = 0; i < 100 && (await items()).some(is_hide); ++i) await page.waitForTimeout(50);
            assert.ok(!(await items()).some(is_hide), "Hide is still there");
        },
        async "a mistake is told as kioskctl tells it"() {
            const broken = join(place, "broken");
            cpSync(bundle, broken, { recursive: true });
            writeFileSync(join(broken, "bundle.toml"), readFileSync(join(broken, "bundle.toml"), "utf8").replace(/^serial = .*$/m, 'serial = "x"'));
            await open_folder(broken);
            await page.locator("#found li.error").first().waitFor();
            const { findings } = JSON.parse(run(kioskctl, ["check", "--json", broken]).stdout);
            const error = findings.find(({ severity }) => severity === "error");
            assert.ok((await told()).some((line) => line.includes(error.cause) && line.includes(error.remedy)));
            assert.notEqual(await page.locator("#not-shown").textContent(), "");
        },
        async "a pair of keys with a password is made in a worker"() {
            await page.locator("#key-name").fill("office");
            await page.locator("#new-password").fill(password);
            await page.locator("#same-password").fill(password);
            assert.deepEqual(await downloads(2, () => page.locator("#make-key").click()), ["office.key", "office.pub"]);
            assert.equal(await page.locator("#new-password").inputValue(), "");
            assert.equal(run(kioskctl, ["key", join(place, "office.pub")]).status, 0);
        },
        async "a bundle is saved as kioskctl packs it"() {
            await open_folder(ready);
            await page.locator("#found li.error").first().waitFor({ state: "detached" });
            await page.locator("#name").fill("site");
            assert.deepEqual(await downloads(1, () => page.locator("#save").click()), ["site.zip"]);
            const packed = join(place, "by-kioskctl.zip");
            assert.equal(run(kioskctl, ["pack", ready, "-o", packed]).status, 0);
            assert.ok(readFileSync(packed).equals(readFileSync(join(place, "site.zip"))));
        },
        async "it is signed, and kioskctl and minisign take the signature"() {
            await page.locator("#key").setInputFiles(join(place, "office.key"));
            await page.locator("#password").fill(password);
            assert.deepEqual(await downloads(2, () => page.locator("#sign").click()), ["site.zip", "site.zip.minisig"]);
            assert.equal(await page.locator("#password").inputValue(), "");
            await page.locator("#published li", { hasText: "holds together" }).waitFor();
            assert.ok(await page.locator("#move").isVisible());
            const verified = run(kioskctl, ["verify", join(place, "site.zip"), "-p", join(place, "office.pub")]);
            assert.equal(verified.status, 0, verified.stderr);
            const minisign = run("minisign", ["-V", "-p", join(place, "office.pub"), "-m", join(place, "site.zip")]);
            assert.equal(minisign.status, 0, minisign.stderr);
        },
        async "a wrong password is told, and nothing is saved"() {
            await page.locator("#password").fill("wrong");
            await page.locator("#sign").click();
            await page.locator("#not-done:not(:empty)").waitFor({ timeout: 120_000 });
            assert.match(await page.locator("#not-done").textContent(), /password/);
        },
        async "a signed bundle file is opened, and who signed it is said"() {
            await page.locator("#file").setInputFiles(["site.zip", "site.zip.minisig", "office.pub"].map((name) => join(place, name)));
            await page.locator("#opened", { hasText: /signed/i }).waitFor();
            assert.match(await page.locator("#opened").textContent(), /signed/i);
            assert.equal(await page.locator("#wrong").textContent(), "");
            assert.equal(await page.locator("#name").inputValue(), "site");
        },
        async "a folder is dropped"() {
            await drop([bundle]);
            await page.locator("#opened:empty").waitFor({ state: "attached" });
            assert.equal(await page.locator("#name").inputValue(), basename(bundle));
            assert.equal(await page.locator("#wrong").textContent(), "");
        },
        async "a damaged bundle file is refused"() {
            writeFileSync(join(place, "bad.zip"), readFileSync(join(place, "site.zip")).subarray(0, 2000));
            await drop([join(place, "bad.zip")]);
            await page.locator("#wrong:not(:empty)").waitFor();
            assert.match(await page.locator("#wrong").textContent(), /bad\.zip/);
        },
        async "no request has left the page, and its policy forbids any"() {
            const elsewhere = requests.filter((url) => !/^(blob:|data:)/.test(url) && url !== pathToFileURL(page_file).href);
            assert.deepEqual(elsewhere, []);
            assert.deepEqual(complaints.splice(0), []);
            const refused = await page.evaluate(() => new Promise((done) => {
                addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective));
                fetch("https://example.org/").then(() => done("sent"), () => {});
            }));
            assert.equal(refused, "connect-src");
            assert.ok(requests.every((url) => !url.includes("example.org")), "the request was sent");
            complaints.splice(0);
        },
    };
}
