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

// One script of the modules: each import is of a module before it, so the lines that say so go.
function joined(names) {
    const text = names.map((name) => readFileSync(join(here, name), "utf8")).join("\n");
    return "(async () => {\n" + text.replace(/^import .*;\n/gm, "").replace(/^export /gm, "") + "})();";
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
const page = joined(["unpacked.mjs", "program.mjs", "bundle_files.mjs", "kiosk_view.mjs", "publish.mjs", "page.mjs"]).replaceAll("</", "<\\/");
const worker = joined(["program.mjs", "worker.mjs"]);
const hashes = [program, page].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
const all_packed = JSON.stringify({ program: packed(wasm), worker, fonts }).replaceAll("</", "<\\/");
const parts = { HASHES: hashes, PACKED: all_packed, PROGRAM: program, PAGE: page };
const html = readFileSync(join(here, "page.html"), "utf8").replace(/@([A-Z]+)@/g, (_, name) => parts[name]);
writeFileSync(to, html);
console.log(`office: ${to}, ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`);
