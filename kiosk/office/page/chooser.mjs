// A list that does one thing when something of it is chosen, and then says its name again.

let made_choosers = 0;

// Browsers choose anew with every arrow key: so by keys it is Enter that does it, which the list says while the keyboard is in it.
// `does(id)`. `choices`: { id, title } each.
export function chooser(words, choices, does) {
    const box = document.createElement("span");
    const select = document.createElement("select");
    const hint = document.createElement("span");
    Object.assign(hint, { className: "hint", id: `hint-${++made_choosers}`, textContent: "Arrow keys, then Enter" });
    select.setAttribute("aria-label", words);
    select.setAttribute("aria-describedby", hint.id);
    select.append(new Option(words, ""), ...choices.map(({ id, title }) => new Option(title, id)));
    let by_keys = false;
    const act = () => {
        const chosen = select.value;
        select.value = "";
        if (chosen !== "") does(chosen);
    };
    select.addEventListener("pointerdown", () => (by_keys = false));
    select.addEventListener("keydown", (event) => {
        by_keys = true;
        if (event.key !== "Enter") return;
        event.preventDefault();
        act();
    });
    select.addEventListener("change", () => by_keys || act());
    select.addEventListener("blur", () => (select.value = ""));
    box.className = "chooser";
    box.append(select, hint);
    return box;
}
