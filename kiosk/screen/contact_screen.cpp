#include <algorithm>
#include <vector>

#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

constexpr TextLook label_look{.weight = Weight::bold, .line_height = 1.3F};
constexpr TextLook value_look{.line_height = 1.3F};

// How the name and the number are set. In ems of body text; never smaller than the smallest letter.
struct ContactForm {
    float name = 1.5F;
    float number = 5.0F;
    bool number_first = false; // before what the contact is for
};

// The number as large as can be while the rest may still be in sight.
std::vector<ContactForm> whole_contact_forms() {
    std::vector<ContactForm> forms;
    for (float number = 5.0F; number >= 3.4F; number -= 0.4F)
        forms.push_back({1.5F, number});
    return forms;
}

// Where the rest has to be scrolled to: name and number alone must be in sight.
std::vector<ContactForm> shorter_contact_forms() {
    std::vector<ContactForm> forms{{1.5F, 3.4F}, {1.5F, 3.4F, true}, {1.19F, 3.4F, true}, {1.0F, 3.4F, true}};
    for (const float number : {2.9F, 2.4F, 2.1F, 1.8F, 1.5F, 1.25F, 1.0F, 0.8F})
        for (const float name : {1.19F, 1.0F, 0.8F, 0.625F})
            if (name < number)
                forms.push_back({name, number, true});
    return forms;
}

// A box of its own for each thing worth knowing before one calls.
struct Card {
    std::string label;
    std::string value;
};

std::string text_line(const Canvas& canvas, const Contact& contact) {
    if (contact.text_word.empty())
        return contact.text_number;
    return contact.text_word + " " + word(canvas, Word::text_to) + " " + contact.text_number;
}

std::vector<Card> cards_of(const Canvas& canvas, const Contact& contact) {
    const ContactText& t = contact.text.in(canvas.view().state.visit.language);
    std::vector<Card> cards;
    const auto add = [&](Word label, const std::string& value) {
        if (!value.empty())
            cards.push_back({word(canvas, label), value});
    };
    add(Word::cost, t.cost);
    add(Word::hours, t.hours);
    add(Word::who, t.who);
    add(Word::bill, t.bill);
    if (!contact.text_number.empty())
        add(Word::text_message, text_line(canvas, contact) + (t.text_note.empty() ? "" : "\n" + t.text_note));
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

float put_card_rows(Canvas& canvas, const std::vector<Card>& cards, std::size_t columns, Rect at) {
    const float gap = canvas.metrics().gap();
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

// In one, two or three columns: whichever is lowest, and of two alike the one with the wider boxes.
float put_cards(Canvas& canvas, const std::vector<Card>& cards, Rect at) {
    const float least_width = 11.5F * static_cast<float>(canvas.metrics().em());
    std::size_t best = 1;
    float lowest = 0;
    for (const std::size_t columns : {1U, 2U, 3U}) {
        if (columns > 1 && (columns > cards.size() || at.w / static_cast<float>(columns) < least_width))
            break;
        const auto put = [&](Rect r) { return put_card_rows(canvas, cards, columns, r); };
        const float height = measured_height(canvas, at, put);
        if (columns == 1 || height < lowest - 1) {
            lowest = height;
            best = columns;
        }
    }
    return put_card_rows(canvas, cards, best, at);
}

// How to reach somebody who has no number here: as easy to find as a number would be.
void put_how(Canvas& canvas, Column& column, const std::string& how) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook look{.factor = 1.15F, .line_height = 1.35F};
    const float pad = m.px(Mm{8});
    const TextLayout& words = canvas.layout(how, look, column.width() - 2 * pad);
    const Rect box = column.rest(words.height() + 2 * m.px(Mm{6}));
    canvas.fill(box, p.card, m.corner());
    canvas.outline(box, p.accent, m.line(), m.corner());
    canvas.text(words, look, {box.x + pad, box.y + m.px(Mm{6}), words.width, words.height()}, p.ink);
    canvas.list(Role::text, how, box);
    column.space(box.h + 0.5F * static_cast<float>(m.em()));
}

void put_what_for(Canvas& canvas, Column& column, const ContactText& text) {
    column.text(text.what_for, {.line_height = 1.35F}, canvas.colours().ink);
    column.space(0.45F * static_cast<float>(canvas.metrics().em()));
}

// The name, what it is for, and the number or whatever stands in its place.
void put_who(Canvas& canvas, Column& column, const Contact& contact, const ContactForm& form) {
    const LanguageCode& language = canvas.view().state.visit.language;
    const ContactText& t = contact.text.in(language);
    column.text(t.name, {.factor = form.name, .weight = Weight::bold, .line_height = 1.2F},
                canvas.colours().accent, Role::heading);
    canvas.must_be_seen();
    if (form.number_first) {
        column.space(0.2F * static_cast<float>(canvas.metrics().em()));
    } else {
        put_language_note(canvas, column, contact.text.has(language));
        put_what_for(canvas, column, t);
    }
    if (!contact.telephone.empty()) {
        put_number(canvas, column, contact.telephone, form.number);
        canvas.must_be_seen();
    }
}

float put_all(Canvas& canvas, const Contact& contact, const ContactForm& form, Rect at) {
    const auto em = static_cast<float>(canvas.metrics().em());
    const LanguageCode& language = canvas.view().state.visit.language;
    const ContactText& t = contact.text.in(language);
    Column column(canvas, at);
    put_who(canvas, column, contact, form);
    if (form.number_first) {
        put_language_note(canvas, column, contact.text.has(language));
        put_what_for(canvas, column, t);
    }
    if (!t.how.empty())
        put_how(canvas, column, t.how);
    const float y = put_cards(canvas, cards_of(canvas, contact), column.rest(0));
    column.space(y - column.y() + 0.5F * em);
    if (!t.expect.empty()) {
        column.text(word(canvas, Word::expect), label_look, canvas.colours().accent, Role::heading);
        column.text(t.expect, {.line_height = 1.35F}, canvas.colours().ink);
    }
    return column.y();
}

ContactForm contact_form(Canvas& canvas, const Contact& contact, Rect area) {
    const auto whole = [&](const ContactForm& form) {
        const auto put = [&](Rect at) { return put_all(canvas, contact, form, at); };
        return measured_height(canvas, area, put) <= area.h;
    };
    const ContactForm all = richest(whole_contact_forms(), whole);
    if (whole(all))
        return all;
    const float room = area.h - up_and_more_height(canvas, area.w) - canvas.metrics().gap();
    return richest(shorter_contact_forms(), [&](const ContactForm& form) {
        const auto put = [&](Rect at) {
            Column column(canvas, at);
            put_who(canvas, column, contact, form);
            return column.y();
        };
        return measured_height(canvas, area, put) <= room;
    });
}

} // namespace

void put_contact(Canvas& canvas, const Contact& contact) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::settings);
    const Rect area{m.margin(), room.y + m.px(Mm{6}), m.width() - 2 * m.margin(), room.h - m.px(Mm{11})};
    const ContactForm form = contact_form(canvas, contact, area);
    put_scrolling(canvas, area, [&](Rect at) { return put_all(canvas, contact, form, at); });
    put_bar(canvas);
}

} // namespace signpost
