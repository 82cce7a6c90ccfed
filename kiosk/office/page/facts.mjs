// The numbers and figures of the bundle: which of them are due, and that somebody has made sure of one today.
import { $, make } from "./elements.mjs";

const day = (date) => date.toLocaleDateString("sv"); // 2026-05-31
const in_months = (months) => {
    const date = new Date();
    date.setMonth(date.getMonth() + months);
    return day(date);
};

export class Facts {
    constructor(program, bench) {
        Object.assign(this, { program, bench });
        $("facts-due").onchange = $("facts-box").ontoggle = () => this.show();
    }

    // Only while somebody looks: it takes a moment, and is asked for seldom.
    show() {
        if (!$("facts-box").open) return;
        const due = $("facts-due").value === "" ? [] : ["--due", in_months(Number($("facts-due").value))];
        const { out, err } = this.program.run(["facts", this.bench.draft.folder, "--json", ...due]);
        const facts = out.startsWith("{") ? JSON.parse(out).facts : [];
        $("facts-wrong").textContent = err;
        $("facts-count").textContent = facts.length === 0 ? "None." : `${facts.length} in the list.`;
        $("facts").replaceChildren(...facts.map((fact) => this.row(fact)));
    }

    row(fact) {
        const sure = make("button", { type: "button", ariaLabel: `I made sure of it today: ${fact.what}, ${fact.value}` }, "I made sure of it today");
        sure.addEventListener("click", () => this.confirm(fact));
        const cells = [fact.what || fact.id, fact.value, fact.checked ? `${fact.checked}, ${fact.checked_by}` : "never", fact.review_by ?? "", fact.source];
        return make("tr", {}, ...cells.map((words) => make("td", {}, words)), make("td", {}, sure));
    }

    confirm(fact) {
        const by = $("facts-by").value.trim();
        if (by === "") {
            $("facts-wrong").textContent = "Write your name first: it stands beside the date.";
            return $("facts-by").focus();
        }
        const { draft } = this.bench;
        const { exit, err } = this.program.run(["facts", draft.folder, "--confirm", fact.id, "--by", by, "--on", day(new Date())]);
        if (exit === 0) this.bench.take_files();
        this.show();
        $("facts-wrong").textContent = exit === 0 ? "" : err;
    }
}
