// In danger now: that this screen cannot call, the number and what to say first, then what to do without a
// voice.
#include <algorithm>
#include <string>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/emergency_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

TextLook emergency_bold(float factor) {
    return {.factor = factor, .weight = Weight::bold, .line_height = 1.3F};
}

// --- The number, and what to say ---

// Where the number's box has what to say: beside the number, or under it where the screen is narrow.
struct NumberBox {
    Rect number;
    Rect number_area; // from edge to edge of the box, or of what is above the words
    Rect words;
    float below = 0;  // the words, to the edge
    float height = 0; // of the box
};

struct SaidLine {
    Word which;
    TextLook look;
    bool must = true;
};

float lines_height(Canvas& canvas, const std::vector<SaidLine>& lines, float width) {
    float height = 0;
    for (const SaidLine& line : lines)
        height += canvas.layout(word(canvas, line.which), line.look, width).height();
    return height;
}

NumberBox number_box(Canvas& canvas, Rect box, const TextLayout& number, const std::vector<SaidLine>& lines,
                     float air) {
    const Metrics& m = canvas.metrics();
    const float pad = m.px(Mm{m.compact() ? 5.0F : 9.0F});
    const float over = m.px(Mm{m.compact() ? 3.5F : 7.0F}) * air;
    const float width = box.w - 2 * pad;
    const float under = number.height() + lines_height(canvas, lines, width);
    const float beside = std::max(1.0F, box.w - number.width - 3 * pad);
    const float words = lines_height(canvas, lines, beside);
    NumberBox in;
    if (beside >= 6.5F * static_cast<float>(canvas.em_of(lines.front().look)) &&
        std::max(number.height(), words) <= under) {
        in.height = std::max(box.h, std::max(number.height(), words) + 2 * over);
        in.number = {box.x + pad, box.y + (in.height - number.height()) / 2, number.width, number.height()};
        in.number_area = {in.number.x, box.y, in.number.w, in.height};
        in.words = {box.x + number.width + 2 * pad, box.y + (in.height - words) / 2, beside, words};
        return in;
    }
    in.number = {box.x + pad, box.y + over, number.width, number.height()};
    in.number_area = in.number;
    in.below = over;
    in.words = {box.x + pad, in.number.bottom(), width, lines_height(canvas, lines, width)};
    in.height = std::max(box.h, in.words.bottom() + over - box.y);
    return in;
}

// It has no telephone beside it and no button's edge: it would look like one that dials.
void put_emergency_ground(Canvas& canvas, Rect box) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill(box, p.card);
    canvas.outline(box, p.soft_edge, std::max(2.0F, m.line() - 1));
    canvas.fill({box.x, box.y, m.px(Mm{2}), box.h}, p.accent);
}

TextLook number_look(float factor) {
    return {.factor = factor, .weight = Weight::bold, .line_height = 1.15F};
}

// The number is what the screen is for: as large as the box lets it be at no more than the form's height.
TextLook largest_number_look(Canvas& canvas, const EmergencyForm& form, Rect at, const std::string& number,
                             const std::vector<SaidLine>& lines) {
    const auto set = [&](float factor) -> const TextLayout& {
        return canvas.layout(number, number_look(factor), at.w);
    };
    const float height = number_box(canvas, at, set(form.number), lines, form.rest.air).height;
    constexpr float largest = 3.57F;
    for (float factor = largest; factor > form.number; factor -= 0.2F)
        if (set(factor).lines.size() == 1 &&
            number_box(canvas, at, set(factor), lines, form.rest.air).height <= height)
            return number_look(factor);
    return number_look(form.number);
}

float put_number_and_words(Canvas& canvas, const EmergencyForm& form, Rect at) {
    const Palette& p = canvas.colours();
    const Contact* contact = canvas.view().bundle.contact(canvas.view().bundle.emergency_contact);
    if (contact == nullptr)
        return at.y;
    std::vector<SaidLine> lines{{Word::emergency_say, emergency_bold(form.say)},
                                {Word::emergency_where, emergency_bold(form.say)}};
    if (form.cost)
        lines.push_back(
            {Word::call_free, {.factor = form.rest.letters, .line_height = 1.3F}, form.rest.must});
    const TextLook look = largest_number_look(canvas, form, at, contact->telephone, lines);
    const TextLayout number = canvas.layout(contact->telephone, look, at.w);
    const NumberBox in = number_box(canvas, at, number, lines, form.rest.air);
    put_emergency_ground(canvas, {at.x, at.y, at.w, in.height});
    canvas.text(number, look, in.number, p.ink);
    canvas.list(Role::number, contact->telephone, in.number_area);
    canvas.must_be_seen();
    Rect words = in.words;
    for (const SaidLine& line : lines) {
        const TextLayout& said = canvas.layout(word(canvas, line.which), line.look, words.w);
        canvas.text(said, line.look, words, p.ink);
        const float below = &line == &lines.back() ? in.below : 0;
        canvas.list(Role::text, word(canvas, line.which), {words.x, words.y, words.w, said.height() + below});
        words.y += said.height();
        if (line.must)
            canvas.must_be_seen();
    }
    return at.y + in.height;
}

// --- Blocks ---

// That this screen cannot call, and what to do instead.
float put_note(Canvas& canvas, const EmergencyForm& form, Rect at) {
    const std::vector<TextRun> note{{word(canvas, Word::emergency_cannot_call) + " ", Weight::bold, 0},
                                    {word(canvas, Word::emergency_use_phone), Weight::regular, 0}};
    const TextLook look{.factor = form.note, .line_height = 1.35F};
    const TextLayout& words = canvas.layout(note, look, at.w);
    canvas.text(words, look, at, canvas.colours().ink);
    canvas.list(Role::text, note[0].text + note[1].text, {at.x, at.y, at.w, words.height()});
    canvas.must_be_seen();
    return at.y + words.height();
}

float put_emergency_title(Canvas& canvas, const EmergencyForm& form, Rect at) {
    const TextLook look{.factor = form.title, .weight = Weight::bold, .line_height = 1.2F};
    at.y += put_text(canvas, word(canvas, Word::emergency_title), look, at, canvas.colours().accent,
                     Role::heading);
    canvas.must_be_seen();
    return at.y;
}

// Makes the blocks of one form.
class EmergencyBlocks {
public:
    EmergencyBlocks(Canvas& canvas, const EmergencyForm& form) : canvas_(canvas), form_(form) {}

    [[nodiscard]] ContentBlocks all() const {
        const Metrics& m = canvas_.metrics();
        ContentBlocks first = title_and_note();
        switch (form_.plan) {
        case EmergencyPlan::post:
            first.push_back({side_by_side(canvas_, 0.63F, m.px(Mm{12}), {number(0), steps()}, {ways(0)}),
                             em(0.6F), m.height()});
            return first;
        case EmergencyPlan::halves:
            first.push_back(number(0.3F));
            if (form_.way_first)
                first.push_back(ways(0.4F));
            return {
                {side_by_side(canvas_, 0.5F, m.margin(), first,
                              form_.way_first ? ContentBlocks{steps()} : ContentBlocks{steps(), ways(0.4F)}),
                 0, m.height()}};
        case EmergencyPlan::shelf:
            return shelf();
        case EmergencyPlan::tower:
            break;
        }
        first.push_back(number(0.4F));
        if (!form_.cost)
            first.push_back(cost());
        first.push_back(steps());
        first.push_back(ways(0.6F));
        return first;
    }

private:
    [[nodiscard]] float em(float factor) const {
        return factor * form_.rest.air * static_cast<float>(canvas_.metrics().em(form_.rest.letters));
    }

    // The languages' note has one line where it goes from edge to edge.
    [[nodiscard]] ContentBlocks shelf() const {
        const Metrics& m = canvas_.metrics();
        ContentBlocks all;
        if (form_.language_note)
            all.push_back(language_note());
        ContentBlocks first = title_and_note();
        first.push_back(number(0.3F));
        all.push_back({side_by_side(canvas_, 0.5F, m.margin(), first, {steps()}), 0, m.height()});
        all.push_back(ways(0.6F));
        return all;
    }
    [[nodiscard]] ContentBlock language_note() const {
        return {[this](Rect at) { return at.y + put_language_note(canvas_, at); }, em(0.15F)};
    }
    [[nodiscard]] ContentBlocks title_and_note() const {
        ContentBlocks blocks;
        if (form_.title > 0)
            blocks.push_back({[this](Rect at) { return put_emergency_title(canvas_, form_, at); }});
        if (form_.language_note && form_.plan != EmergencyPlan::shelf)
            blocks.push_back(language_note());
        blocks.push_back({[this](Rect at) { return put_note(canvas_, form_, at); }, em(0.15F)});
        return blocks;
    }
    [[nodiscard]] ContentBlock number(float over) const {
        return {[this](Rect at) { return put_number_and_words(canvas_, form_, at); }, em(over),
                canvas_.metrics().px(Mm{8})};
    }
    [[nodiscard]] ContentBlock steps() const {
        VoicelessLook look = form_.rest;
        return {[this, look](Rect at) mutable {
                    look.cards = look.cards && has_room_for_cards(canvas_, look, at.w);
                    return put_steps(canvas_, look, at);
                },
                em(0.6F), form_.rest.cards ? canvas_.metrics().px(Mm{14}) : 0};
    }
    [[nodiscard]] ContentBlock ways(float over) const {
        return {[this](Rect at) {
                    return put_voiceless_ways(canvas_, form_.rest, form_.ways, form_.abreast, at);
                },
                em(over), form_.ways > 1 ? canvas_.metrics().px(Mm{90}) : 0};
    }
    [[nodiscard]] ContentBlock cost() const {
        return {[this](Rect at) {
                    const TextLook look{.factor = form_.rest.letters, .line_height = 1.3F};
                    return at.y +
                           put_text(canvas_, word(canvas_, Word::call_free), look, at, canvas_.colours().ink);
                },
                em(0.3F)};
    }

    Canvas& canvas_;
    const EmergencyForm& form_;
};

} // namespace

void put_emergency(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect area = content_area(canvas);
    const bool note = needs_language_note(canvas, is_translated(canvas, Word::emergency_use_phone));
    put_richest(canvas, emergency_forms(m, note), [&](const EmergencyForm& form) {
        const EmergencyBlocks blocks(canvas, form);
        put_screenful(canvas, area, blocks.all());
        put_bar(canvas);
    });
}

} // namespace signpost
