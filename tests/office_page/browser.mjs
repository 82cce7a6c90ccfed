// The page in a browser, from file:// and with no network: opened, touched, hidden, told, saved, signed.
//   node browser.mjs PAGE.HTML KIOSKCTL BUNDLE READY PLAYWRIGHT-FOLDER BROWSER
// BUNDLE: is looked at. READY: another one, with nothing made up in it, so that it may be signed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [page_file, kioskctl, bundle, ready, driver, browser_program] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(driver, "x"))("playwright-core");
const place = mkdtempSync(join(tmpdir(), "signpost-browser-"));
const password = "correct horse";

const browser = await chromium.launch({ executablePath: browser_program, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1400, height: 1000 } });
const page = await context.newPage();
const requests = [];
const complaints = [];
context.on("request", (request) => requests.push(request.url()));
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));

// --- What the tests ask of the page

const items = async () => {
    const text = await page.locator("#words").textContent();
    return text.split("\n").filter(Boolean).map((line) => {
        const [role, x, y, w, h, label] = line.split("\t");
        return { role, x: Number(x), y: Number(y), w: Number(w), h: Number(h), label };
    });
};

const is_hide = ({ role, label }) => role === "button" && /^hide/i.test(label);

async function touch({ x, y, w, h }) {
    const box = await page.locator("#picture").boundingBox();
    const scale = box.width / 1920; // px of the glass 21.5
    await page.mouse.click(box.x + (x + w / 2) * scale, box.y + (y + h / 2) * scale);
}

// Until the kiosk's screen has an item that is looked for; it is drawn within a few frames.
async function item(what, found) {
    for (let i = 0; i < 100; ++i) {
        const one = (await items()).find(found);
        if (one) return one;
        await page.waitForTimeout(50);
    }
    assert.fail(`no ${what} on the screen: ${JSON.stringify(await items())}`);
}

// How many colours the picture has, of a grid of points.
const colours = () =>
    page.evaluate(() => {
        const canvas = document.getElementById("picture");
        const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set();
        for (let y = 0; y < height; y += 7) for (let x = 0; x < width; x += 7) seen.add(data.slice(4 * (y * width + x), 4 * (y * width + x) + 4).join());
        return seen.size;
    });

async function told() {
    return page.locator("#found li").allTextContents();
}

async function downloads(count, act) {
    const got = [];
    const all = new Promise((done) => {
        const take = (download) => got.push(download) === count && (page.off("download", take), done());
        page.on("download", take);
    });
    await act();
    await Promise.race([all, page.waitForTimeout(180_000).then(async () => assert.fail("nothing was saved: " + (await page.locator("#not-done").textContent())))]);
    for (const each of got) await each.saveAs(join(place, each.suggestedFilename()));
    return got.map((each) => each.suggestedFilename()).sort();
}

const run = (program, words) => spawnSync(program, words, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });

// --- The tests, in the order in which a person comes to them

const tests = {
    async "opens from file://"() {
        const began = Date.now();
        await page.goto(pathToFileURL(page_file).href);
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        console.log(`  usable after ${Date.now() - began} ms`);
    },
    async "shows a folder's check and its kiosk"() {
        const began = Date.now();
        await page.locator("#folder").setInputFiles(bundle);
        await page.locator("#kiosk").waitFor();
        console.log(`  checked and drawn after ${Date.now() - began} ms`);
        const words = run(kioskctl, ["check", "--json", bundle]).stdout;
        assert.equal((await told()).length, JSON.parse(words).findings.length);
        assert.ok((await colours()) > 3, "the picture is empty");
    },
    async "the kiosk can be touched, and Hide hides"() {
        await touch(await item("start", ({ role }) => role === "button"));
        const arm = await item("topic", ({ role }) => role === "link");
        const hide = await item("Hide", is_hide);
        await touch(arm);
        await page.waitForTimeout(300);
        await touch(hide);
        for (let i = 0; i < 100 && (await items()).some(is_hide); ++i) await page.waitForTimeout(50);
        assert.ok(!(await items()).some(is_hide), "Hide is still there");
    },
    async "a mistake is told as kioskctl tells it"() {
        const broken = join(place, "broken");
        cpSync(bundle, broken, { recursive: true });
        writeFileSync(join(broken, "bundle.toml"), readFileSync(join(broken, "bundle.toml"), "utf8").replace(/^serial = .*$/m, 'serial = "x"'));
        await page.locator("#folder").setInputFiles(broken);
        await page.locator("#found li.error").first().waitFor();
        const { findings } = JSON.parse(run(kioskctl, ["check", "--json", broken]).stdout);
        const error = findings.find(({ severity }) => severity === "error");
        assert.ok((await told()).some((line) => line.includes(error.cause) && line.includes(error.remedy)));
        assert.notEqual(await page.locator("#wrong").textContent(), "");
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
        await page.locator("#folder").setInputFiles(ready);
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
        await page.locator("#opened:not(:empty)").waitFor();
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
        const refused = await page.evaluate(() => fetch("https://example.org/").then(() => "sent", () => "refused"));
        assert.equal(refused, "refused");
        assert.match(complaints.join(), /Content Security Policy/i);
        assert.ok(requests.every((url) => !url.includes("example.org")), "the request was sent");
    },
};

async function drop(files) {
    const session = await context.newCDPSession(page);
    const at = { x: 300, y: 60, data: { items: [], files, dragOperationsMask: 1 } };
    for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...at });
    await session.detach();
}

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`ok: ${name}`);
    } catch (error) {
        ++failed;
        console.log(`FAILED: ${name}\n${error.stack}`);
    }
}
await browser.close();
rmSync(place, { recursive: true });
process.exit(failed === 0 ? 0 : 1);
