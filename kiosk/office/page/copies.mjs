// Somebody else's copy of this bundle beside one's own: what differs, and which of the two it is to be.
import { $, make } from "./elements.mjs";
import { chosen, sorted } from "./bundle_files.mjs";
import { title_of } from "./choices.mjs";
import { counted, differing, take_over } from "./comparison.mjs";
import { marked } from "./differences.mjs";
import { label_of } from "./field.mjs";
import { Draft } from "./draft.mjs";
import { language_of } from "./paths.mjs";
import { serial_of } from "./publishing.mjs";

const id_of = (row) => JSON.stringify([row.path, row.table, row.key, row.theirs]);
const who = { mine: "Only you changed it.", theirs: "Only they changed it.", both: "Both of you changed it.", "": "" };
const other_place = "/copy";
const has = { theirs: "that only they have", mine: "that only you have", both: "of which each has another" };

export class Copies {
    // `work`: what is open. `opened(what)`: the files of what somebody chose; refused with words for a person.
    constructor(program, work, opened) {
        Object.assign(this, { program, work, opened });
        this.theirs = this.base = null; // drafts
        this.choice = new Map();        // "mine" or "theirs", by id
        this.settled = new Set();       // those that were put into one's own copy, or left
        for (const id of ["their-file", "their-folder", "base-file"]) $(id).value = "";
        $("their-file").onchange = $("their-folder").onchange = ({ target }) => this.take_in("theirs", target);
        $("base-file").onchange = ({ target }) => this.take_in("base", target);
        $("take-theirs").onclick = () => this.put_together();
        this.show([]);
        $("copies-said").textContent = "";
    }

    async take_in(which, input) {
        try {
            const files = this.opened(await sorted(chosen(input.files)));
            this[which] = new Draft(this.program, other_place, { files, saved: new Map() });
            this.compare();
        } catch (error) {
            $("copies-said").textContent = error.message;
        }
    }

    // What both began with: what was chosen, or what was opened, where theirs is that version or the one after it.
    began_with() {
        if (this.base) return this.base.contents;
        const ahead = serial_of(this.theirs) - this.work.serial;
        return ahead === 0 || ahead === 1 ? this.work.opened : null;
    }

    compare() {
        if (!this.theirs) return ($("copies-said").textContent = "Now choose their copy.");
        const base = this.began_with();
        const all = differing(this.program, this.work.draft.contents, this.theirs.contents, base);
        const rows = all.filter((row) => !this.settled.has(id_of(row)));
        const both = rows.filter(({ changed }) => changed === "both").length;
        const known = this.base ? "" : base ? ` Both are taken to have begun with version ${this.work.serial}, which you opened.` : " It is not known which of you changed what: the version that both began with would tell.";
        $("copies-said").textContent = rows.length === 0 ? "No words differ any more. Comments and empty lines stay as yours are." : `${rows.length} to choose${both > 0 ? `, ${both} that both of you changed` : ""}.${known}`;
        this.show(rows);
    }

    show(rows) {
        this.rows = rows;
        const paths = [...new Set(rows.map(({ path }) => path))];
        $("copies").replaceChildren(...paths.flatMap((path) => [make("h3", {}, `${this.title(path)} (${path})`), ...rows.filter((row) => row.path === path).map((row) => this.row(row))]));
        $("copies-take").hidden = rows.length === 0;
    }

    title(path) {
        if (path.startsWith("speech/")) return "Recordings";
        return title_of(this.work.draft.text(path) === undefined ? this.theirs : this.work.draft, path);
    }

    row(row) {
        const what = row.recordings ? `${counted(row.recordings.length)} ${has[row.table]}` : row.whole ? "The whole file" : row.key === "" ? `All of: ${row.table.replaceAll(".", " ")}` : `${row.table === "" ? "" : `${row.table.replaceAll(".", " ")}: `}${label_of(row.key)}`;
        const box = make("fieldset", { className: "table" }, make("legend", {}, what));
        if (who[row.changed] !== "") box.append(make("p", { className: "help" }, who[row.changed]));
        const name = `choice-${this.rows.indexOf(row)}`;
        for (const side of ["mine", "theirs"]) box.append(...this.side(row, side, name));
        if (row.base !== undefined && row.base !== null) box.append(make("details", {}, make("summary", {}, "As it was before both"), this.words(row, row.base, row.base)));
        return box;
    }

    // Where the version before is known, what only one of them changed is chosen already.
    side(row, side, name) {
        const input = make("input", { type: "radio", name, value: side, checked: (this.choice.get(id_of(row)) ?? row.changed) === side });
        input.addEventListener("change", () => this.choice.set(id_of(row), side));
        return [make("label", { className: "side" }, input, side === "mine" ? " Mine" : " Theirs"), this.words(row, row[side], row[side === "mine" ? "theirs" : "mine"])];
    }

    words(row, text, other) {
        const inside = text === null ? [make("em", {}, "not there")] : other === null ? [text] : marked(text, other);
        return make("p", { className: "original", lang: language_of(row.path), dir: "auto" }, ...inside);
    }

    put_together() {
        const of = (side) => this.rows.filter((row) => (this.choice.get(id_of(row)) ?? row.changed) === side);
        const [theirs, mine] = [of("theirs"), of("mine")];
        const wrong = theirs.flatMap((row) => {
            const problems = take_over(this.work.draft, row, this.theirs.contents);
            if (problems.length === 0) this.settled.add(id_of(row));
            return problems;
        });
        mine.forEach((row) => this.settled.add(id_of(row)));
        this.work.last.serial = Math.max(this.work.last.serial, serial_of(this.theirs)); // the next version is after both
        this.work.bench.take_files();
        this.compare();
        const told = `${theirs.length} of theirs are in your copy now, ${mine.length} stay as yours. Undo takes back one after the other. `;
        $("copies-said").textContent = wrong.map(({ cause, remedy }) => `${cause} ${remedy}\n`).join("") + told + $("copies-said").textContent;
        $("copies-said").focus();
    }
}
