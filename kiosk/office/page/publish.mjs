// What becomes of a bundle: files to download. Keys and passwords go to a worker that ends with its job.

// `packed` as make_page.mjs wrote it. What the worker says at its end.
export function in_worker(packed, wasm, job) {
    const text = [document.getElementById("program").textContent, packed.worker];
    const address = URL.createObjectURL(new Blob([text.join("\n")], { type: "text/javascript" }));
    const worker = new Worker(address);
    const end = (answer, done) => {
        worker.terminate();
        URL.revokeObjectURL(address);
        done(answer);
    };
    return new Promise((done) => {
        worker.onmessage = ({ data }) => end(data, done);
        worker.onerror = ({ message }) => end({ exit: 3, out: "", err: message || "The worker could not start.", made: [] }, done);
        worker.postMessage({ wasm, ...job });
    });
}

export function download(name, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers begin to read late
}

export function pack(program, folder, name) {
    const zip = `/out/${name}.zip`;
    program.remove("/out");
    program.module.FS.mkdirTree("/out");
    const { exit, err } = program.run(["pack", folder, "-o", zip]);
    return exit === 0 ? { bytes: program.file(zip) } : { wrong: err };
}

// The files as they are, mistakes and all: to go on with, and never signed.
export function pack_draft(program, folder, name) {
    program.remove("/out");
    program.module.FS.mkdirTree("/out");
    const wrong = program.call("office_pack_draft", "string", folder, `/out/${name}.zip`);
    return wrong === "" ? { bytes: program.file(`/out/${name}.zip`) } : { wrong };
}

export function signing(zip_name, zip, key, password) {
    const files = new Map([[zip_name, zip], ["office.key", key]]);
    return { files, words: ["sign", zip_name, "-k", "office.key"], password, takes: [zip_name + ".minisig"] };
}

export function making_keys(name, password) {
    return { files: new Map(), words: ["keygen", name], password, takes: [name + ".key", name + ".pub"] };
}
