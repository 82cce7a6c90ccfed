#include "text/characters.h"

#include <fribidi.h>
#include <linebreak.h>

#include "base/utf8.h"

namespace signpost {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n'; }

// Marks and joiners take the face of what they sit on, or they would be shaped apart from it.
bool follows_its_neighbour(char32_t c) {
    if (c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F))
        return true;
    const FriBidiCharType type = fribidi_get_bidi_type(c);
    return type == FRIBIDI_TYPE_NSM;
}

std::vector<Character> gather(const std::vector<TextRun>& runs) {
    std::vector<Character> characters;
    for (const TextRun& run : runs)
        for (const char32_t code : to_utf32(run.text))
            characters.push_back({.code = code, .weight = run.weight, .tag = run.tag});
    return characters;
}

// A no-break space is a common separator to UAX #9 (rule W4) and glue to UAX #14: both algorithms then
// keep "0800 612 6505" whole and in order, where a plain space would let them turn its groups round.
void hold_numbers_together(std::vector<Character>& characters) {
    for (std::size_t i = 1; i + 1 < characters.size(); ++i)
        if (characters[i].code == U' ' && is_digit(characters[i - 1].code) &&
            is_digit(characters[i + 1].code))
            characters[i].code = U'\u00A0';
}

void choose_faces(std::vector<Character>& characters, Fonts& fonts) {
    std::vector<Character> kept;
    kept.reserve(characters.size());
    for (Character& c : characters) {
        c.is_space = is_space(c.code);
        const bool same = !kept.empty() && kept.back().weight == c.weight;
        if (same && (c.is_space || follows_its_neighbour(c.code))) {
            c.face = kept.back().face;
            kept.push_back(c);
        } else if (const auto face = fonts.face_for(c.is_space ? U' ' : c.code, c.weight)) {
            c.face = *face;
            kept.push_back(c);
        }
    }
    characters = std::move(kept);
}

void find_levels(std::vector<Character>& characters, bool right_to_left) {
    const auto length = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiChar> codes;
    for (const Character& c : characters)
        codes.push_back(c.code);
    std::vector<FriBidiCharType> types(codes.size());
    std::vector<FriBidiBracketType> brackets(codes.size());
    std::vector<FriBidiLevel> levels(codes.size());
    fribidi_get_bidi_types(codes.data(), length, types.data());
    fribidi_get_bracket_types(codes.data(), length, types.data(), brackets.data());
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, levels.data()) == 0)
        return;
    for (std::size_t i = 0; i < characters.size(); ++i)
        characters[i].level = static_cast<unsigned char>(levels[i]);
}

void find_breaks(std::vector<Character>& characters) {
    std::vector<utf32_t> codes;
    for (const Character& c : characters)
        codes.push_back(c.code);
    std::vector<char> breaks(codes.size());
    set_linebreaks_utf32(codes.data(), codes.size(), nullptr, breaks.data());
    for (std::size_t i = 0; i < characters.size(); ++i) {
        characters[i].must_break_after = characters[i].code == U'\n';
        // "LGBT+": the sign belongs to the word before it, which UAX #14 leaves open.
        const bool before_plus =
            i + 1 < characters.size() && characters[i + 1].code == U'+' && !characters[i].is_space;
        characters[i].may_break_after =
            (breaks[i] == LINEBREAK_ALLOWBREAK && !before_plus) || characters[i].must_break_after;
    }
}

} // namespace

std::vector<Character> analyse(const std::vector<TextRun>& runs, bool right_to_left, Fonts& fonts) {
    std::vector<Character> characters = gather(runs);
    hold_numbers_together(characters);
    choose_faces(characters, fonts);
    if (characters.empty())
        return characters;
    find_levels(characters, right_to_left);
    find_breaks(characters);
    return characters;
}

} // namespace signpost
