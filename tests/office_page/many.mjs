// Forty places and a hundred pages: what the page takes for them. Nothing of it is asserted: it is printed, for bench/README.md.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const wanted = { places: 40, pages: 100 };

function large_bundle(bundle, to) {
    cpSync(bundle, to, { recursive: true });
    const library = readFileSync(join(bundle, "sites/library.toml"), "utf8");
    rmSync(join(to, "sites"), { recursive: true });
    mkdirSync(join(to, "sites"));
    for (let i = 1; i <= wanted.places; ++i) writeFileSync(join(to, `sites/place-${i}.toml`), library.replace(/^name = .*$/m, `name = "Place ${i}"`));
    const record = readFileSync(join(bundle, "pages/record.toml"), "utf8");
    const there = readdirSync(join(to, "pages")).filter((name) => /^[^.]+\.toml$/.test(name)).length;
    const more = wanted.pages - there;
    const leads_to = (text, id) => text.replace(/^next = \[.*\]$/m, `next = ["${id}"]`);
    for (let i = 1; i <= more; ++i)
        writeFileSync(join(to, `pages/more-${i}.toml`), leads_to(record, i < more ? `more-${i + 1}` : "report").replace(/^title = .*$/m, `title = "Keep a record ${i}"`));
    writeFileSync(join(to, "pages/record.toml"), leads_to(record, "more-1"));
}

// In the page: one more letter in a field, and when the picture and the check came.
async function one_key(quiet) {
    const input = document.querySelector("#form .field[data-place=' title'] > input");
    const began = performance.now();
    const when = (target, what, is_it = () => true) => new Promise((done) => new MutationObserver((_, observer) => is_it() && (observer.disconnect(), done(performance.now() - began))).observe(target, what));
    const picture = when(document.getElementById("words"), { childList: true, characterData: true, subtree: true });
    const check = when(document.body, { attributes: true, attributeFilter: ["data-looked"] }, () => document.body.dataset.looked !== "");
    input.value += "x";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const handled = performance.now() - began;
    return { handled, picture: await picture, check: (await check) - quiet };
}

const middle = (numbers) => Math.round([...numbers].sort((a, b) => a - b)[numbers.length >> 1]);

export function many({ page, place, bundle, open_folder }) {
    return {
        async "forty places and a hundred pages are opened, checked and shown; it is printed how fast"() {
            const large = join(place, "large");
            large_bundle(bundle, large);
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            const began = Date.now();
            await open_folder(large);
            await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
            const opened = Date.now() - began;
            assert.equal(await page.locator("#found li.error").count(), 0);
            assert.equal(await page.locator("#site option").count(), wanted.places + 1);
            const looking = Date.now();
            await page.locator("body[data-looked=all]").waitFor({ timeout: 180_000 });
            const glass = Date.now() - looking - 3000;
            await page.locator('#files button[data-path="bundle.toml"]').click();
            const keys = [];
            for (let i = 0; i < 9; ++i) keys.push(await page.evaluate(one_key, 350));
            const [handled, picture, check] = ["handled", "picture", "check"].map((each) => middle(keys.map((key) => key[each])));
            console.log(`  opened, checked and drawn ${opened} ms; a key: taken in ${handled} ms, its picture after ${picture} ms; the check, after its pause, ${check} ms; every screen's room, beside the page's thread, ${Math.round(glass)} ms`);
        },
    };
}
