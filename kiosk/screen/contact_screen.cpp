#include <algorithm>
#include <vector>

#include "screen/chrome.h"
#include "screen/column.h"
#include "screen/reading.h"
#include "screen/screens.h"
#include "screen/scroll.h"
#include "screen/words.h"

namespace signpost {

namespace {

constexpr TextLook name_look{.factor = 1.5F, .weight = Weight::bold, .line_height = 1.2F};
constexpr TextLook label_look{.weight = Weight::bold, .line_height = 1.3F};
constexpr TextLook value_look{.line_height = 1.3F};

// A box of its own for each thing worth knowing before one calls.
struct Card {
    std::string label;
    std::string value;
};

std::string text_line(const Contact& contact) {
    return contact.text_word.empty() ? contact.text_number : contact.text_word + " " + contact.text_number;
}

std::vector<Card> cards_of(const Canvas& canvas, const Contact& contact) {
    const ContactText& t = contact.text.in(canvas.view().state.visit.language);
    std::vector<Card> cards;
    const auto add = [&](Word label, const std::string& value) {
        if (!value.empty())
            cards.push_back({word(canvas, label), value});
    };
    if (!contact.text_number.empty())
        add(Word::text_message, text_line(contact) + (t.text_note.empty() ? "" : "\n" + t.text_note));
    add(Word::cost, t.cost);
    add(Word::bill, t.bill);
    add(Word::hours, t.hours);
    add(Word::who, t.who);
    add(Word::languages, t.languages);
    return cards;
}

float card_height(Canvas& canvas, const Card& card, float width) {
    const float inner = width - 2 * canvas.metrics().px(Mm{5});
    return canvas.layout(card.label, label_look, inner).height() +
           canvas.layout(card.value, value_look, inner).height() + 2 * canvas.metrics().px(Mm{4});
}

void put_card(Canvas& canvas, const Card& card, Rect r) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill(r, p.card, m.corner());
    canvas.outline(r, p.soft_edge, std::max(1.0F, m.line() - 1), m.corner());
    const float pad = m.px(Mm{5});
    const TextLayout& label = canvas.layout(card.label, label_look, r.w - 2 * pad);
    const TextLayout& value = canvas.layout(card.value, value_look, r.w - 2 * pad);
    const Rect at{r.x + pad, r.y + m.px(Mm{4}), r.w - 2 * pad, label.height()};
    canvas.text(label, label_look, at, p.ink);
    canvas.text(value, value_look, {at.x, at.bottom(), at.w, value.height()}, p.ink);
    canvas.list(Role::text, card.label + ": " + card.value, r);
}

// As many columns as hold their words without breaking every line.
std::size_t columns_for(const Metrics& m, float width) {
    const auto most = static_cast<std::size_t>(width / (static_cast<float>(m.em()) * 12.5F));
    return std::clamp<std::size_t>(most, 1, 3);
}

float put_cards(Canvas& canvas, const std::vector<Card>& cards, Rect at) {
    const float gap = canvas.metrics().gap();
    std::size_t columns =
        std::min(columns_for(canvas.metrics(), at.w), std::max<std::size_t>(1, cards.size()));
    if (cards.size() == 4 && columns == 3)
        columns = 2; // two and two stand better than three and one
    const float width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = at.y;
    for (std::size_t i = 0; i < cards.size(); i += columns) {
        const std::size_t end = std::min(i + columns, cards.size());
        float height = 0;
        for (std::size_t k = i; k < end; ++k)
            height = std::max(height, card_height(canvas, cards[k], width));
        for (std::size_t k = i; k < end; ++k)
            put_card(canvas, cards[k], {at.x + static_cast<float>(k - i) * (width + gap), y, width, height});
        y += height + gap;
    }
    return cards.empty() ? y : y - gap;
}

float put_all(Canvas& canvas, const Contact& contact, Rect at) {
    const auto em = static_cast<float>(canvas.metrics().em());
    const Palette& p = canvas.colours();
    const ContactText& t = contact.text.in(canvas.view().state.visit.language);
    Column column(canvas, at);
    column.text(t.name, name_look, p.accent, Role::heading);
    put_language_note(canvas, column, contact.text.has(canvas.view().state.visit.language));
    column.text(t.what_for, {.line_height = 1.35F}, p.ink);
    column.space(0.45F * em);
    if (!contact.telephone.empty())
        put_number(canvas, column, contact.telephone, 5.0F);
    if (!t.how.empty()) {
        column.text(t.how, {.line_height = 1.35F}, p.ink);
        column.space(0.5F * em);
    }
    const float y = put_cards(canvas, cards_of(canvas, contact), column.rest(0));
    column.space(y - column.y() + 0.5F * em);
    if (!t.expect.empty()) {
        column.text(word(canvas, Word::expect), label_look, p.accent, Role::heading);
        column.text(t.expect, {.line_height = 1.35F}, p.ink);
    }
    return column.y();
}

} // namespace

void put_contact(Canvas& canvas, const Contact& contact) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::settings);
    const Rect area{m.margin(), room.y + m.px(Mm{6}), m.width() - 2 * m.margin(), room.h - m.px(Mm{11})};
    put_scrolling(canvas, area, [&](Rect at) { return put_all(canvas, contact, at); });
    put_bar(canvas);
}

} // namespace signpost
