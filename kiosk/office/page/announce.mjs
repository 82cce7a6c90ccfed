// What is told in the page's own lines.

// Only where they are others: what is told again at every key is no longer heard.
export function put_words(element, words) {
    if (element.textContent !== words) element.textContent = words;
}

export function said(done, wrong = "") {
    put_words(document.getElementById("done"), done);
    put_words(document.getElementById("not-done"), wrong);
}
