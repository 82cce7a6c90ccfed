// What Home says beside its tiles. What Hide does is told there once: a page that nobody knows of would help
// nobody.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// Where what Hide does is told: behind its word, lines below each other; under it where little is left there.
Rect beside_word(const Metrics& m, const TextLayout& label, Rect r) {
    const float used = label.width + m.px(Mm{5});
    if (used > r.w / 2)
        return {r.x, r.y + label.height(), r.w, 0};
    return {r.x + used, r.y, r.w - used, 0};
}

} // namespace

bool home_is_translated(const Canvas& canvas) {
    const View& view = canvas.view();
    const std::vector<std::string>& topics = view.bundle.topics;
    const auto translated = std::count_if(topics.begin(), topics.end(), [&](const std::string& id) {
        const Page* page = view.bundle.page(id);
        return page != nullptr && page->text.has(view.state.visit.language);
    });
    return 2 * static_cast<std::size_t>(translated) >= topics.size();
}

float put_home_hint(Canvas& canvas, Rect at) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook look{.line_height = 1.35F, .lines = Lines::balanced};
    const TextLook bold{.weight = Weight::bold, .line_height = 1.35F};
    const bool within_reach = at.y >= m.reach_top();
    const float edge = m.px(Mm{2});
    const Rect r{at.x + edge, at.y, at.w - edge, 0};
    const TextLayout& label = canvas.layout(word(canvas, Word::hide), bold, r.w);
    const Rect word_box{r.x, r.y, label.width, label.height()};
    Rect told = beside_word(m, label, r);
    const TextLayout& words = canvas.layout(word(canvas, Word::home_hint), look, told.w);
    told.h = words.height();
    if (within_reach)
        canvas.fill(word_box.inset(-edge), p.sun);
    canvas.text(label, bold, word_box, within_reach ? p.sun_text : p.ink);
    canvas.text(words, look, told, p.ink);
    const float height = std::max(told.bottom() - at.y, m.px(Mm{15.5F})); // a finger's
    const std::optional<Action> hides = within_reach ? std::optional<Action>(action::Hide{}) : std::nullopt;
    canvas.list(Role::text, word(canvas, Word::home_hint) + " " + word(canvas, Word::hide),
                {at.x, at.y, at.w, height}, hides);
    return height;
}

} // namespace signpost
