// A second person's remarks, each beside the words that it is about: written where somebody was asked to look, shown where they came back.
import { make } from "./elements.mjs";
import { label_of } from "./field.mjs";

const place_of = ({ path, table, key }) => JSON.stringify([path, table, key]);

export class Remarks extends EventTarget {
    // `writes`: this page is the second person's, who changes nothing else.
    constructor(writes, all = []) {
        super();
        this.writes = writes;
        this.all = all; // { path, table, key, words: as they were, remark, by, at }
    }

    of(path, table, key) {
        return this.all.filter((each) => place_of(each) === place_of({ path, table, key }));
    }

    tell() {
        this.dispatchEvent(new Event("changed"));
    }

    add(more) {
        const known = new Set(this.all.map((each) => JSON.stringify(each)));
        this.all.push(...more.filter((each) => !known.has(JSON.stringify(each))));
        this.tell();
    }

    remove(remark) {
        this.all = this.all.filter((each) => each !== remark);
        this.tell();
    }

    // What stands below a field.
    beside(path, table, { key, typed }) {
        return this.writes ? this.writing({ path, table, key, words: (typed ?? []).join("\n") }) : this.shown(path, table, key, typed);
    }

    writing(place) {
        const own = this.of(place.path, place.table, place.key)[0];
        const area = make("textarea", { rows: 2, value: own?.remark ?? "", ariaLabel: `Remark on ${label_of(place.key)}` });
        area.addEventListener("input", () => this.write(place, area.value));
        return [make("details", { className: "remark", open: own !== undefined }, make("summary", { ariaLabel: `Remark on ${label_of(place.key)}` }, "Remark"), area)];
    }

    write(place, text) {
        this.all = this.all.filter((each) => place_of(each) !== place_of(place));
        if (text.trim() !== "") this.all.push({ ...place, remark: text.trim(), by: "", at: new Date().toLocaleDateString("sv") });
        this.tell();
    }

    shown(path, table, key, typed) {
        return this.of(path, table, key).map((each) => make("p", { className: "remark", dir: "auto" }, make("strong", {}, `${each.by}, ${each.at}: `), each.remark, this.since(each, typed)));
    }

    since({ words }, typed) {
        return words === (typed ?? []).join("\n") ? "" : " (The words were others then.)";
    }
}
