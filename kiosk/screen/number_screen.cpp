// A number to be written down: alone, as large as the glass allows, beneath the name that it belongs to. Each
// group of figures stands on a line of its own, so that eyes that go to the paper and back find their place.
#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/forms_internal.h"
#include "screen/open_words_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// Of the figures. Higher ones would be read across the room.
constexpr Mm highest_figures{38};
constexpr float large_line_height = 1.35F;

TextLook number_look(int em_px) {
    return {.weight = Weight::bold, .line_height = large_line_height, .em_px = em_px};
}

TextLook large_name_look(int em_px) { return {.weight = Weight::bold, .line_height = 1.2F, .em_px = em_px}; }

std::vector<std::string> groups_of(const std::string& number) {
    std::vector<std::string> groups;
    std::istringstream words(number);
    for (std::string group; words >> group;)
        groups.push_back(group);
    return groups;
}

// Its groups in so many lines, those above at least as many as those below.
std::string in_lines(const std::vector<std::string>& groups, std::size_t lines) {
    std::string text;
    std::size_t next = 0;
    for (std::size_t line = 0; line < lines; ++line) {
        const std::size_t left = lines - line;
        const std::size_t count = (groups.size() - next + left - 1) / left;
        for (std::size_t i = 0; i < count; ++i)
            text += (i > 0 ? " " : line > 0 ? "\n" : "") + groups[next++];
    }
    return text;
}

struct SetNumber {
    std::string text;
    int em_px = 0;
};

float widest_line(Canvas& canvas, const std::string& text, int em_px) {
    return canvas.layout(text, number_look(em_px), 1e6F).width;
}

// A short line under a long one is easily passed over.
bool has_like_lines(Canvas& canvas, const std::string& text) {
    constexpr int probe = 100; // px
    constexpr float least = 0.6F;
    const TextLayout& layout = canvas.layout(text, number_look(probe), 1e6F);
    return std::all_of(layout.lines.begin(), layout.lines.end(),
                       [&](const TextLine& line) { return line.width >= least * layout.width; });
}

// As like in length as can be.
std::string in_two_lines(Canvas& canvas, const std::vector<std::string>& groups) {
    constexpr int probe = 100; // px
    std::string best;
    for (std::size_t above = 1; above < groups.size(); ++above) {
        std::string text = groups.front();
        for (std::size_t i = 1; i < groups.size(); ++i)
            text += (i == above ? "\n" : " ") + groups[i];
        if (best.empty() || widest_line(canvas, text, probe) < widest_line(canvas, best, probe))
            best = std::move(text);
    }
    return best;
}

int largest_em(Canvas& canvas, const std::string& text, std::size_t lines, Rect room) {
    const Metrics& m = canvas.metrics();
    constexpr int probe = 100; // px
    const float by_width = 0.99F * room.w * probe / std::max(1.0F, widest_line(canvas, text, probe));
    const float by_height = room.h / (large_line_height * static_cast<float>(lines));
    const float most = em_of_figures(m, highest_figures);
    return std::max(m.base_em, static_cast<int>(std::min({by_width, by_height, most})));
}

// In one line, unless two or three make it a good deal larger: one line is the easiest to write down. Lines
// have a group each, or are of like length.
SetNumber largest_in(Canvas& canvas, const std::string& number, Rect room) {
    const std::vector<std::string> groups = groups_of(number);
    SetNumber best{number, largest_em(canvas, number, 1, room)};
    constexpr float a_good_deal = 1.25F;
    for (std::size_t lines = 2; lines <= std::min<std::size_t>(3, groups.size()); ++lines) {
        const std::string text = lines == 2 ? in_two_lines(canvas, groups) : in_lines(groups, lines);
        if (lines < groups.size() && !has_like_lines(canvas, text))
            continue;
        const int em = largest_em(canvas, text, lines, room);
        if (static_cast<float>(em) > a_good_deal * static_cast<float>(best.em_px))
            best = {text, em};
    }
    return best;
}

// Group by group, each with a tag of its own from 1 on; spaces and line ends have 0.
std::vector<TextRun> in_runs(const std::string& text) {
    std::vector<TextRun> runs;
    int groups = 0;
    for (const char c : text) {
        const bool apart = c == ' ' || c == '\n';
        const bool was_apart = runs.empty() || runs.back().tag == 0;
        if (runs.empty() || apart != was_apart)
            runs.push_back({"", Weight::bold, apart ? 0 : ++groups});
        runs.back().text += c;
    }
    return runs;
}

// Under each group, to copy it by.
void put_lines(Canvas& canvas, const TextLayout& words, Rect at, int em_px, int groups) {
    const float thick = std::max(canvas.metrics().line(), 0.03F * static_cast<float>(em_px));
    for (int group = 1; group <= groups; ++group)
        for (const Rect& line : canvas.tagged(words, at, group))
            canvas.fill_placed({line.x, line.bottom() - 2 * thick, line.w, thick}, canvas.colours().accent);
}

void put_large_number(Canvas& canvas, const std::string& number, Rect room) {
    const Metrics& m = canvas.metrics();
    const float pad = m.px(Mm{m.compact() ? 5.0F : 10.0F});
    const SetNumber set = largest_in(canvas, number, room.inset(pad));
    const TextLook look = number_look(set.em_px);
    const std::vector<TextRun> runs = in_runs(set.text);
    const TextLayout& words = canvas.layout(runs, look, 1e6F);
    const float height = std::min(room.h, 2.6F * words.height() + 2 * pad);
    const Rect box{room.x, room.y, room.w, height};
    put_number_ground(canvas, box);
    const Rect at{box.x + (box.w - words.width) / 2, box.y + (box.h - words.height()) / 2, words.width,
                  words.height()};
    canvas.text(words, look, at, canvas.colours().ink);
    put_lines(canvas, words, at, set.em_px, runs.back().tag);
    canvas.list(Role::number, number, box);
    canvas.must_be_seen();
}

} // namespace

float em_of_figures(const Metrics& metrics, Mm figures) {
    constexpr float figure = 0.714F; // of the em, as a capital H
    return metrics.px(figures) / figure;
}

void put_number_ground(Canvas& canvas, Rect box, Showing shown) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill(box, p.card, m.corner(), shown);
    canvas.outline(box, p.accent, m.line(), m.corner(), shown);
}

int em_in_one_line(Canvas& canvas, const std::string& text, float most_px, float width) {
    const int least = canvas.metrics().base_em;
    int em = std::max(least, static_cast<int>(std::lround(most_px)));
    // Each size that is tried opens the font once more.
    for (float needed = widest_line(canvas, text, em); em > least && needed > width;
         needed = widest_line(canvas, text, em))
        em = std::max(least, std::min(em - 1, static_cast<int>(static_cast<float>(em) * width / needed)));
    return em;
}

void put_number(Canvas& canvas, const Contact& contact) {
    if (is_withheld(canvas.view().bundle, contact, moment_of(canvas.view())))
        return put_contact(canvas, contact);
    const Metrics& m = canvas.metrics();
    const Rect area = content_area(canvas);
    const std::string& name = contact.text.in(canvas.view().state.visit.language).name;
    // One line of a long name leaves the number more room than two.
    const auto most = 1.62F * static_cast<float>(m.em());
    const TextLook one_line = large_name_look(em_in_one_line(canvas, name, most, area.w));
    put_richest(canvas, std::vector<TextLook>{one_line, large_name_look(m.base_em)}, [&](TextLook look) {
        const float height = put_text(canvas, name, look, area, canvas.colours().accent, Role::heading);
        canvas.must_be_seen();
        const float y = area.y + height + m.px(Mm{m.compact() ? 2.0F : 6.0F});
        put_large_number(canvas, contact.telephone, {area.x, y, area.w, std::max(0.0F, area.bottom() - y)});
        put_bar(canvas);
    });
}

} // namespace signpost
