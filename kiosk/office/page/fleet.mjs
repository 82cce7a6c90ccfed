// The kiosks, by the receipts that they left on sticks: which are behind, which failed, which were not seen.
import { $ } from "./elements.mjs";
import { chosen } from "./bundle_files.mjs";

const shown = [["kiosk_id", "Kiosk"], ["site", "Place"], ["state", "How it is"], ["serial", "Version"], ["days_ago", "Seen, days ago"], ["message", "What it said"], ["mend", "To mend"]];

const cell = (value) => (Array.isArray(value) ? value.join("; ") : value === null || value === undefined ? "" : String(value));

export class Fleet {
    constructor(program) {
        this.program = program;
        for (const id of ["receipts", "inventory"]) $(id).onchange = () => this.show();
    }

    async show() {
        const files = new Map();
        for (const [path, file] of chosen($("receipts").files))
            if (path.endsWith(".toml")) files.set(path, new Uint8Array(await file.arrayBuffer()));
        if (files.size === 0) return ($("fleet-said").textContent = "There is no receipt in this folder. Choose the folder signpost/receipts of the stick.");
        this.program.put("/receipts", files);
        const words = ["fleet", "/receipts", "--json"];
        if ($("inventory").files.length > 0) {
            this.program.write("/inventory.csv", new Uint8Array(await $("inventory").files[0].arrayBuffer()));
            words.push("--expect", "/inventory.csv");
        }
        const { out, err } = this.program.run(words);
        if (!out.startsWith("{")) return ($("fleet-said").textContent = err);
        this.tell(JSON.parse(out));
    }

    tell({ kiosks, summary, problems }) {
        const told = Object.entries(summary).filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`);
        const wrong = problems.map(({ file, cause, remedy }) => `${file.replace("/receipts/", "")}: ${cause} ${remedy}`);
        $("fleet-said").textContent = [told.join(", ") + ".", ...wrong].join("\n");
        const row = (tag, words) => {
            const made = document.createElement("tr");
            made.append(...words.map((each) => Object.assign(document.createElement(tag), { textContent: each, ...(tag === "th" ? { scope: "col" } : {}) })));
            return made;
        };
        $("fleet").replaceChildren(row("th", shown.map(([, name]) => name)), ...kiosks.map((kiosk) => row("td", shown.map(([key]) => cell(kiosk[key])))));
    }
}
