// The surface that screens draw on: boxes, arms and text, in a layout thought of from left to right, which
// the canvas turns round for right-to-left languages. Every rectangle that goes in is mirrored once, here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "screen/leaves.h"
#include "screen/theme.h"
#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

enum class Align { start, centre };
// Of a shape where content scrolls: all of it or nothing; or what there is room for, as of a ground whose
// words go on on the next leaf.
enum class Showing { whole, in_part };
enum class Towards { forward, back }; // the way an arm points: forward is right, in mirrored layouts left

struct TextLook {
    float factor = 1; // of body text; see Metrics::em
    Weight weight = Weight::regular;
    float line_height = 1.4F;
    int em_px = 0; // when set, goes before `factor`
    Lines lines = Lines::without_widow;
};

// Lives for one frame. Drawing thread only.
class Canvas {
public:
    Canvas(ImDrawList& list, Typesetter& type, const View& view, bool mirrored);

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] const Metrics& metrics() const { return view_.metrics; }
    [[nodiscard]] const Palette& colours() const { return palette_; }
    [[nodiscard]] Frame& frame() { return frame_; }
    [[nodiscard]] bool mirrored() const { return mirrored_; }
    [[nodiscard]] Typesetter& type() { return type_; }

    void fill(Rect r, Colour colour, float radius = 0, Showing shown = Showing::whole);
    void outline(Rect r, Colour colour, float thickness, float radius = 0, Showing shown = Showing::whole);
    // A box with one pointed end, the point `depth` px long and inside `r`.
    void arm(Rect r, float depth, Towards towards, Colour colour, Colour edge);
    void circle(Point centre, float radius, Colour colour, float thickness);

    // Until the matching end_clip(), what is drawn is clipped to `r`, and can be touched there alone; words
    // in a text, whose touch reaches round them, in `for_touch`.
    void begin_clip(Rect r, Rect for_touch);
    void begin_clip(Rect r) { begin_clip(r, r); }
    void end_clip();

    [[nodiscard]] const TextLayout& layout(const std::string& text, TextLook look, float max_width);
    [[nodiscard]] const TextLayout& layout(std::span<const TextRun> runs, TextLook look, float max_width);
    [[nodiscard]] int em_of(TextLook look) const;

    // Draws a layout into `r`, from its top.
    void text(const TextLayout& layout, TextLook look, Rect r, Colour colour, Align align = Align::start);
    // The same, each piece in the colour that its tag counts to; tags outside take the nearest.
    void text_by_tag(const TextLayout& layout, TextLook look, Rect r, std::span<const Colour> colours,
                     Align align = Align::start);
    // The item that is listed next has these words, whether they are drawn now or not: text() says so by
    // itself.
    void will_write(const TextLayout& layout) { torn_ = torn_ || (layout.tears_a_word && !measuring_); }
    // An icon in the middle of `box`, `em_px` wide and high.
    void icon(const std::string& character, int em_px, Rect box, Colour colour);
    // Where the pieces with this tag stand when the layout is drawn into `r`, a rectangle for each line that
    // has one; mirrored already.
    [[nodiscard]] std::vector<Rect> tagged(const TextLayout& layout, Rect r, int tag) const;
    // Whether a line of text that stands there (mirrored already) is drawn: where content scrolls it is shown
    // whole or not at all.
    [[nodiscard]] bool draws_line(Rect placed) const { return whole_line_shows(placed.y, placed.h); }

    // Lists an item. `r` as for drawing; what is clipped away cannot be touched. Where the arm drawn last has
    // this rectangle, the item is an arm.
    void list(Role role, std::string label, Rect r, std::optional<Action> action = {});
    // Lists words that stand inside the text in `r`: a touch is meant for them where a line of them is drawn,
    // and a fingertip round it. `lines`: not empty; from tagged().
    void list_words(std::string label, const std::vector<Rect>& lines, Rect r, Action action);
    // Makes the item listed last act when a finger comes down, anywhere in `touch`: Hide alone.
    void acts_on_down(Rect touch);
    // Whether what is drawn in `r` is to be seen: where content scrolls a shape is shown whole or not at all,
    // unless it is higher than what scrolls.
    [[nodiscard]] bool shows_whole(Rect r) const;
    // Whether the top of `r` is in sight and its bottom cut off: of a box that is too high only an empty
    // strip would show.
    [[nodiscard]] bool is_stub(Rect r) const { return in_sight({r.x, r.y, r.w, 1}) && !shows_whole(r); }
    // Says of the item listed last that nothing of it was drawn.
    void was_left_out();
    // Says of the item listed last that it tells which leaf this is.
    void counts_leaves();
    // Says of the item listed last that it must be seen whole without scrolling.
    void must_be_seen();
    // The same of a stretch of the layout. `label` is for whoever is told that it is not seen.
    void must_be_seen(Rect r, std::string label);
    // From here on, or no longer, what is listed stands on every screen: the bar.
    void stands_everywhere(bool on) { everywhere_ = on; }
    // As fill(), for a rectangle that is mirrored already (from tagged()).
    void fill_placed(Rect placed, Colour colour);
    // While set, nothing is drawn or listed: pieces only say how much room they take.
    // Returns what was set before.
    bool measure_only(bool on) { return std::exchange(measuring_, on); }
    [[nodiscard]] bool measuring() const { return measuring_; }
    // Whether anything is drawn: not while measuring, nor in a rehearsal.
    [[nodiscard]] bool draws() const { return !measuring_ && !rehearsing_; }
    // While measuring, each listed item is remembered as a stretch that is read as one. may_break() allows
    // the last one to be broken between the lines of `words`, the first of them `over` px below its top and
    // the last `under` px above its lower edge; stays_with_next() says that it means nothing without the
    // next, as a heading does.
    void may_break(const TextLayout& words, float over = 0, float under = 0);
    void stays_with_next();
    // Remembers a stretch of which nothing is listed while measuring; px as for drawing.
    void add_stretch(const Stretch& stretch);
    // Gives back what was remembered, and goes on with `others`.
    [[nodiscard]] std::vector<Stretch> exchange_stretches(std::vector<Stretch> others) {
        return std::exchange(stretches_, std::move(others));
    }
    // What `put` would list, at the top of what it scrolls; nothing is drawn, and nothing stays listed.
    [[nodiscard]] Frame rehearse(const std::function<void()>& put);
    // How far a column is scrolled, in ems (0 in a rehearsal); and whether a finger drags it.
    [[nodiscard]] float scroll_em(std::size_t column) const;
    [[nodiscard]] bool is_dragged(std::size_t column) const;
    // Where a rectangle of the layout stands on the screen, on whole pixels.
    [[nodiscard]] Rect place(Rect r) const;
    // Whether some of `r` is not clipped away.
    [[nodiscard]] bool in_sight(Rect r) const { return place(r).overlaps(clip()); }

    // Draws the ring of the keys' focus round the visible part of an item, in its shape. Two rings, in two
    // colours: one of them stands out on any ground.
    void ring(const Item& item);

    // Whether a finger rests on `r`.
    [[nodiscard]] bool pressed(Rect r) const;

private:
    [[nodiscard]] static std::uint32_t packed(Colour c); // as Dear ImGui takes colours; wholly covering
    [[nodiscard]] float line_x(const TextLayout& layout, const TextLine& line, Rect placed,
                               Align align) const;
    [[nodiscard]] bool draws(Rect r, Showing shown = Showing::whole) const {
        return draws() && (shows_whole(r) || (shown == Showing::in_part && in_sight(r)));
    }
    [[nodiscard]] Rect whole_screen() const { return {0, 0, metrics().width(), metrics().picture_height()}; }
    [[nodiscard]] Rect clip() const { return clips_.empty() ? whole_screen() : clips_.back().seen; }
    [[nodiscard]] Rect touch_clip() const { return clips_.empty() ? whole_screen() : clips_.back().touch; }
    [[nodiscard]] bool whole_line_shows(float top, float height) const;
    void was_written(const TextLayout& layout, Rect placed, Align align);
    [[nodiscard]] Rect for_a_finger(Rect words, Rect bounds);
    void outline_arm(Rect placed, float point, float out, Colour colour, float thickness);
    void outline_seen(const Item& item, float out, Colour colour, float thickness);

    ImDrawList& list_;
    Typesetter& type_;
    const View& view_;
    const Palette& palette_;
    bool mirrored_;
    bool measuring_ = false;
    bool rehearsing_ = false;
    bool everywhere_ = false;
    bool torn_ = false; // a word of what was written since the last item
    Rect written_;      // where that stands, as placed; empty: nothing was
    struct Clip {
        Rect seen;
        Rect touch;
    };
    std::vector<Clip> clips_;
    std::vector<Stretch> stretches_;
    Rect arm_;            // the arm drawn last, as placed
    float arm_point_ = 0; // of that arm; see Item::point
    Frame frame_;
};

// The program's own words on a screen, in the visitor's language.
[[nodiscard]] inline const std::string& word(const Canvas& canvas, Word which) {
    return canvas.view().bundle.words.in(canvas.view().state.visit.language)[static_cast<std::size_t>(which)];
}

// A word that a language leaves out is the same as in the bundle's own.
[[nodiscard]] inline bool is_translated(const Canvas& canvas, Word which) {
    return word(canvas, which) != canvas.view().bundle.words.original[static_cast<std::size_t>(which)];
}

} // namespace signpost
