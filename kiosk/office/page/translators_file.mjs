// A language as a file for a translator (PO), and back: with Poedit, OmegaT or Weblate the original stands beside each text.
import { $ } from "./elements.mjs";
import { put_languages } from "./choices.mjs";
import { as_file, download } from "./publish.mjs";

export class TranslatorsFile {
    constructor(program, bench) {
        Object.assign(this, { program, bench });
        this.show_languages();
        $("po-out").onclick = () => this.give();
        $("po-in").onchange = ({ target }) => target.files.length > 0 && this.take(target.files[0]);
    }

    show_languages() {
        put_languages($("po-language"), this.bench.draft, true);
    }

    give() {
        const language = $("po-language").value;
        if (language === "") return this.say("The bundle has one language. Add another to it first: its title's file, Add: languages.");
        this.program.put("/po", new Map());
        const { exit, out, err } = this.program.run(["translate", "export", this.bench.draft.folder, "--to", language, "-o", "/po/out.po"]);
        if (exit === 0) download(`${language}.po`, as_file(this.program.file("/po/out.po")));
        this.say(exit === 0 ? `${language}.po is saved. ${out.replaceAll("/po/out.po", `${language}.po`)}` : err);
    }

    async take(file) {
        this.program.write("/po/in.po", new Uint8Array(await file.arrayBuffer()));
        const { exit, out, err } = this.program.run(["translate", "import", "/po/in.po", this.bench.draft.folder]);
        if (exit === 0) this.bench.take_files();
        this.say((out + err).replaceAll("/po/in.po", file.name).replaceAll(this.bench.draft.folder + "/", ""));
        $("po-in").value = "";
    }

    say(words) {
        $("po-said").textContent = words;
    }
}
