// What every part of the page makes and finds elements with.

export const $ = (id) => document.getElementById(id);

// An element with these properties of its own, and what is inside it: elements or words.
export function make(tag, properties = {}, ...inside) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
}
