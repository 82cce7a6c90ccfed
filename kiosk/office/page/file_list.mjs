// The files of the bundle, by what they are: one is chosen, added, translated or deleted.
import { $, make } from "./elements.mjs";
import { said } from "./announce.mjs";
import { chooser } from "./chooser.mjs";
import { languages_of, title_of } from "./choices.mjs";
import { is_short_name, language_of, original_of, page_id, place_id, translation_of } from "./paths.mjs";

const groups = [
    ["This bundle", (path) => /^(bundle|contacts|words)\.toml$/.test(path)],
    ["Places", (path) => place_id(path) !== ""],
    ["Pages", (path) => page_id(path) !== ""],
];

// What is added with nothing in it yet: what must be there is there, empty.
const kinds = { page: ["pages", 'title = ""\nbody = """\n\n"""\n'], place: ["sites", 'name = ""\n\n[cover]\ntitle = ""\n'] };

// A page with its translations, a place with its own, or one translation.
export const is_deletable = (path) => page_id(path) !== "" || place_id(path) !== "" || language_of(path) !== "";

export class FileList {
    // `bench`: where the chosen file is opened.
    constructor(bench) {
        Object.assign(this, { bench, draft: bench.draft });
    }

    show() {
        const paths = this.draft.paths();
        const held = $("files").contains(document.activeElement);
        const listed = groups.map(([name, belongs]) => this.group(name, paths.filter(belongs)));
        const languages = [...new Set(paths.map(language_of).filter(Boolean))].sort();
        for (const language of languages) listed.push(this.group(`Translation: ${language}`, paths.filter((path) => language_of(path) === language), true));
        $("files").replaceChildren(...listed, ...(this.draft.locked ? [] : [this.adders()]));
        if (held) $("files").querySelector("[aria-current=true]")?.focus();
    }

    // What was typed since may have given one of these files another name, or the bundle a language more.
    show_names(paths) {
        for (const button of $("files").querySelectorAll("button[data-path]")) {
            const title = paths.has(button.dataset.path) ? title_of(this.draft, button.dataset.path) : button.textContent;
            if (button.textContent !== title) button.textContent = title;
        }
        const was = this.into;
        if (!paths.has("bundle.toml") || !was?.isConnected || was.contains(document.activeElement)) return;
        this.into = this.translations();
        was.replaceWith(this.into);
    }

    group(name, paths, folded = false) {
        const list = make("ul", {}, ...paths.map((path) => make("li", {}, this.file_button(path))));
        return make("details", { open: !folded || paths.includes(this.bench.path) }, make("summary", {}, name), list);
    }

    file_button(path) {
        const button = make("button", { type: "button", textContent: title_of(this.draft, path), lang: language_of(path), dir: "auto" });
        button.dataset.path = path;
        button.setAttribute("aria-current", String(path === this.bench.path));
        button.addEventListener("click", () => this.bench.go_to_file(path));
        return button;
    }

    adders() {
        this.id = make("input", { type: "text", placeholder: "short-name" });
        const button = (words, does) => {
            const made = make("button", { type: "button" }, words);
            made.addEventListener("click", does);
            return made;
        };
        const label = make("label", {}, "A new page or place, by a short name of small letters and hyphens", this.id);
        const words = this.draft.text("words.toml") === undefined ? [button("Add words on buttons", () => this.add("words.toml", ""))] : [];
        this.into = this.translations();
        return make("p", {}, label, button("Add a page", () => this.add_named("page")), button("Add a place", () => this.add_named("place")), ...words, this.into);
    }

    translations() {
        const { languages, language } = languages_of(this.draft);
        return chooser("Translate this file into", languages.filter(({ id }) => id !== language), (code) => this.translate(code));
    }

    add_named(kind) {
        const [folder, text] = kinds[kind];
        const path = `${folder}/${this.id.value}.toml`;
        if (is_short_name(this.id.value) && this.draft.text(path) === undefined) return this.add(path, text);
        this.bench.say([{ cause: `A ${kind} needs a short name of its own.`, remedy: `Write small letters, digits and hyphens that no other ${kind} has.` }]);
        this.id.focus();
    }

    add(path, text) {
        this.draft.change(path, text);
        this.show();
        this.bench.show_sites();
        this.bench.go_to_file(path);
    }

    // Of a translation that is open, its original.
    translate(language) {
        const from = language_of(this.bench.path) === "" ? this.bench.path : original_of(this.bench.path);
        const path = translation_of(from, language);
        if (this.draft.text(path) === undefined) this.draft.change(path, "");
        this.show();
        this.bench.go_to_file(path);
    }

    delete(path) {
        const title = title_of(this.draft, path);
        const own = this.draft.paths().filter((each) => each === path || (language_of(path) === "" && original_of(each) === path));
        this.draft.change_all(own.map((each) => [each, undefined]));
        this.bench.show_sites();
        this.bench.go_to_file(language_of(path) === "" ? "bundle.toml" : original_of(path));
        this.show();
        said(`Deleted: ${title}. Undo brings it back.`);
    }
}
