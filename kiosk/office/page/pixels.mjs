// A picture of the kiosk's, for a canvas.

// XRGB as the kiosk has it, to the RGBA of a canvas; all of it opaque.
export function copy_pixels(memory, from, pitch, { data, width, height }) {
    const to = new Uint32Array(data.buffer);
    for (let y = 0; y < height; ++y) {
        const row = new Uint32Array(memory.buffer, from + y * pitch, width);
        for (let x = 0, at = y * width; x < width; ++x, ++at) {
            const p = row[x];
            to[at] = 0xff000000 | ((p & 0xff) << 16) | (p & 0xff00) | ((p >>> 16) & 0xff);
        }
    }
}
