// What is read into a microphone: the list of `kioskctl script`, to print, to save as PDF, or as it is for `kioskctl voice`.
import { $, make } from "./elements.mjs";
import { put_words } from "./announce.mjs";
import { put_languages } from "./choices.mjs";
import { ask_once } from "./helper.mjs";
import { on_paper } from "./paper.mjs";
import { as_file, download } from "./publish.mjs";

// Else Excel, where the file is opened by a double click, takes it for another encoding than UTF-8.
const byte_order_mark = "\uFEFF";

// Rows of cells, as the program writes them: each cell is bare, or in quotation marks with its own ones doubled.
const cells_of = (csv) => {
    const rows = [[]];
    for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
        rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
        if (end !== ",") rows.push([]);
    }
    return rows.filter((row) => row.length > 1);
};

export class Script {
    // `helper()`: somebody who lays screens out.
    constructor(program, work, helper) {
        Object.assign(this, { program, work, helper });
        this.show_languages();
        $("script-language").onchange = () => this.show(null);
        $("script-list").onclick = () => this.list();
        $("script-print").onclick = () => on_paper("script", this.heading());
        $("script-save").onclick = () => download(`${this.made.language}.csv`, as_file(new TextEncoder().encode(byte_order_mark + this.made.csv)));
        $("script-missing").onchange = () => this.show(this.made);
        // A recording that came or went: the list has another count.
        work.draft.addEventListener("changed", ({ detail: { path } }) => this.made && path.startsWith("speech/") && this.list());
        this.show(null);
        put_words($("script-said"), "");
    }

    show_languages() {
        put_languages($("script-language"), this.work.draft);
    }

    async list() {
        this.show(null);
        put_words($("script-said"), "Laying every screen out.");
        const { draft } = this.work;
        const [language, name] = [$("script-language").value, $("script-language").selectedOptions[0].textContent];
        const job = { what: "run", files: this.program.files(draft.folder), words: ["script", "/job", "--lang", language] };
        const asked = (this.asked = job);
        try {
            const { exit, out, err } = await ask_once(this.helper(), job);
            if (this.asked !== asked) return;
            if (exit !== 0) return put_words($("script-said"), err.replaceAll("/job/", ""));
            this.show({ csv: out, rows: cells_of(out).slice(1), language, name });
        } catch (error) {
            put_words($("script-said"), error.message);
        }
    }

    // { csv, rows: [number, file, seen, text, recorded, language], language, name }; null: nothing is listed.
    show(made) {
        this.made = made;
        this.asked = null;
        $("script").hidden = !made;
        $("script-print").disabled = $("script-save").disabled = !made;
        const rows = made?.rows.filter((row) => !$("script-missing").checked || row[4] !== "yes") ?? [];
        $("script").tBodies[0].replaceChildren(...rows.map((row) => this.row(row)));
        put_words($("script-said"), made ? this.heading() : "");
    }

    row([number, called, seen, text, recorded]) {
        const words = make("td", { lang: this.made.language, dir: "auto" }, text);
        const file = make("td", {}, called);
        if (recorded === "yes") file.append(" (there) ", this.button_to_delete(`speech/${this.made.language}/${called}`, number));
        return make("tr", {}, make("th", { scope: "row" }, number), words, make("td", {}, seen.replaceAll("-", " ")), file);
    }

    button_to_delete(path, number) {
        const onclick = () => {
            this.work.draft.change(path, undefined);
            $("script-box").querySelector("summary").focus(); // the button is gone
        };
        return make("button", { type: "button", ariaLabel: `Delete the recording of number ${number}`, onclick }, "Delete");
    }

    heading() {
        const { rows, name } = this.made;
        const recorded = rows.filter((row) => row[4] === "yes").length;
        return `${this.work.name}, ${name}: ${rows.length} ${rows.length === 1 ? "text is" : "texts are"} read aloud, ${recorded} of them recorded.`;
    }
}
