#include "screen/scroll_internal.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/character_kinds.h"
#include "base/utf8.h"
#include "screen/column_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

// A hair less than the lines that are to be in sight, for rounding.
LeafRoom leaf_room(const Canvas& canvas, float height, float head = 0) {
    const Metrics& m = canvas.metrics();
    const float lines = (static_cast<float>(lines_seen_at_first(m)) - 0.05F) * body_line_height(m);
    return {height, std::min(height, lines * static_cast<float>(m.em())), head};
}

bool leaves_room_to_read(const Canvas& canvas, float height) {
    const Metrics& m = canvas.metrics();
    constexpr float lines = 5;
    return height >= lines * body_line_height(m) * static_cast<float>(m.em());
}

std::vector<float> in_ems(std::vector<float> places, float em) {
    for (float& place : places)
        place /= em;
    return places;
}

// An arm that is cut reads as two, and one that is blank as none: the screen's next form may leave it room.
void must_have_room_for_arms(Canvas& canvas, Rect viewport, const Extent& measured, float head) {
    for (const Stretch& stretch : measured.stretches)
        if (const float height = stretch.bottom - stretch.top; stretch.arm && height > viewport.h - head)
            canvas.must_be_seen({viewport.x, viewport.y, viewport.w, height + head}, "an arm in one piece");
}

} // namespace

void put_leaf(Canvas& canvas, Rect viewport, const Extent& measured, const PutContent& put,
              std::size_t column, const RunningHead& head) {
    const auto em = static_cast<float>(canvas.metrics().em());
    const float head_height = leaves_room_to_read(canvas, viewport.h - head.height) ? head.height : 0;
    const Leaves leaves(measured.stretches, leaf_room(canvas, viewport.h, head_height));
    ScrollingColumn scrolling{column, canvas.place(viewport), canvas.scroll_em(column),
                              in_ems(leaves.tops(), em), in_ems(leaves.edges(), em)};
    float shown = viewport.h;
    if (canvas.is_dragged(column)) {
        scrolling.at_em = std::clamp(scrolling.at_em, 0.0F, scrolling.leaves.back());
    } else { // at rest: after a change of size the place may be another one
        const std::size_t edge = last_not_beyond(scrolling.edges, scrolling.at_em);
        scrolling.at_em = scrolling.edges[edge];
        shown = std::min(shown, leaves.end_from(leaves.edges()[edge]) - leaves.edges()[edge]);
    }
    // Under a finger the head comes in from the first pixel on, so that nothing leaps.
    const float at = scrolling.at_em * em;
    const float over = std::min(head_height, at);
    if (over > 0 && over >= head_height)
        head.put(viewport);
    canvas.begin_clip({viewport.x, viewport.y + over, viewport.w, std::min(shown, viewport.h - over)},
                      viewport);
    put({viewport.x, viewport.y + over - at, viewport.w, viewport.h});
    must_have_room_for_arms(canvas, viewport, measured, head_height);
    canvas.end_clip();
    if (!canvas.measuring())
        canvas.frame().columns.push_back(std::move(scrolling));
}

namespace {

TextLook count_look(const Canvas& canvas) { return {.line_height = 1.2F, .em_px = canvas.metrics().base_em}; }

std::string count_text(const Canvas& canvas, std::size_t leaf, std::size_t leaves) {
    const std::string& of = word(canvas, Word::of);
    const std::string count = std::to_string(leaf) + " " + of + " " + std::to_string(leaves);
    // "1 / 2" has no letter that would say where it begins: everybody reads it from the left.
    return is_any_letter(character_at(of, 0).value) ? count : isolated(canvas, count);
}

// How the words of both buttons are set so that they have one line; two where they fit in no way.
struct WordsLook {
    int em = 0;
    bool with_icon = true;
    bool two_lines = false;
};

WordsLook words_look(Canvas& canvas, float width) {
    const Metrics& m = canvas.metrics();
    const auto fit = [&](int em, const char* with) {
        return std::max(narrowest_button(canvas, {word(canvas, Word::up), with, {}, {}}, em),
                        narrowest_button(canvas, {word(canvas, Word::more), with, {}, {}}, em)) <= width;
    };
    if (fit(m.em(), icon::down))
        return {m.em(), true, false};
    return {m.base_em, fit(m.base_em, icon::down), !fit(m.base_em, "")};
}

// Where Up, More and the count between them stand.
struct Places {
    Rect up;
    Rect count;
    Rect more;
};

float count_width(Canvas& canvas, std::size_t leaves) {
    return canvas.layout(count_text(canvas, leaves, leaves), count_look(canvas), 1e6F).width;
}

float count_height(const Canvas& canvas) { return 1.4F * static_cast<float>(canvas.metrics().base_em); }

// Up and More in one row: the width of each, and whether the count stands over them for want of room between.
struct ButtonRow {
    float one = 0;
    float between = 0;
    bool count_over = false;
};

ButtonRow row_of(Canvas& canvas, float width, std::size_t leaves) {
    const Metrics& m = canvas.metrics();
    const float most = 7 * static_cast<float>(m.em());
    const float count = count_width(canvas, leaves) + m.gap();
    const float one = std::min((width - count) / 2, most);
    if (!words_look(canvas, one).two_lines)
        return {one, count, false};
    return {std::min((width - m.gap()) / 2, most), m.gap(), true};
}

float button_height(Canvas& canvas, float width) {
    const Metrics& m = canvas.metrics();
    const bool two_lines = words_look(canvas, width).two_lines;
    const float lines = two_lines ? 2.4F * static_cast<float>(m.base_em) : 1.2F * static_cast<float>(m.em());
    return std::max(m.target(), lines + m.px(Mm{6}));
}

Places in_row(Canvas& canvas, Rect r, std::size_t leaves) {
    const ButtonRow row = row_of(canvas, r.w, leaves);
    const float over = row.count_over ? count_height(canvas) : 0;
    const Rect up{r.right() - 2 * row.one - row.between, r.y + over, row.one, r.h - over};
    const Rect more{r.right() - row.one, up.y, row.one, up.h};
    const Rect count = row.count_over ? Rect{up.x, r.y, more.right() - up.x, over}
                                      : Rect{up.right(), up.y, row.between, up.h};
    return {up, count, more};
}

Places stacked(Canvas& canvas, Rect r) {
    const float button = button_height(canvas, r.w);
    const Rect more{r.x, r.bottom() - button, r.w, button};
    const Rect count{r.x, more.y - count_height(canvas), r.w, count_height(canvas)};
    return {{r.x, count.y - button, r.w, button}, count, more};
}

void put_one(Canvas& canvas, Word which, const char* icon, const action::ScrollTo& go, Rect r,
             const WordsLook& look) {
    put_button(canvas, {word(canvas, which), look.with_icon ? icon : "", {}, go}, r, look.em,
               paper_button(canvas));
}

// Space after the last block may reach beyond the room: nothing of it is to be read.
bool is_one_leaf(const Canvas& canvas, Rect room, const Extent& measured) {
    return measured.height <= room.h ||
           Leaves(measured.stretches, leaf_room(canvas, room.h)).tops().size() < 2;
}

// The room for the count is reckoned for this many leaves at least: the real number is not known yet.
constexpr std::size_t few = 8;

} // namespace

float up_and_more_height(Canvas& canvas, float width) {
    const ButtonRow row = row_of(canvas, width, few);
    return button_height(canvas, row.one) + (row.count_over ? count_height(canvas) : 0);
}

void put_up_and_more(Canvas& canvas, Rect r, std::size_t column) {
    const auto& columns = canvas.frame().columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ScrollingColumn& c) { return c.column == column; });
    if (canvas.measuring() || found == columns.end())
        return;
    const ScrollingColumn& scrolling = *found;
    const std::size_t leaves = scrolling.leaves.size();
    const Places at = r.h > r.w ? stacked(canvas, r) : in_row(canvas, r, std::max(leaves, few));
    const WordsLook words = words_look(canvas, at.up.w);
    const auto to = [&](float place) { return action::ScrollTo{place, scrolling.leaves.back(), column}; };
    if (const auto before = leaf_beside(scrolling, false))
        put_one(canvas, Word::up, icon::up, to(*before), at.up, words);
    const TextLook look = count_look(canvas);
    const float line = look.line_height * static_cast<float>(look.em_px);
    put_text(canvas, count_text(canvas, last_not_beyond(scrolling.leaves, scrolling.at_em) + 1, leaves), look,
             {at.count.x, at.count.y + (at.count.h - line) / 2, at.count.w, line}, canvas.colours().ink,
             Role::text, Align::centre);
    canvas.counts_leaves();
    if (const auto after = leaf_beside(scrolling, true))
        put_one(canvas, Word::more, icon::down, to(*after), at.more, words);
}

Extent measure(Canvas& canvas, Rect at, const PutContent& put) {
    const bool before = canvas.measure_only(true); // what is measured may itself measure
    std::vector<Stretch> outer = canvas.exchange_stretches({});
    Extent measured{put(at) - at.y};
    measured.stretches = canvas.exchange_stretches(std::move(outer));
    canvas.measure_only(before);
    for (Stretch& stretch : measured.stretches) {
        stretch.top -= at.y;
        stretch.bottom -= at.y;
    }
    return measured;
}

float measured_height(Canvas& canvas, Rect at, const PutContent& put) {
    return measure(canvas, at, put).height;
}

float beside_leaf(Canvas& canvas, Rect room) {
    const Metrics& m = canvas.metrics();
    const bool lines_are_dear = m.compact() || m.text_scale >= 2;
    if (!lines_are_dear || !m.landscape() || room.w < 0.7F * m.width())
        return 0;
    const auto width = [&](Word which) {
        return narrowest_button(canvas, {word(canvas, which), icon::down, {}, {}}, m.base_em);
    };
    const float widest = std::max({width(Word::up), width(Word::more), count_width(canvas, 10 * few)});
    constexpr float spare = 1; // px, so that no rounding takes the icons away
    return std::min(widest + spare, room.w / 4) + m.gap();
}

void put_scrolling(Canvas& canvas, Rect room, const PutContent& put, const RunningHead& head) {
    const Extent whole = measure(canvas, room, put);
    const float beside = is_one_leaf(canvas, room, whole) ? 0 : beside_leaf(canvas, room);
    if (beside <= 0)
        return put_scrolling(canvas, room, whole, put, 0, head);
    const Rect leaf{room.x, room.y, room.w - beside, room.h};
    const Extent narrower = measure(canvas, leaf, put);
    // Less width may set it otherwise, and lower: then there is nothing to turn.
    if (is_one_leaf(canvas, leaf, narrower))
        return void(put(leaf));
    const float gap = canvas.metrics().gap();
    put_leaf(canvas, leaf, narrower, put, 0, head);
    put_up_and_more(canvas, {leaf.right() + gap, room.y, beside - gap, room.h}, 0);
}

void put_scrolling(Canvas& canvas, Rect room, const Extent& measured, const PutContent& put,
                   std::size_t column, const RunningHead& head) {
    if (is_one_leaf(canvas, room, measured)) {
        put(room);
        return;
    }
    const float buttons = up_and_more_height(canvas, room.w);
    put_leaf(canvas, {room.x, room.y, room.w, room.h - buttons - canvas.metrics().gap()}, measured, put,
             column, head);
    put_up_and_more(canvas, {room.x, room.bottom() - buttons, room.w, buttons}, column);
}

} // namespace signpost
