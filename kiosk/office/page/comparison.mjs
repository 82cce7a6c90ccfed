// Two copies of a bundle: the rows that differ, and what takes one of theirs over. The comparing is the program's, by its schema.
import { is_written, same } from "./contents.mjs";

const text_of = (lines) => (lines === null || lines === undefined ? null : lines.join("\n"));

// They are set by themselves when somebody signs.
const is_numbering = ({ path, table, key }) => path === "bundle.toml" && table === "" && (key === "serial" || key === "made");

const changed_by = (path, mine, theirs, base) => (!base ? "" : same(base.get(path), mine) ? "theirs" : same(base.get(path), theirs) ? "mine" : "both");

export const counted = (number) => `${number} ${number === 1 ? "recording" : "recordings"}`;

function whole_file(path, mine, theirs, base) {
    const changed = changed_by(path, mine, theirs, base);
    return [{ path, table: "", key: "", whole: true, mine: mine ?? null, theirs: theirs ?? null, base: base?.get(path) ?? null, changed }];
}

function rows_of_file(program, path, mine, theirs, base) {
    if (mine === theirs) return [];
    if (mine === undefined || theirs === undefined) return whole_file(path, mine, theirs, base);
    const { rows } = JSON.parse(program.call("office_compare", "string", path, mine, theirs, base?.get(path) ?? ""));
    if (!rows) return whole_file(path, mine, theirs, base);
    return rows.map((row) => ({ path, ...row, mine: text_of(row.mine), theirs: text_of(row.theirs), base: text_of(row.base), typed: row.theirs }));
}

// Nobody knows a recording by its name: those of a language that came about alike are one row. `table`: who has them.
function rows_of_recordings(mine, theirs, base) {
    const rows = new Map();
    for (const path of [...new Set([...mine.keys(), ...theirs.keys()])].filter((each) => each.startsWith("speech/")).sort()) {
        const [one, other] = [mine.get(path), theirs.get(path)];
        if (same(one, other)) continue;
        const changed = changed_by(path, one, other, base);
        const row = { path: path.split("/").slice(0, 2).join("/"), table: !one ? "theirs" : !other ? "mine" : "both", key: changed, changed };
        const id = JSON.stringify(row);
        if (!rows.has(id)) rows.set(id, { ...row, recordings: [] });
        rows.get(id).recordings.push(path);
    }
    return [...rows.values()].map((row) => ({ ...row, mine: row.table === "theirs" ? null : counted(row.recordings.length), theirs: row.table === "mine" ? null : counted(row.recordings.length) }));
}

// { path, table, key, mine, theirs, base: texts, null for what is not there; changed: "mine", "theirs", "both", "" where nobody knows }.
// A key of "" is all of a table; `whole`: the file; `recordings`: their paths, in place of a file's. `base`: the contents that both
// began with, or null.
export function differing(program, mine, theirs, base) {
    const paths = [...new Set([...mine.keys(), ...theirs.keys()])].filter(is_written).sort();
    const rows = paths.flatMap((path) => rows_of_file(program, path, mine.get(path), theirs.get(path), base));
    return [...rows.filter((row) => !is_numbering(row)), ...rows_of_recordings(mine, theirs, base)];
}

// Puts theirs in the place of mine; what is wrong, [] for nothing.
export function take_over(draft, row, theirs) {
    if (row.recordings) return draft.change_all(row.recordings.map((path) => [path, theirs.get(path)])), [];
    if (row.whole) return draft.change(row.path, theirs.get(row.path)), [];
    const does = row.key === "" ? "take" : row.theirs === null ? "clear" : "set";
    return draft.edit(row.path, { do: does, table: row.table, key: row.key, typed: row.typed, theirs: theirs.get(row.path) });
}
