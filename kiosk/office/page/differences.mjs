// What differs between two texts, marked in both: what stands between their common beginning and their common end.
import { make } from "./elements.mjs";

const is_letter = (character) => character !== undefined && !/\s/.test(character);

// How many characters both begin with, back to the beginning of a word.
function common_start(one, other) {
    let at = 0;
    while (at < one.length && at < other.length && one[at] === other[at]) ++at;
    while (at > 0 && (is_letter(one[at]) || is_letter(other[at])) && is_letter(one[at - 1])) --at;
    return at;
}

const reversed = (text) => [...text].reverse();

// The text's words with what the other has not marked.
export function marked(text, other) {
    const start = common_start([...text], [...other]);
    const [rest, rest_of_other] = [[...text].slice(start), [...other].slice(start)];
    const end = common_start(reversed(rest.join("")), reversed(rest_of_other.join("")));
    const middle = rest.slice(0, rest.length - end).join("");
    return [[...text].slice(0, start).join(""), ...(middle === "" ? [] : [make("mark", {}, middle)]), rest.slice(rest.length - end).join("")];
}
