// In danger now: that this screen cannot call, the number and what to say first, then what to do without a
// voice.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "screen/chrome.h"
#include "screen/column.h"
#include "screen/forms.h"
#include "screen/reading.h"
#include "screen/screens.h"
#include "screen/scroll.h"
#include "screen/words.h"

namespace signpost {

namespace {

// In ems of body text; never smaller than the smallest letter.
struct EmergencyForm {
    bool title = true;
    float number = 3.57F;
    float words = 1.15F; // what to say
    float note = 1.0F;   // that this screen cannot call
};

TextLook bold(float factor) { return {.factor = factor, .weight = Weight::bold, .line_height = 1.3F}; }

std::vector<EmergencyForm> whole_emergency_forms() { return {{}, {true, 2.4F}, {false, 2.4F}}; }

// Where the steps have to be scrolled to: the number and what to say alone must be in sight.
std::vector<EmergencyForm> shorter_emergency_forms(const Metrics& m) {
    return {{!m.compact(), 2.4F},        {false, 2.4F},
            {false, 2.4F, 1.0F, 0.8F},   {false, 2.4F, 0.8F, 0.625F},
            {false, 1.8F, 0.8F, 0.625F}, {false, 1.25F, 0.625F, 0.625F}};
}

// Where the number's box has what to say: beside the number, or under it where the screen is narrow.
struct Inside {
    Rect number;
    Rect words;
    float height = 0; // of the box
};

Inside inside(Canvas& canvas, Rect box, const TextLayout& number, const std::vector<std::string>& lines,
              TextLook look) {
    const Metrics& m = canvas.metrics();
    const float pad = m.px(Mm{m.compact() ? 5.0F : 9.0F});
    const float over = m.px(Mm{3.5F});
    const auto height_at = [&](float width) {
        float height = 0;
        for (const std::string& line : lines)
            height += canvas.layout(line, look, width).height();
        return height;
    };
    const float beside = box.w - number.width - 3 * pad;
    Inside in;
    if (beside >= 6.5F * static_cast<float>(canvas.em_of(look))) {
        const float words = height_at(beside);
        in.height = std::max(number.height(), words) + 2 * over;
        in.number = {box.x + pad, box.y + (in.height - number.height()) / 2, number.width, number.height()};
        in.words = {box.x + number.width + 2 * pad, box.y + (in.height - words) / 2, beside, words};
        return in;
    }
    const float width = box.w - 2 * pad;
    in.number = {box.x + pad, box.y + over, number.width, number.height()};
    in.words = {box.x + pad, in.number.bottom(), width, height_at(width)};
    in.height = in.words.bottom() + over - box.y;
    return in;
}

// No telephone stands beside it: it would look like a button that dials.
void put_number_and_words(Canvas& canvas, Column& column, const std::string& telephone,
                          const EmergencyForm& form) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook number_look{.factor = form.number, .weight = Weight::bold, .line_height = 1.15F};
    const TextLook words_look = bold(form.words);
    const std::vector<std::string> lines{word(canvas, Word::emergency_say),
                                         word(canvas, Word::emergency_where)};
    const TextLayout number = canvas.layout(telephone, number_look, column.width());
    const Inside in = inside(canvas, column.rest(0), number, lines, words_look);
    const Rect box = column.rest(in.height);
    canvas.fill(box, p.card, m.corner());
    canvas.outline(box, p.accent, m.line(), m.corner());
    canvas.text(number, number_look, in.number, p.ink);
    canvas.list(Role::number, telephone, in.number);
    canvas.must_be_seen();
    Rect at = in.words;
    for (const std::string& line : lines) {
        at.y += put_text(canvas, line, words_look, at, p.ink);
        canvas.must_be_seen();
    }
    column.space(box.h);
}

void put_first(Canvas& canvas, Column& column, const EmergencyForm& form) {
    const Palette& p = canvas.colours();
    const auto em = static_cast<float>(canvas.metrics().em());
    const Bundle& bundle = canvas.view().bundle;
    if (form.title) {
        column.text(word(canvas, Word::emergency_title),
                    {.factor = 1.62F, .weight = Weight::bold, .line_height = 1.2F}, p.accent, Role::heading);
        column.space(0.2F * em);
    }
    const std::vector<TextRun> note{{word(canvas, Word::emergency_cannot_call) + " ", Weight::bold, 0},
                                    {word(canvas, Word::emergency_use_phone), Weight::regular, 0}};
    const TextLook look{.factor = form.note, .line_height = 1.35F};
    const TextLayout& words = canvas.layout(note, look, column.width());
    const Rect at = column.rest(words.height());
    canvas.text(words, look, at, p.ink);
    canvas.list(Role::text, note[0].text + note[1].text, at);
    canvas.must_be_seen();
    column.space(at.h + 0.3F * em);
    if (const Contact* contact = bundle.contact(bundle.emergency_contact))
        put_number_and_words(canvas, column, contact->telephone, form);
    column.space(0.45F * em);
}

// A step's number before its words.
void put_step(Canvas& canvas, const std::string& number, const std::string& words, Rect at) {
    const TextLook look = bold(1.0F);
    const TextLook plain{.line_height = 1.3F};
    const float indent = 1.1F * static_cast<float>(canvas.metrics().em());
    const TextLayout& digit = canvas.layout(number, look, indent);
    const TextLayout& text = canvas.layout(words, plain, at.w - indent);
    canvas.text(digit, look, {at.x, at.y, indent, digit.height()}, canvas.colours().accent);
    canvas.text(text, plain, {at.x + indent, at.y, at.w - indent, text.height()}, canvas.colours().ink);
    canvas.list(Role::text, number + " " + words, {at.x, at.y, at.w, text.height()});
}

void put_steps(Canvas& canvas, Column& column) {
    const auto em = static_cast<float>(canvas.metrics().em());
    column.text(word(canvas, Word::emergency_no_voice), bold(1.19F), canvas.colours().accent, Role::heading);
    int number = 0;
    for (const Word which : {Word::emergency_listen, Word::emergency_press, Word::emergency_stay}) {
        const std::string& words = word(canvas, which);
        const float height = canvas.layout(words, {.line_height = 1.3F}, column.width() - 1.1F * em).height();
        put_step(canvas, std::to_string(++number), words, column.rest(height));
        column.space(height + 0.1F * em);
    }
}

void put_main(Canvas& canvas, Column& column, const EmergencyForm& form) {
    put_first(canvas, column, form);
    put_steps(canvas, column);
    column.space(0.4F * static_cast<float>(canvas.metrics().em()));
    column.text(word(canvas, Word::call_free), {.line_height = 1.3F}, canvas.colours().ink);
}

EmergencyForm emergency_form(Canvas& canvas, Rect room) {
    const Rect seen = seen_of_main(canvas, room);
    const auto fits = [&](void (*put)(Canvas&, Column&, const EmergencyForm&)) {
        return [&canvas, seen, put](const EmergencyForm& form) {
            return measured_height(canvas, seen, [&](Rect at) {
                       Column column(canvas, at);
                       put(canvas, column, form);
                       return column.y();
                   }) <= seen.h;
        };
    };
    const EmergencyForm all = richest(whole_emergency_forms(), fits(put_main));
    return fits(put_main)(all) ? all : richest(shorter_emergency_forms(canvas.metrics()), fits(put_first));
}

} // namespace

void put_emergency(Canvas& canvas) {
    const Bundle& bundle = canvas.view().bundle;
    const Rect room = put_head(canvas, Head::settings);
    const EmergencyForm form = emergency_form(canvas, room);
    const auto main = [&](Column& column) { put_main(canvas, column, form); };
    put_reading(canvas, room, main, [&](Column& column) {
        const Page* page = bundle.page(bundle.emergency_page);
        if (page == nullptr)
            return;
        std::vector<std::string> ways{page->id};
        ways.insert(ways.end(), page->next.begin(), page->next.end());
        put_page_arms(canvas, column, Word::emergency_more, ways);
        put_contact_arms(canvas, column, page->contacts);
    });
    put_bar(canvas);
}

} // namespace signpost
