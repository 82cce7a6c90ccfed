// How the letters look: their size and colours, each of three, and the ways to the languages and to the
// voice. What is chosen holds at once, and this screen shows it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

struct LooksForm {
    float heading = 1.19F; // ems of body text
    float between = 10;    // mm over a heading
    float button = 24;     // mm high, at least
    float sample = 1;      // 1: each name of a size is set in that size; 0: all in the smallest
    std::size_t lines = 1; // most lines of a button's words
};

constexpr std::array size_words{Word::size_normal, Word::size_large, Word::size_largest};
constexpr std::array theme_words{Word::contrast_light, Word::contrast_dark, Word::contrast_yellow};

struct Option {
    Choice choice;
    bool chosen = false;
    ButtonColours colours;
    int em = 0; // px
};

// Each in its own size.
std::vector<Option> sizes(const Canvas& canvas, float sample) {
    const Metrics& m = canvas.metrics();
    std::vector<Option> options;
    for (int step = 0; step < text_size_steps; ++step)
        options.push_back(
            {{word(canvas, size_words.at(static_cast<std::size_t>(step))),
              {},
              {},
              action::ChooseTextSize{step}},
             canvas.view().state.visit.text_size == step,
             paper_button(canvas),
             static_cast<int>(static_cast<float>(m.base_em) * (1 + (text_scale_of(step) - 1) * sample))});
    return options;
}

// Each in its own colours.
std::vector<Option> themes(const Canvas& canvas) {
    std::vector<Option> options;
    for (std::size_t i = 0; i < theme_words.size(); ++i) {
        const auto theme = static_cast<Theme>(i);
        const Palette& p = palette(theme);
        options.push_back({{word(canvas, theme_words.at(i)), {}, {}, action::ChooseTheme{theme}},
                           canvas.view().state.visit.theme == theme,
                           {p.paper, p.ink, p.ink},
                           canvas.metrics().base_em});
    }
    return options;
}

// Whoever hears the screen is told what is chosen; whoever sees it has a tick and a double edge.
void put_option(Canvas& canvas, Option option, Rect r) {
    const Metrics& m = canvas.metrics();
    if (option.chosen) {
        option.choice.icon = icon::chosen;
        option.choice.said = option.choice.label + " \u2713";
    }
    put_button(canvas, option.choice, r, option.em, option.colours);
    canvas.must_be_seen();
    if (option.chosen)
        canvas.outline(r.inset(-m.px(Mm{1.5F})), canvas.colours().ink, 2 * m.line(), m.corner());
}

// How wide a button's words may be, where it has a tick.
float words_width(const Metrics& m, const Option& option, float button) {
    return button - 1.3F * static_cast<float>(option.em) - m.px(Mm{7});
}

TextLook look_of(const Option& option) {
    return {.weight = Weight::bold, .line_height = 1.2F, .em_px = option.em};
}

std::size_t lines_of(Canvas& canvas, const Option& option, float button) {
    return canvas.layout(option.choice.label, look_of(option), words_width(canvas.metrics(), option, button))
        .lines.size();
}

float option_height(Canvas& canvas, const std::vector<Option>& options, float button, const LooksForm& form) {
    const Metrics& m = canvas.metrics();
    float height = m.px(Mm{form.button});
    for (const Option& option : options)
        height = std::max(height, 1.2F * static_cast<float>(option.em) *
                                          static_cast<float>(lines_of(canvas, option, button)) +
                                      m.px(Mm{4}));
    return height;
}

// Side by side where the words of each have few lines, else one below the other.
std::size_t abreast(Canvas& canvas, const std::vector<Option>& options, float width, const LooksForm& form) {
    const float gaps = canvas.metrics().gap() * static_cast<float>(options.size() - 1);
    const float each = (width - gaps) / static_cast<float>(options.size());
    const bool fit = std::all_of(options.begin(), options.end(), [&](const Option& option) {
        return lines_of(canvas, option, each) <= form.lines &&
               !breaks_a_word(canvas, option.choice.label, look_of(option),
                              words_width(canvas.metrics(), option, each));
    });
    return fit ? options.size() : 1;
}

void put_options(Canvas& canvas, Column& column, const std::vector<Option>& options, const LooksForm& form) {
    const float gap = canvas.metrics().gap();
    const std::size_t columns = abreast(canvas, options, column.width(), form);
    const auto count = static_cast<float>(columns);
    const float width = (column.width() - gap * (count - 1)) / count;
    const float height = option_height(canvas, options, width, form);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Rect row = column.rest(height);
        put_option(canvas, options[i],
                   {row.x + static_cast<float>(i % columns) * (width + gap), row.y, width, height});
        if ((i + 1) % columns == 0)
            column.space(height + gap);
    }
}

void put_heading(Canvas& canvas, Column& column, Word which, const LooksForm& form) {
    column.space(canvas.metrics().px(Mm{form.between}));
    column.text(word(canvas, which), {.factor = form.heading, .weight = Weight::bold, .line_height = 1.3F},
                canvas.colours().accent, Role::heading);
    canvas.must_be_seen();
    column.space(canvas.metrics().px(Mm{form.between / 3}));
}

std::vector<Choice> ways_on_from_looks(const Canvas& canvas) {
    std::vector<Choice> ways;
    if (canvas.view().bundle.languages.size() > 1)
        ways.push_back(
            {word(canvas, Word::language), icon::language, {}, action::Open{{Screen::languages, {}}}});
    if (is_listening(canvas.view().state.visit))
        ways.push_back({word(canvas, Word::voice), icon::ear, {}, action::Speak{SpeechWish::controls}});
    return ways;
}

// The way to the languages, and to the voice where somebody listens: side by side.
void put_ways_on(Canvas& canvas, Column& column, const LooksForm& form) {
    const Metrics& m = canvas.metrics();
    const std::vector<Choice> ways = ways_on_from_looks(canvas);
    if (ways.empty())
        return;
    const float height = std::max(m.px(Mm{form.button}), 1.2F * static_cast<float>(m.base_em) + m.px(Mm{5}));
    const float most =
        (column.width() - m.gap() * static_cast<float>(ways.size() - 1)) / static_cast<float>(ways.size());
    column.space(m.px(Mm{form.between}));
    float x = column.rest(0).x;
    for (const Choice& way : ways) {
        const float width = std::min(most, button_width(canvas, way, m.base_em) + 2 * m.pad());
        put_button(canvas, way, {x, column.y(), width, height}, m.base_em, paper_button(canvas));
        canvas.must_be_seen();
        x += width + m.gap();
    }
    column.space(height);
}

float put_choices(Canvas& canvas, const LooksForm& form, Rect at) {
    Column column(canvas, at);
    put_heading(canvas, column, Word::text_size, form);
    put_options(canvas, column, sizes(canvas, form.sample), form);
    put_heading(canvas, column, Word::contrast, form);
    put_options(canvas, column, themes(canvas), form);
    put_ways_on(canvas, column, form);
    return column.y();
}

void put_in_form(Canvas& canvas, const LooksForm& form) {
    const Metrics& m = canvas.metrics();
    const Rect room = room_over_bar(canvas);
    Rect at{m.margin(), room.y, m.width() - 2 * m.margin(), 0};
    const float height = measured_height(canvas, at, [&](Rect r) { return put_choices(canvas, form, r); });
    at.y += std::max(0.0F, (room.h - height - m.px(Mm{form.between})) / 2);
    canvas.begin_clip(room);
    put_choices(canvas, form, at);
    canvas.end_clip();
    put_bar(canvas);
}

} // namespace

void put_looks(Canvas& canvas) {
    const std::vector<LooksForm> forms{
        {},
        {.heading = 1.19F, .between = 7, .button = 20},
        {.heading = 1.0F, .between = 4, .button = 18},
        {.heading = 1.0F, .between = 4, .button = 18, .sample = 0.5F},
        {.heading = 0.7F, .between = 3, .button = 16, .sample = 0.4F},
        {.heading = 0.7F, .between = 3, .button = 16, .sample = 0.2F, .lines = 2},
        {.heading = 0.5F, .between = 2, .button = 15, .sample = 0, .lines = 2},
        {.heading = 0.5F, .between = 1, .button = 12, .sample = 0, .lines = 2}};
    put_richest(canvas, forms, [&](const LooksForm& form) { put_in_form(canvas, form); });
}

} // namespace signpost
