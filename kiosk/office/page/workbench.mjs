// Where a bundle is written: its files, the form of one of them, the kiosk beside it, and what the check says.
import { $, make } from "./elements.mjs";
import { put_words } from "./announce.mjs";
import { choices_of, title_of } from "./choices.mjs";
import { is_written } from "./contents.mjs";
import { FileList } from "./file_list.mjs";
import { Form } from "./form.mjs";
import { place_id } from "./paths.mjs";

const quiet = 350;       // ms without a key before the check runs
const long_quiet = 3000; // before somebody beside the page's thread looks whether every screen has room as well: a second or more

export class Workbench {
    // `glass`: who looks whether every screen has room, beside the page's thread.
    constructor(program, view, draft, remarks, glass_helper) {
        Object.assign(this, { program, view, draft, remarks, glass_helper });
        this.path = "bundle.toml";
        this.unseen = true; // something was changed that the kiosk does not show yet
        this.findings = []; // of the last check
        this.quick = [];    // of the last one that did not look at the glass
        this.glass = [];    // what only the glass has
        this.listed = [];
        this.list = new FileList(this);
        this.renamed = new Set(); // paths that were changed since their names were shown
        this.on_languages = () => {}; // the bundle may have others now
        draft.addEventListener("changed", ({ detail }) => this.changed(detail));
        this.show_sites();
        this.list.show();
        this.open(draft.text(this.path) === undefined ? draft.paths()[0] : this.path);
        this.enable_undo();
        $("form").onchange = () => document.body.dataset.looked === "" && this.look_soon(0); // who leaves a field is told at once
        this.look_soon(0);
    }

    // Another bundle comes in this one's place: its check would speak into the other's list.
    end() {
        this.ended = true;
        clearTimeout(this.next_look);
        cancelAnimationFrame(this.next_picture);
    }

    open(path) {
        if (path === undefined) return;
        const held = $("form").contains(document.activeElement);
        this.path = path;
        $("file-title").textContent = title_of(this.draft, path);
        this.form = new Form(this.draft, path, $("form"), choices_of(this.draft), this, this.remarks);
        for (const button of $("files").querySelectorAll("button[data-path]")) button.setAttribute("aria-current", String(button.dataset.path === path));
        this.tell();
        if (held) $("file-title").focus(); // what had the keyboard is gone
    }

    // For whoever chose it: on with its first field.
    go_to_file(path) {
        this.say([]);
        this.open(path);
        $("file-title").focus();
    }

    // --- What was changed ---

    changed({ path, by_undo }) {
        if (by_undo) {
            if (this.draft.text(this.path) === undefined) this.open("bundle.toml");
            else if (path === this.path || !is_written(path)) this.form.refresh(); // no form shows a recording
            else this.open(path);
            this.list.show();
        }
        this.renamed.add(path);
        this.enable_undo();
        this.unseen = true;
        cancelAnimationFrame(this.next_picture);
        this.next_picture = requestAnimationFrame(() => this.show());
        this.look_soon(quiet);
    }

    // A button that has the keyboard gives it to the other one before it cannot be pressed.
    enable_undo() {
        const can = { undo: this.draft.done.length > 0, redo: this.draft.undone.length > 0 };
        for (const [id, yes] of Object.entries(can)) if (yes) $(id).disabled = false;
        for (const [id, other] of [["undo", "redo"], ["redo", "undo"]]) {
            if (can[id]) continue;
            if (document.activeElement === $(id)) $(other).focus();
            $(id).disabled = true;
        }
    }

    look_soon(pause) {
        this.looked_at = {}; // what is still looked at is of before
        document.body.dataset.looked = "";
        clearTimeout(this.next_look);
        this.next_look = setTimeout(() => {
            this.look();
            this.next_look = setTimeout(() => this.look_at_glass(), long_quiet);
        }, pause);
    }

    // The whole check, beside the page's thread: whoever types meanwhile is not held up, and what it says of older words is not told.
    async look_at_glass() {
        const now = this.looked_at;
        const files = this.program.files(this.draft.folder);
        const job = { what: "run", files, saved: this.program.saved(this.draft.folder, files), words: ["check", "--json", "/job"] };
        try {
            const { out } = await this.glass_helper.ask(job);
            if (!this.ended && now === this.looked_at) this.take_report(out, "/job", true);
        } catch (error) {
            this.say([{ cause: "Whether every screen has room could not be looked at.", remedy: error.message }]);
        }
    }

    show() {
        this.unseen = false;
        const wrong = this.view.show(this.draft.folder, $("glass").value, $("site").value);
        $("kiosk").hidden = wrong !== "" && !this.view.running;
        put_words($("not-shown"), wrong === "" ? "" : "The kiosk still shows what it had: what is written now has mistakes.");
    }

    show_remarks() {
        this.form?.show_remarks();
    }

    // After a command that changed files itself.
    take_files() {
        this.draft.take_files();
        this.list.show();
        this.open(this.draft.text(this.path) === undefined ? "bundle.toml" : this.path);
    }

    show_sites() {
        const sites = this.draft.paths().filter(place_id);
        const chosen = $("site").value;
        $("site").replaceChildren(new Option("No place of its own", ""), ...sites.map((path) => new Option(title_of(this.draft, path), place_id(path))));
        if (sites.some((path) => place_id(path) === chosen)) $("site").value = chosen;
    }

    // Names that were typed, where they stand in lists: when somebody pauses, as reading them takes a moment.
    show_names() {
        if (this.renamed.size === 0) return;
        this.list.show_names(this.renamed);
        if (this.renamed.has(this.path)) put_words($("file-title"), title_of(this.draft, this.path));
        if ([...this.renamed].some(place_id)) this.show_sites();
        if (this.renamed.has("bundle.toml")) this.on_languages();
        this.renamed.clear();
    }

    // The check and the picture, as everything is now.
    look() {
        if (this.unseen) this.show();
        this.show_names();
        this.take_report(this.program.run(["check", "--json", "--without-glass", this.draft.folder]).out, this.draft.folder, false);
    }

    // What the check said of `folder`. `all`: it looked whether every screen has room, too.
    take_report(out, folder, all) {
        this.findings = JSON.parse(out).findings.map((each) => ({ ...each, file: each.file.replace(folder + "/", "") }));
        this.listed = this.with_glass(all);
        const errors = this.listed.filter(({ severity }) => severity === "error").length;
        put_words($("summary"), `${counted(errors, "mistake", "mistakes")}, ${counted(this.listed.length - errors, "thing", "things")} to look at`);
        document.body.dataset.looked = all ? "all" : "some";
        this.tell();
        for (const button of $("files").querySelectorAll("button[data-path]"))
            button.classList.toggle("wrong", this.findings.some(({ file, severity }) => severity === "error" && file === button.dataset.path));
    }

    // What was last said of the glass stays in the list until it is looked at again: else a number comes and goes with every word.
    // It is not told beside fields, as its lines may be others now.
    with_glass(all) {
        const same = new Set((all ? this.quick : this.findings).map((each) => JSON.stringify(each)));
        if (all) this.glass = this.findings.filter((each) => !same.has(JSON.stringify(each)));
        else this.quick = this.findings;
        return all ? this.findings : [...this.findings, ...this.glass.filter((each) => !same.has(JSON.stringify(each)))];
    }

    tell() {
        this.form?.tell(this.findings);
        const found = JSON.stringify(this.listed);
        if (found === this.found) return; // a list that is made anew takes the keyboard from who stands in it
        this.found = found;
        const held = [...$("found").children].findIndex((row) => row.contains(document.activeElement));
        $("found").replaceChildren(...this.listed.map((finding) => this.row(finding)));
        if (held >= 0) ($("found").children[Math.min(held, this.listed.length - 1)]?.querySelector("button") ?? $("told")).focus();
    }

    row(finding) {
        const button = make("button", { type: "button" }, `${finding.file}${finding.line ? `, line ${finding.line}` : ""}`);
        button.addEventListener("click", () => this.go_to(finding));
        return make("li", { className: finding.severity }, button, ` ${finding.cause} ${finding.remedy}`);
    }

    go_to(finding) {
        if (this.draft.text(finding.file) === undefined) return;
        if (finding.file !== this.path) this.go_to_file(finding.file);
        const field = [...this.form.fields.values()].find((each) => each.holds(finding));
        if (field) this.form.show_field(field);
    }

    say(problems) {
        put_words($("wrong"), problems.map(({ cause, remedy }) => `${cause} ${remedy}`).join("\n"));
    }

    // --- From the kiosk's words to their field ---

    find(words) {
        const wanted = plain(words).slice(0, 40);
        if (wanted.length < 3) return;
        const paths = [this.path, ...this.draft.paths()];
        for (const path of paths)
            for (const table of this.draft.form(path).tables ?? [])
                for (const { key, typed } of table.fields)
                    if (typed && plain(typed.join(" ")).includes(wanted)) return this.show_place(path, `${table.path} ${key}`);
        this.say([{ cause: `No field of this bundle has the words "${words}".`, remedy: "They are the program's own: words.toml may have others in their place." }]);
    }

    show_place(path, place) {
        this.say([]);
        if (path !== this.path) this.open(path);
        const field = this.form.fields.get(place);
        if (field) this.form.show_field(field);
    }
}

const counted = (number, one, more) => `${number} ${number === 1 ? one : more}`;
const plain = (text) => text.replace(/\*\*|^[#-] |\]\([^)]*\)|\[/gm, "").replace(/\s+/g, " ").trim().toLowerCase();
