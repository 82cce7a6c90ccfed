// The bundle that somebody works on: its files' texts, every change to them, and the way back.
import { language_of, original_of } from "./paths.mjs";

const decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const encode = (text) => new TextEncoder().encode(text);
const pause = 1500; // ms; what is typed into one field without a longer pause is one change

export class Draft extends EventTarget {
    constructor(program, folder, { files, saved }) {
        super();
        this.program = program;
        this.folder = folder;
        this.texts = new Map([...files].map(([path, bytes]) => [path, decode(bytes)]));
        this.done = []; // changes: { path, before, after, field, at }; a text that is undefined: there is no such file
        this.undone = [];
        this.locked = false; // only looked at: nothing of it changes
        this.stored = true; // whether all of it is in a file or on a stick
        program.put(folder, files, saved);
    }

    paths() {
        return [...this.texts.keys()].filter((path) => path.endsWith(".toml")).sort();
    }

    text(path) {
        return this.texts.get(path);
    }

    // What the schema knows of the file, with its values; { problems } where it cannot be read.
    form(path) {
        const original = language_of(path) === "" ? "" : (this.text(original_of(path)) ?? "");
        return JSON.parse(this.program.call("office_form", "string", path, this.text(path), original));
    }

    // A change of a form (office_forms.cpp); `by_hand`: with those before it in this field it is one to take back. Returns what is
    // wrong, [] for nothing.
    edit(path, change, by_hand = false) {
        if (this.locked) return [];
        const made = JSON.parse(this.program.call("office_edit", "string", this.text(path), JSON.stringify({ file: path, ...change })));
        if (made.problems) return made.problems;
        if (made.text !== this.text(path)) this.change(path, made.text, by_hand ? `${change.table} ${change.key}` : "");
        return [];
    }

    // `after` undefined takes the file away. Changes of one `field` that follow each other are undone together.
    change(path, after, field = "") {
        if (this.locked) return;
        const last = this.done.at(-1);
        const now = performance.now();
        if (field !== "" && last && last.path === path && last.field === field && now - last.at < pause) {
            last.after = after;
            last.at = now;
        } else this.done.push({ path, before: this.text(path), after, field, at: now });
        this.undone = [];
        this.put(path, after);
        this.tell(path, false);
    }

    // What a command changed in the program's folder, as changes of this draft.
    take_files() {
        const files = this.program.files(this.folder);
        for (const [path, bytes] of files) if (this.text(path) !== decode(bytes)) this.change(path, decode(bytes));
        for (const path of [...this.texts.keys()]) if (!files.has(path)) this.change(path, undefined);
    }

    undo() {
        const change = this.done.pop();
        if (change) this.turn_back(change, change.before, this.undone);
    }

    redo() {
        const change = this.undone.pop();
        if (change) this.turn_back(change, change.after, this.done);
    }

    turn_back(change, text, onto) {
        onto.push(change);
        this.put(change.path, text);
        this.tell(change.path, true);
    }

    put(path, text) {
        this.stored = false;
        if (text === undefined) this.texts.delete(path);
        else this.texts.set(path, text);
        this.program.write(this.folder + "/" + path, text === undefined ? undefined : encode(text));
    }

    // `by_undo`: the form shows something older than what it has.
    tell(path, by_undo) {
        this.dispatchEvent(new CustomEvent("changed", { detail: { path, by_undo } }));
    }
}
