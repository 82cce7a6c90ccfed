// One field of a form: its name, what it is for, where something is typed, and what the check says of it.
import { make } from "./elements.mjs";
import { chooser } from "./chooser.mjs";
import { body_bar } from "./body_editor.mjs";

// "what_for" is "What for"
export const label_of = (key) => (key.charAt(0).toUpperCase() + key.slice(1)).replaceAll("_", " ");

const lists = new Set(["texts", "ids", "dates", "numbers"]);
let made_fields = 0;

function input_for(spec, choices) {
    if (spec.kind === "boolean") return make("input", { type: "checkbox" });
    if (spec.kind === "date") return make("input", { type: "date" });
    const named = { page: choices.pages, contact: choices.contacts, language: choices.languages }[spec.names];
    if (spec.kind === "id" && (named || spec.words.length > 0)) {
        const select = make("select");
        select.append(new Option("", ""), ...(named ?? spec.words.map((id) => ({ id, title: id }))).map(({ id, title }) => new Option(title, id)));
        return select;
    }
    if (spec.kind === "markdown" || lists.has(spec.kind) || (spec.kind === "text" && spec.longest > 120)) return make("textarea", { rows: spec.kind === "markdown" ? 14 : 2 });
    return make("input", { type: "text", inputMode: spec.kind === "integer" ? "numeric" : spec.kind === "telephone" ? "tel" : "text" });
}

export class Field {
    // `changed(typed, by_hand)`: what was typed, by lines; undefined where the field is to go. `locked`: it is only read.
    // `table`: the path and the line of the table that it is in. `fits()`: somebody says that it fits its original again.
    constructor(spec, { language, choices, original, changed, locked, table, fits }) {
        Object.assign(this, { spec, choices, changed, table, fits });
        const id = `field-${++made_fields}`;
        this.input = input_for(spec, choices);
        Object.assign(this.input, { id, lang: language, spellcheck: spec.prose || spec.kind === "markdown" || spec.translated, dir: "auto" });
        if (locked) this.lock();
        this.input.setAttribute("aria-describedby", `${id}-help ${id}-told`);
        if (spec.required) this.input.setAttribute("aria-required", "true");
        this.count = make("span", { className: "count" });
        this.told = make("ul", { className: "told", id: `${id}-told` });
        const label = make("label", { htmlFor: id }, label_of(spec.key), spec.required ? make("span", { className: "needed" }, " (needed)") : "");
        const help = make("p", { className: "help", id: `${id}-help` }, this.help_words());
        this.box = make("div", { className: "field" }, label, this.count, help);
        const typed = [this.input];
        if (spec.kind === "ids" && !locked && (spec.names === "page" || spec.names === "contact")) typed.unshift(this.adder());
        if (spec.kind === "markdown" && !locked) typed.unshift(body_bar(this.input, choices));
        this.box.append(...(original ? [this.beside(original, language, typed)] : typed), this.told);
        if (original) this.show_behind(locked);
        this.input.addEventListener(this.is_chosen() ? "change" : "input", (event) => this.say(event.isTrusted));
        this.show(spec.typed);
    }

    // The original's words on the left, where there is room, and its translation on the right.
    beside(original, language, typed) {
        const id = `${this.input.id}-original`;
        const name = (code) => make("p", { className: "help" }, this.choices.languages.find((each) => each.id === code)?.title ?? code);
        const words = make("p", { className: "original", id, lang: this.choices.language, dir: "auto" }, original.join("\n"));
        if (this.spec.kind !== "markdown") this.input.setAttribute("aria-describedby", `${id} ${this.input.getAttribute("aria-describedby")}`);
        return make("div", { className: "pair" }, make("div", {}, name(this.choices.language), words), make("div", {}, name(language), ...typed));
    }

    // What the check says where the original has changed since.
    show_behind(locked = false) {
        const was = this.box.querySelector(":scope > .behind");
        if (was?.dataset.words === this.spec.behind || (!was && !this.spec.behind)) return;
        was?.remove();
        if (!this.spec.behind) return;
        const fits = make("button", { type: "button", ariaLabel: `It fits the original again: ${label_of(this.spec.key)}` }, "It fits the original again");
        fits.addEventListener("click", () => (this.input.focus(), this.fits()));
        const words = make("p", { className: "behind" }, this.spec.behind, " ", ...(locked ? [] : [fits]));
        words.dataset.words = this.spec.behind;
        this.told.before(words);
    }

    // Words can still be chosen and read by keys.
    lock() {
        if (this.is_chosen()) this.input.disabled = true;
        else this.input.readOnly = true;
    }

    // What is said of it by somebody else, in place of what was said before.
    show_remarks(elements) {
        for (const old of this.box.querySelectorAll(":scope > .remark")) old.remove();
        this.box.append(...elements);
    }

    help_words() {
        const shown = this.spec.shown ? ` Shown ${this.spec.shown}.` : "";
        const lines = lists.has(this.spec.kind) ? " One on each line." : "";
        const words = this.spec.help ? this.spec.help.charAt(0).toUpperCase() + this.spec.help.slice(1).replaceAll("`", "") + "." : "";
        return `${words}${lines}${shown}`.trim();
    }

    is_chosen() {
        return this.input.tagName === "SELECT" || this.input.type === "checkbox" || this.input.type === "date";
    }

    // Adds the name of a page or a contact as one line more.
    adder() {
        const from = this.spec.names === "page" ? this.choices.pages : this.choices.contacts;
        return chooser(`Add a ${this.spec.names} to: ${label_of(this.spec.key)}`, from, (id) => {
            this.input.value = [...this.lines().filter((line) => line !== id), id].join("\n");
            this.say();
        });
    }

    lines() {
        return this.input.value.split("\n").map((line) => line.trim()).filter(Boolean);
    }

    typed() {
        if (this.input.type === "checkbox") return [this.input.checked ? "true" : "false"];
        if (lists.has(this.spec.kind)) return this.lines();
        const text = this.input.value;
        return this.spec.kind === "markdown" ? text.split("\n") : [text];
    }

    // `by_hand`: a letter more or less; what a button or a paste did is taken back by itself.
    say(by_hand = false) {
        const typed = this.typed();
        const empty = typed.length === 0 || (typed.length === 1 && typed[0] === "");
        this.changed(empty && !this.spec.required ? undefined : typed, by_hand);
        this.show_count();
    }

    // What the file has; null where the field is not written. What stands there already keeps its cursor.
    show(typed) {
        const text = (typed ?? []).join("\n");
        if (this.input.type === "date" && !/^(\d{4}-\d\d-\d\d)?$/.test(text)) this.input.type = "text"; // else nobody would see it
        if (this.input.type === "checkbox") this.input.checked = text === "true";
        else if (this.input.tagName === "SELECT" && ![...this.input.options].some((option) => option.value === text)) {
            this.input.append(new Option(text, text));
            this.input.value = text;
        } else if (this.input.value !== text) this.input.value = text;
        this.show_count();
    }

    show_count() {
        const length = [...this.input.value].length;
        const near = this.spec.longest > 0 && length > this.spec.longest * 0.7 && !this.is_chosen();
        this.count.textContent = near ? `${length} of ${this.spec.longest}` : "";
        this.count.classList.toggle("over", length > this.spec.longest);
    }

    // `findings`: of the check (kioskctl check --json). `untranslated`: it names this text as one that is missing.
    tell(findings, untranslated = false) {
        const errors = findings.some(({ severity }) => severity === "error");
        const rows = findings.filter((each) => !(this.spec.behind && each.kind === "translation-behind")).map((each) => [each.severity, `${each.cause} ${each.remedy}`.trim()]);
        if (untranslated) rows.push(["warning", "This has no translation yet."]);
        this.told.replaceChildren(...rows.map(([className, words]) => make("li", { className }, words)));
        this.input.setAttribute("aria-invalid", String(errors));
    }

    // Whether a finding is about this field: about what is written in it, or that it is missing in its table.
    holds({ line, cause }) {
        if (this.spec.line !== undefined) return line >= this.spec.line && line <= this.spec.last_line;
        return line === this.table.line && cause === `The key "${this.spec.key}" is missing.`;
    }

    // Whether a finding names it among the texts that have no translation.
    lacks({ kind, cause }) {
        if (kind !== "not-translated" || !this.spec.original || this.spec.line !== undefined) return false;
        const named = cause.split(/[\s",:]+|\.(?=\s|$)/);
        const own = this.table.path === "" || named.includes(this.table.path);
        return own && (named.includes(this.spec.key) || this.table.line === 0);
    }
}
