#include "text/analyse_internal.h"

#include <algorithm>

#include <fribidi.h>
#include <linebreak.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace signpost {

namespace {

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
        if (characters[i].code == U' ' && is_ascii_digit(characters[i - 1].code) &&
            is_ascii_digit(characters[i + 1].code))
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

std::size_t end_of_number(const std::vector<Character>& characters, std::size_t begin) {
    std::size_t end = begin;
    while (end < characters.size() &&
           (is_ascii_digit(characters[end].code) ||
            (end > begin && characters[end].code == U'\u00A0' && end + 1 < characters.size() &&
             is_ascii_digit(characters[end + 1].code))))
        ++end;
    return end;
}

// Whether digits and what stands on one side of them (`next` to them, `beyond` it) are one thing to UAX #9,
// with an order of its own: "9-17", "1.5", "25%". That is no number to call.
bool is_more(const std::vector<Character>& characters, std::size_t next, std::size_t beyond) {
    if (next >= characters.size())
        return false;
    const FriBidiCharType type = fribidi_get_bidi_type(characters[next].code);
    const bool before_digit = beyond < characters.size() && is_ascii_digit(characters[beyond].code);
    return type == FRIBIDI_TYPE_ET || (FRIBIDI_IS_ES_OR_CS(type) && before_digit);
}

// Numbers that stand alone and are long enough to be called: what is called must be read in its own order.
bool is_to_call(const std::vector<Character>& characters, std::size_t begin, std::size_t end) {
    constexpr std::size_t shortest = 3;
    // Before the first character the index wraps round, and is none that there is.
    return end - begin >= shortest && !is_more(characters, end, end + 1) &&
           !is_more(characters, begin - 1, begin - 2);
}

bool only_turns_text(const Character& c) {
    const FriBidiCharType type = fribidi_get_bidi_type(c.code);
    return FRIBIDI_IS_EXPLICIT(type) || FRIBIDI_IS_ISOLATE(type);
}

bool turns_text(const Character& c) {
    const FriBidiCharType type = fribidi_get_bidi_type(c.code);
    return FRIBIDI_IS_RTL(type) || only_turns_text(c);
}

// The characters for UAX #9, each number between isolates, and where each character stands among them. Text
// that nothing turns goes without: it is drawn in one piece.
struct Isolated {
    std::vector<FriBidiChar> codes;
    std::vector<std::size_t> places;
};

Isolated with_numbers_isolated(const std::vector<Character>& characters) {
    const bool turned = std::any_of(characters.begin(), characters.end(), turns_text);
    Isolated isolated;
    for (std::size_t i = 0; i < characters.size();) {
        const std::size_t end = turned ? end_of_number(characters, i) : i;
        const bool number = end > i && is_to_call(characters, i, end);
        if (number)
            isolated.codes.push_back(FRIBIDI_CHAR_LRI);
        for (const std::size_t next = std::max(end, i + 1); i < next; ++i) {
            isolated.places.push_back(isolated.codes.size());
            isolated.codes.push_back(characters[i].code);
        }
        if (number)
            isolated.codes.push_back(FRIBIDI_CHAR_PDI);
    }
    return isolated;
}

void find_levels(std::vector<Character>& characters, bool right_to_left) {
    const auto [codes, places] = with_numbers_isolated(characters);
    const auto length = static_cast<FriBidiStrIndex>(codes.size());
    std::vector<FriBidiCharType> types(codes.size());
    std::vector<FriBidiBracketType> brackets(codes.size());
    std::vector<FriBidiLevel> levels(codes.size());
    fribidi_get_bidi_types(codes.data(), length, types.data());
    fribidi_get_bracket_types(codes.data(), length, types.data(), brackets.data());
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, levels.data()) == 0)
        return;
    for (std::size_t i = 0; i < characters.size(); ++i)
        characters[i].level = static_cast<unsigned char>(levels[places[i]]);
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
    std::erase_if(characters, only_turns_text); // it has done so
    find_breaks(characters);
    return characters;
}

} // namespace signpost
