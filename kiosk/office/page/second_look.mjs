// A second person's look: one file goes to them and opens here, read-only; their remarks come back as a file. No server has a part in it.
import { $, make } from "./elements.mjs";
import { said } from "./announce.mjs";
import { title_of } from "./choices.mjs";
import { is_written } from "./contents.mjs";
import { label_of } from "./field.mjs";
import { as_file, download } from "./publish.mjs";

const as_json = (value) => as_file(new TextEncoder().encode(JSON.stringify(value, null, 1) + "\n"));
const is_text = (value) => typeof value === "string";
const is_texts = (value) => Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(is_text) && !/^\/|(^|\/)\.\.?(\/|$)/.test(pair[0]));
const is_remark = (value) => ["path", "table", "key", "words", "remark", "by", "at"].every((each) => is_text(value?.[each]));

// What such a file holds: { signpost: "look", name, texts, opened } or { signpost: "remarks", name, remarks }; refused where it is neither.
export function read_look(name, bytes) {
    let read = null;
    try {
        read = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
        // Told below.
    }
    const is_look = read?.signpost === "look" && is_texts(read.texts) && is_texts(read.opened);
    const is_remarks = read?.signpost === "remarks" && Array.isArray(read.remarks) && read.remarks.every(is_remark);
    if (!is_text(read?.name) || !(is_look || is_remarks)) throw new Error(`${name} is no file for a second look, and none with remarks. Ask for it once more.`);
    return read;
}

// Recordings stay: they are large, and nobody reads them.
const written = (contents) => [...contents].filter(([path]) => is_written(path));

export class SecondLook {
    // `work`: what is open.
    constructor(work) {
        this.work = work;
        const { writes } = work.remarks;
        document.body.dataset.mode = writes ? "look" : "write";
        $("looking").hidden = !writes;
        $("ask-look").onclick = () => this.ask();
        $("save-remarks").onclick = () => this.give_back();
        $("remarks-in").onchange = async ({ target }) => this.take_back(target.files[0].name, new Uint8Array(await target.files[0].arrayBuffer()));
        work.remarks.addEventListener("changed", () => (writes ? this.count() : this.list()));
        this.list();
        this.count();
    }

    ask() {
        const { name, draft, opened } = this.work;
        download(`${name}.look.json`, as_json({ signpost: "look", name, texts: written(draft.contents), opened: written(opened) }));
        said(`${name}.look.json is saved. Send it with this page to whoever is to look: they open it here, and send a file with their remarks back.`);
    }

    count() {
        const { all, writes } = this.work.remarks;
        if (writes && all.length > 0) this.work.draft.stored = false;
        $("remarks-count").textContent = all.length === 0 ? "No remark yet." : `${all.length} ${all.length === 1 ? "remark" : "remarks"}.`;
    }

    give_back() {
        const by = $("look-by").value.trim();
        if (by === "") return said("", "Write your name first: it stands beside your remarks."), $("look-by").focus();
        const { name, remarks, draft } = this.work;
        download(`${name}.remarks.json`, as_json({ signpost: "remarks", name, remarks: remarks.all.map((each) => ({ ...each, by })) }));
        draft.stored = true;
        said(`${name}.remarks.json is saved. Send it to whoever asked you.`);
    }

    // Somebody's remarks, to be seen beside the fields.
    take_back(name, bytes) {
        try {
            const read = read_look(name, bytes);
            if (read.signpost !== "remarks") throw new Error(`${name} is the file that goes out. The one with remarks ends in .remarks.json.`);
            const other = read.name === this.work.name ? "" : ` They are about "${read.name}".`;
            this.work.remarks.add(read.remarks);
            said(`${read.remarks.length} ${read.remarks.length === 1 ? "remark" : "remarks"} came back.${other}`);
        } catch (error) {
            said("", error.message);
        }
        $("remarks-in").value = "";
    }

    // All of them, each with a way to its field.
    list() {
        if (this.work.remarks.writes) return;
        const { all } = this.work.remarks;
        $("remarks").replaceChildren(...all.map((remark) => this.row(remark)));
        this.work.bench.show_remarks();
    }

    row(remark) {
        const { draft, bench, remarks } = this.work;
        const words = `${title_of(draft, remark.path)}: ${label_of(remark.key)}`;
        const go = make("button", { type: "button" }, words);
        go.addEventListener("click", () => draft.text(remark.path) !== undefined && bench.show_place(remark.path, `${remark.table} ${remark.key}`));
        const done = make("button", { type: "button", ariaLabel: `Done with it: ${words}` }, "Done with it");
        done.addEventListener("click", () => {
            const at = [...$("remarks").children].findIndex((each) => each.contains(done));
            remarks.remove(remark);
            ($("remarks").children[Math.min(at, remarks.all.length - 1)]?.querySelector("button") ?? $("remarks-in")).focus();
        });
        return make("li", { dir: "auto" }, go, ` ${remark.by}, ${remark.at}: ${remark.remark} `, done);
    }
}
