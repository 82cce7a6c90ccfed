// Save and sign: the bundle as a file, with a signature, onto the stick or into the downloads; read back and verified each time.
import { $, make } from "./elements.mjs";
import { said } from "./announce.mjs";
import { tables, value } from "./choices.mjs";
import { same } from "./contents.mjs";
import { ask_once } from "./helper.mjs";
import { is_short_name } from "./paths.mjs";
import { as_file, download, making_keys, pack, pack_draft, signing } from "./publish.mjs";
import { can_write, chosen_stick, others_on, read_back, write_onto } from "./stick.mjs";

export const serial_of = (draft) => Number(value(tables(draft, "bundle.toml")[0] ?? { fields: [] }, "serial"));

const read_file = async (file) => new Uint8Array(await file.arrayBuffer());

export class Publishing {
    // `work()`: what is open; `helper()`: somebody for one job.
    constructor(program, work, helper) {
        Object.assign(this, { program, work, helper });
        const buttons = { save: () => this.save(), sign: () => this.sign(), "onto-stick": () => this.sign_onto_stick(), "make-key": () => this.make_keys() };
        for (const [id, does] of Object.entries(buttons)) $(id).addEventListener("click", does);
        $("onto-stick").hidden = !can_write();
    }

    // "" where the bundle file's name is none that every stick and kiosk takes; that is said.
    file_name() {
        const name = $("name").value;
        if (is_short_name(name)) return name;
        said("", "Give the bundle file a name of small letters, digits and hyphens, such as derbyshire.");
        return "";
    }

    save() {
        const name = this.file_name();
        if (name === "") return;
        const { draft } = this.work();
        const whole = pack(this.program, draft.folder, name);
        const { bytes, wrong } = whole.wrong ? pack_draft(this.program, draft.folder, `${name}-draft`) : whole;
        if (wrong) return said("", wrong);
        download(`${name}${whole.wrong ? "-draft" : ""}.zip`, as_file(bytes));
        draft.stored = true;
        said(whole.wrong ? "Saved as a draft: it has mistakes, and cannot be signed." : "Saved, without a signature: no kiosk takes it yet.");
    }

    // A version is one more than the one that was opened or signed last, and of today, by itself.
    number_version() {
        const { draft, last } = this.work();
        const changed = [...draft.contents].some(([path, content]) => !same(last.contents.get(path), content)) || draft.contents.size !== last.contents.size;
        if (!changed) return;
        const set = (key, typed) => draft.edit("bundle.toml", { do: "set", table: "", key, typed: [typed] });
        if (serial_of(draft) <= last.serial) set("serial", String(last.serial + 1));
        set("made", new Date().toLocaleDateString("sv")); // 2026-05-31
    }

    // The secret key that was chosen; null, after saying why, where nothing can be signed yet.
    key() {
        if (this.file_name() === "") return null;
        const key = [...$("key").files].find(({ name }) => name.endsWith(".key"));
        if (!key) said("", "Choose the secret key first, NAME.key."), $("key").focus();
        return key ?? null;
    }

    // { name, files: both by name, half: the public half of the key, [its name, bytes] }; null, after saying why, where it was not signed.
    async signed() {
        $("published").hidden = true;
        const key = this.key();
        if (!key) return null;
        this.number_version();
        const name = $("name").value + ".zip";
        const { bytes, wrong } = pack(this.program, this.work().draft.folder, $("name").value);
        if (wrong) return said("", wrong), null;
        const password = $("password").value || null;
        $("password").value = "";
        const made = await this.done(signing(name, bytes, await read_file(key), password, key.name.replace(/key$/, "pub")));
        if (!made) return null;
        const [signature, half] = made;
        return { name, half, files: new Map([[name, bytes], signature]) };
    }

    // What a job made, as [name, bytes] each; null, after saying why, where it was not done.
    async done(job) {
        said("Working: this takes some seconds.");
        try {
            const { exit, err, out, made } = await ask_once(this.helper(), job);
            said(exit === 0 ? out : "", exit === 0 ? "" : err);
            return exit === 0 ? made : null;
        } catch (error) {
            return said("", error.message), null;
        }
    }

    async sign() {
        const signed = await this.signed();
        if (!signed) return;
        const blobs = [...signed.files].map(([name, bytes]) => [name, as_file(bytes)]);
        const back = new Map(await Promise.all(blobs.map(async ([name, blob]) => [name, await read_file(blob)])));
        const lines = await this.verified(signed, back, "what is saved now");
        if (!lines) return;
        for (const [name, blob] of blobs) download(name, blob);
        this.tell(lines, "Signed, read back and verified. Now move both files onto the stick, as the picture shows.", true);
    }

    // The folder is asked for before the password takes its seconds: later the browser lets no page ask.
    async sign_onto_stick() {
        try {
            if (!this.key()) return;
            const stick = await chosen_stick();
            if (!stick) return said("", "Nothing was signed: no folder was chosen, or the browser was told not to let the page write into it. Press the button once more, choose the stick, and press Allow where the browser asks.");
            const signed = await this.signed();
            if (!signed) return;
            said("Writing onto the stick.");
            await write_onto(stick, [...signed.files]);
            const lines = await this.verified(signed, await read_back(stick, signed.files.keys()), "what is on the stick");
            if (!lines) return;
            const others = await others_on(stick, signed.name);
            if (others.length > 0) lines.push(`The stick also has ${others.join(", ")}. Of several a kiosk takes the one with the highest version: take away what is no longer wanted.`);
            this.tell(lines, "Done. Put the stick into each kiosk.", false);
        } catch (error) {
            said("", `The stick was not written: ${error.message} Put it in again, and press the button once more.`);
        }
    }

    // What was read back, looked at as a kiosk does: lines to tell; null, after saying why, where it is not well.
    async verified({ name, half, files }, back, where) {
        const differs = [...files].filter(([each, bytes]) => !same(back.get(each), bytes)).map(([each]) => each);
        if (differs.length > 0) return said("", `Read back, ${differs.join(" and ")} is not what was written. Do not use it: sign once more, onto another stick.`), null;
        const keys = await this.keys_of_kiosks();
        const [half_name, bytes] = half;
        this.program.put("/saved", new Map([...back, ["own/" + half_name, bytes], ...keys]));
        const { exit, out, err } = this.program.run(["verify", `/saved/${name}`, "-p", `/saved/own/${half_name}`]);
        if (exit !== 0) return said("", plain(err)), null;
        return [`${name} and ${name}.minisig: ${where} is, byte for byte, what was signed.`, ...plain(out).trim().split("\n"), ...this.by_key_of_kiosks(name, keys)];
    }

    // NAME.pub, chosen beside the secret key or come with the bundle: what kiosks know its signatures by.
    async keys_of_kiosks() {
        const chosen = [...$("key").files].filter(({ name }) => name.endsWith(".pub"));
        return new Map([...this.work().keys, ...(await Promise.all(chosen.map(async (file) => [file.name, await read_file(file)])))]);
    }

    by_key_of_kiosks(name, keys) {
        this.refused = "";
        if (keys.size === 0) return ["Whether your kiosks have its public key was not looked at: choose NAME.pub beside NAME.key next time."];
        const names = [...keys.keys()];
        const { exit } = this.program.run(["verify", `/saved/${name}`, ...names.flatMap((each) => ["-p", `/saved/${each}`])]);
        const known = names.join(", ");
        this.refused = exit === 0 ? "" : `Kiosks that have ${known} alone refuse it: it is signed with another key.`;
        return [this.refused || `Kiosks that have ${known} take it.`];
    }

    tell(lines, done, by_hand) {
        const { draft } = this.work();
        draft.stored = true;
        this.work().last = { contents: new Map(draft.contents), serial: serial_of(draft) };
        $("published-lines").replaceChildren(...lines.map((line) => make("li", { className: line === this.refused ? "error" : "" }, line)));
        $("move").toggleAttribute("hidden", !by_hand);
        $("published").hidden = false;
        said(this.refused ? "" : done, this.refused);
    }

    async make_keys() {
        const [name, password, same] = ["key-name", "new-password", "same-password"].map((id) => $(id).value);
        if (!is_short_name(name)) return said("", "Give the keys a name of small letters, digits and hyphens.");
        if (password === "" || password !== same) return said("", "Type a password, and the same one again.");
        $("new-password").value = $("same-password").value = "";
        const made = await this.done(making_keys(name, password));
        for (const [each, bytes] of made ?? []) download(each, as_file(bytes));
    }
}

const plain = (words) => words.replaceAll("/saved/", "");
