#include "screen/pieces_internal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <string>
#include <utility>

#include "base/character_kinds.h"
#include "base/utf8.h"

namespace signpost {

namespace {

TextLook arm_title(float factor) {
    return {.factor = factor, .weight = Weight::bold, .line_height = 1.2F, .lines = Lines::balanced};
}
constexpr TextLook arm_detail{
    .factor = 1.0F, .weight = Weight::regular, .line_height = 1.2F, .lines = Lines::balanced};
constexpr float icon_factor = 1.8F;

// Where things stand inside an arm of this width. Its point holds no words.
struct ArmInside {
    float before = 0; // its edge, or its point, to what is in it
    float icon = 0;   // the icon's column; 0 without one
    float point = 0;  // length of the arm's point
    float words = 0;  // width for text
};

ArmInside inside(const Canvas& canvas, const Choice& choice, float width, Towards towards) {
    const Metrics& m = canvas.metrics();
    const float pad = m.px(Mm{m.compact() ? 4.0F : 7.0F});
    const float after_point = m.px(Mm{2});
    ArmInside in;
    in.point = m.px(Mm{m.compact() ? 8.0F : 11.0F});
    in.before = towards == Towards::back ? in.point + after_point : pad;
    in.icon = choice.icon.empty() ? 0 : static_cast<float>(m.em(icon_factor)) + m.px(Mm{6});
    in.words = std::max(m.px(Mm{20}), width - pad - in.icon - in.point - after_point);
    return in;
}

float words_height(Canvas& canvas, const Choice& choice, float width, float title_factor) {
    float height = canvas.layout(choice.label, arm_title(title_factor), width).height();
    if (!choice.detail.empty())
        height += canvas.layout(choice.detail, arm_detail, width).height();
    return height;
}

struct ArmColours {
    Colour face;
    Colour edge;
    Colour title;
    Colour detail;
};

// Under a finger it has the colours of its words and its face the other way round.
ArmColours arm_colours(const Palette& p, bool outlined, bool pressed) {
    if (outlined)
        return pressed ? ArmColours{p.accent, p.accent, p.card, p.card}
                       : ArmColours{p.card, p.accent, p.accent, p.ink};
    return pressed ? ArmColours{p.arm_text, p.arm, p.arm, p.arm}
                   : ArmColours{p.arm, p.arm_edge, p.arm_text, p.arm_soft};
}

} // namespace

float put_text(Canvas& canvas, const std::string& text, TextLook look, Rect column, Colour colour, Role role,
               Align align) {
    const TextLayout& layout = canvas.layout(text, look, column.w);
    const Rect r{column.x, column.y, column.w, layout.height()};
    canvas.text(layout, look, r, colour, align);
    canvas.list(role, text, r);
    canvas.may_break(layout);
    return layout.height();
}

float arm_height(Canvas& canvas, const Choice& choice, float width, ArmLook look) {
    const ArmInside in = inside(canvas, choice, width, look.towards);
    const Metrics& m = canvas.metrics();
    return std::max(look.low ? m.px(Mm{16}) : m.target(), words_height(canvas, choice, in.words, look.title) +
                                                              2 * m.px(Mm{m.compact() ? 2.5F : 5.0F}));
}

bool breaks_a_word(Canvas& canvas, const std::string& text, TextLook look, float width) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        // From U+3000 on, where Chinese is, a line may end after any character.
        const bool may_break = std::any_of(word.begin(), word.end(),
                                           [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
        if (!may_break && canvas.layout(word, look, 1e6F).width > width)
            return true;
    }
    return false;
}

bool arm_breaks_a_word(Canvas& canvas, const Choice& choice, float width, ArmLook look) {
    const float room = inside(canvas, choice, width, look.towards).words;
    return breaks_a_word(canvas, choice.label, arm_title(look.title), room);
}

std::string as_first_sentence(const std::string& heading, const LanguageCode& language) {
    struct Stop {
        std::string_view language;
        std::string_view mark; // with the space behind it, where the language puts one
    };
    constexpr std::array stops = std::to_array<Stop>({{"bn", "\u0964 "},
                                                      {"hi", "\u0964 "},
                                                      {"ne", "\u0964 "},
                                                      {"pa", "\u0964 "},
                                                      {"ur", "\u06D4 "},
                                                      {"zh", "\u3002"}});
    const auto own = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) {
        return stop.language == language.substr(0, language.find('-'));
    });
    const std::u32string text = to_utf32(heading);
    if (!text.empty() && is_sentence_end(text.back()))
        return heading + " ";
    const bool translated = !heading.empty() && static_cast<unsigned char>(heading.back()) >= 0x80;
    return heading + std::string(translated && own != stops.end() ? own->mark : ". ");
}

std::string isolated(const Canvas& canvas, const std::string& text) {
    return text.empty() || !canvas.mirrored() ? text : "\u2068" + text + "\u2069";
}

void put_arm(Canvas& canvas, const Choice& choice, Rect r, ArmLook look) {
    const std::string label =
        choice.detail.empty()
            ? choice.label
            : as_first_sentence(choice.label, canvas.view().state.visit.language) + choice.detail;
    const ArmInside in = inside(canvas, choice, r.w, look.towards);
    if (!canvas.draws() || !canvas.shows_whole(r)) { // an arm without words would lead nowhere
        canvas.will_write(canvas.layout(choice.label, arm_title(look.title), in.words));
        return canvas.list(Role::link, label, r, choice.action);
    }
    const ArmColours colours = arm_colours(canvas.colours(), look.outlined, canvas.pressed(r));
    canvas.arm(r, in.point, look.towards, colours.face, colours.edge);
    const float gap = canvas.metrics().px(Mm{6});
    if (!choice.icon.empty())
        canvas.icon(choice.icon, canvas.metrics().em(icon_factor), {r.x + in.before, r.y, in.icon - gap, r.h},
                    colours.title);
    const float x = r.x + in.before + in.icon;
    float y = r.y + (r.h - words_height(canvas, choice, in.words, look.title)) / 2;
    const TextLook title_look = arm_title(look.title);
    const TextLayout& title = canvas.layout(choice.label, title_look, in.words);
    canvas.text(title, title_look, {x, y, in.words, title.height()}, colours.title);
    y += title.height();
    if (!choice.detail.empty()) {
        const TextLayout& detail = canvas.layout(choice.detail, arm_detail, in.words);
        canvas.text(detail, arm_detail, {x, y, in.words, detail.height()}, colours.detail);
    }
    canvas.list(Role::link, label, r, choice.action);
}

float button_width(Canvas& canvas, const std::string& label, const std::string& icon, int em_px) {
    const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em_px};
    float width = canvas.layout(label, look, 1e6F).width + 2 * canvas.metrics().pad();
    if (!icon.empty())
        width += 1.3F * static_cast<float>(em_px) + canvas.metrics().px(Mm{3});
    return std::max(width, canvas.metrics().target());
}

namespace {

// What put_button() keeps free beside words and icon, where it is as narrow as can be.
float least_padding(const Metrics& metrics) { return metrics.px(Mm{4}); }

TextLook button_look(int em_px) { return {.weight = Weight::bold, .line_height = 1.2F, .em_px = em_px}; }

// Where things stand inside a button of this width.
struct ButtonInside {
    float icon = 0;    // 0 without one
    float between = 0; // icon and words
    float words = 0;   // width for text
};

ButtonInside inside_button(const Metrics& m, const Choice& choice, float width, int em_px) {
    ButtonInside in;
    in.icon = choice.icon.empty() ? 0 : 1.3F * static_cast<float>(em_px);
    in.between = choice.icon.empty() ? 0 : m.px(Mm{3});
    in.words = width - in.icon - in.between - least_padding(m);
    return in;
}

} // namespace

float narrowest_button(Canvas& canvas, const Choice& choice, int em_px) {
    const Metrics& m = canvas.metrics();
    constexpr float spare = 1; // px, so that no rounding breaks a line
    return button_width(canvas, choice, em_px) - 2 * m.pad() + least_padding(m) + spare;
}

float width_in_two_lines(Canvas& canvas, const Choice& choice, int em_px) {
    const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em_px};
    const float in_one = canvas.layout(choice.label, look, 1e6F).width;
    const TextLayout& words = canvas.layout(choice.label, look, 0.62F * in_one);
    const bool parts = words.lines.size() == 2 && !words.tears_a_word;
    const float saved = parts ? in_one - words.width : 0;
    return std::max(canvas.metrics().target(), narrowest_button(canvas, choice, em_px) - saved);
}

float lowest_button(Canvas& canvas, const Choice& choice, float width, int em_px) {
    const Metrics& m = canvas.metrics();
    const float room = inside_button(m, choice, width, em_px).words;
    return canvas.layout(choice.label, button_look(em_px), room).height() + m.px(Mm{2});
}

void put_button(Canvas& canvas, const Choice& choice, Rect r, int em_px, ButtonColours colours) {
    const Metrics& m = canvas.metrics();
    const TextLook look = button_look(em_px);
    if (canvas.pressed(r))
        colours = {colours.words, colours.face, colours.words};
    canvas.fill(r, colours.face, m.corner());
    if (colours.edge != colours.face)
        canvas.outline(r, colours.edge, m.line(), m.corner());
    const ButtonInside in = inside_button(m, choice, r.w, em_px);
    const TextLayout& words = canvas.layout(choice.label, look, in.words);
    const float x = r.x + (r.w - in.icon - in.between - words.width) / 2;
    if (!choice.icon.empty())
        canvas.icon(choice.icon, static_cast<int>(std::lround(in.icon)), {x, r.y, in.icon, r.h},
                    colours.words);
    canvas.text(words, look,
                {x + in.icon + in.between, r.y + (r.h - words.height()) / 2, words.width, words.height()},
                colours.words);
    canvas.list(Role::button, choice.said.empty() ? choice.label : choice.said, r, choice.action);
}

ButtonColours paper_button(const Canvas& canvas) {
    const Palette& p = canvas.colours();
    return {p.card, p.accent, p.accent};
}

std::string icon_character(const std::string& name) {
    static constexpr std::array<std::pair<const char*, const char*>, 22> icons{{
        {"book", "\uEA19"},      {"call", "\uE0B0"},          {"eye", "\uE8F4"},
        {"gavel", "\uE90E"},     {"hand", "\uEA70"},          {"heart", "\uE87D"},
        {"home", "\U000F0004"},  {"info", "\uE88E"},          {"list", "\uE85D"},
        {"message", "\uE0B7"},   {"notebook", "\U000F0006"},  {"people", "\U000F0001"},
        {"phone", "\U000F0005"}, {"question", "\U000F0003"},  {"report", "\uE873"},
        {"shield", "\uE8E8"},    {"sign_language", "\uEBE5"}, {"silent", "\U000F0002"},
        {"speech", "\uE0B7"},    {"translate", "\uE8E2"},     {"walk", "\U000F0000"},
        {"warning", "\uE002"},
    }};
    for (const auto& [known, character] : icons)
        if (name == known)
            return character;
    return {};
}

} // namespace signpost
