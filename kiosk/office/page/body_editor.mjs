// A page's body: a plain field with buttons that put the marks in. Its own undo is the draft's.
import { chooser } from "./chooser.mjs";
import { marks_of, numbers_in } from "./paste.mjs";

// Puts `text` in place of what is chosen, as if it had been typed.
export function type_in(area, text, from = area.selectionStart, to = area.selectionEnd) {
    area.focus();
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function line_range(area) {
    const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const end = area.value.indexOf("\n", area.selectionEnd);
    return [from, end < 0 ? area.value.length : end];
}

// Each chosen line with this mark before it; without it where all had it.
function mark_lines(area, mark) {
    const [from, to] = line_range(area);
    const lines = area.value.slice(from, to).split("\n");
    const bare = (line) => line.replace(/^(#{1,2} |- |\d+\. )/, "");
    const has = lines.every((line) => line === "" || line.startsWith(mark(1)));
    let number = 0;
    type_in(area, lines.map((line) => (line === "" && lines.length > 1 ? line : has ? bare(line) : mark(++number) + bare(line))).join("\n"), from, to);
}

function mark_bold(area) {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    const [, before, text, after] = chosen.match(/^(\s*)([\s\S]*?)(\s*)$/);
    if (text === "") return type_in(area, "**bold**");
    type_in(area, text.startsWith("**") && text.endsWith("**") && text.length > 4 ? before + text.slice(2, -2) + after : `${before}**${text}**${after}`);
}

function link_to(area, kind, id, title) {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd).replace(/[[\]]/g, "").trim();
    type_in(area, `[${chosen || title}](${kind}:${id})`);
}

const button = (words, does) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", does);
    return made;
};

// The contact that has this number; a text with a number that no contact has is left to the check.
function with_contacts(text, contacts) {
    for (const { written, digits } of numbers_in(text)) {
        const contact = contacts.find((one) => one.number === digits);
        if (contact) text = text.replace(written, `[${contact.title}](contact:${contact.id})`);
    }
    return text;
}

// `choices`: what can be linked to, { pages, contacts } of { id, title, number }. The bar to stand above `area`.
export function body_bar(area, choices) {
    const bar = document.createElement("div");
    const linker = (kind, all) => chooser(`Link to a ${kind}`, all, (id) => link_to(area, kind, id, all.find((each) => each.id === id).title));
    bar.className = "bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Marks");
    bar.append(
        button("Heading", () => mark_lines(area, () => "## ")),
        button("List", () => mark_lines(area, () => "- ")),
        button("Numbered", () => mark_lines(area, (number) => `${number}. `)),
        button("Bold", () => mark_bold(area)),
        linker("page", choices.pages),
        linker("contact", choices.contacts));
    area.addEventListener("paste", (event) => {
        const html = event.clipboardData.getData("text/html");
        const text = html ? marks_of(html) : event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
        if (text === "") return;
        event.preventDefault();
        type_in(area, with_contacts(text, choices.contacts));
    });
    return bar;
}
