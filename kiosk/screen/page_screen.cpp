#include <algorithm>

#include "screen/chrome.h"
#include "screen/column.h"
#include "screen/icons.h"
#include "screen/reading.h"
#include "screen/screens.h"
#include "screen/words.h"

namespace signpost {

namespace {

constexpr TextLook title_look{.factor = 1.62F, .weight = Weight::bold, .line_height = 1.2F};

void put_body(Canvas& canvas, Column& column, const Page& page) {
    const LanguageCode& language = canvas.view().state.visit.language;
    const PageText& text = page.text.in(language);
    column.text(text.title, title_look, canvas.colours().accent, Role::heading);
    column.space(0.35F * static_cast<float>(canvas.metrics().em()));
    put_language_note(canvas, column, page.text.has(language));
    column.rich(text.body);
}

void put_figures(Canvas& canvas, Column& column, const Page& page) {
    const float em = static_cast<float>(canvas.metrics().em());
    for (const Figure& figure : page.text.in(canvas.view().state.visit.language).figures) {
        column.figure(figure);
        column.space(0.6F * em);
    }
}

} // namespace

void put_page(Canvas& canvas, const Page& page) {
    const Rect room = put_head(canvas, Head::settings);
    put_reading(
        canvas, room, [&](Column& column) { put_body(canvas, column, page); },
        [&](Column& column) {
            put_figures(canvas, column, page);
            put_contact_arms(canvas, column, page.contacts);
            put_next_arms(canvas, column, page.next);
        });
    put_bar(canvas);
}

void put_emergency(Canvas& canvas) {
    const Bundle& bundle = canvas.view().bundle;
    const LanguageCode& language = canvas.view().state.visit.language;
    const Rect room = put_head(canvas, Head::settings);
    const Page* page = bundle.page(bundle.emergency_page);
    const Contact* contact = bundle.contact(bundle.emergency_contact);
    const auto main = [&](Column& column) {
        column.text(word(canvas, Word::emergency_title), title_look, canvas.colours().accent, Role::heading);
        column.space(0.4F * static_cast<float>(canvas.metrics().em()));
        if (contact != nullptr)
            put_number(canvas, column, contact->telephone, 3.57F);
        column.text(word(canvas, Word::call_free), {}, canvas.colours().ink);
        column.space(0.6F * static_cast<float>(canvas.metrics().em()));
        if (page != nullptr) {
            const TextLook heading{.factor = 1.3F, .weight = Weight::bold, .line_height = 1.25F};
            column.text(page->text.in(language).title, heading, canvas.colours().accent, Role::heading);
            column.space(0.3F * static_cast<float>(canvas.metrics().em()));
            put_language_note(canvas, column, page->text.has(language));
            column.rich(page->text.in(language).body);
        }
    };
    put_reading(canvas, room, main, [&](Column& column) {
        if (page != nullptr) {
            put_contact_arms(canvas, column, page->contacts);
            put_next_arms(canvas, column, page->next);
        }
    });
    put_bar(canvas);
}

} // namespace signpost
