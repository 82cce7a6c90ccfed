// Every screen, one after the other, as small pictures for a sheet.
import { copy_pixels } from "./pixels.mjs";

const width = 960; // px of a picture: on paper 190 to the inch, four a page

// What makes a picture of that width of the kiosk's pixels.
function shrinker() {
    const large = new OffscreenCanvas(1, 1);
    const small = new OffscreenCanvas(1, 1);
    return (memory, from, wide, high, pitch) => {
        if (large.width !== wide || large.height !== high) Object.assign(large, { width: wide, height: high });
        Object.assign(small, { width: Math.min(width, wide), height: Math.round((high * Math.min(width, wide)) / wide) });
        const image = new ImageData(wide, high);
        copy_pixels(memory, from, pitch, image);
        large.getContext("2d", { alpha: false }).putImageData(image, 0, 0);
        const context = small.getContext("2d", { alpha: false });
        context.imageSmoothingQuality = "high";
        context.drawImage(large, 0, 0, small.width, small.height);
        return small.transferToImageBitmap();
    };
}

// `take({ name, words, picture })` for each: an ImageBitmap. Returns what is wrong, or "".
export function draw_sheet(program, { files, glass, site, setting }, take) {
    const shrunk = shrinker();
    program.put("/job", files);
    program.module.takePicture = (name, from, wide, high, pitch, items) => {
        const words = items.split("\n").filter(Boolean).map((row) => row.split("\t").slice(5).join(" ")).filter(Boolean).join(". ");
        take({ name, words, picture: shrunk(program.module.HEAPU8, from, wide, high, pitch) });
        return true;
    };
    return program.call("office_sheet", "string", "/job", glass, site, setting);
}
