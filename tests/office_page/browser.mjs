// The page in a browser, Chromium or Firefox, from file:// and with no network: opened, touched, hidden, told, saved, signed.
//   node browser.mjs PAGE.HTML KIOSKCTL BUNDLE READY PLAYWRIGHT-FOLDER BROWSER
// SIGNPOST_OFFICE_ONLY: a regular expression for the names of tests: no other runs, but for the first and the keys.
// BUNDLE: is looked at. READY: another one, with nothing made up in it, so that it may be signed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { access } from "./access.mjs";
import { clerk } from "./clerk.mjs";
import { driven } from "./drivers.mjs";
import { files } from "./files.mjs";
import { many } from "./many.mjs";
import { opening } from "./opening.mjs";
import { mistakes } from "./mistakes.mjs";
import { recorded } from "./recorded.mjs";
import { sheets } from "./sheets.mjs";
import { sight } from "./sight.mjs";
import { signing } from "./signing.mjs";
import { typed } from "./typed.mjs";
import { together } from "./together.mjs";
import { translating } from "./translating.mjs";
import { writing } from "./writing.mjs";

const [page_file, kioskctl, bundle, ready, driver, browser_program] = process.argv.slice(2).map((path) => resolve(path));
const place = mkdtempSync(join(tmpdir(), "signpost-browser-"));

const run = (program, words) => spawnSync(program, words, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const { is_firefox, browser, context, page, downloads, open_folder, drop } = await driven({ driver, program: browser_program, place, run });
page.setDefaultTimeout(120_000); // a computer that compiles meanwhile is slow: to wait is no mistake of the page's
const requests = [];
const complaints = [];
context.on("request", (request) => requests.push(request.url()));
// What the page or the browser asks, such as whether to leave when words would be lost; a test may have it answered with no.
const dialogs = { asked: [], accept: true };
page.on("dialog", async (dialog) => {
    dialogs.asked.push(`${dialog.type()}: ${dialog.message()}`);
    await (dialogs.accept ? dialog.accept() : dialog.dismiss());
});
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

// Until something holds, which it does within a few frames.
async function until(what, holds) {
    for (let i = 0; i < 400; ++i) {
        if (await holds()) return;
        await page.waitForTimeout(25);
    }
    assert.fail(`in vain: ${what}`);
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

// --- The tests, in the order in which a person comes to them

const pictures = join(dirname(page_file), "pictures"); // of the page, for the guide
mkdirSync(pictures, { recursive: true });
const receipts = resolve("tests/fleet/receipts");
const all = { driver, dialogs, is_firefox, open_folder, page, pictures, receipts, context, page_file, kioskctl, bundle, ready, place, requests, complaints, is_hide, items, item, until, touch, colours, told, downloads, run, drop };
const tests = { ...opening(all), ...(is_firefox ? {} : { ...writing(all), ...files(all), ...translating(all), ...sight(all), ...clerk(all), ...signing(all), ...together(all), ...sheets(all), ...recorded(all), ...typed(all), ...many(all), ...mistakes(all), ...access(all) }) }; // BiDi has no way to paste or to go back yet
if (is_firefox) {
    delete tests["a folder is dropped"];
    for (const [name, test] of Object.entries({ ...sheets(all), ...recorded(all) })) if (/^every screen|^drawing|^what is read aloud/.test(name)) tests[name] = test;
}

const only = process.env.SIGNPOST_OFFICE_ONLY;
if (only) for (const name of Object.keys(tests).slice(1)) if (!new RegExp(only).test(name) && !/^a pair of keys/.test(name)) delete tests[name];

const failed = [];
for (const [name, test] of Object.entries(tests)) {
    const began = Date.now();
    try {
        await test();
        console.log(`ok: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
        failed.push(name);
        console.log(`FAILED: ${name}\n${error.stack}\n${complaints.join("\n")}`);
        if (name === Object.keys(tests)[0]) break; // nothing can be tried on a page that does not open
    }
}
await browser.close();
rmSync(place, { recursive: true });
if (failed.length > 0) console.log(`${failed.length} failed:\n${failed.join("\n")}`); // at the end, where somebody looks first
process.exit(failed.length === 0 ? 0 : 1);
