// The kiosk beside what is written, in what it is looked at: language, contrast, size of text, another glass, another hour.
import assert from "node:assert/strict";
import { auditor, sizer } from "./audit.mjs";

export function sight({ page, context, driver, is_firefox, bundle, open_folder, items, item, until, is_hide, touch, colours }) {
    const by_axe = auditor({ context, page, driver });
    const at_sizes = sizer(page);
    const shown = (words) => item(words, ({ label }) => label?.includes(words));
    const is_polish_hide = ({ role, label }) => role === "button" && /^Ukryj/.test(label);
    const ground = () => page.evaluate(() => [...document.getElementById("picture").getContext("2d").getImageData(3, 3, 1, 1).data].join());
    const width = () => page.locator("#picture").evaluate((canvas) => canvas.width);
    const chosen = (id) => page.locator(id).inputValue();

    return {
        async "language, contrast and size are chosen beside the kiosk, and Hide takes them back"() {
            await page.reload();
            await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
            await open_folder(bundle);
            await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
            assert.ok((await page.locator("#look-language option").allTextContents()).includes("Polski (a draft)"));
            assert.equal(await chosen("#look-language"), "en");
            await page.locator("#look-language").selectOption("pl");
            await shown("Lokalne informacje i wsparcie");
            const light = await ground();
            assert.equal(await chosen("#look-theme"), "light");
            await page.locator("#look-theme").selectOption("dark");
            await item("Hide", is_polish_hide); // contrast is chosen on a page: Home comes up
            await until("another ground", async () => (await ground()) !== light);
            await page.locator("#look-size").selectOption("3");
            assert.ok((await colours()) > 2);
            await page.locator("#glass").selectOption("10.1");
            await until("1280 px", async () => (await width()) === 1280);
            assert.deepEqual([await chosen("#look-language"), await chosen("#look-theme"), await chosen("#look-size")], ["pl", "dark", "3"]);
            await page.locator("#glass").selectOption("21.5");
            await until("1920 px", async () => (await width()) === 1920);
            await touch(await item("Hide", is_polish_hide));
            await until("English again", async () => (await chosen("#look-language")) === "en");
            assert.deepEqual([await chosen("#look-theme"), await chosen("#look-size")], ["light", "1"]);
            await until("no draft on the kiosk", async () => !(await items()).some(({ label }) => label === "Polski"));
        },
        async "what is chosen on the kiosk itself is told beside it"() {
            for (let i = 0; i < 5 && !(await items()).some(is_hide); ++i) {
                await page.waitForTimeout(1300); // a cover is to be left alone, and a screen in sight for a while, before a touch counts
                await touch(await item("Start's button", ({ role }) => role === "button"));
                await page.waitForTimeout(300);
            }
            for (const label of ["Size, contrast", "Light on dark"]) {
                await page.waitForTimeout(900);
                await touch(await item(label, (one) => one.label === label));
            }
            await until("dark", async () => (await chosen("#look-theme")) === "dark");
        },
        async "another day and hour moves the kiosk's clock, and Now brings it back"() {
            await page.locator("#site").selectOption({ index: 1 });
            await touch(await item("Hide", is_hide));
            const at_night = async () => (await items()).some(({ label }) => label?.includes("03:07"));
            await page.locator("#moment").fill("2026-12-25T03:07");
            await page.locator("#moment").blur();
            await until("seven past three", at_night);
            await page.locator("#moment-now").click();
            assert.equal(await chosen("#moment"), "");
            await until("now", async () => !(await at_night()));
        },
        async "axe finds nothing there, and nothing is cut off"() {
            if (!is_firefox) await by_axe("beside the kiosk");
            await at_sizes("beside the kiosk");
        },
    };
}
