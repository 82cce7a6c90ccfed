// The stick's folder, where the browser lets a page write into one: Chromium and Edge.

export const can_write = () => "showDirectoryPicker" in window;

// Where kiosks look: the folder signpost. Whoever chose the stick itself gets it there. null where nobody chose.
export async function chosen_stick() {
    try {
        const chosen = await window.showDirectoryPicker({ id: "stick", mode: "readwrite" });
        return chosen.name === "signpost" ? chosen : await chosen.getDirectoryHandle("signpost", { create: true });
    } catch (error) {
        if (error.name === "AbortError") return null;
        throw error;
    }
}

// `files`: [name, bytes] each. What was there by that name stays until the new one is whole.
export async function write_onto(folder, files) {
    for (const [name, bytes] of files) {
        const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writing.write(bytes);
        await writing.close();
    }
}

// Handles are asked for anew: what is read is what whoever comes next will find.
export async function read_back(folder, names) {
    const files = new Map();
    for (const name of names) files.set(name, new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer()));
    return files;
}

// Bundle files in the folder beside this one.
export async function others_on(folder, name) {
    const others = [];
    for await (const each of folder.keys()) if (each.endsWith(".zip") && !each.startsWith(".") && each !== name) others.push(each);
    return others.sort();
}
