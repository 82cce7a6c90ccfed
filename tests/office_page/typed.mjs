// What office hands typed (tests/office/cases.tsv), typed once more, into the page's fields: the page tells what kioskctl tells.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Program } from "../../kiosk/office/page/program.mjs";

const folder = resolve("tests/office");
const plain = { n: "\n", t: "\t", "\\": "\\" };
const meant = (cell) => cell.replace(/\\(?:u\{([0-9A-F]+)\}|(.))/gi, (_, code, letter) => (code ? String.fromCodePoint(parseInt(code, 16)) : plain[letter]));

// { name, bundle, file, before, after, told } of each case that is one change of one file.
function single_changes() {
    const rows = readFileSync(join(folder, "cases.tsv"), "utf8").split("\n").filter((row) => row !== "" && !row.startsWith("#")).map((row) => row.split("\t").map(meant));
    const count = new Map();
    for (const [name] of rows) count.set(name, (count.get(name) ?? 0) + 1);
    const found = rows.filter(([name, , , from]) => count.get(name) === 1 && from !== "").map(([name, bundle, file, from, to, told]) => {
        const before = readFileSync(join(folder, bundle, file), "utf8");
        return { name, bundle, file, before, after: before.replace(from, () => to), told };
    });
    return { all: count.size, found };
}

// Of these, with { place, value }, those that are one value of one field, as the program's own comparison sees it.
async function fields_of(page_file, cases) {
    const office = join(dirname(page_file), "page/kiosk/office/office.js");
    const program = new Program(await createRequire(import.meta.url)(office)({ wasmBinary: readFileSync(office.replace(/\.js$/, ".wasm")) }));
    return cases.flatMap((one) => {
        const { rows = [] } = JSON.parse(program.call("office_compare", "string", one.file, one.before, one.after, ""));
        const [row] = rows;
        return rows.length === 1 && row.key !== "" && row.theirs ? [{ ...one, place: `${row.table} ${row.key}`, value: row.theirs.join("\n") }] : [];
    });
}

const words_of = ({ file, line, cause, remedy }) => `${file}${line ? `, line ${line}` : ""} ${cause} ${remedy}`;

export function typed({ page, page_file, place, kioskctl, run, open_folder, told }) {
    const checked = (bundle, ...more) => JSON.parse(run(kioskctl, ["check", "--json", ...more, bundle]).stdout).findings.map((each) => words_of({ ...each, file: each.file.replace(bundle + "/", "") }));
    const looked = async (act) => {
        await act();
        await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
    };
    const field = (one) => page.locator(`#form .field[data-place="${one.place}"]`).locator("> input, > textarea, > select").first();
    const open_file = async (path) => {
        await page.locator(`#files button[data-path="${path}"]`).click();
        await page.locator("#form details").evaluateAll((all) => all.forEach((each) => (each.open = true)));
    };
    // False where the field lets nobody type this: a list of names, or a day.
    const type = async (one) => {
        const input = field(one);
        const takes = await input.evaluate((each, value) => (each.tagName === "SELECT" ? [...each.options].some((option) => option.value === value) : each.type !== "date" || /^\d{4}-\d\d-\d\d$/.test(value)), one.value);
        if (!takes) return false;
        const is_list = await input.evaluate((each) => each.tagName === "SELECT");
        await looked(async () => {
            await (is_list ? input.selectOption(one.value) : input.fill(one.value));
            await input.blur(); // then it is looked at once
        });
        return true;
    };
    const put_back = () =>
        page.evaluate(() => {
            for (const undo = document.getElementById("undo"); !undo.disabled; ) undo.click();
        });

    return {
        async "what office hands typed is told in the page's fields as kioskctl tells it"() {
            const { all, found } = single_changes();
            const cases = await fields_of(page_file, found);
            const count = { typed: 0, as_typed: 0, refused: [] };
            for (const bundle of ["shipped", "new"]) {
                await page.reload();
                await page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });
                await open_folder(join(folder, bundle));
                await page.locator("body:is([data-looked=some], [data-looked=all])").waitFor();
                let of_glass = null; // what the glass has: a look that takes seconds, and is hardly ever asked for
                const is_of_glass = (line) => (of_glass ??= checked(join(folder, bundle))).includes(line);
                const copy = join(place, `typed-${bundle}`);
                for (const one of cases.filter((each) => each.bundle === bundle)) {
                    await open_file(one.file);
                    if (!(await type(one))) {
                        count.refused.push(one.name);
                        continue;
                    }
                    const text = await page.locator("#form textarea.source").inputValue();
                    cpSync(join(folder, bundle), copy, { recursive: true });
                    writeFileSync(join(copy, one.file), text);
                    const theirs = checked(copy, "--without-glass");
                    const ours = await told();
                    assert.deepEqual(theirs.filter((line) => !ours.includes(line)), [], `${one.name}: kioskctl tells it, the page does not`);
                    assert.deepEqual(ours.filter((line) => !theirs.includes(line) && !is_of_glass(line)), [], `${one.name}: the page tells it, kioskctl does not`);
                    ++count.typed;
                    if (text === one.after) {
                        ++count.as_typed;
                        const wanted = one.told.replace(/^[^ ]+ (error|warning): /, "").split("\n")[0];
                        if (one.told !== "-") assert.ok(ours.some((line) => line.includes(wanted)), `${one.name}: not told: ${wanted}`);
                    }
                    await put_back();
                }
            }
            console.log(`  of ${all} cases ${cases.length} are one value of one field: ${count.typed} typed, ${count.as_typed} of them give the file letter for letter; no way to type ${count.refused.length}: ${count.refused.join(", ")}`);
            assert.ok(count.typed > 40, "hardly any case was typed");
        },
    };
}
