// The pixels of a PNG as the tour writes them: eight bits, RGB, not interlaced.
import { inflateSync } from "node:zlib";

export function pixels_of(png) {
    const width = png.readUInt32BE(16);
    const height = png.readUInt32BE(20);
    if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) throw new Error("a PNG of another kind than the tour's");
    const data = [];
    for (let at = 8; at < png.length; ) {
        const bytes = png.readUInt32BE(at);
        if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + bytes));
        at += bytes + 12;
    }
    return { width, height, rgb: unfiltered(inflateSync(Buffer.concat(data)), width * 3, height) };
}

function paeth(a, b, c) {
    const p = a + b - c;
    const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function unfiltered(raw, row, height) {
    const out = new Uint8Array(row * height);
    for (let y = 0; y < height; ++y) {
        const kind = raw[y * (row + 1)];
        for (let x = 0; x < row; ++x) {
            const left = x >= 3 ? out[y * row + x - 3] : 0;
            const up = y > 0 ? out[(y - 1) * row + x] : 0;
            const corner = x >= 3 && y > 0 ? out[(y - 1) * row + x - 3] : 0;
            const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind];
            out[y * row + x] = raw[y * (row + 1) + 1 + x] + guess;
        }
    }
    return out;
}
