// What somebody sees who opens the page: open a bundle or the last draft, write, compare, save and sign.
import { $ } from "./elements.mjs";
import { unpacked } from "./unpacked.mjs";
import { put_words, said } from "./announce.mjs";
import { Program } from "./program.mjs";
import { chosen, dropped, sorted } from "./bundle_files.mjs";
import { KioskView } from "./kiosk_view.mjs";
import { download, in_worker, making_keys, pack, pack_draft, signing } from "./publish.mjs";
import { Draft } from "./draft.mjs";
import { forget_draft, keep_draft, kept_draft } from "./kept_draft.mjs";
import { Workbench } from "./workbench.mjs";
import { choices_of, tables, value } from "./choices.mjs";
import { is_short_name } from "./paths.mjs";
import { Facts } from "./facts.mjs";
import { TranslatorsFile } from "./translators_file.mjs";
import { Fleet } from "./fleet.mjs";

const bundle = "/bundle";
const packed = JSON.parse($("packed").textContent);
const wasm = await unpacked(packed.program);

async function start() {
    const module = await Office({ wasmBinary: wasm });
    for (const [path, font] of Object.entries(packed.fonts)) {
        module.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        module.FS.writeFile(path, await unpacked(font));
    }
    return new Program(module);
}

// Where a bundle is looked at before it takes the place of the one that is open.
const opening = "/opening";

// A bundle file is laid into that folder; what is wrong with it, or "".
function lay_out(program, zip) {
    program.put("/zip", new Map([...zip.beside, [zip.name, zip.bytes]]));
    program.remove(opening);
    const wrong = program.call("office_unpack", "string", "/zip/" + zip.name, opening);
    if (wrong === "") $("opened").textContent = whose(program, zip);
    return wrong;
}

// Who signed it, as `kioskctl verify` says it with the public keys that came with it.
function whose(program, zip) {
    const keys = [...zip.beside.keys()].filter((name) => name.endsWith(".pub"));
    if (!zip.beside.has(zip.name + ".minisig")) return `${zip.name} has no signature beside it.`;
    if (keys.length === 0) return `Whether the signature of ${zip.name} is right was not looked at: its public key, NAME.pub, did not come with it.`;
    const { out, err } = program.run(["verify", "/zip/" + zip.name, ...keys.flatMap((key) => ["-p", "/zip/" + key])]);
    return out + err;
}

let work = null; // { draft, bench, opened: texts as they came, name }

// Whether what is open may go.
function may_go() {
    return !work || work.draft.stored || confirm(`What you changed in "${work.name}" is not saved. Open another bundle in its place?`);
}

function open(program, view, what) {
    if (!may_go()) return;
    $("opened").textContent = "";
    if (what.zip) {
        const wrong = lay_out(program, what.zip);
        if (wrong !== "") return ($("wrong").textContent = wrong);
        begin(program, view, what.name, { files: program.files(opening), saved: new Map() });
    } else begin(program, view, what.name, what);
}

// `kept`: what was opened in the first place, where that is something else than `what`: its texts and its serial.
function begin(program, view, name, what, { opened, serial } = {}) {
    $("wrong").textContent = "";
    work?.bench.end();
    const draft = new Draft(program, bundle, what);
    $("work").hidden = $("tools").hidden = false;
    $("opening").open = false;
    $("changes").hidden = true;
    $("keep").checked = false; // that was said of the bundle before
    $("name").value = name;
    work = { draft, name, opened: opened ?? new Map(draft.texts), serial: serial ?? serial_of(draft) };
    work.bench = new Workbench(program, view, draft);
    new Facts(program, work.bench).show();
    new TranslatorsFile(program, work.bench, choices_of(draft));
    said("");
    draft.addEventListener("changed", () => said("")); // it was said of what was there before
    draft.addEventListener("changed", () => $("keep").checked && keep_soon());
    $("files").querySelector("[aria-current=true]")?.focus(); // what was used to open it is folded away
    document.body.dataset.state = "open";
}

function begin_new(program, view) {
    if (!may_go()) return;
    program.remove(opening);
    const { exit, err } = program.run(["new", opening]);
    if (exit !== 0) return ($("wrong").textContent = err);
    begin(program, view, "new-bundle", { files: program.files(opening), saved: new Map() });
}

// --- A draft that stays ---

let next_keep = 0;
function keep_soon() {
    clearTimeout(next_keep);
    next_keep = setTimeout(keep_now, 800);
}

async function keep_now() {
    const { draft, name, opened, serial } = work;
    draft.stored = await keep_draft({ name, texts: [...draft.texts], opened: [...opened], serial, at: Date.now() });
    if (!draft.stored) $("wrong").textContent = "This browser keeps no draft. Save the bundle before you close the page.";
}

async function offer_kept(program, view) {
    const kept = await kept_draft();
    $("kept").hidden = !kept;
    if (!kept) return;
    $("kept-words").textContent = `"${kept.name}", as it was on ${new Date(kept.at).toLocaleString()}`;
    $("go-on").onclick = () => {
        if (!may_go()) return;
        const files = new Map(kept.texts.map(([path, text]) => [path, new TextEncoder().encode(text)]));
        begin(program, view, kept.name, { files, saved: new Map() }, { opened: new Map(kept.opened), serial: kept.serial });
        $("keep").checked = true;
    };
    $("forget").onclick = async () => {
        await forget_draft();
        $("kept").hidden = true;
        $("file").focus();
    };
}

// --- What visitors will see change ---

function compare(program) {
    program.put("/opened", new Map([...work.opened].map(([path, text]) => [path, new TextEncoder().encode(text)])));
    const { out, err } = program.run(["diff", "/opened", bundle]);
    $("difference").textContent = (out + err).replaceAll("/opened", "as opened").replaceAll(bundle, "now");
    $("changes").hidden = false;
    $("changes-title").focus();
}

const serial_of = (draft) => Number(value(tables(draft, "bundle.toml")[0] ?? { fields: [] }, "serial"));

// A version is one more than the one that was opened, and of today, by itself.
function number_version() {
    const { draft, opened, serial } = work;
    const changed = [...draft.texts].some(([path, text]) => opened.get(path) !== text) || draft.texts.size !== opened.size;
    if (!changed) return;
    const set = (key, typed) => draft.edit("bundle.toml", { do: "set", table: "", key, typed: [typed] });
    if (serial_of(draft) <= serial) set("serial", String(serial + 1));
    set("made", new Date().toLocaleDateString("sv")); // 2026-05-31
}

async function make(job, files = []) {
    said("Working: this takes some seconds.");
    const { exit, out, err, made } = await in_worker(packed, wasm, job);
    if (exit !== 0) return said("", err);
    for (const [name, bytes] of [...files, ...made]) download(name, bytes);
    if (files.length > 0) work.draft.stored = true;
    said(out);
}

// "" where the bundle file's name is none that every stick and kiosk takes; that is said.
function file_name() {
    const name = $("name").value;
    if (is_short_name(name)) return name;
    said("", "Give the bundle file a name of small letters, digits and hyphens, such as derbyshire.");
    return "";
}

function save(program) {
    const name = file_name();
    if (name === "") return;
    const whole = pack(program, bundle, name);
    const { bytes, wrong } = whole.wrong ? pack_draft(program, bundle, `${name}-draft`) : whole;
    if (wrong) return said("", wrong);
    download(`${name}${whole.wrong ? "-draft" : ""}.zip`, bytes);
    work.draft.stored = true;
    said(whole.wrong ? "Saved as a draft: it has mistakes, and cannot be signed." : "Saved, without a signature: no kiosk takes it yet.");
}

async function sign(program) {
    if (file_name() === "") return;
    number_version();
    const name = $("name").value + ".zip";
    const { bytes, wrong } = pack(program, bundle, $("name").value);
    if (wrong) return said("", wrong);
    if ($("key").files.length === 0) return said("", "Choose the secret key first, NAME.key."), $("key").focus();
    const key = new Uint8Array(await $("key").files[0].arrayBuffer());
    const password = $("password").value || null;
    $("password").value = "";
    await make(signing(name, bytes, key, password), [[name, bytes]]);
}

async function make_keys() {
    const [name, password, same] = ["key-name", "new-password", "same-password"].map((id) => $(id).value);
    if (!is_short_name(name)) return said("", "Give the keys a name of small letters, digits and hyphens.");
    if (password === "" || password !== same) return said("", "Type a password, and the same one again.");
    $("new-password").value = $("same-password").value = "";
    await make(making_keys(name, password));
}

const program = await start();
const view = new KioskView(program, $("picture"), $("words"), $("read"));
$("glass").append(...program.call("office_glasses", "string").split("\n").filter(Boolean).map((name) => new Option(`${name}"`, name)));
$("glass").value = "21.5";

async function take(named) {
    try {
        open(program, view, await sorted(await named));
    } catch (error) {
        $("wrong").textContent = `This cannot be read here: ${error.message} Choose it with the buttons above.`;
    }
}

for (const id of ["folder", "file"]) $(id).addEventListener("change", (event) => take(chosen(event.target.files)));
for (const id of ["glass", "site"]) $(id).addEventListener("change", () => work.bench.show());
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return; // words that are moved
    event.preventDefault();
    take(dropped(event.dataTransfer.items));
});
const buttons = { new: () => begin_new(program, view), undo: () => work.draft.undo(), redo: () => work.draft.redo(), compare: () => compare(program),
    save: () => save(program), sign: () => sign(program), "make-key": make_keys };
for (const [id, does] of Object.entries(buttons)) $(id).addEventListener("click", does);

const is_of_draft = (target) => target === document.body || target.closest("#form, .tools, #files") !== null;

// Undo is the draft's everywhere but where nothing of it is typed.
document.addEventListener("keydown", (event) => {
    if (!work || !(event.ctrlKey || event.metaKey) || event.altKey || !is_of_draft(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    key === "y" || event.shiftKey ? work.draft.redo() : work.draft.undo();
});
// One draft is kept: another bundle's goes only where that was said.
async function keep() {
    if (!$("keep").checked) return forget_draft();
    const other = await kept_draft();
    const may = !other || other.name === work.name || confirm(`A draft of "${other.name}" is kept in this browser. Keep this one in its place?`);
    if (may) await keep_now();
    else $("keep").checked = false;
}
$("keep").addEventListener("change", keep);
addEventListener("beforeunload", (event) => {
    if (work && !work.draft.stored) event.preventDefault();
});
view.on_words = (words) => work.bench.find(words);
new Fleet(program);
offer_kept(program, view);
// What is scrolled to must not lie below the bar.
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${$("bar").offsetHeight}px`)).observe($("bar"));
document.body.dataset.state = "ready";
