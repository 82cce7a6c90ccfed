// Small edits of a bundle's files, as a hurried person makes them: the same ones for the same seed.

// Mulberry32: a number from 0 up to, not including, 1.
export function random(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), state | 1);
        t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const words = ["stalking", "0800 123 456", "999", "  ", "\t", "“quoted”", "é", "https://example.org", "# ", "- ", "**", "[", "]", "]]", "\"", "=", "2026-13-01", "-1", "3.5e3", "true", "\u00a0", "שלום"];

const kinds = [
    (lines, at) => lines.splice(at, 1),
    (lines, at) => lines.splice(at, 0, lines[at]),
    (lines, at, pick) => (lines[at] = lines[at].slice(0, pick(lines[at].length + 1))),
    (lines, at, pick) => ([lines[at], lines[0]] = [lines[0], lines[at]]),
    (lines, at, pick) => {
        const column = pick(lines[at].length + 1);
        lines[at] = lines[at].slice(0, column) + words[pick(words.length)] + lines[at].slice(column);
    },
    (lines, at, pick) => {
        const column = pick(lines[at].length + 1);
        lines[at] = lines[at].slice(0, column) + lines[at].slice(column + 1);
    },
];

// { path, text } of one file with an edit in it. `files`: bytes by path.
export function edit(files, next) {
    const pick = (count) => Math.floor(next() * count);
    const paths = [...files.keys()].filter((path) => path.endsWith(".toml")).sort();
    const path = paths[pick(paths.length)];
    const lines = new TextDecoder().decode(files.get(path)).split("\n");
    kinds[pick(kinds.length)](lines, pick(lines.length), pick);
    return { path, text: lines.join("\n") };
}
