// Two languages side by side: the original's words beside each field, and what is missing or behind.
import assert from "node:assert/strict";
import { auditor, sizer } from "./audit.mjs";

export function translating({ page, context, driver, is_firefox, bundle, open_folder, told }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const open_file = async (path) => {
        const button = page.locator(`#files button[data-path="${path}"]`);
        await button.evaluate((each) => (each.closest("details").open = true));
        await button.click();
    };
    const looked = () => page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    const field = (place) => page.locator(`#form .field[data-place="${place}"]`);
    const boxes = async (place) => {
        const original = await field(place).locator(".original").boundingBox();
        const typed = await field(place).locator("input, textarea").first().boundingBox();
        return { original, typed };
    };
    const source = () => page.locator("#form textarea.source").inputValue();

    return {
        async "a translation and its original stand side by side, and below each other in large"() {
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await open_folder(bundle);
            await looked();
            await open_file("bundle.pl.toml");
            await page.setViewportSize({ width: 1280, height: 720 });
            const wide = await boxes("start title");
            assert.ok(wide.original.x + wide.original.width <= wide.typed.x, JSON.stringify(wide));
            assert.ok(Math.abs(wide.original.y - wide.typed.y) < 12, JSON.stringify(wide));
            assert.ok(wide.typed.width > 260, "there is hardly room to write");
            await page.setViewportSize({ width: 640, height: 720 });
            const narrow = await boxes("start title");
            assert.ok(narrow.original.y + narrow.original.height <= narrow.typed.y, JSON.stringify(narrow));
            await page.setViewportSize({ width: 1280, height: 720 });
            assert.match(await field("start title").locator(".pair").textContent(), /^English.*Polski/s);
        },
        async "a changed original is told beside its translation as the check tells it, until it fits again"() {
            await open_file("bundle.toml");
            await field("start title").locator("input").fill("Come in and ask");
            await open_file("bundle.pl.toml");
            const words = "The original of start.title has changed since this was translated.";
            assert.match(await field("start title").locator(".behind").textContent(), new RegExp("^" + words.replaceAll(".", "\\.")));
            await looked();
            assert.ok((await told()).some((line) => line.startsWith("bundle.pl.toml") && line.includes(words)), "the check does not tell it");
            if (!is_firefox) await by_axe("a translation that is behind");
            await at_sizes("a translation that is behind");
            const before = await source();
            await field("start title").getByRole("button", { name: "It fits the original again" }).click();
            assert.equal(await field("start title").locator(".behind").count(), 0);
            assert.notEqual(await source(), before);
            assert.equal(await page.evaluate(() => document.activeElement.closest(".field")?.dataset.place), "start title");
            await looked();
            assert.ok(!(await told()).some((line) => line.startsWith("bundle.pl.toml") && line.includes(words)), "the check still tells it");
            await page.locator("#undo").click();
            assert.equal(await source(), before);
            await field("start title").locator(".behind").waitFor();
        },
        async "what has no translation yet is marked, and what the file as a whole lacks is told above it"() {
            await open_file("bundle.toml");
            await page.locator("#form details", { hasText: "The file as text" }).locator("summary").last().click();
            const text = page.locator("#form textarea.source");
            await text.fill((await text.inputValue()).replace('name = "Polski"', 'name = "Polski"\nreviewed_by = "A. Porter"\nreviewed_on = 2026-11-01'));
            await text.blur();
            await looked();
            await open_file("words.pl.toml");
            assert.match(await page.locator("#of-file").textContent(), /words have no translation into Polski \(pl\): home_hint,/);
            assert.equal(await field(" home_hint").locator(".told").textContent(), "This has no translation yet.");
            assert.equal(await field(" back").locator(".told").textContent(), "");
            await field(" home_hint").locator("input, textarea").fill("Dotknij");
            await looked();
            assert.equal(await field(" home_hint").locator(".told").textContent(), "");
            await open_file("contacts.toml");
            await page.getByLabel("Translate this file into").selectOption("pl");
            await page.locator("#form details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
            await field("samaritans name").locator("input, textarea").fill("Samarytanie");
            await looked();
            assert.equal(await field("samaritans what_for").locator(".told").textContent(), "This has no translation yet.");
            assert.match(await page.locator("#of-file").textContent(), /The contact "samaritans" leaves out what_for/);
            await open_file("pages/record.toml");
            await page.getByLabel("Translate this file into").selectOption("pl");
            await looked();
            assert.match(await field(" title").locator(".told").textContent(), /^The key "title" is missing\./);
        },
        async "a translation that is typed is told as behind when its original changes later; undo takes its note along"() {
            await open_file("pages/record.toml");
            const title = await field(" title").locator("input").inputValue();
            await page.getByLabel("Translate this file into").selectOption("pl");
            const before = await source();
            await field(" title").locator("input").fill("P");
            assert.match(await source(), /translated_from/);
            await page.locator("#undo").click();
            assert.equal(await source(), before);
            await field(" title").locator("input").fill("P");
            await field(" title").locator("input").fill("Pisz");
            await field(" body").locator("textarea").fill("Pisz."); // with half of a page the check looks no further
            assert.match(await source(), /^title = "Pisz"$/m);
            assert.match(await source(), /^\[translated_from\]\nnew_texts_on = "\d{4}-\d\d-\d\d"\n"body" = "[0-9a-f]{12}-[0-9a-f]{8}"\n"title" = "[0-9a-f]{12}-[0-9a-f]{8}"$/m);
            assert.equal(await field(" title").locator(".behind").count(), 0);
            await looked();
            assert.ok((await told()).some((line) => line.startsWith("pages/record.pl.toml") && line.includes("nobody has reviewed what is new")), "what came after the review is not told");
            await open_file("pages/record.toml");
            await field(" title").locator("input").fill("Keep a diary");
            await open_file("pages/record.pl.toml");
            const words = "The original of title has changed since this was translated.";
            assert.match(await field(" title").locator(".behind").textContent(), new RegExp("^" + words.replaceAll(".", "\\.")));
            await looked();
            assert.ok((await told()).some((line) => line.startsWith("pages/record.pl.toml") && line.includes(words)), "the check does not tell it");
            await field(" title").locator("input").fill("Pisz pamiętnik");
            await field(" title").locator(".behind").waitFor(); // until somebody says that it fits
            await field(" title").locator("input").fill("");
            assert.doesNotMatch(await source(), /^"title" = /m);
            await open_file("pages/record.toml");
            await field(" title").locator("input").fill(title);
        },
    };
}
