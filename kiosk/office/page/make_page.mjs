// Puts the page together: node make_page.mjs OFFICE.JS PAGE.HTML
// OFFICE.WASM lies beside OFFICE.JS. Fonts come from where the kiosk has them.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const [from, to] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

// One script of the modules, each in a scope of its own: an import takes what a module before it gives.
function joined(names) {
    const scope = (name) => {
        const text = readFileSync(join(here, name), "utf8");
        const given = [...text.matchAll(/^export (?:async )?(?:function|class|const) ([\w$]+)/gm)].map(([, each]) => each);
        const inside = text.replace(/^import (\{[^}]*\}) from "\.\/(.*)";$/gm, 'const $1 = modules["$2"];').replace(/^export /gm, "");
        return `modules["${name}"] = await (async () => {\n${inside}\nreturn { ${given.join(", ")} };\n})();`;
    };
    return `(async () => {\nconst modules = {};\n${names.map(scope).join("\n")}\n})();`;
}

async function font_files(wasm) {
    const module = await createRequire(import.meta.url)(from)({ wasmBinary: wasm });
    return module.ccall("office_font_files", "string", [], []).split("\n").filter(Boolean);
}

const wasm = readFileSync(from.replace(/\.js$/, ".wasm"));
const fonts = {};
for (const path of await font_files(wasm))
    if (!path.endsWith(".ttc")) fonts[path] = packed(readFileSync(path)); // Chinese alone is twice as large as all else
// "</" would end the script.
const program = readFileSync(from, "utf8").replaceAll("</", "<\\/");
const page_modules = ["unpacked.mjs", "elements.mjs", "paths.mjs", "announce.mjs", "chooser.mjs", "program.mjs", "bundle_files.mjs", "pixels.mjs", "sight.mjs", "kiosk_view.mjs", "helper.mjs", "publish.mjs", "stick.mjs", "contents.mjs", "draft.mjs", "kept_draft.mjs", "choices.mjs", "publishing.mjs",
    "paste.mjs", "body_editor.mjs", "field.mjs", "file_list.mjs", "form.mjs", "workbench.mjs", "facts.mjs",
    "remarks.mjs", "second_look.mjs", "differences.mjs", "comparison.mjs", "copies.mjs", "paper.mjs", "sheet.mjs", "script.mjs",
    "translators_file.mjs", "fleet.mjs", "page.mjs"];
const page = joined(page_modules).replaceAll("</", "<\\/");
const worker = joined(["program.mjs", "pixels.mjs", "sheet_worker.mjs", "worker.mjs"]);
const hashes = [program, page].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
const all_packed = JSON.stringify({ program: packed(wasm), worker, fonts }).replaceAll("</", "<\\/");
const style = readFileSync(join(here, "page.css"), "utf8");
const parts = { HASHES: hashes, STYLE: style, PACKED: all_packed, PROGRAM: program, PAGE: page };
const html = readFileSync(join(here, "page.html"), "utf8").replace(/@([A-Z]+)@/g, (_, name) => parts[name]);
writeFileSync(to, html);
const wide = Object.entries(fonts).filter(([path]) => /(Arabic|Devanagari|Bengali|Gurmukhi|Gujarati|Tamil)-/.test(path)).reduce((sum, [, { length }]) => sum + length, 0);
const in_mb = (bytes) => (bytes / 1e6).toFixed(2);
console.log(`office: ${to}, ${in_mb(Buffer.byteLength(html))} MB, of it the letters of wide scripts ${in_mb(wide)} MB`);
