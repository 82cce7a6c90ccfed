// What the kiosk is looked at in: its language, contrast and size of text, and the day and hour on its clock.
import { $ } from "./elements.mjs";

const choices = { "look-language": "language", "look-theme": "theme", "look-size": "size" };

export class Sight {
    // `chosen(what, value)`: does with the kiosk what a visitor would. `show_again()`: after drafts came or went.
    constructor(program, { chosen, show_again, clock_moved }) {
        Object.assign(this, { program, show_again, languages: [], language: "", drafts: false, ahead: 0 });
        for (const [id, what] of Object.entries(choices))
            $(id).addEventListener("change", () => {
                const value = $(id).value;
                if (what === "language") this.show_drafts(this.is_draft(value));
                chosen(what, value);
                this.follow();
            });
        $("moment").addEventListener("change", () => (this.move_clock(), clock_moved()));
        $("moment-now").addEventListener("click", () => (($("moment").value = ""), this.move_clock(), clock_moved()));
    }

    // From the chosen moment the clock goes on; without one it is this computer's.
    move_clock() {
        const moment = new Date($("moment").value).getTime();
        this.ahead = Number.isNaN(moment) ? 0 : moment - Date.now();
    }

    clock() {
        return new Date(Date.now() + this.ahead);
    }

    is_draft(language) {
        return this.languages.some(({ code, draft }) => draft && code === language);
    }

    // A kiosk offers no language that nobody has reviewed: here it does while one of them is looked at.
    show_drafts(yes) {
        if (this.drafts === yes) return;
        this.drafts = yes;
        this.show_again();
    }

    // The lists say what the kiosk shows: it is chosen there, too, and the end of a visit takes it back.
    follow() {
        const { languages, ...chosen } = JSON.parse(this.program.call("office_chosen", "string"));
        if (!languages) return;
        if (JSON.stringify(this.languages) !== JSON.stringify(languages)) {
            this.languages = languages;
            $("look-language").replaceChildren(...languages.map(({ code, name, draft }) => new Option(draft ? `${name} (a draft)` : name, code)));
        }
        for (const [id, what] of Object.entries(choices)) if ($(id).value !== chosen[what]) $(id).value = chosen[what];
        const was_draft = this.is_draft(this.language);
        this.language = chosen.language;
        if (was_draft && !this.is_draft(this.language)) this.show_drafts(false);
    }
}
