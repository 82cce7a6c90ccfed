// What axe-core finds in the page as it stands. Its source goes in by the browser's own debugger: the page's policy lets no
// script in by any other way, and stays as it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]; // the last: landmarks and the order of headings

export function auditor({ context, page, driver }) {
    const source = readFileSync(join(driver, "node_modules/axe-core/axe.min.js"), "utf8");
    const bring_axe = async () => {
        if (await page.evaluate(() => "axe" in window)) return;
        const session = await context.newCDPSession(page);
        await session.send("Runtime.evaluate", { expression: source });
        await session.detach();
    };
    return async (state) => {
        await bring_axe();
        const { violations, passes } = await page.evaluate((tags) => axe.run({ runOnly: tags }), rules);
        assert.ok(passes.length > 10, "axe looked at nothing");
        const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 6).map(({ html, failureSummary }) => `    ${html.slice(0, 160)}\n    ${failureSummary.split("\n").slice(1).join(";")}`).join("\n")}`);
        assert.equal(told.join("\n"), "", state);
    };
}

// What sticks out of the window to the side, and words that are cut off.
const sticking_out = (page) =>
    page.evaluate(() => {
        const shown = [...document.body.querySelectorAll("*")].filter((each) => each.checkVisibility() && !each.closest(".read"));
        const wide = shown.filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
        const cut = shown.filter((each) => !/^(INPUT|SELECT|TEXTAREA|CANVAS)$/.test(each.tagName) && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible");
        const scrolls = document.scrollingElement.scrollWidth > document.documentElement.clientWidth;
        return [...wide, ...cut].map((each) => each.outerHTML.slice(0, 120)).concat(scrolls ? ["the page scrolls sideways"] : []);
    });

// Whether all of it is there as it is, at 200 % and at 400 %.
export const sizer = (page) => async (what) => {
    for (const [width, height] of [[1280, 720], [640, 360], [320, 256]]) {
        await page.setViewportSize({ width, height });
        assert.deepEqual(await sticking_out(page), [], `${width}x${height}, ${what}`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
};
