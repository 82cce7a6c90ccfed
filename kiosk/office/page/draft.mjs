// The bundle that somebody works on: what is in its files, every change to them, and the way back.
import { bytes_of, content_of, is_written, same } from "./contents.mjs";
import { language_of, original_of } from "./paths.mjs";

const pause = 1500; // ms; what is typed into one field without a longer pause is one change

export class Draft extends EventTarget {
    constructor(program, folder, { files, saved }) {
        super();
        this.program = program;
        this.folder = folder;
        this.contents = new Map([...files].map(([path, bytes]) => [path, content_of(path, bytes)]));
        this.done = []; // changes: { files: [{ path, before, after }], field, at }; a content that is undefined: there is no such file
        this.undone = [];
        this.locked = false; // only looked at: nothing of it changes
        this.stored = true; // whether all of it is in a file or on a stick
        program.put(folder, files, saved);
    }

    paths() {
        return [...this.contents.keys()].filter(is_written).sort();
    }

    text(path) {
        return this.contents.get(path);
    }

    // What the schema knows of the file, with its values; { problems } where it cannot be read.
    form(path) {
        return JSON.parse(this.program.call("office_form", "string", path, this.text(path), this.original(path) ?? ""));
    }

    // Of a translation what it translates; undefined for what is none.
    original(path) {
        return language_of(path) === "" ? undefined : (this.text(original_of(path)) ?? "");
    }

    // The day on which somebody had read all of a language; undefined for none.
    reviewed(language) {
        if (language === "" || this.text("bundle.toml") === undefined) return undefined;
        if (this.reviews_of !== this.text("bundle.toml")) {
            this.reviews_of = this.text("bundle.toml");
            const value = ({ fields }, key) => fields.find((field) => field.key === key)?.typed?.[0];
            this.reviews = new Map((this.form("bundle.toml").tables ?? []).filter(({ heading }) => heading === "languages").map((table) => [value(table, "code"), value(table, "reviewed_on")]));
        }
        return this.reviews.get(language);
    }

    // A change of a form (office_forms.cpp); `by_hand`: with those before it in this field it is one to take back. Returns what is
    // wrong, [] for nothing.
    edit(path, change, by_hand = false) {
        if (this.locked) return [];
        const wanted = { file: path, original: this.original(path), reviewed: this.reviewed(language_of(path)), today: new Date().toLocaleDateString("sv"), ...change };
        const made = JSON.parse(this.program.call("office_edit", "string", this.text(path), JSON.stringify(wanted)));
        if (made.problems) return made.problems;
        if (made.text !== this.text(path)) this.change(path, made.text, by_hand ? `${change.table} ${change.key}` : "");
        return [];
    }

    // `after` undefined takes the file away. Changes of one `field` that follow each other are undone together.
    change(path, after, field = "") {
        if (this.locked) return;
        const last = this.done.at(-1);
        const now = performance.now();
        if (field !== "" && last && last.files[0].path === path && last.field === field && now - last.at < pause) {
            last.files[0].after = after;
            last.at = now;
            this.undone = [];
            this.put(path, after);
            this.tell(path, false);
        } else this.change_all([[path, after]], field);
    }

    // [[path, after]], which are undone together.
    change_all(changes, field = "") {
        if (this.locked || changes.length === 0) return;
        this.done.push({ files: changes.map(([path, after]) => ({ path, before: this.text(path), after })), field, at: performance.now() });
        this.undone = [];
        for (const [path, after] of changes) this.put(path, after);
        this.tell(changes[0][0], false);
    }

    // What a command changed in the program's folder, as one change of this draft.
    take_files() {
        const files = this.program.files(this.folder);
        const now = [...files].map(([path, bytes]) => [path, content_of(path, bytes)]).filter(([path, content]) => !same(this.text(path), content));
        const gone = [...this.contents.keys()].filter((path) => !files.has(path));
        this.change_all([...now, ...gone.map((path) => [path, undefined])]);
    }

    undo() {
        const change = this.done.pop();
        if (change) this.turn_back(change, "before", this.undone);
    }

    redo() {
        const change = this.undone.pop();
        if (change) this.turn_back(change, "after", this.done);
    }

    turn_back(change, side, onto) {
        onto.push(change);
        for (const file of change.files) this.put(file.path, file[side]);
        this.tell(change.files[0].path, true);
    }

    put(path, content) {
        this.stored = false;
        if (content === undefined) this.contents.delete(path);
        else this.contents.set(path, content);
        this.program.write(this.folder + "/" + path, content === undefined ? undefined : bytes_of(content));
    }

    // `by_undo`: the form shows something older than what it has.
    tell(path, by_undo) {
        this.dispatchEvent(new CustomEvent("changed", { detail: { path, by_undo } }));
    }
}
