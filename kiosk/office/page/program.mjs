// The program in the page: kioskctl's commands and the kiosk itself, as functions.

const texts = { string: "string", number: "number" };

export class Program {
    constructor(module) {
        this.module = module;
    }

    call(name, result, ...values) {
        return this.module.ccall(name, result, values.map((value) => texts[typeof value]), values);
    }

    // `kioskctl` with these words; what it says, as a terminal would show it, and its exit code.
    run(words, { now = Date.now(), password = null } = {}) {
        const exit = this.call("office_run", "number", words.join("\n") + "\n", Math.floor(now / 1000), password ?? "",
            password === null ? 0 : 1);
        return { exit, out: this.kept("office_said"), err: this.kept("office_complained") };
    }

    kept(name) {
        const at = this.call(name, "number");
        const bytes = this.module.HEAPU8.slice(at, at + this.call(name + "_bytes", "number"));
        return new TextDecoder().decode(bytes);
    }

    // In place of what was in `folder`. `files`: bytes by their path in it. `saved`: when each was written, in ms.
    put(folder, files, saved = new Map()) {
        const { FS } = this.module;
        this.remove(folder);
        FS.mkdirTree(folder);
        for (const [path, bytes] of files) {
            const whole = folder + "/" + path;
            FS.mkdirTree(whole.slice(0, whole.lastIndexOf("/")));
            FS.writeFile(whole, bytes);
            if (saved.has(path)) FS.utime(whole, saved.get(path), saved.get(path));
        }
    }

    // One file; `bytes` undefined takes it away.
    write(path, bytes) {
        const { FS } = this.module;
        if (bytes !== undefined) {
            FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
            FS.writeFile(path, bytes);
        } else if (FS.analyzePath(path).exists) FS.unlink(path);
    }

    // Every file below the folder: bytes by their path in it.
    files(folder, below = "") {
        const { FS } = this.module;
        const found = new Map();
        for (const name of FS.readdir(folder + below).filter((each) => each !== "." && each !== "..")) {
            const path = below + "/" + name;
            if (FS.isDir(FS.stat(folder + path).mode)) for (const [inner, bytes] of this.files(folder, path)) found.set(inner, bytes);
            else found.set(path.slice(1), FS.readFile(folder + path));
        }
        return found;
    }

    // When each of them was written, in ms.
    saved(folder, files) {
        return new Map([...files.keys()].map((path) => [path, this.module.FS.stat(folder + "/" + path).mtime.getTime()]));
    }

    remove(folder) {
        const { FS } = this.module;
        if (!FS.analyzePath(folder).exists) return;
        for (const name of FS.readdir(folder).filter((each) => each !== "." && each !== "..")) {
            const path = folder + "/" + name;
            if (FS.isDir(FS.stat(path).mode)) this.remove(path);
            else FS.unlink(path);
        }
        FS.rmdir(folder);
    }

    file(path) {
        return this.module.FS.readFile(path);
    }
}
