// What somebody chose or dropped: a bundle's folder, or a bundle file with what lies beside it.

// Chromium's way. Its entries cannot be read on a page that came from file://.
async function walk_handle(handle, path, into) {
    if (handle.kind === "file") return into.push([path, await handle.getFile()]);
    for await (const [name, each] of handle.entries()) await walk_handle(each, path + "/" + name, into);
}

// Firefox's.
async function all_entries(reader) {
    const entries = [];
    for (;;) {
        const more = await new Promise((done, failed) => reader.readEntries(done, failed)); // some of them at a time
        if (more.length === 0) return entries;
        entries.push(...more);
    }
}

async function walk_entry(entry, path, into) {
    if (entry.isFile) return into.push([path, await new Promise((done, failed) => entry.file(done, failed))]);
    for (const each of await all_entries(entry.createReader())) await walk_entry(each, path + "/" + each.name, into);
}

// What was dropped, as [path, file] each; paths in a folder begin with its name, as those of a chosen one.
export async function dropped(items) {
    const files = [...items].filter(({ kind }) => kind === "file");
    const has_handles = files.every((item) => item.getAsFileSystemHandle);
    // All of them before anything is awaited: then the browser takes them away.
    const roots = files.map((item) => (has_handles ? item.getAsFileSystemHandle() : item.webkitGetAsEntry()));
    const into = [];
    for (const root of await Promise.all(roots)) await (has_handles ? walk_handle : walk_entry)(root, root.name, into);
    return into;
}

export function chosen(list) {
    return [...list].map((file) => [file.webkitRelativePath || file.name, file]);
}

// Of a folder that has bundle.toml a bundle file beside it is no part. Refused, with words for a person, where there are several.
// { name, zip: { name, bytes, beside } } of a bundle file, { name, files, saved } of a folder, or { look: { name, bytes } } of a
// file of a second person's look.
export async function sorted(named) {
    const is_folder = named.some(([path]) => /^[^/]+\/bundle\.toml$/.test(path));
    const zips = is_folder ? [] : named.filter(([path]) => /(^|\/)[^./][^/]*\.zip$/.test(path));
    if (zips.length > 1) throw new Error(`There are ${zips.length} bundle files: ${zips.map(([path]) => path.split("/").pop()).join(", ")}. Choose one of them, with its .minisig.`);
    const look = named.length === 1 && named[0][0].endsWith(".json") ? named[0] : null;
    if (look) return { look: { name: look[0], bytes: new Uint8Array(await look[1].arrayBuffer()) } };
    const zip = zips[0];
    if (!zip && !is_folder) throw new Error("There is no bundle here. Choose the folder in which bundle.toml lies, or a bundle file, NAME.zip.");
    const { files, saved } = await read(zip ? named : named.map(([path, file]) => [path.split("/").slice(1).join("/") || path, file]));
    if (!zip) return { name: plain(named[0]?.[0].split("/")[0] ?? ""), files, saved };
    const beside = new Map([...files].map(([path, bytes]) => [path.split("/").pop(), bytes]));
    const name = zip[0].split("/").pop();
    const bytes = beside.get(name);
    beside.delete(name);
    return { name: plain(name.replace(/\.zip$/, "")), zip: { name, bytes, beside } };
}

// A name that every stick and every kiosk takes.
function plain(name) {
    return name.toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+|-+$/g, "") || "bundle";
}

async function read(named) {
    const files = new Map();
    const saved = new Map();
    for (const [path, file] of named) {
        files.set(path, new Uint8Array(await file.arrayBuffer()));
        saved.set(path, file.lastModified);
    }
    return { files, saved };
}
