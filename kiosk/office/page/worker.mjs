// A job of its own: kioskctl with a password, in a program that ends with it. The key is in no other memory.
import { Program } from "./program.mjs";

// `files`: bytes by their path. `takes`: the paths whose bytes come back where the job was done.
self.onmessage = async ({ data: { wasm, files, words, password, takes } }) => {
    try {
        const program = new Program(await Office({ wasmBinary: wasm }));
        program.put("/job", files);
        program.module.FS.chdir("/job");
        const { exit, out, err } = program.run(words, { password });
        const made = exit === 0 ? takes.map((path) => [path, program.file("/job/" + path)]) : [];
        self.postMessage({ exit, out, err, made });
    } catch (error) {
        self.postMessage({ exit: 3, out: "", err: `There is not enough memory for this, or the page has a fault: ${error.message}\n`, made: [] });
    }
};
