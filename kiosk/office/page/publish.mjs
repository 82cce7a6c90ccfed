// What becomes of a bundle: files of it, and the jobs that sign and make keys.

export const as_file = (bytes) => new Blob([bytes], { type: "application/octet-stream" });

export function download(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
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

// `half`: what to call the public half of the key, by which verify knows the signature.
export function signing(zip_name, zip, key, password, half) {
    const files = new Map([[zip_name, zip], ["office.key", key]]);
    return { what: "run", files, words: ["sign", zip_name, "-k", "office.key", "--public-key", half], password, takes: [zip_name + ".minisig", half] };
}

export function making_keys(name, password) {
    return { what: "run", files: new Map(), words: ["keygen", name], password, takes: [name + ".key", name + ".pub"] };
}
