#include "text/layout.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "text/analyse_internal.h"

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

// What is never broken but where it is wider than a whole line.
struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;  // px, with the spaces at its end
    float words = -1; // px, without them; < 0: not measured yet
    bool ends_line = false;
};

class Filler {
public:
    Filler(Characters all, int em_px, Fonts& fonts) : all_(all), em_px_(em_px), fonts_(fonts) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (!all_[i].may_break_after && i + 1 < all_.size())
                continue;
            const float width = width_of(all_.subspan(begin, i + 1 - begin), em_px_, fonts_);
            chunks_.push_back({begin, i + 1, width, -1, all_[i].must_break_after});
            begin = i + 1;
        }
    }

    // Where each line ends.
    const std::vector<std::size_t>& ends(float max_width) {
        ends_.clear();
        tears_a_word_ = false;
        line_begin_ = 0;
        used_ = 0;
        on_line_ = 0;
        for (Chunk& chunk : chunks_) {
            place(chunk, max_width);
            if (chunk.ends_line)
                end_line(chunk.end);
        }
        if (line_begin_ < all_.size() || ends_.empty())
            end_line(all_.size());
        return ends_;
    }

    // Whether a word had to be broken for that.
    [[nodiscard]] bool tears_a_word() const { return tears_a_word_; }

    // The width to fill to.
    float width_for(Lines lines, float max_width) {
        switch (lines) {
        case Lines::balanced:
            return balanced(max_width);
        case Lines::without_widow:
            return without_widow(max_width);
        case Lines::filled:
            break;
        }
        return max_width;
    }

private:
    // The least width at which there are no more lines than at `max_width`.
    float balanced(float max_width) {
        const std::size_t lines = ends(max_width).size();
        if (lines < 2 || lines > 4)
            return max_width;
        float enough = max_width;
        float least = max_width / static_cast<float>(2 * lines);
        for (Chunk& chunk : chunks_)
            least = std::max(least, std::min(words_width(chunk), max_width));
        while (enough - least > 1) {
            const float tried = (enough + least) / 2;
            (ends(tried).size() > lines ? least : enough) = tried;
        }
        return enough;
    }

    // The greatest width at which the last line is no lone word, if there are no more lines for it.
    float without_widow(float max_width) {
        const std::size_t lines = ends(max_width).size();
        if (lines < 2 || !ends_in_widow())
            return max_width;
        const float step = 0.25F * static_cast<float>(em_px_);
        constexpr float narrowest = 0.75F; // of the width: no hole is to be seen beside the text
        for (float tried = max_width - step; tried >= narrowest * max_width; tried -= step) {
            if (ends(tried).size() > lines)
                break;
            if (!ends_in_widow())
                return tried;
        }
        return max_width;
    }

    [[nodiscard]] bool ends_in_widow() const {
        const std::size_t last_line = ends_.size() < 2 ? 0 : ends_[ends_.size() - 2];
        return chunks_.size() > 1 && chunks_.back().begin == last_line;
    }

    // Most chunks fit with their spaces, and are measured once.
    float words_width(Chunk& chunk) {
        if (chunk.words < 0)
            chunk.words = width_of(without_spaces_at_end(all_.subspan(chunk.begin, chunk.end - chunk.begin)),
                                   em_px_, fonts_);
        return chunk.words;
    }

    void place(Chunk& chunk, float max_width) {
        if (chunk.begin > line_begin_ && !fits_on_line(chunk, max_width))
            end_line(chunk.begin);
        const std::size_t rest = chunk.begin == line_begin_ && words_width(chunk) > max_width
                                     ? broken(chunk, max_width)
                                     : chunk.begin;
        used_ += rest == chunk.begin ? chunk.width
                                     : width_of(all_.subspan(rest, chunk.end - rest), em_px_, fonts_);
        ++on_line_;
    }

    // A line is shaped as a whole, which may take a pixel more for each chunk on it than the chunks alone: a
    // line that is nearly full is measured as it will be drawn.
    bool fits_on_line(Chunk& chunk, float max_width) {
        const float most = used_ + chunk.width + static_cast<float>(on_line_ + 1);
        return most <= max_width ||
               (used_ + words_width(chunk) <= max_width &&
                width_of(without_spaces_at_end(all_.subspan(line_begin_, chunk.end - line_begin_)), em_px_,
                         fonts_) <= max_width);
    }

    // Fills whole lines with a word that is wider than one; returns where its rest begins.
    std::size_t broken(const Chunk& chunk, float max_width) {
        std::size_t begin = chunk.begin;
        Characters word = all_.subspan(begin, chunk.end - begin);
        while (word.size() > 1 && width_of(without_spaces_at_end(word), em_px_, fonts_) > max_width) {
            begin += forced_break(word, max_width, em_px_, fonts_);
            tears_a_word_ = true;
            end_line(begin);
            word = all_.subspan(begin, chunk.end - begin);
        }
        return begin;
    }

    void end_line(std::size_t end) {
        ends_.push_back(end);
        line_begin_ = end;
        used_ = 0;
        on_line_ = 0;
    }

    Characters all_;
    int em_px_;
    Fonts& fonts_;
    std::vector<Chunk> chunks_;
    std::vector<std::size_t> ends_;
    std::size_t line_begin_ = 0;
    float used_ = 0;  // px of what is already on the line, spaces included
    int on_line_ = 0; // chunks
    bool tears_a_word_ = false;
};

} // namespace

TextLayout lay_out(const std::vector<TextRun>& runs, const TextStyle& style, float max_width, Fonts& fonts) {
    const std::vector<Character> characters = analyse(runs, style.right_to_left, fonts);
    const Characters all(characters);
    Filler filler(all, style.em_px, fonts);
    TextLayout layout;
    layout.line_height = static_cast<float>(style.em_px) * style.line_height;
    std::size_t begin = 0;
    for (const std::size_t end : filler.ends(filler.width_for(style.lines, max_width))) {
        layout.lines.push_back(make_line(all.subspan(begin, end - begin), style.em_px, fonts));
        layout.width = std::max(layout.width, layout.lines.back().width);
        begin = end;
    }
    layout.tears_a_word = filler.tears_a_word();
    return layout;
}

} // namespace signpost
