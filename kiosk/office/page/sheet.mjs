// All screens on one sheet, drawn by the kiosk's own code beside the page's thread: to look through, to print, or to save as PDF.
import { $, make } from "./elements.mjs";
import { put_words } from "./announce.mjs";
import { put_languages } from "./choices.mjs";
import { ask_once } from "./helper.mjs";
import { on_paper } from "./paper.mjs";

// The picture as a file, in place of one in the memory that is drawn in.
function as_image(picture) {
    const canvas = make("canvas", { width: picture.width, height: picture.height });
    canvas.getContext("bitmaprenderer").transferFromImageBitmap(picture);
    return new Promise((done) => canvas.toBlob((blob) => done(URL.createObjectURL(blob)), "image/png"));
}

export class Sheet {
    // `helper()`: somebody who draws.
    constructor(program, work, helper) {
        Object.assign(this, { program, work, helper });
        this.drawing = null;
        this.show_languages();
        $("sheet-draw").onclick = () => this.draw();
        $("sheet-stop").onclick = () => this.stop("Stopped.");
        $("sheet-print").onclick = () => on_paper("sheet", this.heading());
        $("sheet-per").onchange = () => ($("sheet").dataset.per = $("sheet-per").value);
        this.stop("");
        this.clear();
    }

    show_languages() {
        put_languages($("sheet-language"), this.work.draft);
    }

    clear() {
        for (const image of $("sheet").querySelectorAll("img")) URL.revokeObjectURL(image.src);
        $("sheet").replaceChildren();
        $("sheet-print").disabled = true;
    }

    stop(words) {
        this.drawing?.end();
        this.drawing = null;
        this.at_work(false);
        put_words($("sheet-said"), words);
    }

    // A button that goes gives the keyboard to the one that comes.
    at_work(yes) {
        const held = document.activeElement === $(yes ? "sheet-draw" : "sheet-stop");
        $("sheet-draw").hidden = yes;
        $("sheet-stop").hidden = $("sheet-progress").hidden = !yes;
        if (held) $(yes ? "sheet-stop" : "sheet-draw").focus();
    }

    async draw() {
        this.clear();
        this.drawing?.end();
        const drawing = (this.drawing = this.helper());
        this.at_work(true);
        put_words($("sheet-said"), "Drawing every screen.");
        const [language, theme, size] = ["sheet-language", "sheet-theme", "sheet-size"].map((id) => $(id).value);
        const job = { what: "sheet", files: this.program.files(this.work.draft.folder), glass: $("glass").value, site: $("site").value, setting: `${language}-${theme}-${size}` };
        const shown = [];
        try {
            const wrong = await ask_once(drawing, job, (part) => shown.push(this.show(part, drawing)));
            await Promise.all(shown);
            if (this.drawing === drawing) this.stop(wrong === "" ? `${shown.length} screens. ${this.heading()}` : wrong);
            $("sheet-print").disabled = shown.length === 0;
        } catch (error) {
            if (this.drawing === drawing) this.stop(error.message);
        }
    }

    heading() {
        const chosen = (id) => $(id).selectedOptions[0].textContent;
        return `${this.work.name}: ${["sheet-language", "sheet-theme", "sheet-size", "glass", "site"].map(chosen).join(", ")}`;
    }

    async show({ name, words, picture }, drawing) {
        const caption = name.replace(/^0*(\d+)-/, "$1. ").replaceAll("-", " ");
        const image = make("img", { alt: words, width: picture.width, height: picture.height });
        const box = make("figure", {}, image, make("figcaption", {}, caption));
        if (this.drawing !== drawing) return;
        $("sheet").append(box);
        const number = $("sheet").children.length;
        if (number % 10 === 0) put_words($("sheet-said"), `${number} screens are drawn.`);
        image.src = await as_image(picture);
        await image.decode().catch(() => {});
    }
}
