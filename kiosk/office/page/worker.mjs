// The program once more, beside the page's thread: for a job with a password it ends with that job, so that the key is in no other
// memory; for what takes long it stays.
import { Program } from "./program.mjs";
import { draw_sheet } from "./sheet_worker.mjs";

let program = null;

// `fonts`: bytes by their path; a job that draws nothing has none.
async function begun({ wasm, fonts = new Map() }) {
    const made = new Program(await Office({ wasmBinary: wasm }));
    for (const [path, bytes] of fonts) made.write(path, bytes);
    return made;
}

const does = {
    // kioskctl. `files`: bytes by their path, and when each was `saved`. `takes`: the paths whose bytes come back where it was done.
    run({ files, saved, words, password, takes = [] }) {
        program.put("/job", files, saved);
        program.module.FS.chdir("/job");
        const { exit, out, err } = program.run(words, { password });
        program.module.FS.chdir("/");
        return { exit, out, err, made: exit === 0 ? takes.map((path) => [path, program.file("/job/" + path)]) : [] };
    },
    sheet: (job) => draw_sheet(program, job, (part) => self.postMessage({ part }, [part.picture])),
};

self.onmessage = async ({ data }) => {
    try {
        program ??= await begun(data);
        self.postMessage({ done: does[data.what](data) });
    } catch (error) {
        self.postMessage({ failed: `There is not enough memory for this, or the page has a fault: ${error.message}\n` });
    }
};
