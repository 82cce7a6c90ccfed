// In danger now: that this screen cannot call, the number and what to say first, then what to do without a
// voice.
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

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

// With the steps under the number, and the ways without a voice beside them.
std::vector<EmergencyForm> whole_emergency_forms() { return {{}, {true, 2.4F}, {false, 2.4F}}; }

// With the steps beside the number.
std::vector<EmergencyForm> halved_emergency_forms() {
    return {{true, 2.4F},        {false, 2.4F},       {false, 2.4F, 1.0F},
            {false, 1.8F, 1.0F}, {false, 1.5F, 1.0F}, {false, 1.5F, 0.8F, 0.8F}};
}

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
    const float width = box.w - 2 * pad;
    const float under = number.height() + height_at(width);
    const float beside = std::max(1.0F, box.w - number.width - 3 * pad);
    const float words = height_at(beside);
    Inside in;
    if (beside >= 6.5F * static_cast<float>(canvas.em_of(look)) &&
        std::max(number.height(), words) <= under) {
        in.height = std::max(number.height(), words) + 2 * over;
        in.number = {box.x + pad, box.y + (in.height - number.height()) / 2, number.width, number.height()};
        in.words = {box.x + number.width + 2 * pad, box.y + (in.height - words) / 2, beside, words};
        return in;
    }
    in.number = {box.x + pad, box.y + over, number.width, number.height()};
    in.words = {box.x + pad, in.number.bottom(), width, height_at(width)};
    in.height = in.words.bottom() + over - box.y;
    return in;
}

// It has no telephone beside it and no edge: it would look like a button that dials.
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
    canvas.fill(box, p.card);
    canvas.fill({box.x, box.y, m.px(Mm{1.75F}), box.h}, p.accent);
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
    const Rect all{at.x, at.y, at.w, text.height()};
    if (canvas.shows_whole(all)) { // "press 55 when you" would be another advice
        canvas.text(digit, look, {at.x, at.y, indent, digit.height()}, canvas.colours().accent);
        canvas.text(text, plain, {at.x + indent, at.y, at.w - indent, text.height()}, canvas.colours().ink);
    }
    canvas.list(Role::text, number + " " + words, all);
    canvas.keep_whole();
}

float step_height(Canvas& canvas, Word which, float width) {
    const float indent = 1.1F * static_cast<float>(canvas.metrics().em());
    return canvas.layout(word(canvas, which), {.line_height = 1.3F}, width - indent).height();
}

// Shown where the first step is: a heading alone would say that nothing can be done.
void put_steps_heading(Canvas& canvas, Column& column) {
    const TextLook look = bold(1.19F);
    const std::string& question = word(canvas, Word::emergency_no_voice);
    const TextLayout& words = canvas.layout(question, look, column.width());
    const float height = words.height();
    const Rect with_step = column.rest(height + step_height(canvas, Word::emergency_listen, column.width()));
    if (canvas.shows_whole(with_step))
        canvas.text(words, look, with_step, canvas.colours().accent);
    canvas.list(Role::heading, question, with_step);
    canvas.keep_whole();
    column.space(height);
}

void put_steps(Canvas& canvas, Column& column) {
    const auto em = static_cast<float>(canvas.metrics().em());
    put_steps_heading(canvas, column);
    int number = 0;
    for (const Word which : {Word::emergency_listen, Word::emergency_press, Word::emergency_stay}) {
        const std::string& words = word(canvas, which);
        const float height = step_height(canvas, which, column.width());
        put_step(canvas, std::to_string(++number), words, column.rest(height));
        column.space(height + 0.1F * em);
    }
}

void put_steps_and_cost(Canvas& canvas, Column& column) {
    put_steps(canvas, column);
    column.space(0.2F * static_cast<float>(canvas.metrics().em()));
    column.text(word(canvas, Word::call_free), {.line_height = 1.3F}, canvas.colours().ink);
}

void put_main(Canvas& canvas, Column& column, const EmergencyForm& form) {
    put_first(canvas, column, form);
    put_steps_and_cost(canvas, column);
}

void put_ways_on(Canvas& canvas, Column& column) {
    const Page* page = canvas.view().bundle.page(canvas.view().bundle.emergency_page);
    if (page == nullptr)
        return;
    std::vector<std::string> ways{page->id};
    ways.insert(ways.end(), page->next.begin(), page->next.end());
    put_page_arms(canvas, column, Word::emergency_more, ways);
    put_contact_arms(canvas, column, page->contacts);
}

// The one way on that leads to the others.
void put_way_on(Canvas& canvas, Column& column) {
    const View& view = canvas.view();
    if (const Page* page = view.bundle.page(view.bundle.emergency_page))
        column.arm(
            {page->text.in(view.state.visit.language).title, {}, {}, action::Open{{Screen::page, page->id}}});
}

using PutPart = std::function<void(Column&)>;

bool fits(Canvas& canvas, Rect room, const PutPart& put) {
    return measured_height(canvas, room, [&](Rect at) {
               Column column(canvas, at);
               put(column);
               return column.y();
           }) <= room.h;
}

// Two columns of one width.
struct Halves {
    Rect left;
    Rect right;
};

Halves halves_of(const Metrics& m, Rect room) {
    const float edge = m.px(Mm{m.compact() ? 4.0F : 8.0F});
    const float width = (m.width() - 3 * m.margin()) / 2;
    const float height = room.h - 2 * edge;
    return {{m.margin(), room.y + edge, width, height},
            {2 * m.margin() + width, room.y + edge, width, height}};
}

// The form in which everything has room in two halves; std::nullopt where there is none.
std::optional<EmergencyForm> halved_form(Canvas& canvas, const Halves& halves) {
    const auto right = [&](Column& column) { put_steps_and_cost(canvas, column); };
    if (!canvas.metrics().landscape() || !fits(canvas, halves.right, right))
        return std::nullopt;
    for (const EmergencyForm& form : halved_emergency_forms())
        if (fits(canvas, halves.left, [&](Column& column) {
                put_first(canvas, column, form);
                put_way_on(canvas, column);
            }))
            return form;
    return std::nullopt;
}

void put_halves(Canvas& canvas, const Halves& halves, const EmergencyForm& form) {
    Column left(canvas, halves.left);
    put_first(canvas, left, form);
    Column right(canvas, halves.right);
    put_steps_and_cost(canvas, right);
    put_way_on(canvas, left);
}

} // namespace

void put_emergency(Canvas& canvas) {
    const Rect room = put_head(canvas, Head::settings);
    const Rect seen = seen_of_main(canvas, room);
    const auto main_in = [&](const EmergencyForm& form) {
        return [&canvas, form](Column& column) { put_main(canvas, column, form); };
    };
    const auto first_in = [&](const EmergencyForm& form) {
        return [&canvas, form](Column& column) { put_first(canvas, column, form); };
    };
    const auto ways_on = [&](Column& column) { put_ways_on(canvas, column); };
    const EmergencyForm all = richest(whole_emergency_forms(), [&](const EmergencyForm& form) {
        return fits(canvas, seen, main_in(form));
    });
    const Halves halves = halves_of(canvas.metrics(), room);
    if (fits(canvas, seen, main_in(all)))
        put_reading(canvas, room, main_in(all), ways_on);
    else if (const auto halved = halved_form(canvas, halves))
        put_halves(canvas, halves, *halved);
    else
        put_reading(
            canvas, room,
            main_in(richest(shorter_emergency_forms(canvas.metrics()),
                            [&](const EmergencyForm& form) { return fits(canvas, seen, first_in(form)); })),
            ways_on);
    put_bar(canvas);
}

} // namespace signpost
