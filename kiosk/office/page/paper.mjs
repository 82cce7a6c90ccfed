// One part of the page goes onto paper, and nothing else of it (page.css).
import { $ } from "./elements.mjs";

// `part`: its name, "sheet". `heading`: stands above it.
export function on_paper(part, heading) {
    $(`${part}-title`).textContent = heading;
    document.body.dataset.prints = part;
    addEventListener("afterprint", () => delete document.body.dataset.prints, { once: true });
    window.print();
}
