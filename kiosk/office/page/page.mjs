// What somebody sees who opens the page: open a bundle, be told what is wrong, touch the kiosk, save and sign.
import { unpacked } from "./unpacked.mjs";
import { Program } from "./program.mjs";
import { chosen, dropped, sorted } from "./bundle_files.mjs";
import { KioskView } from "./kiosk_view.mjs";
import { download, in_worker, making_keys, pack, signing } from "./publish.mjs";

const $ = (id) => document.getElementById(id);
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

// As kioskctl says it, a line of the list each.
function tell(report) {
    const rows = report.findings.map((each) => {
        const row = document.createElement("li");
        row.className = each.severity;
        const place = [each.file, each.line || "", each.column || ""].filter(String).join(":");
        row.textContent = `${place}: ${each.severity}: ${each.cause} ${each.remedy}`.trim();
        return row;
    });
    $("found").replaceChildren(...rows);
    $("summary").textContent = `${report.errors} errors, ${report.warnings} warnings`;
}

function said(done, wrong = "") {
    $("done").textContent = done;
    $("not-done").textContent = wrong;
}

// A bundle file is laid into the folder; what is wrong with it, or "".
function lay_out(program, zip) {
    program.put("/zip", new Map([...zip.beside, [zip.name, zip.bytes]]));
    program.remove(bundle);
    const wrong = program.call("office_unpack", "string", "/zip/" + zip.name, bundle);
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

function open(program, view, what) {
    $("opened").textContent = "";
    if (what.zip) {
        const wrong = lay_out(program, what.zip);
        if (wrong !== "") return ($("wrong").textContent = wrong);
    } else program.put(bundle, what.files, what.saved);
    $("name").value = what.name;
    tell(JSON.parse(program.run(["check", "--json", bundle]).out));
    $("wrong").textContent = view.show(bundle, $("glass").value, "");
    $("kiosk").hidden = $("wrong").textContent !== "";
    $("publish").hidden = false;
}

async function make(job, files = []) {
    said("Working: this takes some seconds.");
    const { exit, out, err, made } = await in_worker(packed, wasm, job);
    if (exit !== 0) return said("", err);
    for (const [name, bytes] of [...files, ...made]) download(name, bytes);
    said(out);
}

async function save(program) {
    const { bytes, wrong } = pack(program, bundle, $("name").value);
    if (wrong) return said("", wrong);
    download($("name").value + ".zip", bytes);
    said("Saved, without a signature: no kiosk takes it yet.");
}

async function sign(program) {
    const name = $("name").value + ".zip";
    const { bytes, wrong } = pack(program, bundle, $("name").value);
    if (wrong) return said("", wrong);
    if ($("key").files.length === 0) return said("", "Choose the secret key first, NAME.key.");
    const key = new Uint8Array(await $("key").files[0].arrayBuffer());
    const password = $("password").value || null;
    $("password").value = "";
    await make(signing(name, bytes, key, password), [[name, bytes]]);
}

async function make_keys() {
    const [name, password, same] = ["key-name", "new-password", "same-password"].map((id) => $(id).value);
    if (!/^[a-z0-9-]+$/.test(name)) return said("", "Give the keys a name of small letters, digits and dashes.");
    if (password === "" || password !== same) return said("", "Type a password, and the same one again.");
    $("new-password").value = $("same-password").value = "";
    await make(making_keys(name, password));
}

const program = await start();
const view = new KioskView(program, $("picture"), $("words"));
async function take(named) {
    try {
        open(program, view, await sorted(await named));
    } catch (error) {
        $("wrong").textContent = `This cannot be read here: ${error.message} Choose it with the buttons above.`;
    }
}
for (const id of ["folder", "file"]) $(id).addEventListener("change", (event) => take(chosen(event.target.files)));
$("glass").addEventListener("change", () => view.show(bundle, $("glass").value, ""));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(dropped(event.dataTransfer.items));
});
for (const [id, does] of [["save", () => save(program)], ["sign", () => sign(program)], ["make-key", make_keys]])
    $(id).addEventListener("click", does);
document.body.dataset.state = "ready";
