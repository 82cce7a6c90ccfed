// What is pasted from Word or a page, in the marks of a body: headings, lists, bold; all else as plain words.

const skipped = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "XML"]);
const blocks = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "TABLE", "TR", "BLOCKQUOTE", "SECTION", "ARTICLE"]);

const tidy = (text) => text.replace(/[\s\u00a0]+/g, " ");
const is_bold = (element) => /^(B|STRONG)$/.test(element.tagName) || /font-weight:\s*(bold|[6-9]00)/i.test(element.getAttribute("style") ?? "");

// Word has no list: it has paragraphs of a class, with the bullet as text.
function word_list(element) {
    const style = element.getAttribute("style") ?? "";
    return /MsoListParagraph/.test(element.className) || /mso-list:\s*l\d/.test(style);
}

const bullet = /^\s*(?:[·•▪◦o§\-–*]|(\d+)[.)])[\s\u00a0]+/;

function words(node, bold = false) {
    if (node.nodeType === 3) return tidy(node.nodeValue);
    if (node.nodeType !== 1 || skipped.has(node.tagName)) return "";
    if (node.tagName === "BR") return "\n";
    const inner = [...node.childNodes].map((child) => words(child, bold || is_bold(node))).join("");
    if (bold || !is_bold(node) || inner.trim() === "") return inner;
    const [, before, text, after] = inner.match(/^(\s*)([\s\S]*?)(\s*)$/);
    return `${before}**${text}**${after}`;
}

// Lines of one block each; a list's lines stand together.
class Lines {
    constructor() {
        this.all = [];
    }

    add(text, kind = "text") {
        const line = text.trim();
        if (line !== "") this.all.push({ line, kind });
    }

    toString() {
        return this.all.map(({ line, kind }, at) => (at === 0 ? "" : kind === "item" && this.all[at - 1].kind === "item" ? "\n" : "\n\n") + line).join("");
    }
}

function walk_list(list, lines) {
    let number = list.tagName === "OL" ? Number(list.getAttribute("start") ?? 1) : 0;
    for (const item of list.children)
        if (item.tagName === "LI") {
            lines.add((list.tagName === "OL" ? `${number++}. ` : "- ") + own_words(item), "item");
            for (const inner of item.querySelectorAll(":scope > ul, :scope > ol")) walk_list(inner, lines);
        } else if (item.tagName === "UL" || item.tagName === "OL") walk_list(item, lines);
}

const own_words = (item) =>
    [...item.childNodes].filter((child) => child.tagName !== "UL" && child.tagName !== "OL").map((child) => words(child)).join("").replace(/\s+/g, " ").trim();

function walk(element, lines) {
    let loose = "";
    const end_loose = () => (lines.add(loose.replace(/ ?\n ?/g, "\n")), (loose = ""));
    for (const child of element.childNodes) {
        if (child.nodeType === 1 && blocks.has(child.tagName)) {
            end_loose();
            walk_block(child, lines);
        } else loose += words(child);
    }
    end_loose();
}

function walk_block(element, lines) {
    if (/^H[1-6]$/.test(element.tagName)) lines.add("## " + words(element).replaceAll("**", "").replace(/\s+/g, " ").trim());
    else if (element.tagName === "UL" || element.tagName === "OL") walk_list(element, lines);
    else if (element.tagName === "TR") lines.add([...element.children].map((cell) => words(cell).trim()).filter(Boolean).join(": "));
    else if (word_list(element)) {
        const text = words(element).trim();
        const mark = text.match(bullet);
        lines.add((mark?.[1] ? `${mark[1]}. ` : "- ") + text.replace(bullet, ""), "item");
    } else walk(element, lines);
}

// The body's marks for this HTML; "" where there are no words in it.
export function marks_of(html) {
    const page = new DOMParser().parseFromString(html.replace(/<!\[if[^\]]*\]>|<!\[endif\]>/g, ""), "text/html");
    const lines = new Lines();
    walk(page.body, lines);
    return lines.toString();
}

// Telephone numbers in a text: the digits of each, with how it was written.
export function numbers_in(text) {
    return [...text.matchAll(/(?:\+44[\s\u00a0]?|\b0)\d(?:[\s\u00a0-]?\d){7,10}\b/g)].map(([written]) => ({
        written,
        digits: written.replace(/\D/g, "").replace(/^44/, "0"),
    }));
}
