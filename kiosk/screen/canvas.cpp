#include "screen/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "screen/leaves.h"
#include "screen/shapes_internal.h"

namespace signpost {

namespace {

Rect intersection(Rect a, Rect b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

// Whole pixels: an edge between two pixels would be drawn as two grey ones.
Rect snapped(Rect r) {
    const float x = std::round(r.x);
    const float y = std::round(r.y);
    return {x, y, std::round(r.right()) - x, std::round(r.bottom()) - y};
}

// What was made larger for a finger may lie on the other: then the two meet in the middle.
void meet(Rect& upper, Rect& lower) {
    if (!upper.overlaps(lower))
        return;
    const float middle = (upper.bottom() + lower.y) / 2;
    upper.h = middle - upper.y;
    lower = {lower.x, middle, lower.w, lower.bottom() - middle};
}

// The corners of a line round an arm, `out` px from its edge everywhere. Clockwise, as Dear ImGui wants them.
std::array<ImVec2, 5> arm_round(Rect r, float point, float out) {
    const float depth = std::abs(point);
    const float half = r.h / 2;
    const float slope = std::hypot(depth, half);
    const bool right = point > 0;
    const auto from_butt = [&](float along) { return right ? r.x + along : r.right() - along; };
    const float butt = from_butt(-out);
    const float shoulder = from_butt(r.w - depth + out * (slope - depth) / half);
    const float tip = from_butt(r.w + out * slope / half);
    std::array<ImVec2, 5> points{ImVec2{butt, r.y - out}, ImVec2{shoulder, r.y - out},
                                 ImVec2{tip, r.y + half}, ImVec2{shoulder, r.bottom() + out},
                                 ImVec2{butt, r.bottom() + out}};
    if (!right)
        std::reverse(points.begin(), points.end());
    return points;
}

bool reaches_out_of(Rect box, Rect written) {
    constexpr float hair = 1; // px
    const Rect room = box.inset(-hair);
    return written.w > 0 && (written.x < room.x || written.y < room.y || written.right() > room.right() ||
                             written.bottom() > room.bottom());
}

ImVec2 top_left(Rect r) { return {r.x, r.y}; }
ImVec2 bottom_right(Rect r) { return {r.right(), r.bottom()}; }

} // namespace

Canvas::Canvas(ImDrawList& list, Typesetter& type, const View& view, bool mirrored)
    : list_(list), type_(type), view_(view),
      palette_(
          palette(view.state.visit.here.screen == Screen::cover ? Theme::light : view.state.visit.theme)),
      mirrored_(mirrored) {}

Rect Canvas::place(Rect r) const {
    if (mirrored_)
        r.x = metrics().width() - r.x - r.w;
    return snapped(r);
}

std::uint32_t Canvas::packed(Colour c) { return IM_COL32(c.r, c.g, c.b, 255); }

void Canvas::fill(Rect r, Colour colour, float radius, Showing shown) {
    if (!draws(r, shown))
        return;
    fill_box(list_, place(r), packed(colour), radius);
}

void Canvas::outline(Rect r, Colour colour, float thickness, float radius, Showing shown) {
    if (!draws(r, shown))
        return;
    outline_box(list_, place(r).inset(thickness / 2), packed(colour), thickness, radius);
}

void Canvas::arm(Rect r, float depth, Towards towards, Colour colour, Colour edge) {
    const Rect p = place(r);
    const bool right = (towards == Towards::forward) != mirrored_;
    arm_ = p;
    arm_point_ = right ? depth : -depth;
    if (!draws(r))
        return;
    const std::array<ImVec2, 5> points = arm_round(p, arm_point_, 0);
    fill_convex(list_, points, packed(colour));
    if (edge != colour)
        // Inside its place, as a box's edge is: what is clipped there would take half of the line.
        stroke_closed(list_, arm_round(p, arm_point_, -metrics().line() / 2), packed(edge), metrics().line());
}

void Canvas::circle(Point centre, float radius, Colour colour, float thickness) {
    if (!draws() || radius <= 0)
        return;
    const float x = mirrored_ ? metrics().width() - centre.x : centre.x;
    if (thickness > 0)
        outline_circle(list_, {x, centre.y}, radius, packed(colour), thickness);
    else
        fill_circle(list_, {x, centre.y}, radius, packed(colour));
}

Frame Canvas::rehearse(const std::function<void()>& put) {
    Frame before = std::exchange(frame_, {});
    const bool was_measuring = std::exchange(measuring_, false);
    const bool was_rehearsing = std::exchange(rehearsing_, true);
    put();
    rehearsing_ = was_rehearsing;
    measuring_ = was_measuring;
    return std::exchange(frame_, std::move(before));
}

float Canvas::scroll_em(std::size_t column) const {
    return rehearsing_ ? 0 : view_.state.visit.scroll_em[column];
}

bool Canvas::is_dragged(std::size_t column) const { return !rehearsing_ && view_.dragged == column; }

void Canvas::begin_clip(Rect r, Rect for_touch) {
    const Rect p = intersection(place(r), clip());
    clips_.push_back({p, intersection(place(for_touch), touch_clip())});
    list_.PushClipRect(top_left(p), bottom_right(p), false);
}

void Canvas::end_clip() {
    clips_.pop_back();
    list_.PopClipRect();
}

void Canvas::list(Role role, std::string label, Rect r, std::optional<Action> action) {
    if (measuring_)
        return add_stretch({.top = r.y,
                            .bottom = r.bottom(),
                            .with_next = role == Role::heading,
                            .sentences = {},
                            .arm = role == Role::link});
    const Rect placed = place(r);
    const Rect visible = intersection(placed, clip());
    frame_.items.push_back({role, std::move(label), placed, visible, visible, std::move(action)});
    frame_.items.back().everywhere = everywhere_;
    frame_.items.back().torn = std::exchange(torn_, false);
    if (arm_ == placed)
        frame_.items.back().point = arm_point_;
    const bool is_box = role == Role::button || arm_ == placed;
    frame_.items.back().overfull = reaches_out_of(placed, std::exchange(written_, {})) && is_box;
}

void Canvas::add_stretch(const Stretch& stretch) {
    if (measuring_)
        stretches_.push_back(stretch);
}

void Canvas::may_break(const TextLayout& words, float over, float under) {
    if (!measuring_)
        return;
    Stretch& stretch = stretches_.back();
    stretch.line = words.line_height;
    stretch.over = over;
    stretch.under = under;
    for (const int lines : lines_that_end_a_sentence(words))
        stretch.sentences.push_back(over + static_cast<float>(lines) * words.line_height);
}

void Canvas::stays_with_next() {
    if (measuring_)
        stretches_.back().with_next = true;
}

bool Canvas::shows_whole(Rect r) const {
    constexpr float hair = 1; // px
    return clips_.empty() || r.h > clip().h || intersection(place(r), clip()).h >= r.h - hair;
}

void Canvas::was_left_out() {
    if (!measuring_)
        frame_.items.back().visible = frame_.items.back().touch = {};
}

void Canvas::counts_leaves() {
    if (!measuring_)
        frame_.items.back().counts_leaves = true;
}

void Canvas::must_be_seen() {
    if (!measuring_)
        frame_.items.back().must_be_seen = true;
}

void Canvas::must_be_seen(Rect r, std::string label) {
    if (measuring_)
        return;
    const Rect placed = place(r);
    frame_.must_be_seen.push_back({std::move(label), placed, intersection(placed, clip())});
}

void Canvas::list_words(std::string label, const std::vector<Rect>& lines, Rect r, Action action) {
    if (measuring_)
        return;
    const auto seen = [&](Rect line) {
        return draws_line(line) ? intersection(snapped(line), clip()) : Rect{};
    };
    const Rect bounds = place(r);
    Item item{Role::link,
              std::move(label),
              snapped(lines.front()),
              seen(lines.front()),
              for_a_finger(lines.front(), bounds),
              std::move(action)};
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        item.more_visible.push_back(seen(*line));
        item.more_touch.push_back(for_a_finger(*line, bounds));
    }
    frame_.items.push_back(std::move(item));
}

// A line is too low for a finger, and a word may be too narrow.
Rect Canvas::for_a_finger(Rect words, Rect bounds) {
    if (!draws_line(words))
        return {};
    const float least = metrics().px(Mm{15});
    const float beside = std::max(metrics().px(Mm{2}), (least - words.w) / 2);
    const float above = std::max(metrics().px(Mm{0.4F}), (least - words.h) / 2);
    const float w = std::min(words.w + 2 * beside, bounds.w);
    const float x = std::clamp(words.x - beside, bounds.x, bounds.right() - w);
    Rect touch = intersection({x, words.y - above, w, words.h + 2 * above}, touch_clip());
    for (Item& other : frame_.items)
        if (other.role == Role::link) {
            meet(other.touch, touch);
            for (Rect& further : other.more_touch)
                meet(further, touch);
        }
    return touch;
}

void Canvas::fill_placed(Rect placed, Colour colour) {
    if (!draws())
        return;
    fill_box(list_, snapped(placed), packed(colour), 0);
}

void Canvas::acts_on_down(Rect touch) {
    if (measuring_)
        return;
    Item& item = frame_.items.back();
    item.on_down = true;
    item.touch = place(touch);
}

void Canvas::ring(const Item& item) {
    const float thick = std::max(3.0F, metrics().px(Mm{0.9F})); // at least 3 px, WCAG 2.2 2.4.13
    const bool is_whole_arm = item.point != 0 && item.visible == item.rect;
    const auto line = [&](float out, Colour colour) {
        if (is_whole_arm)
            outline_arm(item.rect, item.point, out, colour, thick);
        else
            outline_seen(item, out, colour, thick);
    };
    line(thick * 0.5F, palette_.ink);
    line(thick * 1.5F, palette_.paper);
    line(thick * 2.5F, palette_.ink);
}

void Canvas::outline_arm(Rect placed, float point, float out, Colour colour, float thickness) {
    stroke_closed(list_, arm_round(placed, point, out), packed(colour), thickness);
}

void Canvas::outline_seen(const Item& item, float out, Colour colour, float thickness) {
    const auto line = [&](Rect seen) {
        constexpr float half = 0.5F; // px
        if (seen.h > 0)
            outline_box(list_, seen.inset(half - out), packed(colour), thickness, metrics().corner());
    };
    line(item.visible);
    for (const Rect& seen : item.more_visible)
        line(seen);
}

bool Canvas::pressed(Rect r) const {
    return view_.pressed && intersection(place(r), clip()).contains(*view_.pressed);
}

} // namespace signpost
