#include "screen/boxes_internal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "screen/bar_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

// --- Promises ---

constexpr std::size_t longest_promise = 28; // characters; a heading of one line or two
constexpr std::size_t shortest_promise = 4; // bytes: "Dr. Smith" and "Mon. 9am" promise nothing

constexpr std::u32string_view full_stops = U".\u0964\u06D4\u3002"; // a heading does without
constexpr std::u32string_view other_ends = U"!?\u061F\uFF01\uFF1F";
constexpr std::u32string_view need_no_space = U"\u3002\uFF01\uFF1F";

bool is_one_of(std::u32string_view characters, char32_t c) {
    return characters.find(c) != std::u32string_view::npos;
}

// Where the first sentence ends, in bytes: without its mark, for a heading, and behind its mark.
struct SentenceEnd {
    std::size_t heading = 0; // 0: too long for a heading, or the whole text
    std::size_t mark = 0;
};

SentenceEnd end_of_first(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count <= longest_promise; ++count) {
        const Utf8Character c = character_at(text, at);
        if (c.bytes == 0)
            break;
        const std::size_t next = at + c.bytes;
        const bool space = next < text.size() && (text[next] == ' ' || text[next] == '\n');
        const bool stops_here = is_one_of(full_stops, c.value);
        if ((stops_here || is_one_of(other_ends, c.value)) && (space || is_one_of(need_no_space, c.value)))
            return {stops_here ? at : next, next};
        at = next;
    }
    return {};
}

// "approx. 10 minutes" and "Mon. to Fri." end no sentence.
bool begins_a_sentence(std::string_view rest) {
    const char c = rest.empty() ? 'a' : rest.front();
    return !(c >= 'a' && c <= 'z') && !is_ascii_digit(c);
}

// --- Looks ---

TextLook heading_look(BoxLook look) {
    return {.factor = 1.19F * look.letters, .weight = Weight::bold, .line_height = 1.25F};
}

TextLook words_look(BoxLook look) { return {.factor = look.letters, .line_height = 1.3F}; }

struct BoxPads {
    float beside = 0;
    float over = 0;
};

BoxPads pads_of(const Metrics& m, BoxLook look) {
    const float size = m.compact() ? 0.75F : 1.0F;
    return {m.px(Mm{6.5F}) * size, m.px(Mm{5.5F}) * size * look.air};
}

float inner_width(const Metrics& m, BoxLook look, float width) { return width - 2 * pads_of(m, look).beside; }

std::string heading_before_words(const Canvas& canvas, const InfoBox& box) {
    return box.words.empty() ? box.heading
                             : as_first_sentence(box.heading, canvas.view().state.visit.language);
}

// With the heading in the line of the words: both.
std::vector<TextRun> brief_runs(const Canvas& canvas, const InfoBox& box) {
    return {{heading_before_words(canvas, box), Weight::bold, 0},
            {isolated(canvas, box.words), Weight::regular, 1}};
}

float box_height(Canvas& canvas, const InfoBox& box, BoxLook look, float width) {
    const float inner = inner_width(canvas.metrics(), look, width);
    const float pads = 2 * pads_of(canvas.metrics(), look).over;
    if (look.brief)
        return pads + canvas.layout(brief_runs(canvas, box), words_look(look), inner).height();
    const float heading = canvas.layout(box.heading, heading_look(look), inner).height();
    return pads + heading +
           (box.words.empty() ? 0 : canvas.layout(box.words, words_look(look), inner).height());
}

// Whether it is too narrow for its words. A wide one is not looked into: no word is as long.
bool is_too_narrow(Canvas& canvas, const InfoBox& box, BoxLook look, float width) {
    const Metrics& m = canvas.metrics();
    const auto em = static_cast<float>(m.em(look.letters));
    const float inner = inner_width(m, look, width);
    if (inner < 7 * em || inner > 13 * em)
        return inner < 7 * em;
    return breaks_a_word(canvas, box.heading, heading_look(look), inner) ||
           breaks_a_word(canvas, box.words, words_look(look), inner);
}

// --- Rows ---

// How many boxes each row has, from the top.
using BoxRows = std::vector<std::size_t>;

float width_in_row(const Metrics& m, float width, std::size_t boxes) {
    return (width - m.gap() * static_cast<float>(boxes - 1)) / static_cast<float>(boxes);
}

// What stands side by side is one piece, and may be higher than a leaf.
bool may_be_cut(Canvas& canvas, BoxLook look, float height) {
    return !look.must && height > content_area(canvas).h / 2;
}

// Of `count` boxes from `first` on, side by side; infinite where they would be too narrow, or be cut.
float row_height(Canvas& canvas, const std::vector<InfoBox>& boxes, std::size_t first, std::size_t count,
                 BoxLook look, float width) {
    const Metrics& m = canvas.metrics();
    const float each = width_in_row(m, width, count);
    float height = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        if (count > 1 && is_too_narrow(canvas, boxes[i], look, each))
            return std::numeric_limits<float>::infinity();
        height = std::max(height, box_height(canvas, boxes[i], look, each));
    }
    if (count > 1 && may_be_cut(canvas, look, height))
        return std::numeric_limits<float>::infinity();
    return height;
}

// The lowest rows, and of two alike those that are more even: for each box the best way to go on from it.
BoxRows best_rows(Canvas& canvas, const std::vector<InfoBox>& boxes, BoxLook look, float width) {
    constexpr std::size_t most = 3;
    struct Way {
        float cost = 0;
        std::size_t count = 0; // in the row that begins here
    };
    std::vector<Way> from(boxes.size() + 1);
    for (std::size_t first = boxes.size(); first-- > 0;) {
        from[first].cost = std::numeric_limits<float>::infinity();
        for (std::size_t count = 1; count <= std::min(most, boxes.size() - first); ++count) {
            const float uneven = static_cast<float>(count * count);
            const float cost = row_height(canvas, boxes, first, count, look, width) + canvas.metrics().gap() +
                               uneven + from[first + count].cost;
            if (cost < from[first].cost)
                from[first] = {cost, count};
        }
    }
    BoxRows rows;
    for (std::size_t first = 0; first < boxes.size(); first += rows.back())
        rows.push_back(from[first].count);
    return rows;
}

void put_words_of_box(Canvas& canvas, const InfoBox& box, BoxLook look, Rect at) {
    const std::array colours{canvas.colours().accent, canvas.colours().ink};
    if (look.brief)
        return canvas.text_by_tag(canvas.layout(brief_runs(canvas, box), words_look(look), at.w),
                                  words_look(look), at, colours);
    const TextLayout& heading = canvas.layout(box.heading, heading_look(look), at.w);
    canvas.text(heading, heading_look(look), at, colours[0]);
    at.y += heading.height();
    canvas.text(canvas.layout(box.words, words_look(look), at.w), words_look(look), at, colours[1]);
}

// Its words may go on on the next leaf; its heading stays with the first of them.
void break_between_words(Canvas& canvas, const InfoBox& box, BoxLook look, Rect r) {
    const BoxPads pads = pads_of(canvas.metrics(), look);
    const float width = r.w - 2 * pads.beside;
    const float heading = look.brief ? 0 : canvas.layout(box.heading, heading_look(look), width).height();
    const TextLayout& words = look.brief ? canvas.layout(brief_runs(canvas, box), words_look(look), width)
                                         : canvas.layout(box.words, words_look(look), width);
    const float over = pads.over + heading;
    canvas.may_break(words, over, std::max(0.0F, r.h - over - words.height()));
}

void put_info_box(Canvas& canvas, const InfoBox& box, BoxLook look, Rect r) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const BoxPads pads = pads_of(m, look);
    const float first_lines =
        std::min(r.h, pads.over + 2.6F * static_cast<float>(canvas.em_of(words_look(look))));
    const bool is_drawn = !canvas.is_stub({r.x, r.y, r.w, first_lines});
    if (is_drawn) {
        canvas.fill(r, p.tint, m.corner(), Showing::in_part);
        if (p.tint == p.paper)
            canvas.outline(r, p.soft_edge, m.line(), m.corner(), Showing::in_part);
        put_words_of_box(canvas, box, look,
                         {r.x + pads.beside, r.y + pads.over, r.w - 2 * pads.beside, r.h - 2 * pads.over});
    }
    canvas.list(Role::text, heading_before_words(canvas, box) + box.words, r);
    if (!is_drawn)
        canvas.was_left_out();
    if (canvas.measuring())
        break_between_words(canvas, box, look, r);
    if (look.must)
        canvas.must_be_seen();
}

} // namespace

Promise promise_of(std::string_view text) {
    const SentenceEnd end = end_of_first(text);
    const std::string_view rest = trimmed(text.substr(end.mark));
    if (end.heading < shortest_promise || !begins_a_sentence(rest))
        return {{}, std::string(text)};
    return {std::string(text.substr(0, end.heading)), std::string(rest)};
}

InfoBox info_box(const std::string& label, const std::string& text) {
    Promise said = promise_of(text);
    if (said.promise.empty())
        return {label, text};
    return {std::move(said.promise), std::move(said.rest)};
}

float put_info_boxes(Canvas& canvas, const std::vector<InfoBox>& boxes, BoxLook look, Rect at) {
    const float gap = canvas.metrics().gap();
    const BoxRows rows = best_rows(canvas, boxes, look, at.w);
    std::vector<float> heights;
    float needed = -gap;
    std::size_t first = 0;
    for (const std::size_t count : rows) {
        heights.push_back(row_height(canvas, boxes, first, count, look, at.w));
        needed += heights.back() + gap;
        first += count;
    }
    const float more =
        std::max(0.0F, at.h - needed) / static_cast<float>(std::max<std::size_t>(1, rows.size()));
    float y = at.y;
    first = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const float width = width_in_row(canvas.metrics(), at.w, rows[row]);
        for (std::size_t i = 0; i < rows[row]; ++i)
            put_info_box(canvas, boxes[first + i], look,
                         {at.x + static_cast<float>(i) * (width + gap), y, width, heights[row] + more});
        first += rows[row];
        y += heights[row] + more + gap;
    }
    return rows.empty() ? at.y : y - gap;
}

} // namespace signpost
