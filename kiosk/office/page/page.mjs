// What somebody sees who opens the page: open a bundle or the last draft, write, compare, save and sign.
import { $ } from "./elements.mjs";
import { unpacked } from "./unpacked.mjs";
import { said } from "./announce.mjs";
import { Program } from "./program.mjs";
import { chosen, dropped, sorted } from "./bundle_files.mjs";
import { KioskView } from "./kiosk_view.mjs";
import { Helper } from "./helper.mjs";
import { Publishing, serial_of } from "./publishing.mjs";
import { as_files } from "./contents.mjs";
import { Draft } from "./draft.mjs";
import { forget_draft, keep_draft, kept_draft } from "./kept_draft.mjs";
import { Workbench } from "./workbench.mjs";
import { Facts } from "./facts.mjs";
import { Remarks } from "./remarks.mjs";
import { SecondLook, read_look } from "./second_look.mjs";
import { Sheet } from "./sheet.mjs";
import { Script } from "./script.mjs";
import { Copies } from "./copies.mjs";
import { TranslatorsFile } from "./translators_file.mjs";
import { Fleet } from "./fleet.mjs";

const bundle = "/bundle";
const packed = JSON.parse($("packed").textContent);
const wasm = await unpacked(packed.program);

const fonts = new Map();

async function start() {
    const program = new Program(await Office({ wasmBinary: wasm }));
    for (const [path, font] of Object.entries(packed.fonts)) fonts.set(path, await unpacked(font));
    for (const [path, bytes] of fonts) program.write(path, bytes);
    return program;
}

// Somebody beside the page's thread, who can draw or not.
const helper = (draws = false) => new Helper(packed, wasm, draws ? fonts : undefined);

// Where a bundle is looked at before it takes the place of the one that is open.
const opening = "/opening";

// The files of what was chosen, unpacked; refused with what is wrong.
function files_of(program, what) {
    if (!what.zip) return what.files;
    program.put("/zip", new Map([...what.zip.beside, [what.zip.name, what.zip.bytes]]));
    program.remove(opening);
    const wrong = program.call("office_unpack", "string", "/zip/" + what.zip.name, opening);
    if (wrong !== "") throw new Error(wrong);
    return program.files(opening);
}

const keys_beside = ({ beside }) => new Map([...beside].filter(([name]) => name.endsWith(".pub")));

// Who signed it, as `kioskctl verify` says it with the public keys that came with it.
function whose(program, zip) {
    const keys = [...keys_beside(zip).keys()];
    if (!zip.beside.has(zip.name + ".minisig")) return `${zip.name} has no signature beside it.`;
    if (keys.length === 0) return `Whether the signature of ${zip.name} is right was not looked at: its public key, NAME.pub, did not come with it.`;
    const { out, err } = program.run(["verify", "/zip/" + zip.name, ...keys.flatMap((key) => ["-p", "/zip/" + key])]);
    return out + err;
}

// { name, draft, bench, opened: contents as they came, serial, keys: public ones that came with it, last: { contents, serial } of what
// was opened or signed last }
let work = null;

// Whether what is open may go.
function may_go() {
    return !work || work.draft.stored || confirm(`What you changed in "${work.name}" is not saved. Open another bundle in its place?`);
}

function open(program, view, what) {
    if (what.look) return open_look(program, view, what.look);
    if (!may_go()) return;
    $("opened").textContent = "";
    const files = files_of(program, what);
    if (what.zip) $("opened").textContent = whose(program, what.zip);
    begin(program, view, what.name, { files, saved: what.saved ?? new Map() }, { keys: what.zip && keys_beside(what.zip) });
}

// What somebody is asked to look at takes the place of what is open; remarks come to what is open.
function open_look(program, view, { name, bytes }) {
    const read = read_look(name, bytes);
    if (read.signpost === "remarks" && !work) throw new Error("Open the bundle first that these remarks are about, then this file once more.");
    if (read.signpost === "remarks") return work.look.take_back(name, bytes);
    if (may_go()) begin(program, view, read.name, { files: as_files(read.texts), saved: new Map() }, { opened: new Map(read.opened), remarks: new Remarks(true) });
}

// `opened`, `serial`: of what was opened in the first place, where that is something else than `what`.
function begin(program, view, name, what, { opened, serial, keys, remarks = new Remarks(false) } = {}) {
    $("wrong").textContent = "";
    work?.bench.end();
    const draft = new Draft(program, bundle, what);
    draft.locked = remarks.writes;
    $("work").hidden = $("tools").hidden = false;
    $("opening").open = false;
    $("changes").hidden = true;
    $("keep").checked = false; // that was said of the bundle before
    $("name").value = name;
    work = { draft, name, opened: opened ?? new Map(draft.contents), serial: serial ?? serial_of(draft), keys: keys ?? new Map(), remarks };
    work.last = { contents: work.opened, serial: work.serial };
    $("published").hidden = true;
    work.bench = new Workbench(program, view, draft, remarks, glass_helper);
    work.look = new SecondLook(work);
    new Facts(program, work.bench).show();
    const listing_languages = [new Sheet(program, work, () => helper(true)), new Script(program, work, () => helper(true)), new TranslatorsFile(program, work.bench)];
    work.bench.on_languages = () => listing_languages.forEach((each) => each.show_languages());
    new Copies(program, work, (what) => files_of(program, what));
    said("");
    draft.addEventListener("changed", () => (said(""), ($("published").hidden = true))); // that was of what was there before
    for (const one of [draft, remarks]) one.addEventListener("changed", () => $("keep").checked && keep_soon());
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
    const { draft, name, opened, serial, remarks } = work;
    draft.stored = await keep_draft({ name, texts: [...draft.contents], opened: [...opened], serial, remarks: remarks.all, at: Date.now() });
    if (!draft.stored) $("wrong").textContent = "This browser keeps no draft. Save the bundle before you close the page.";
}

async function offer_kept(program, view) {
    const kept = await kept_draft();
    $("kept").hidden = !kept;
    if (!kept) return;
    $("kept-words").textContent = `"${kept.name}", as it was on ${new Date(kept.at).toLocaleString()}`;
    $("go-on").onclick = () => {
        if (!may_go()) return;
        const remarks = new Remarks(false, kept.remarks);
        begin(program, view, kept.name, { files: as_files(kept.texts), saved: new Map() }, { opened: new Map(kept.opened), serial: kept.serial, remarks });
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
    program.put("/opened", as_files(work.opened));
    const { out, err } = program.run(["diff", "/opened", bundle]);
    $("difference").textContent = (out + err).replaceAll("/opened", "as opened").replaceAll(bundle, "now");
    $("changes").hidden = false;
    $("changes-title").focus();
}

const program = await start();
const view = new KioskView(program, $("picture"), $("words"), $("read"));
$("glass").append(...program.call("office_glasses", "string").split("\n").filter(Boolean).map((name) => new Option(`${name}"`, name)));
$("glass").value = "21.5";

const glass_helper = helper(true);

const unreadable = (error) => {
    throw new Error(`This cannot be read here: ${error.message} Choose it with the buttons above.`);
};

async function take(named) {
    document.body.dataset.state = "opening";
    try {
        open(program, view, await sorted(await named.catch(unreadable)));
    } catch (error) {
        $("wrong").textContent = error.message;
    }
    document.body.dataset.state = work ? "open" : "ready";
}

for (const id of ["folder", "file"]) $(id).addEventListener("change", (event) => take(Promise.resolve(chosen(event.target.files))));
for (const id of ["glass", "site"]) $(id).addEventListener("change", () => work.bench.show());
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return; // words that are moved
    event.preventDefault();
    take(dropped(event.dataTransfer.items));
});
const buttons = { new: () => begin_new(program, view), undo: () => work.draft.undo(), redo: () => work.draft.redo(), compare: () => compare(program) };
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
// Who chooses the same file once more wants it read anew; browsers tell of no change then.
for (const id of ["file", "folder", "their-file", "their-folder", "base-file", "receipts"]) $(id).addEventListener("click", ({ target }) => (target.value = ""));
view.on_words = (words) => work.bench.find(words);
new Fleet(program);
new Publishing(program, () => work, helper);
offer_kept(program, view);
// What is scrolled to must not lie below the bar.
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${$("bar").offsetHeight}px`)).observe($("bar"));
document.body.dataset.state = "ready";
