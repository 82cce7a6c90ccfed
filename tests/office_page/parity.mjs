// The page's program beside kioskctl and the kiosk: the same words, the same bytes, the same pixels; for each bundle,
// and for the first with one edit after the other in it.
//   node parity.mjs OFFICE.JS KIOSKCTL KIOSK BUNDLE...
// SIGNPOST_OFFICE_EDITS: how many edits (20), every tenth of them with the tour. SIGNPOST_OFFICE_TOUR=all: every language,
// theme and size of text.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { Program } from "../../kiosk/office/page/program.mjs";
import { edit, random } from "./edits.mjs";
import { pixels_of } from "./png.mjs";

const [office, kioskctl, kiosk, ...bundles] = process.argv.slice(2).map((path) => resolve(path));
const edits = Number(process.env.SIGNPOST_OFFICE_EDITS ?? 20);
const all = process.env.SIGNPOST_OFFICE_TOUR === "all";
const day = "2026-11-29";
let same = 0;
const different = [];
function compare(what, ours, theirs) {
    if (Buffer.compare(Buffer.from(ours), Buffer.from(theirs)) === 0) return ++same;
    different.push(what);
    if (typeof ours === "string") console.log(`${what}\n--- the page's\n${ours}\n--- kioskctl's\n${theirs}`);
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

function compare_check(program, bundle, ways) {
    for (const more of ways) {
        const words = ["check", ...more, "--on", day, bundle];
        const ours = program.run(words);
        const theirs = terminal(kioskctl, words);
        compare(words.join(" "), ours.out + ours.err + ours.exit, String(theirs.stdout) + theirs.stderr + theirs.status);
    }
}

function compare_pack(program, bundle, place) {
    const zip = join(place, "site.zip");
    program.module.FS.mkdirTree(place);
    const ours = program.run(["pack", bundle, "-o", zip]);
    const theirs = terminal(kioskctl, ["pack", bundle, "-o", zip]);
    compare(`pack ${bundle}`, ours.out + ours.err + ours.exit, String(theirs.stdout) + theirs.stderr + theirs.status);
    if (ours.exit === 0 && theirs.status === 0) compare(`pack ${bundle}: bytes`, program.file(zip), readFileSync(zip));
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

// The pictures of one setting lie in `folder`.
function compare_pictures(program, bundle, setting, folder) {
    program.module.takePicture = (name, from, width, height, pitch, items) => {
        compare(`${name}.txt of ${folder}`, items, String(readFileSync(join(folder, name + ".txt"))));
        const png = pixels_of(readFileSync(join(folder, name + ".png")));
        if (is_same_picture(program.module.HEAPU8, from, width, height, pitch, png)) ++same;
        else different.push(`${name}.png of ${bundle}, ${folder}`);
        return true;
    };
    return program.call("office_tour", "string", bundle, 1280, 800, setting) !== "!";
}

function compare_tour(program, bundle, place) {
    const folder = join(place, "tour");
    const words = ["--content", bundle, "--tour", folder, "--window", "1280x800", ...(all ? ["--tour-all"] : [])];
    const drawn = terminal(kiosk, words);
    if (drawn.status !== 0) return different.push(`tour of ${bundle}: the kiosk ended with ${drawn.status}`);
    const settings = all ? program.call("office_tour_settings", "string", bundle).split("\n").filter(Boolean) : [""];
    settings.forEach((name, index) => {
        if (!compare_pictures(program, bundle, all ? index : -1, join(folder, name))) different.push(`tour of ${bundle}, ${name}`);
    });
}

function compare_edits(program, bundle) {
    const place = mkdtempSync(join(tmpdir(), "signpost-parity-"));
    const copy = join(place, "edited");
    cpSync(bundle, copy, { recursive: true });
    const { files } = files_below(copy);
    const next = random(22);
    const write = (path, text) => {
        writeFileSync(join(copy, path), text);
        for (const each of files.keys()) utimesSync(join(copy, each), 1_700_000_000, 1_700_000_000);
    };
    for (let i = 0; i < edits; ++i) {
        const { path, text } = edit(files, next);
        write(path, text);
        const now = files_below(copy);
        program.put(copy, now.files, now.saved);
        compare_check(program, copy, [["--all"]]);
        compare_pack(program, copy, place);
        if (i % 10 === 0 && terminal(kioskctl, ["check", copy]).status === 0) compare_tour(program, copy, place);
        write(path, files.get(path));
    }
    rmSync(place, { recursive: true });
}

const program = await start();
for (const bundle of bundles) {
    const place = mkdtempSync(join(tmpdir(), "signpost-parity-"));
    const { files, saved } = files_below(bundle);
    program.put(bundle, files, saved);
    compare_check(program, bundle, [[], ["--json"], ["--all"], ["--strict"], ["--glass", "10.1"]]);
    compare_pack(program, bundle, place);
    compare_tour(program, bundle, place);
    rmSync(place, { recursive: true });
}
compare_edits(program, bundles[0]);
for (const each of different) console.log("not the same: " + each);
console.log(`${same} the same, ${different.length} not.`);
process.exit(different.length === 0 && same > 0 ? 0 : 1);
