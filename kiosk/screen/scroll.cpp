#include "screen/scroll_internal.h"

#include <algorithm>
#include <optional>

#include "screen/pieces_internal.h"

namespace signpost {

Scroll::Scroll(Canvas& canvas, Rect viewport) : canvas_(canvas), viewport_(viewport) {
    const auto em = static_cast<float>(canvas.metrics().em());
    top_ = viewport.y - canvas.view().state.visit.scroll_em * em;
    canvas.begin_clip(viewport);
}

void Scroll::end(float bottom) {
    canvas_.end_clip();
    const auto em = static_cast<float>(canvas_.metrics().em());
    const float content = bottom - top_;
    Frame& frame = canvas_.frame();
    frame.furthest_em = std::max(frame.furthest_em, std::max(0.0F, content - viewport_.h) / em);
    frame.viewports.push_back(canvas_.place(viewport_));
    // A line of the old screen stays in sight, so that the eye finds its place.
    frame.page_em = std::max(1.0F, viewport_.h / em - 1.6F);
}

namespace {

// What is read as one thing: a name and its number.
struct Piece {
    float top = 0; // em from the beginning of what scrolls
    float bottom = 0;
};

constexpr float over_piece = 0.1F; // em
constexpr float least_step = 0.2F; // of a screen

// The piece that would be cut at the top of the screen if it were scrolled to `target_em`.
std::optional<Piece> cut_at(const Frame& frame, float scroll_em, float target_em, float em) {
    std::optional<Piece> cut;
    for (const Item& item : frame.items) {
        const Rect* viewport = viewport_of(frame, item);
        const bool is_text = item.role == Role::text || item.role == Role::heading;
        if (viewport == nullptr || (is_text && !item.kept_whole))
            continue; // of text whole lines are seen
        const float top = (item.rect.y - viewport->y) / em + scroll_em;
        const Piece piece{top, top + item.rect.h / em};
        const bool is_cut = piece.top < target_em && target_em < piece.bottom;
        if (is_cut && piece.bottom - piece.top < frame.page_em && (!cut || piece.top < cut->top))
            cut = piece;
    }
    return cut;
}

// A screen begins with a whole piece: a number whose name is out of sight could be anybody's. Going down it
// begins at that piece; going up after it, or with it where there would be little gained. Where two columns
// scroll, what is whole in one may be cut in the other: so it is looked at a few times.
constexpr int looks = 4;

float after_more(const Frame& frame, float scroll_em, float em) {
    float target = scroll_em + frame.page_em;
    for (int look = 0; look < looks && target < frame.furthest_em; ++look) {
        const auto cut = cut_at(frame, scroll_em, target, em);
        if (!cut || cut->top <= scroll_em + least_step * frame.page_em)
            break;
        target = cut->top - over_piece;
    }
    return target;
}

float after_up(const Frame& frame, float scroll_em, float em) {
    float target = std::max(0.0F, scroll_em - frame.page_em);
    for (int look = 0; look < looks; ++look) {
        const auto cut = cut_at(frame, scroll_em, target, em);
        if (!cut)
            break;
        const float below = cut->bottom + over_piece;
        const bool gains = below < scroll_em - least_step * frame.page_em;
        target = std::max(0.0F, gains ? below : cut->top - over_piece);
        if (!gains)
            break;
    }
    return target;
}

float width_of_one(const Canvas& canvas, float width) {
    return std::min((width - canvas.metrics().gap()) / 2, 9 * static_cast<float>(canvas.metrics().em()));
}

// How a button's words are set so that they have one line; two where they fit in no way.
struct OneLook {
    int em = 0;
    bool with_icon = true;
    bool two_lines = false;
};

OneLook look_of_one(Canvas& canvas, Word which, float width) {
    const Metrics& m = canvas.metrics();
    const auto fits = [&](int em, const char* with) {
        return narrowest_button(canvas, {word(canvas, which), with, {}, {}}, em) <= width;
    };
    if (fits(m.em(), icon::down))
        return {m.em(), true, false};
    return {m.base_em, fits(m.base_em, icon::down), !fits(m.base_em, "")};
}

void put_one(Canvas& canvas, Word which, const char* icon, float target_em, Rect r) {
    const action::ScrollTo go{target_em, canvas.frame().furthest_em};
    const OneLook look = look_of_one(canvas, which, r.w);
    put_button(canvas, {word(canvas, which), look.with_icon ? icon : "", {}, go}, r, look.em,
               paper_button(canvas));
}

} // namespace

float up_and_more_height(Canvas& canvas, float width) {
    const Metrics& m = canvas.metrics();
    const float one = width_of_one(canvas, width);
    const bool two_lines =
        look_of_one(canvas, Word::up, one).two_lines || look_of_one(canvas, Word::more, one).two_lines;
    const float lines = two_lines ? 2.4F * static_cast<float>(m.base_em) : 1.2F * static_cast<float>(m.em());
    return std::max(m.target(), lines + m.px(Mm{6}));
}

void put_up_and_more(Canvas& canvas, Rect r) {
    const Frame& frame = canvas.frame();
    const float now = std::min(canvas.view().state.visit.scroll_em, frame.furthest_em);
    const auto em = static_cast<float>(canvas.metrics().em());
    constexpr float hair = 0.05F;
    const float gap = canvas.metrics().gap();
    const float half = width_of_one(canvas, r.w);
    if (now > hair)
        put_one(canvas, Word::up, icon::up, after_up(frame, now, em),
                {r.right() - 2 * half - gap, r.y, half, r.h});
    if (now < frame.furthest_em - hair)
        put_one(canvas, Word::more, icon::down, after_more(frame, now, em),
                {r.right() - half, r.y, half, r.h});
}

float measured_height(Canvas& canvas, Rect at, const PutContent& put) {
    const bool before = canvas.measure_only(true); // what is measured may itself measure
    const float bottom = put(at);
    canvas.measure_only(before);
    return bottom - at.y;
}

void put_scrolling(Canvas& canvas, Rect room, const PutContent& put) {
    if (measured_height(canvas, room, put) <= room.h) {
        put(room);
        return;
    }
    const float buttons = up_and_more_height(canvas, room.w);
    const float gap = canvas.metrics().gap();
    Scroll scroll(canvas, {room.x, room.y, room.w, room.h - buttons - gap});
    scroll.end(put({room.x, scroll.top(), room.w, room.h}));
    put_up_and_more(canvas, {room.x, room.bottom() - buttons, room.w, buttons});
}

} // namespace signpost
