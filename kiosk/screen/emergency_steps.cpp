// What to do without a voice: three steps for who has called and cannot speak, and the ways that need no
// call.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "screen/boxes_internal.h"
#include "screen/emergency_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

constexpr std::array steps{Word::emergency_listen, Word::emergency_press, Word::emergency_stay};

TextLook step_heading_look(VoicelessLook look) {
    return {.factor = 1.19F * look.letters, .weight = Weight::bold, .line_height = 1.3F};
}
TextLook digit_look(VoicelessLook look) {
    return {.factor = 1.62F * look.letters, .weight = Weight::bold, .line_height = 1.0F};
}
TextLook step_look(VoicelessLook look) { return {.factor = look.letters, .line_height = 1.25F}; }

float em_of_steps(Canvas& canvas, VoicelessLook look) {
    return static_cast<float>(canvas.metrics().em(look.letters));
}

// --- Drawings: an ear, the keys 5 5, a finger that taps ---

constexpr float drawing_em = 1.9F; // of the steps' letters

// Never smaller than the smallest letter: visitors read the digits.
void put_keys_55(Canvas& canvas, Rect box) {
    const Palette& p = canvas.colours();
    const float edge = std::max(2.0F, std::round(0.05F * box.h));
    const auto em = static_cast<float>(std::max(canvas.metrics().base_em, static_cast<int>(0.5F * box.h)));
    const Rect key{0, box.y + 0.1F * box.h, 1.05F * em, 0.8F * box.h};
    const TextLook figure{.weight = Weight::bold, .line_height = 1.0F, .em_px = static_cast<int>(em)};
    const TextLayout& five = canvas.layout("5", figure, box.w);
    for (const float from_end : {2.25F * em, 1.05F * em}) {
        const Rect r{box.right() - from_end, key.y, key.w, key.h};
        canvas.outline(r, p.accent, edge, 0.15F * box.h);
        canvas.text(
            five, figure,
            {r.x + (r.w - five.width) / 2, r.y + (r.h - five.height()) / 2, five.width, five.height()},
            p.accent);
    }
}

void put_drawing(Canvas& canvas, std::size_t step, Rect box) {
    const auto icon_of = [&](const char* character) {
        canvas.icon(character, static_cast<int>(std::lround(box.h)),
                    {box.right() - box.h, box.y, box.h, box.h}, canvas.colours().accent);
    };
    if (step == 0)
        icon_of(icon::ear);
    else if (step == 1)
        put_keys_55(canvas, box);
    else
        icon_of(icon::tap);
}

// --- Cards ---

struct CardPads {
    float beside = 0;
    float over = 0;
    float under_digit = 0;
};

CardPads card_pads(const Metrics& m, VoicelessLook look) {
    const float size = m.compact() ? 0.7F : 1.0F;
    return {m.px(Mm{5.5F}) * size, m.px(Mm{5}) * size * look.air, m.px(Mm{3}) * look.air};
}

float card_width(const Metrics& m, float width) { return (width - 2 * m.gap()) / 3; }

float card_inner(const Metrics& m, VoicelessLook look, float width) {
    return card_width(m, width) - 2 * card_pads(m, look).beside;
}

// What a step says first stands out. `between`: a space, or a line's end.
const TextLayout& words_of(Canvas& canvas, std::size_t step, VoicelessLook look, const char* between,
                           float width) {
    const std::string& all = word(canvas, steps.at(step));
    const Promise said = promise_of(all);
    std::vector<TextRun> runs{{said.rest, Weight::regular, 0}};
    if (!said.promise.empty())
        runs.insert(runs.begin(),
                    {all.substr(0, all.size() - said.rest.size() - 1) + between, Weight::bold, 0});
    return canvas.layout(runs, step_look(look), width);
}

// With a stop behind its number, which a voice makes a pause of: the number stands apart on the screen, too.
void list_step(Canvas& canvas, std::size_t step, VoicelessLook look, Rect r) {
    canvas.list(Role::text, std::to_string(step + 1) + ". " + word(canvas, steps.at(step)), r);
    if (look.must)
        canvas.must_be_seen();
}

// In the middle of `row`'s height.
void put_digit(Canvas& canvas, std::size_t step, VoicelessLook look, Rect row) {
    const TextLayout& digit = canvas.layout(std::to_string(step + 1), digit_look(look), row.w);
    row.y += (row.h - digit.height()) / 2;
    canvas.text(digit, digit_look(look), row, canvas.colours().accent);
}

void put_card(Canvas& canvas, std::size_t step, VoicelessLook look, Rect r) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    if (canvas.shows_whole(r)) {
        const CardPads pads = card_pads(m, look);
        const float top = drawing_em * em_of_steps(canvas, look);
        const Rect inner{r.x + pads.beside, r.y + pads.over, r.w - 2 * pads.beside, top};
        canvas.fill(r, p.card, m.corner());
        canvas.outline(r, p.soft_edge, std::max(2.0F, m.line() - 1), m.corner());
        put_digit(canvas, step, look, inner);
        put_drawing(canvas, step, inner);
        canvas.text(words_of(canvas, step, look, "\n", inner.w), step_look(look),
                    {inner.x, inner.bottom() + pads.under_digit, inner.w, 0}, p.ink);
    }
    list_step(canvas, step, look, r);
}

float cards_height(Canvas& canvas, VoicelessLook look, float width) {
    const CardPads pads = card_pads(canvas.metrics(), look);
    float words = 0;
    for (std::size_t step = 0; step < steps.size(); ++step)
        words = std::max(
            words, words_of(canvas, step, look, "\n", card_inner(canvas.metrics(), look, width)).height());
    return 2 * pads.over + drawing_em * em_of_steps(canvas, look) + pads.under_digit + words;
}

float put_cards(Canvas& canvas, VoicelessLook look, Rect at) {
    const float gap = canvas.metrics().gap();
    const float width = card_width(canvas.metrics(), at.w);
    const float height = std::max(at.h, cards_height(canvas, look, at.w));
    for (std::size_t step = 0; step < steps.size(); ++step)
        put_card(canvas, step, look, {at.x + static_cast<float>(step) * (width + gap), at.y, width, height});
    return at.y + height;
}

// --- Rows ---

float step_indent(Canvas& canvas, VoicelessLook look) { return 1.1F * em_of_steps(canvas, look); }

float put_step_rows(Canvas& canvas, VoicelessLook look, Rect at) {
    const float em = em_of_steps(canvas, look);
    const float indent = step_indent(canvas, look);
    for (std::size_t step = 0; step < steps.size(); ++step) {
        const TextLayout& words = words_of(canvas, step, look, " ", at.w - indent);
        const Rect r{at.x, at.y, at.w, words.height()};
        if (canvas.shows_whole(r)) {
            const std::vector<TextRun> digit{{std::to_string(step + 1), Weight::bold, 0}};
            canvas.text(canvas.layout(digit, step_look(look), indent), step_look(look), r,
                        canvas.colours().accent);
            canvas.text(words, step_look(look), {r.x + indent, r.y, r.w - indent, r.h}, canvas.colours().ink);
        }
        list_step(canvas, step, look, r);
        at.y = r.bottom() + 0.25F * em * look.air;
    }
    return at.y - 0.25F * em * look.air;
}

// Shown where the first step is: a heading alone would say that nothing can be done.
float put_steps_heading(Canvas& canvas, VoicelessLook look, float with, Rect at) {
    const TextLook bold = step_heading_look(look);
    const std::string& question = word(canvas, Word::emergency_no_voice);
    const TextLayout& words = canvas.layout(question, bold, at.w);
    const Rect with_step{at.x, at.y, at.w, words.height() + with};
    if (canvas.shows_whole(with_step))
        canvas.text(words, bold, at, canvas.colours().accent);
    canvas.list(Role::heading, question, {at.x, at.y, at.w, words.height()});
    if (look.must)
        canvas.must_be_seen();
    return at.y + words.height();
}

// --- Ways on ---

// Each has its icon where it has no second line, and room for it.
std::vector<Choice> ways_on(const Canvas& canvas, std::size_t most, VoicelessLook look) {
    const View& view = canvas.view();
    const Page* page = view.bundle.page(view.bundle.emergency_page);
    const bool icon = look.icons && !look.details && look.letters >= 1;
    std::vector<Choice> ways;
    const auto add = [&](const Page* to) {
        if (to == nullptr)
            return;
        const PageText& text = to->text.in(view.state.visit.language);
        ways.push_back({text.title, icon ? icon_character(to->icon) : "", look.details ? text.summary : "",
                        action::Open{{Screen::page, to->id}}});
    };
    if (page == nullptr)
        return ways;
    for (const std::string& id : page->next)
        if (ways.size() + 1 < most)
            add(view.bundle.page(id));
    add(page);
    return ways;
}

float ways_height(Canvas& canvas, const std::vector<Choice>& ways, ArmLook look, float width) {
    float height = 0;
    for (const Choice& way : ways)
        height = std::max(height, arm_height(canvas, way, width, look));
    return height;
}

// Where no shorter form is to come, the letters give way before a word is broken; down to the smallest.
ArmLook look_of_ways(Canvas& canvas, const std::vector<Choice>& ways, VoicelessLook look, float width) {
    ArmLook arm{.title = 1.19F * look.letters};
    const auto breaks = [&](const Choice& way) { return arm_breaks_a_word(canvas, way, width, arm); };
    constexpr float step = 0.05F;
    while (!look.must && arm.title * canvas.metrics().text_scale > 1 &&
           std::any_of(ways.begin(), ways.end(), breaks))
        arm.title -= step;
    return arm;
}

// All arms are of one height.
float put_way_arms(Canvas& canvas, const std::vector<Choice>& ways, VoicelessLook look, std::size_t abreast,
                   Rect at) {
    const float gap = canvas.metrics().gap();
    abreast = std::min(abreast, ways.size());
    const auto columns = static_cast<float>(abreast);
    const std::size_t in_a_column = (ways.size() + abreast - 1) / abreast;
    const auto rows = static_cast<float>(in_a_column);
    const float width = (at.w - (columns - 1) * gap) / columns;
    const ArmLook arm = look_of_ways(canvas, ways, look, width);
    const float share = std::min((at.h + gap) / rows - gap, canvas.metrics().px(Mm{56}));
    const float height = std::max(ways_height(canvas, ways, arm, width), share);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto column = static_cast<float>(i % abreast);
        const std::size_t full_rows = i / abreast;
        const auto row = static_cast<float>(full_rows);
        put_arm(canvas, ways[i], {at.x + column * (width + gap), at.y + row * (height + gap), width, height},
                arm);
        if (look.must)
            canvas.must_be_seen();
    }
    return at.y + rows * (height + gap) - gap;
}

} // namespace

bool has_room_for_cards(Canvas& canvas, VoicelessLook look, float width) {
    const Metrics& m = canvas.metrics();
    const float inner = card_inner(m, look, width);
    const auto breaks = [&](Word step) {
        return breaks_a_word(canvas, word(canvas, step), step_look(look), inner);
    };
    return inner >= 5 * em_of_steps(canvas, look) && std::none_of(steps.begin(), steps.end(), breaks);
}

float put_steps(Canvas& canvas, VoicelessLook look, Rect at) {
    const float bottom = at.bottom();
    const float first = look.cards
                            ? cards_height(canvas, look, at.w)
                            : words_of(canvas, 0, look, " ", at.w - step_indent(canvas, look)).height();
    at.y = put_steps_heading(canvas, look, first, at) + 0.2F * em_of_steps(canvas, look) * look.air;
    at.h = std::max(0.0F, bottom - at.y);
    return look.cards ? put_cards(canvas, look, at) : put_step_rows(canvas, look, at);
}

float put_voiceless_ways(Canvas& canvas, VoicelessLook look, std::size_t most, std::size_t abreast, Rect at) {
    const std::vector<Choice> ways = ways_on(canvas, most, look);
    if (ways.empty())
        return at.y;
    if (look.heading) {
        const float bottom = at.bottom();
        const TextLook bold{.factor = look.letters, .weight = Weight::bold, .line_height = 1.3F};
        at.y += put_text(canvas, word(canvas, Word::emergency_more), bold, at, canvas.colours().accent,
                         Role::heading);
        at.y += canvas.metrics().px(Mm{2.5F});
        at.h = std::max(0.0F, bottom - at.y);
    }
    return put_way_arms(canvas, ways, look, abreast, at);
}

} // namespace signpost
