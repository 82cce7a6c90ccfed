// What somebody sees who opens the page: open a bundle, be told what is wrong, touch the kiosk.
import { Program } from "./program.mjs";
import { chosen, dropped } from "./bundle_files.mjs";
import { KioskView } from "./kiosk_view.mjs";

const $ = (id) => document.getElementById(id);
const bundle = "/bundle";

async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function start() {
    const packed = JSON.parse($("packed").textContent);
    const module = await Office({ wasmBinary: await unpacked(packed.program) });
    const program = new Program(module);
    for (const [path, font] of Object.entries(packed.fonts)) {
        module.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        module.FS.writeFile(path, await unpacked(font));
    }
    return program;
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

function open(program, view, { files, saved }) {
    program.put(bundle, files, saved);
    tell(JSON.parse(program.run(["check", "--json", bundle]).out));
    $("wrong").textContent = view.show(bundle, $("glass").value, "");
    $("kiosk").hidden = $("wrong").textContent !== "";
}

const program = await start();
const view = new KioskView(program, $("picture"), $("words"));
$("folder").addEventListener("change", async (event) => open(program, view, await chosen(event.target.files)));
$("glass").addEventListener("change", () => view.show(bundle, $("glass").value, ""));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", async (event) => {
    event.preventDefault();
    open(program, view, await dropped(event.dataTransfer.items));
});
document.body.dataset.state = "ready";
