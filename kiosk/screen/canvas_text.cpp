// The part of Canvas that draws text and icons.
#include "screen/canvas.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace signpost {

namespace {

Rect around(Rect a, Rect b) {
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

} // namespace

int Canvas::em_of(TextLook look) const { return look.em_px > 0 ? look.em_px : metrics().em(look.factor); }

const TextLayout& Canvas::layout(const std::string& text, TextLook look, float max_width) {
    const TextRun run{text, look.weight, -1};
    return layout(std::span(&run, 1), look, max_width);
}

const TextLayout& Canvas::layout(std::span<const TextRun> runs, TextLook look, float max_width) {
    return type_.layout(runs, TextStyle{em_of(look), look.line_height, mirrored_, look.lines}, max_width);
}

float Canvas::line_x(const TextLayout&, const TextLine& line, Rect placed, Align align) const {
    if (align == Align::centre)
        return placed.x + (placed.w - line.width) / 2;
    return mirrored_ ? placed.right() - line.width : placed.x;
}

// Where content scrolls a line is shown whole or not at all: half a telephone number is another number.
bool Canvas::whole_line_shows(float top, float height) const {
    if (clips_.empty())
        return true;
    constexpr float leading = 0.12F; // of the line's height; what may be cut off holds no ink
    return top + leading * height >= clip().y && top + (1 - leading) * height <= clip().bottom();
}

void Canvas::was_written(const TextLayout& layout, Rect placed, Align align) {
    if (measuring_)
        return;
    float top = placed.y;
    for (const TextLine& line : layout.lines) {
        const Rect box{line_x(layout, line, placed, align), top, line.width, layout.line_height};
        written_ = written_.w > 0 ? around(written_, box) : box;
        top += layout.line_height;
    }
}

void Canvas::text(const TextLayout& layout, TextLook look, Rect r, Colour colour, Align align) {
    text_by_tag(layout, look, r, std::span(&colour, 1), align);
}

void Canvas::text_by_tag(const TextLayout& layout, TextLook look, Rect r, std::span<const Colour> colours,
                         Align align) {
    will_write(layout);
    const Rect placed = place(r);
    was_written(layout, placed, align);
    if (!draws())
        return;
    const int em = em_of(look);
    // Every face sits on the baseline of the Latin one, which is placed so that its letters look centred.
    const float baseline_in_line = (layout.line_height + 0.714F * static_cast<float>(em)) / 2;
    float top = placed.y;
    for (const TextLine& line : layout.lines) {
        const bool in_sight = whole_line_shows(top, layout.line_height);
        const float x = line_x(layout, line, placed, align);
        for (const TextPiece& piece : line.pieces) {
            if (!in_sight)
                break;
            const TextImage image = type_.image(piece, em);
            if (image.picture == nullptr)
                continue;
            const float y = std::round(top + baseline_in_line - type_.fonts().heights(piece.face, em).ascent);
            const float left = std::round(x + piece.x);
            const auto which =
                static_cast<std::size_t>(std::clamp(piece.tag, 0, static_cast<int>(colours.size()) - 1));
            list_.AddImage(image.picture, {left, y}, {left + image.w, y + image.h}, {0, 0}, {1, 1},
                           packed(colours[which]));
        }
        top += layout.line_height;
    }
}

// By its picture and not by a baseline: an icon fills its em from edge to edge.
void Canvas::icon(const std::string& character, int em_px, Rect box, Colour colour) {
    if (!draws(box))
        return;
    const TextLayout& icon = layout(character, {.line_height = 1.0F, .em_px = em_px}, 1e6F);
    const Rect placed = place(box);
    for (const TextLine& line : icon.lines)
        for (const TextPiece& piece : line.pieces) {
            const TextImage image = type_.image(piece, em_px);
            if (image.picture == nullptr)
                continue;
            const float x = std::round(placed.x + (placed.w - image.w) / 2);
            const float y = std::round(placed.y + (placed.h - image.h) / 2);
            list_.AddImage(image.picture, {x, y}, {x + image.w, y + image.h}, {0, 0}, {1, 1}, packed(colour));
        }
}

std::vector<Rect> Canvas::tagged(const TextLayout& layout, Rect r, int tag) const {
    const Rect placed = place(r);
    std::vector<Rect> lines;
    float top = placed.y;
    for (const TextLine& line : layout.lines) {
        Rect box{0, top, 0, layout.line_height};
        for (const TextPiece& piece : line.pieces) {
            if (piece.tag != tag)
                continue;
            const float x = line_x(layout, line, placed, Align::start) + piece.x;
            const float left = box.w == 0 ? x : std::min(box.x, x);
            const float right = box.w == 0 ? x + piece.width : std::max(box.right(), x + piece.width);
            box = {left, top, right - left, layout.line_height};
        }
        if (box.w > 0)
            lines.push_back(box);
        top += layout.line_height;
    }
    return lines;
}

} // namespace signpost
