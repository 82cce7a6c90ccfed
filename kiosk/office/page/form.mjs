// A file of the bundle as a form. Its fields come from the program's one schema: nothing is named here.
import { make } from "./elements.mjs";
import { said } from "./announce.mjs";
import { Field, label_of } from "./field.mjs";
import { is_deletable } from "./file_list.mjs";
import { is_short_name, language_of, page_id } from "./paths.mjs";

export class Form {
    // `bench`: where it is shown, which says what is wrong and deletes the whole file.
    constructor(draft, path, box, choices, bench, remarks) {
        Object.assign(this, { draft, path, box, choices, bench, remarks });
        this.fields = new Map(); // by "table key"
        this.tables = new Map(); // what each table is shown in, by its path
        this.adders = new Map(); // the button that adds one, by the heading
        this.render();
    }

    say(problems) {
        this.bench.say(problems);
    }

    // The form anew: for another file, and where tables came or went.
    render() {
        const form = this.draft.form(this.path);
        const unfolded = [...this.tables].filter(([, box]) => box.open).map(([path]) => path);
        for (const kept of [this.fields, this.tables, this.adders]) kept.clear();
        this.whole = make("ul", { className: "told", id: "of-file" });
        this.box.replaceChildren(this.whole);
        this.box.closest(".bench").toggleAttribute("data-translates", language_of(this.path) !== "");
        if (form.problems) return this.show_text(form.problems);
        for (const table of form.tables) this.box.append(...this.table(table));
        if (!this.draft.locked) for (const { heading, times, called } of form.addable) this.box.append(this.adder(heading, times, called));
        for (const path of unfolded) this.tables.get(path)?.setAttribute("open", "");
        this.shape = shape_of(form);
        this.show_text_view();
        this.show_deletion();
    }

    // Of a translation only what has words to translate.
    table(table) {
        const translates = language_of(this.path) !== "";
        const fields = table.fields.filter((spec) => !translates || (spec.translated && (spec.original || spec.typed)));
        if (fields.length === 0) return [];
        const group = make("fieldset", { className: "table" });
        const number = table.path.match(/\.(\d+)$/)?.[1];
        const name = table.times === "named" ? table.path : table.heading === "" ? "" : label_of(table.heading.replaceAll(".", " ")) + (number ? ` ${number}` : "");
        group.append(make("legend", {}, name || "This file"));
        for (const spec of fields) group.append(this.field(table, spec).box);
        if (table.times !== "once" && !translates && !this.draft.locked) group.append(this.movers(table, number ? `${label_of(table.heading)} ${number}` : table.path));
        const box = table.times !== "named" ? group : make("details", {}, make("summary", {}, name_in(table) || table.path), group);
        this.tables.set(table.path, box);
        return [box];
    }

    field(table, spec) {
        const field = new Field(spec, {
            language: language_of(this.path) || this.choices.language,
            choices: this.choices,
            original: spec.original,
            locked: this.draft.locked,
            table,
            fits: () => this.change({ do: "translated", table: table.path, key: spec.key }),
            changed: (typed, by_hand) => this.change({ do: typed === undefined ? "clear" : "set", table: table.path, key: spec.key, typed }, by_hand),
        });
        field.box.dataset.place = `${table.path} ${spec.key}`;
        field.show_remarks(this.remarks.beside(this.path, table.path, spec));
        this.fields.set(field.box.dataset.place, field);
        return field;
    }

    show_remarks() {
        for (const [place, field] of this.fields) field.show_remarks(this.remarks.beside(this.path, place.slice(0, place.lastIndexOf(" ")), field.spec));
    }

    movers(table, name) {
        const button = (words, change) => {
            const made = make("button", { type: "button", ariaLabel: `${words}: ${name}` }, words);
            made.addEventListener("click", () => this.change_tables({ do: change, table: table.path }, name));
            return made;
        };
        return make("p", { className: "movers" }, button("Move up", "up"), button("Delete", "remove"));
    }

    adder(heading, times, called) {
        const name = times === "named" ? called : heading.replaceAll(".", " ");
        const button = make("button", { type: "button" }, `Add: ${name}`);
        const id = make("input", { type: "text", placeholder: "short-name" });
        this.adders.set(heading, button);
        button.addEventListener("click", () => {
            if (times !== "named") return this.change_tables({ do: "add", table: heading }, name);
            if (is_short_name(id.value)) return this.change_tables({ do: "add", table: id.value }, `${name} ${id.value}`);
            this.say([{ cause: "The short name has small letters, digits and hyphens.", remedy: "Write one such as ripley-advice." }]);
            id.focus();
        });
        const label = make("label", {}, `A short name for the new ${name}, of small letters and hyphens: `, id);
        return make("p", {}, ...(times === "named" ? [label, " "] : []), button);
    }

    change(change, by_hand) {
        const problems = this.draft.edit(this.path, change, by_hand);
        this.say(problems);
        if (problems.length === 0) this.refresh(change);
    }

    // `name`: of the table, for whoever hears what became of it.
    change_tables(change, name) {
        const before = [...this.tables.keys()];
        const problems = this.draft.edit(this.path, change);
        this.say(problems);
        if (problems.length > 0) return;
        this.render();
        this.focus_after(change, before);
        said({ add: `Added: ${name}.`, up: `Moved up: ${name}.`, remove: `Deleted: ${name}. Undo brings it back.` }[change.do]);
    }

    // In the new table; where the moved one is now; in what stands in the place of the deleted one.
    focus_after(change, before) {
        const after = [...this.tables.keys()];
        const at = before.indexOf(change.table);
        if (change.do === "add") return this.focus_table(after.find((path) => !before.includes(path)), ":is(input, textarea, select)");
        if (change.do === "up") return this.focus_table(heading_of(change.table) === change.table ? change.table : before[at - 1] ?? change.table, ".movers button");
        const near = [after[at], after[at - 1]].find((path) => path && same_kind(path, change.table));
        this.focus_table(near, "summary, .movers button", this.adders.get(heading_of(change.table)) ?? [...this.adders.values()].at(-1));
    }

    focus_table(path, within, otherwise) {
        const box = this.tables.get(path);
        if (box && within !== "summary, .movers button") box.setAttribute("open", "");
        (box?.querySelector(within) ?? otherwise)?.focus();
    }

    // After a change: where each value stands now. What is being typed stays as it is typed.
    refresh(change = {}) {
        const form = this.draft.form(this.path);
        if (form.problems || shape_of(form) !== this.shape) return this.render_in_place();
        for (const table of form.tables)
            for (const spec of table.fields) {
                const field = this.fields.get(`${table.path} ${spec.key}`);
                if (!field) continue;
                field.spec = spec;
                field.table = table;
                field.show_behind(this.draft.locked);
                if (change.table !== table.path || change.key !== spec.key) field.show(spec.typed);
            }
        if (this.source && document.activeElement !== this.source) this.source.value = this.draft.text(this.path);
    }

    // The form anew, with the keyboard where it was.
    render_in_place() {
        const held = this.box.contains(document.activeElement);
        const place = [...this.fields].find(([, { box }]) => box.contains(document.activeElement))?.[0];
        this.render();
        if (held) (this.fields.get(place)?.input ?? document.getElementById("file-title")).focus();
    }

    // What the check says of this file, each thing beside its field; above them what is about none of them alone.
    tell(findings) {
        const own = findings.filter(({ file }) => file === this.path);
        const rest = new Set(own);
        for (const field of this.fields.values()) {
            const here = own.filter((finding) => field.holds(finding));
            here.forEach((finding) => rest.delete(finding));
            field.tell(here, own.some((finding) => field.lacks(finding)));
        }
        const words = [...rest].filter(({ kind }) => kind !== "translation-behind").map(({ severity, cause, remedy }) => [severity, `${cause} ${remedy}`.trim()]);
        if (this.whole.dataset.words === JSON.stringify(words)) return;
        this.whole.dataset.words = JSON.stringify(words);
        this.whole.replaceChildren(...words.map(([className, text]) => make("li", { className }, text)));
    }

    // The field that a finding or a touched word is about, brought into view.
    show_field(field) {
        field.box.closest("details")?.setAttribute("open", "");
        field.input.scrollIntoView({ block: "center" });
        field.input.focus();
    }

    // For a file that no form can show: its text alone, with what is wrong.
    show_text(problems) {
        this.shape = "";
        this.say(problems);
        this.show_text_view(true);
        this.show_deletion();
    }

    show_text_view(open = false) {
        this.source = make("textarea", { className: "source", rows: 20, spellcheck: false, value: this.draft.text(this.path), readOnly: this.draft.locked });
        this.source.setAttribute("aria-label", `The text of ${this.path}`);
        this.source.addEventListener("input", () => this.draft.change(this.path, this.source.value, "text"));
        this.source.addEventListener("change", () => this.render_unless_broken());
        this.box.append(make("details", { open }, make("summary", {}, "The file as text"), this.source));
    }

    show_deletion() {
        if (this.draft.locked || !is_deletable(this.path)) return;
        const what = language_of(this.path) !== "" ? "this translation" : page_id(this.path) !== "" ? "this page" : "this place";
        const button = make("button", { type: "button" }, `Delete ${what}`);
        button.addEventListener("click", () => this.bench.list.delete(this.path));
        this.box.append(make("p", {}, button));
    }

    render_unless_broken() {
        if (!this.draft.form(this.path).problems) this.render_in_place();
    }
}

const name_in = ({ fields }) => {
    const name = fields.find(({ key }) => key === "name");
    return name?.typed?.[0] || name?.original?.[0];
};

// "figures.2" is one of "figures"; a named one has no number.
const heading_of = (path) => path.replace(/\.\d+$/, "");
const same_kind = (one, other) => (heading_of(one) === one) === (heading_of(other) === other) && (heading_of(one) === one || heading_of(one) === heading_of(other));

const shape_of = ({ tables }) => tables.map(({ path }) => path).join("\n");
