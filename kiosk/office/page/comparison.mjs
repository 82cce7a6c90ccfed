// Two copies of a bundle: the rows that differ, and what takes one of theirs over. The comparing is the program's, by its schema.

const text_of = (lines) => (lines === null || lines === undefined ? null : lines.join("\n"));

// They are set by themselves when somebody signs.
const is_numbering = ({ path, table, key }) => path === "bundle.toml" && table === "" && (key === "serial" || key === "made");

function whole_file(path, mine, theirs, base) {
    const changed = !base ? "" : base.get(path) === mine ? "theirs" : base.get(path) === theirs ? "mine" : "both";
    return [{ path, table: "", key: "", whole: true, mine: mine ?? null, theirs: theirs ?? null, base: base?.get(path) ?? null, changed }];
}

function rows_of_file(program, path, mine, theirs, base) {
    if (mine === theirs) return [];
    if (mine === undefined || theirs === undefined) return whole_file(path, mine, theirs, base);
    const { rows } = JSON.parse(program.call("office_compare", "string", path, mine, theirs, base?.get(path) ?? ""));
    if (!rows) return whole_file(path, mine, theirs, base);
    return rows.map((row) => ({ path, ...row, mine: text_of(row.mine), theirs: text_of(row.theirs), base: text_of(row.base), typed: row.theirs }));
}

// { path, table, key, mine, theirs, base: texts, null for what is not there; changed: "mine", "theirs", "both", "" where nobody knows }.
// A key of "" is all of a table; `whole`: the file. `base`: the texts that both began with, or null.
export function differing(program, mine, theirs, base) {
    const paths = [...new Set([...mine.keys(), ...theirs.keys()])].filter((path) => path.endsWith(".toml")).sort();
    return paths.flatMap((path) => rows_of_file(program, path, mine.get(path), theirs.get(path), base)).filter((row) => !is_numbering(row));
}

// Puts theirs in the place of mine; what is wrong, [] for nothing.
export function take_over(draft, row, theirs) {
    if (row.whole) return draft.change(row.path, theirs.get(row.path)), [];
    if (row.key === "") return draft.edit(row.path, { do: "take", table: row.table, theirs: theirs.get(row.path) });
    return draft.edit(row.path, { do: row.theirs === null ? "clear" : "set", table: row.table, key: row.key, typed: row.typed });
}
