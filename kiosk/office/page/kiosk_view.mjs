// The kiosk beside what is written: its pixels on a canvas, its finger the mouse's, a pen's or a finger.
import { put_words } from "./announce.mjs";
import { copy_pixels } from "./pixels.mjs";
import { Sight } from "./sight.mjs";

const steady = () => Math.round(performance.now()) + 1_000_000; // a session begins some time after the clock did

export class KioskView {
    constructor(program, canvas, words, read) {
        this.program = program;
        this.canvas = canvas;
        this.words = words; // what the picture shows, with where it is
        this.read = read;   // the same for screen readers
        this.sight = new Sight(program, { chosen: (what, value) => this.choose(what, value), show_again: () => this.show(...this.shown), clock_moved: () => this.turn() });
        const phases = { pointerdown: 0, pointermove: 1, pointerup: 2, pointercancel: 3 };
        for (const [name, phase] of Object.entries(phases)) canvas.addEventListener(name, (event) => this.touched(phase, event));
        const keys = { ArrowRight: 5, ArrowLeft: 6, ArrowUp: 2, ArrowDown: 3, Enter: 7, Backspace: 4, Escape: 0 }; // Tab leaves the picture
        canvas.addEventListener("keydown", (event) => {
            if (keys[event.key] === undefined) return;
            event.preventDefault();
            this.program.call("office_key", null, keys[event.key], steady());
            this.turn();
        });
    }

    // "" or what is wrong; then what was shown stays.
    show(folder, glass, site) {
        this.shown = [folder, glass, site];
        const wrong = this.program.call("office_show", "string", folder, glass, site, this.sight.drafts ? 1 : 0, steady());
        this.turn();
        if (wrong === "" && !this.running) {
            this.running = true;
            const each = () => (this.turn(), requestAnimationFrame(each));
            requestAnimationFrame(each);
        }
        return wrong;
    }

    choose(what, value) {
        this.program.call("office_choose", null, what, value, steady());
        this.turn();
    }

    touched(phase, event) {
        if (document.getElementById("finding").checked) return phase === 2 ? this.find(event) : undefined;
        if (phase === 0) this.canvas.setPointerCapture(event.pointerId);
        if (phase === 1 && event.buttons === 0) return;
        const scale = this.canvas.width / this.canvas.clientWidth;
        this.program.call("office_touch", null, phase, event.offsetX * scale, event.offsetY * scale, steady());
        this.turn();
    }

    // The words under a finger, for whoever looks for their field.
    find(event) {
        const scale = this.canvas.width / this.canvas.clientWidth;
        const [x, y] = [event.offsetX * scale, event.offsetY * scale];
        const rows = this.words.textContent.split("\n").map((row) => row.split("\t"));
        const under = rows.filter(([, left, top, width, height]) => x >= +left && x < +left + +width && y >= +top && y < +top + +height);
        if (under.length > 0) this.on_words(under.at(-1).slice(5).join(" "));
    }

    turn() {
        const day = this.sight.clock();
        const drawn = this.program.call("office_turn", "number", steady(), day.getFullYear(), day.getMonth() + 1, day.getDate(),
            day.getHours(), day.getMinutes(), day.getDay() || 7);
        if (drawn === 1) this.paint();
    }

    paint() {
        const { program, canvas } = this;
        const [width, height, pitch] = ["width", "height", "pitch"].map((each) => program.call("office_" + each, "number"));
        if (canvas.width !== width || canvas.height !== height || !this.picture) {
            canvas.width = width;
            canvas.height = height;
            this.picture = canvas.getContext("2d", { alpha: false }).createImageData(width, height);
        }
        copy_pixels(program.module.HEAPU8, program.call("office_pixels", "number"), pitch, this.picture);
        canvas.getContext("2d", { alpha: false }).putImageData(this.picture, 0, 0);
        this.words.textContent = program.call("office_items", "string");
        this.sight.follow();
        put_words(this.read, this.words.textContent.split("\n").map((row) => row.split("\t").slice(5).join(" ")).join("\n"));
    }
}
