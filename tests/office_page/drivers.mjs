// A browser of Debian's, driven: Chromium by its own protocol, Firefox by WebDriver BiDi, which has no downloads to await, no folders
// to choose and nothing to drop yet.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const size = { width: 1400, height: 1000 };

function launch({ chromium, firefox }, program, is_firefox, place) {
    if (!is_firefox) return chromium.launch({ executablePath: program, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
    const firefoxUserPrefs = {
        "security.fileuri.strict_origin_policy": true, // a driver turns it off: then file:// is not what it is at an office
        "browser.download.folderList": 2,
        "browser.download.dir": join(place, "saved"),
    };
    return firefox.launch({ channel: "moz-firefox", executablePath: program, firefoxUserPrefs });
}

// What Firefox saves is there when its half-written file is gone.
async function saved_in(place, page, count, act) {
    const folder = join(place, "saved");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await act();
    for (let i = 0; i < 1800; ++i) {
        const names = readdirSync(folder).sort();
        if (names.length === count && names.every((name) => !name.endsWith(".part") && statSync(join(folder, name)).size > 0)) {
            for (const name of names) cpSync(join(folder, name), join(place, name));
            return names;
        }
        await page.waitForTimeout(100);
    }
    assert.fail(`not saved: ${readdirSync(folder)} ${await page.locator("#not-done").textContent()}`);
}

async function awaited(place, page, count, act) {
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

export async function driven({ driver, program, place, run }) {
    const is_firefox = /firefox/.test(basename(program));
    const browser = await launch(createRequire(join(driver, "x"))("playwright-core"), program, is_firefox, place);
    const context = await browser.newContext({ acceptDownloads: true, viewport: size });
    const page = await context.newPage();
    let zips = 0;
    return {
        is_firefox, browser, context, page,
        downloads: (count, act) => (is_firefox ? saved_in : awaited)(place, page, count, act),
        // It is open then, or refused.
        async open_folder(folder) {
            if (is_firefox) {
                const zip = join(place, `folder${++zips}.zip`);
                assert.equal(run("python3", ["-m", "zipfile", "-c", zip, folder + "/."]).status, 0);
                await page.locator("#file").setInputFiles(zip);
            } else await page.locator("#folder").setInputFiles(folder);
            await page.locator("body:is([data-state=open], [data-state=ready])").waitFor();
        },
        // In Firefox the files are chosen.
        async drop(files) {
            if (is_firefox) return page.locator("#file").setInputFiles(files);
            const session = await context.newCDPSession(page);
            const at = { x: 300, y: 60, data: { items: [], files, dragOperationsMask: 1 } };
            for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...at });
            await session.detach();
        },
    };
}
