// Signed onto a stick by hand: Chromium in a window, the desktop's own window in which somebody chooses a folder, and the browser's
// question whether this page may write there. Keys and clicks come from outside (xdotool), as no driver reaches either window.
//   node folder_window.mjs PAGE.HTML KIOSKCTL READY PLAYWRIGHT-FOLDER CHROMIUM
// SIGNPOST_OFFICE_STICK: a folder to write into, such as where a stick is mounted. PICTURES beside the page are what was seen.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [page_file, kioskctl, ready, driver, program] = process.argv.slice(2).map((path) => resolve(path));
const place = mkdtempSync(join(tmpdir(), "signpost-window-"));
const stick = process.env.SIGNPOST_OFFICE_STICK ?? join(place, "stick");
mkdirSync(stick, { recursive: true });
const pictures = join(dirname(page_file), "pictures");
mkdirSync(pictures, { recursive: true });

const run = (command, ...words) => spawnSync(command, words, { encoding: "utf8" });
const hand = (...words) => run("xdotool", ...words).stdout.trim();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const { chromium } = createRequire(join(driver, "x"))("playwright-core");
const args = ["--window-size=1280,900", "--window-position=0,0", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])];
const context = await chromium.launchPersistentContext(join(place, "profile"), { headless: false, executablePath: program, viewport: null, args });
const page = context.pages()[0];
const complaints = [];
page.on("pageerror", (error) => complaints.push(String(error)));
const said = (id) => page.locator(id).textContent();

async function until(what, holds, ms = 60_000) {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(200)) if (await holds()) return;
    assert.fail(`in vain: ${what}; the page says: ${await said("#done")} ${await said("#not-done")}`);
}

const folder_window = () => hand("search", "--onlyvisible", "--name", "^Select where this site can save changes$").split("\n")[0];

// Where it says "Open": at its right, at the bottom.
async function choose(folder) {
    await until("the window for a folder", () => folder_window() !== "");
    await sleep(1000);
    hand("type", "--delay", "20", folder + "/"); // a path that is typed opens a line for it
    await sleep(1000);
    const [, x, y, w, h] = hand("getwindowgeometry", "--shell", folder_window()).match(/X=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)/).map(Number);
    run("import", "-window", "root", join(pictures, "folder-window.png"));
    hand("mousemove", x + w - 50, y + h - 46, "click", "1");
    await until("the window is gone", () => folder_window() === "");
    await sleep(1500); // the browser takes no key for its question at once
    run("import", "-window", "root", join(pictures, "folder-question.png"));
}

// Of its two buttons the first, which has the keyboard, does not allow it.
const answers = { no: ["Return"], yes: ["Tab", "space"], "not asked": [] };

async function sign(answer) {
    await page.locator("#onto-stick").click();
    await choose(stick);
    for (const key of answers[answer]) hand("key", key), await sleep(300);
}

const tests = {
    async "a page from file:// opens the folder window, and who does not allow it is told that nothing was signed"() {
        await page.goto(pathToFileURL(page_file).href);
        await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
        await page.locator("#folder").setInputFiles(ready);
        await page.locator("body[data-state=open]").waitFor();
        assert.equal(run(kioskctl, "keygen", join(place, "office"), "--no-password").status, 0);
        await page.locator("#key").setInputFiles(["office.key", "office.pub"].map((name) => join(place, name)));
        await page.locator("#name").fill("ripley");
        await sign("no");
        await until("a word on it", async () => /^Nothing was signed/.test(await said("#not-done")));
        assert.ok(!existsSync(join(stick, "signpost/ripley.zip")));
    },
    async "who allows it has both files on the stick, whole, as a kiosk takes them"() {
        await sign("yes");
        await until("Done", async () => (await said("#done")) === "Done. Put the stick into each kiosk.");
        run("import", "-window", "root", join(pictures, "folder-done.png"));
        console.log((await page.locator("#published-lines li").allTextContents()).map((line) => `  ${line}`).join("\n"));
        const verified = run(kioskctl, "verify", join(stick, "signpost/ripley.zip"), "-p", join(place, "office.pub"));
        assert.equal(verified.status, 0, verified.stderr);
    },
    async "a second version goes into the same place, and nobody is asked again"() {
        await page.locator("#form .field[data-place='cover title'] input, #form .field[data-place='start title'] input").first().fill("Come in");
        await sign("not asked");
        await until("Done", async () => (await said("#done")) === "Done. Put the stick into each kiosk.");
        const { stdout, status } = run(kioskctl, "verify", join(stick, "signpost/ripley.zip"), "-p", join(place, "office.pub"));
        assert.equal(status, 0);
        console.log(`  ${stdout.trim().replaceAll("\n", "\n  ")}`);
    },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    const began = Date.now();
    try {
        await test();
        assert.deepEqual(complaints, []);
        console.log(`ok: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
        ++failed;
        run("import", "-window", "root", join(pictures, "folder-failed.png"));
        console.log(`FAILED: ${name}\n${error.stack}`);
        break;
    }
}
await context.close();
rmSync(place, { recursive: true });
process.exit(failed === 0 ? 0 : 1);
