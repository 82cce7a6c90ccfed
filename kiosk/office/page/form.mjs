// A file of the bundle as a form. Its fields come from the program's one schema: nothing is named here.
import { Field, label_of } from "./field.mjs";

const make = (tag, properties = {}, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
};

// "pages/record.pl.toml" is in "pl"; an original is in none.
export const language_of = (path) => path.match(/\.([a-z]{2,3}(?:-[a-z]+)?)\.toml$/)?.[1] ?? "";
export const original_of = (path) => path.replace(/\.[a-z]{2,3}(?:-[a-z]+)?\.toml$/, ".toml");

export class Form {
    constructor(draft, path, box, choices, say) {
        Object.assign(this, { draft, path, box, choices, say });
        this.fields = new Map(); // by "table key"
        this.render();
    }

    // The form anew: for another file, and where tables came or went.
    render() {
        const form = this.draft.form(this.path);
        this.fields.clear();
        this.box.replaceChildren();
        if (form.problems) return this.show_text(form.problems);
        const shape = language_of(this.path) ? new Map(this.original_values()) : null;
        for (const table of form.tables) this.box.append(...this.table(table, form, shape));
        for (const { heading, times, called } of form.addable) this.box.append(this.adder(heading, times, called));
        this.shape = shape_of(form);
        this.show_text_view();
    }

    original_values() {
        const original = this.draft.text(original_of(this.path)) === undefined ? { tables: [] } : this.draft.form(original_of(this.path));
        return (original.tables ?? []).flatMap(({ path, fields }) => fields.map(({ key, typed }) => [`${path} ${key}`, typed]));
    }

    table(table, form, originals) {
        const fields = table.fields.filter((spec) => !originals || spec.translated);
        if (fields.length === 0) return [];
        const group = make("fieldset", { className: "table" });
        const number = table.path.match(/\.(\d+)$/)?.[1];
        const name = table.times === "named" ? table.path : table.heading === "" ? "" : label_of(table.heading.replaceAll(".", " ")) + (number ? ` ${number}` : "");
        group.append(make("legend", {}, name || "This file"));
        for (const spec of fields) group.append(this.field(table, spec, originals).box);
        if (table.times !== "once" && !originals) group.append(this.movers(table, number ? `${label_of(table.heading)} ${number}` : table.path));
        if (table.times !== "named") return [group];
        const folded = make("details", {}, make("summary", {}, table.fields.find(({ key }) => key === "name")?.typed?.[0] || table.path), group);
        return [folded];
    }

    field(table, spec, originals) {
        const field = new Field(spec, {
            language: language_of(this.path) || this.choices.language,
            choices: this.choices,
            original: originals?.get(`${table.path} ${spec.key}`),
            changed: (typed, by_hand) => this.change({ do: typed === undefined ? "clear" : "set", table: table.path, key: spec.key, typed }, by_hand),
        });
        this.fields.set(`${table.path} ${spec.key}`, field);
        return field;
    }

    movers(table, name) {
        const button = (words, change) => {
            const made = make("button", { type: "button", ariaLabel: `${words}: ${name}` }, words);
            made.addEventListener("click", () => this.change_tables({ do: change, table: table.path }));
            return made;
        };
        return make("p", { className: "movers" }, button("Move up", "up"), button("Delete", "remove"));
    }

    adder(heading, times, called) {
        const name = times === "named" ? called : heading.replaceAll(".", " ");
        const button = make("button", { type: "button" }, `Add: ${name}`);
        const id = make("input", { type: "text", ariaLabel: `A short name for the new ${name}: small letters and hyphens`, placeholder: "short-name" });
        button.addEventListener("click", () => {
            if (times === "named" && !/^[a-z0-9][a-z0-9-]*$/.test(id.value)) return this.say([{ cause: "The short name has small letters, digits and hyphens.", remedy: "Write one such as ripley-advice." }]);
            this.change_tables({ do: "add", table: times === "named" ? id.value : heading });
        });
        return make("p", {}, ...(times === "named" ? [id] : []), button);
    }

    change(change, by_hand) {
        const problems = this.draft.edit(this.path, change, by_hand);
        this.say(problems);
        if (problems.length === 0) this.refresh(change);
    }

    change_tables(change) {
        const problems = this.draft.edit(this.path, change);
        this.say(problems);
        if (problems.length === 0) this.render();
    }

    // After a change: where each value stands now. What is being typed stays as it is typed.
    refresh(change = {}) {
        const form = this.draft.form(this.path);
        if (form.problems || shape_of(form) !== this.shape) return this.render();
        for (const table of form.tables)
            for (const spec of table.fields) {
                const field = this.fields.get(`${table.path} ${spec.key}`);
                if (!field) continue;
                field.spec = spec;
                if (change.table !== table.path || change.key !== spec.key) field.show(spec.typed);
            }
        if (this.source && document.activeElement !== this.source) this.source.value = this.draft.text(this.path);
    }

    // What the check says of this file, each thing beside its field. Returns what has no field.
    tell(findings) {
        const own = findings.filter(({ file }) => file === this.path);
        const rest = new Set(own);
        for (const field of this.fields.values()) {
            const here = own.filter((finding) => field.holds(finding));
            here.forEach((finding) => rest.delete(finding));
            field.tell(here);
        }
        return [...rest];
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
    }

    show_text_view(open = false) {
        this.source = make("textarea", { className: "source", rows: 20, spellcheck: false, value: this.draft.text(this.path) });
        this.source.setAttribute("aria-label", `The text of ${this.path}`);
        this.source.addEventListener("input", () => this.draft.change(this.path, this.source.value, "text"));
        this.source.addEventListener("change", () => this.render_unless_broken());
        this.box.append(make("details", { open }, make("summary", {}, "The file as text"), this.source));
    }

    render_unless_broken() {
        if (!this.draft.form(this.path).problems) this.render();
    }
}

const shape_of = ({ tables }) => tables.map(({ path }) => path).join("\n");
