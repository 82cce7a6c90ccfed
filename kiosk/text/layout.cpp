#include "text/layout.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "text/characters_internal.h"

namespace signpost {

namespace {

using Characters = std::span<const Character>;

bool same_run(const Character& a, const Character& b) {
    return a.face == b.face && a.level == b.level && a.weight == b.weight && a.tag == b.tag;
}

std::string text_of(Characters characters) {
    std::u32string codes;
    for (const Character& c : characters)
        if (c.code != U'\n')
            codes.push_back(c.code);
    return to_utf8(codes);
}

// Calls `use` with each stretch of characters that is shaped in one go.
template <class Use> void for_each_run(Characters characters, Use use) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= characters.size(); ++i) {
        if (i < characters.size() && same_run(characters[begin], characters[i]))
            continue;
        use(characters.subspan(begin, i - begin));
        begin = i;
    }
}

float width_of(Characters characters, int em_px, Fonts& fonts) {
    float width = 0;
    for_each_run(characters, [&](Characters run) {
        width += fonts.width(run.front().face, em_px, text_of(run), run.front().level % 2 == 1);
    });
    return width;
}

Characters without_spaces_at_end(Characters characters) {
    while (!characters.empty() && characters.back().is_space)
        characters = characters.first(characters.size() - 1);
    return characters;
}

// Rule L2 of UAX #9 on whole runs: from the highest level down, turn round every stretch at that level.
void put_in_visual_order(std::vector<TextPiece>& pieces, std::vector<int>& levels) {
    const int highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        std::size_t begin = 0;
        while (begin < levels.size()) {
            std::size_t end = begin;
            while (end < levels.size() && levels[end] >= level)
                ++end;
            const auto b = static_cast<std::ptrdiff_t>(begin);
            const auto e = static_cast<std::ptrdiff_t>(end);
            std::reverse(pieces.begin() + b, pieces.begin() + e);
            std::reverse(levels.begin() + b, levels.begin() + e);
            begin = end + 1;
        }
    }
}

TextLine make_line(Characters characters, int em_px, Fonts& fonts) {
    TextLine line;
    std::vector<int> levels;
    for_each_run(without_spaces_at_end(characters), [&](Characters run) {
        const bool rtl = run.front().level % 2 == 1;
        TextPiece piece{text_of(run), run.front().face, rtl, 0, 0, run.front().tag};
        piece.width = fonts.width(piece.face, em_px, piece.text, rtl);
        line.pieces.push_back(std::move(piece));
        levels.push_back(run.front().level);
    });
    put_in_visual_order(line.pieces, levels);
    for (TextPiece& piece : line.pieces) {
        piece.x = line.width;
        line.width += piece.width;
    }
    return line;
}

// Where the first characters that fit end, for a word that is wider than a whole line.
std::size_t forced_break(Characters word, float max_width, int em_px, Fonts& fonts) {
    std::size_t fits = 1;
    while (fits < word.size() && width_of(word.first(fits + 1), em_px, fonts) <= max_width)
        ++fits;
    return fits;
}

class Filler {
public:
    Filler(Characters all, const TextStyle& style, float max_width, Fonts& fonts)
        : all_(all), style_(style), max_width_(max_width), fonts_(fonts) {}

    std::vector<TextLine> fill() {
        std::size_t word = 0; // where the word being looked at begins
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (!all_[i].may_break_after && i + 1 < all_.size())
                continue;
            place(word, i + 1);
            word = i + 1;
            if (all_[i].must_break_after)
                end_line(word);
        }
        if (line_begin_ < all_.size() || lines_.empty())
            end_line(all_.size());
        return std::move(lines_);
    }

private:
    void place(std::size_t begin, std::size_t end) {
        Characters word = all_.subspan(begin, end - begin);
        const float width = width_of(word, style_.em_px, fonts_);
        if (used_ + width <= max_width_) { // so it does without its space: most words are measured once
            used_ += width;
            return;
        }
        if (begin > line_begin_ &&
            used_ + width_of(without_spaces_at_end(word), style_.em_px, fonts_) > max_width_)
            end_line(begin);
        while (begin == line_begin_ && word.size() > 1 &&
               width_of(without_spaces_at_end(word), style_.em_px, fonts_) > max_width_) {
            begin += forced_break(word, max_width_, style_.em_px, fonts_);
            end_line(begin);
            word = all_.subspan(begin, end - begin);
        }
        used_ += width_of(word, style_.em_px, fonts_);
    }

    void end_line(std::size_t end) {
        lines_.push_back(make_line(all_.subspan(line_begin_, end - line_begin_), style_.em_px, fonts_));
        line_begin_ = end;
        used_ = 0;
    }

    Characters all_;
    const TextStyle& style_;
    float max_width_;
    Fonts& fonts_;
    std::vector<TextLine> lines_;
    std::size_t line_begin_ = 0;
    float used_ = 0; // px of the words already on the line, spaces included
};

} // namespace

TextLayout lay_out(const std::vector<TextRun>& runs, const TextStyle& style, float max_width, Fonts& fonts) {
    const std::vector<Character> characters = analyse(runs, style.right_to_left, fonts);
    TextLayout layout;
    layout.line_height = static_cast<float>(style.em_px) * style.line_height;
    layout.lines = Filler(characters, style, max_width, fonts).fill();
    for (const TextLine& line : layout.lines)
        layout.width = std::max(layout.width, line.width);
    return layout;
}

} // namespace signpost
