// Whoever works beside the page's thread (worker.mjs), asked for one thing after the other.

export class Helper {
    // `packed` as make_page.mjs wrote it. `fonts`: for what draws or looks at the glass.
    constructor(packed, wasm, fonts) {
        const text = [document.getElementById("program").textContent, packed.worker];
        this.address = URL.createObjectURL(new Blob([text.join("\n")], { type: "text/javascript" }));
        this.worker = new Worker(this.address);
        this.first = { wasm, fonts };
        this.last = Promise.resolve();
    }

    // What worker.mjs `does`; what it says before its end goes to `part`. Refused with words for a person.
    ask(job, part = () => {}) {
        const answer = this.last.then(() => this.answer(job, part));
        this.last = answer.catch(() => {});
        return answer;
    }

    answer(job, part) {
        return new Promise((done, refused) => {
            this.worker.onmessage = ({ data }) => {
                if (data.part) return part(data.part);
                if (data.failed) return refused(new Error(data.failed));
                this.first = {};
                done(data.done);
            };
            this.worker.onerror = ({ message }) => refused(new Error(message || "The browser starts no worker here."));
            this.worker.postMessage({ ...this.first, ...job });
        });
    }

    end() {
        this.worker.terminate();
        URL.revokeObjectURL(this.address);
    }
}

// One job, by somebody who ends with it.
export async function ask_once(helper, job, part) {
    try {
        return await helper.ask(job, part);
    } finally {
        helper.end();
    }
}
