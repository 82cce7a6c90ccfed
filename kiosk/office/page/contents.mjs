// What is in a bundle's files: the text of one that people write, the bytes of any other, such as a recording.

export const is_written = (path) => path.endsWith(".toml");
export const content_of = (path, bytes) => (is_written(path) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : bytes);
export const bytes_of = (content) => (typeof content === "string" ? new TextEncoder().encode(content) : content);

// Also of what is not there: undefined.
export function same(one, other) {
    if (one === other) return true;
    if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array) || one.length !== other.length) return false;
    return one.every((byte, at) => byte === other[at]);
}

// [[path, content]] as bytes by their path.
export const as_files = (contents) => new Map([...contents].map(([path, content]) => [path, bytes_of(content)]));
