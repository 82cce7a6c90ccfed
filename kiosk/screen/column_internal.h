// Content that flows down a column and may be longer than the screen: a screen puts piece under piece, the
// column counts how far it has come.
#pragma once

#include <string>
#include <vector>

#include "content/bundle.h"
#include "screen/pieces_internal.h"

namespace signpost {

class Column {
public:
    // `at`: where the column begins (its height is not used); px.
    Column(Canvas& canvas, Rect at) : canvas_(canvas), at_(at), y_(at.y) {}

    void text(const std::string& words, TextLook look, Colour colour, Role role = Role::text);
    // `must_be_seen`: so many of its lines are to be in sight before anything scrolls, if it has as many.
    void rich(const RichText& text, int must_be_seen = 0);
    void arm(const Choice& choice);
    void figure(const Figure& figure);
    void space(float px) { y_ += px; }

    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float width() const { return at_.w; }
    [[nodiscard]] Rect rest(float height) const { return {at_.x, y_, at_.w, height}; }

private:
    [[nodiscard]] MeasuredText measure(const RichText& blocks);
    [[nodiscard]] MeasuredBlock measure(const Block& block);
    void add_stretches(const RichText& text, const MeasuredText& measured);
    [[nodiscard]] float line_of(const Block& block) const;
    [[nodiscard]] float height_of_lines(const RichText& text, const MeasuredText& measured, int lines) const;
    [[nodiscard]] float indent(const Block& block) const;
    void draw(const Block& block, const MeasuredBlock& measured);
    void draw_text(const Block& block, Rect r);
    void underline_links(const Block& block, const TextLayout& layout, Rect r);
    void list_text(const Block& block, const MeasuredBlock& measured, Rect r);
    [[nodiscard]] std::vector<Rect> lines_of_link(const Block& block, const TextLayout& layout) const;
    void arms_of_links(const Block& block, const MeasuredBlock& measured, bool in_sight);

    Canvas& canvas_;
    Rect at_;
    float y_;
};

// From one line of body text to the next, in ems: 1.4, and less where the largest letters leave few lines.
[[nodiscard]] float body_line_height(const Metrics& metrics);

// How many lines of a page are in sight at first. The largest letters leave a small screen fewer.
[[nodiscard]] int lines_seen_at_first(const Metrics& metrics);

// At most 70 characters of body text in a line (RNIB Clear Print).
[[nodiscard]] float longest_line(const Metrics& metrics);

} // namespace signpost
