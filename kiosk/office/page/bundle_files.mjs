// What somebody chose or dropped, as bytes by their path below the folder.

async function all_entries(reader) {
    const entries = [];
    for (;;) {
        const more = await new Promise((done, failed) => reader.readEntries(done, failed)); // some of them at a time
        if (more.length === 0) return entries;
        entries.push(...more);
    }
}

async function walk(entry, path, into) {
    if (entry.isFile) into.push([path, await new Promise((done, failed) => entry.file(done, failed))]);
    else for (const each of await all_entries(entry.createReader())) await walk(each, path ? path + "/" + each.name : each.name, into);
}

// A folder, dropped.
export async function dropped(items) {
    const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean); // before anything is awaited
    const into = [];
    for (const entry of entries) await walk(entry, entry.isFile ? entry.name : "", into);
    return read(into);
}

// A folder, chosen: paths begin with its name.
export function chosen(list) {
    return read([...list].map((file) => [file.webkitRelativePath.split("/").slice(1).join("/") || file.name, file]));
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
