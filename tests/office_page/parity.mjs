// The page's program beside kioskctl and the kiosk: the same words, the same bytes, the same pixels.
//   node parity.mjs OFFICE.JS KIOSKCTL KIOSK BUNDLE...
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { Program } from "../../kiosk/office/page/program.mjs";
import { pixels_of } from "./png.mjs";

const [office, kioskctl, kiosk, ...bundles] = process.argv.slice(2).map((path) => resolve(path));
let same = 0;
const different = [];
function compare(what, ours, theirs) {
    if (Buffer.compare(Buffer.from(ours), Buffer.from(theirs)) === 0) ++same;
    else different.push(what);
}

function files_below(folder) {
    const files = new Map();
    const saved = new Map();
    for (const name of readdirSync(folder, { recursive: true })) {
        const path = join(folder, name);
        if (!statSync(path).isFile()) continue;
        files.set(relative(folder, path), readFileSync(path));
        saved.set(relative(folder, path), statSync(path).mtimeMs);
    }
    return { files, saved };
}

function terminal(program, words) {
    return spawnSync(program, words, { maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: "1" } });
}

async function start() {
    const wasmBinary = readFileSync(office.replace(/\.js$/, ".wasm"));
    const program = new Program(await createRequire(import.meta.url)(office)({ wasmBinary }));
    for (const path of program.call("office_font_files", "string").split("\n").filter(Boolean)) {
        program.module.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        program.module.FS.writeFile(path, readFileSync(path));
    }
    return program;
}

function compare_check(program, bundle) {
    for (const more of [[], ["--json"], ["--all"], ["--strict"], ["--glass", "10.1"]]) {
        const words = ["check", ...more, "--on", "2026-11-29", bundle];
        const ours = program.run(words);
        const theirs = terminal(kioskctl, words);
        compare(words.join(" "), ours.out + ours.err + ours.exit, theirs.stdout + theirs.stderr + theirs.status);
    }
}

function compare_pack(program, bundle, place) {
    const zip = join(place, "site.zip");
    program.module.FS.mkdirTree(place);
    const ours = program.run(["pack", bundle, "-o", zip]);
    const theirs = terminal(kioskctl, ["pack", bundle, "-o", zip]);
    compare(`pack ${bundle}: exit code`, String(ours.exit), String(theirs.status));
    if (theirs.status === 0) compare(`pack ${bundle}: bytes`, program.file(zip), readFileSync(zip));
}

// Row by row, as the module has four bytes a pixel and the picture three.
function is_same_picture(memory, from, width, height, pitch, png) {
    if (png.width !== width || png.height !== height) return false;
    for (let y = 0, at = 0; y < height; ++y) {
        const row = new Uint32Array(memory.buffer, from + y * pitch, width);
        for (let x = 0; x < width; ++x, at += 3)
            if ((row[x] & 0xffffff) !== ((png.rgb[at] << 16) | (png.rgb[at + 1] << 8) | png.rgb[at + 2])) return false;
    }
    return true;
}

function compare_tour(program, bundle, place) {
    const folder = join(place, "tour");
    const drawn = terminal(kiosk, ["--content", bundle, "--tour", folder, "--window", "1280x800"]);
    if (drawn.status !== 0) return different.push(`tour of ${bundle}: the kiosk ended with ${drawn.status}`);
    program.module.takePicture = (name, from, width, height, pitch, items) => {
        compare(`${name}.txt of ${bundle}`, items, readFileSync(join(folder, name + ".txt")));
        const png = pixels_of(readFileSync(join(folder, name + ".png")));
        if (is_same_picture(program.module.HEAPU8, from, width, height, pitch, png)) ++same;
        else different.push(`${name}.png of ${bundle}`);
        return true;
    };
    if (program.call("office_tour", "string", bundle, 1280, 800, -1) !== "") different.push(`tour of ${bundle}`);
}

const program = await start();
for (const bundle of bundles) {
    const place = mkdtempSync(join(tmpdir(), "signpost-parity-"));
    const { files, saved } = files_below(bundle);
    program.put(bundle, files, saved);
    compare_check(program, bundle);
    compare_pack(program, bundle, place);
    compare_tour(program, bundle, place);
    rmSync(place, { recursive: true });
}
for (const each of different) console.log("not the same: " + each);
console.log(`${same} the same, ${different.length} not.`);
process.exit(different.length === 0 && same > 0 ? 0 : 1);
