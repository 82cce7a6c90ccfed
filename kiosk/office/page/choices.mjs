// What the forms of a bundle can name: its pages, contacts and languages.

import { page_id } from "./paths.mjs";

export const value = (table, key) => table.fields.find((field) => field.key === key)?.typed?.[0] ?? "";
export const tables = (draft, path) => (draft.text(path) === undefined ? [] : (draft.form(path).tables ?? []));

const digits = (text) => text.replace(/\D/g, "");

// { languages: { id, title } each, language: the one that all is written in }
export function languages_of(draft) {
    const front = tables(draft, "bundle.toml");
    const named = front.filter(({ heading }) => heading === "languages").map((table) => ({ id: value(table, "code"), title: value(table, "name") || value(table, "code") })).filter(({ id }) => id !== "");
    const language = (front.length > 0 && value(front[0], "default_language")) || "en";
    return { languages: named.length > 0 ? named : [{ id: language, title: language }], language };
}

// The languages in a list, with what was chosen still chosen. `others`: without the one that all is written in.
export function put_languages(select, draft, others = false) {
    const { languages, language } = languages_of(draft);
    const listed = languages.filter(({ id }) => !others || id !== language);
    const chosen = listed.find(({ id }) => id === select.value) ?? listed.find(({ id }) => id === language) ?? listed[0];
    select.replaceChildren(...listed.map(({ id, title }) => new Option(title, id)));
    select.value = chosen?.id ?? "";
}

export function choices_of(draft) {
    const pages = draft.paths().filter(page_id);
    const contacts = tables(draft, "contacts.toml").filter(({ times }) => times === "named");
    return {
        pages: pages.map((path) => {
            const id = page_id(path);
            return { id, title: value(tables(draft, path)[0] ?? { fields: [] }, "title") || id };
        }),
        contacts: contacts.map((table) => ({ id: table.path, title: value(table, "name") || table.path, number: digits(value(table, "telephone")) })),
        ...languages_of(draft),
    };
}

// How a file is called in the list of files.
export function title_of(draft, path) {
    const fixed = { "bundle.toml": "Title, first screen, emergency", "contacts.toml": "Contacts", "words.toml": "Words on buttons" }[path];
    if (fixed) return fixed;
    const first = tables(draft, path)[0] ?? { fields: [] };
    return value(first, "title") || value(first, "name") || path;
}
