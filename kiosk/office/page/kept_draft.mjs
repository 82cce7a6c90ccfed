// A draft that this browser keeps, where somebody agreed to it: a page from a stick has no other place.
// On a page from file:// other pages of this computer may read it, which the page says beside the question.

const store = "drafts";
const key = "last";

function opened() {
    return new Promise((done, failed) => {
        const wanted = indexedDB.open("signpost-office", 1);
        wanted.onupgradeneeded = () => wanted.result.createObjectStore(store);
        wanted.onsuccess = () => done(wanted.result);
        wanted.onerror = () => failed(wanted.error);
    });
}

async function in_store(mode, ask) {
    const base = await opened();
    try {
        return await new Promise((done, failed) => {
            const answer = ask(base.transaction(store, mode).objectStore(store));
            answer.onsuccess = () => done(answer.result);
            answer.onerror = () => failed(answer.error);
        });
    } finally {
        base.close();
    }
}

// { name, texts: [[path, content]], opened: [[path, content]], remarks, at: ms }, of contents.mjs; undefined where there is none, or the browser keeps nothing.
export async function kept_draft() {
    try {
        return await in_store("readonly", (drafts) => drafts.get(key));
    } catch {
        return undefined;
    }
}

// Whether it is kept.
export async function keep_draft(draft) {
    try {
        await in_store("readwrite", (drafts) => drafts.put(draft, key));
        return true;
    } catch {
        return false;
    }
}

export async function forget_draft() {
    try {
        await in_store("readwrite", (drafts) => drafts.delete(key));
    } catch {
        // Then there is none.
    }
}
