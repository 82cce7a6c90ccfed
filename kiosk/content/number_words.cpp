// What the words round a number say of it. English: in other languages a short number is found by its digits.
#include "base/characters.h"
#include "content/number_text_internal.h"

#include <algorithm>
#include <array>
#include <span>

namespace signpost {

namespace {

bool is_in_word(char32_t c) { return is_any_letter(c) || digit_value(c).has_value() || c == U'\''; }

NumberWord word_of(const std::vector<Positioned>& text, std::size_t begin, std::size_t end) {
    NumberWord word{begin, end, {}, false};
    std::u32string letters;
    for (std::size_t i = begin; i < end; ++i)
        letters += ascii_small(text[i].value);
    word.text = to_utf8(letters);
    word.has_capital = begin < end && is_capital(text[begin].value);
    return word;
}

bool is_among(const std::string& word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Ask for a call.
constexpr auto to_call = std::to_array<std::string_view>(
    {"call",     "calls",     "calling",   "ring",     "ringing",   "text",   "texting",  "dial",
     "dialling", "phone",     "phoning",   "tel",      "telephone", "mobile", "helpline", "hotline",
     "landline", "sms",       "dials",     "dialled",  "rings",     "phones", "texts",    "fax",
     "minicom",  "textphone", "voicemail", "whatsapp", "relay"});

// Ask for a call where a number for everybody follows them: use 105, and not: use 105 words.
constexpr auto to_use =
    std::to_array<std::string_view>({"use", "using", "try", "trying", "contact", "contacting", "reach",
                                     "through", "via", "with", "police", "nhs"});
constexpr auto for_everybody =
    std::to_array<std::string_view>({"101", "105", "111", "112", "119", "999", "18000", "18001"});

// May stand between such a word and its number, as may names.
constexpr auto between_call = std::to_array<std::string_view>(
    {"us", "me",  "them", "her", "him", "on",   "the", "our", "this", "number", "is",
     "or", "and", "free", "now", "to",  "line", "via", "a",   "by",   "local",  "police"});

// Say what a number counts or names that follows them.
constexpr auto names_a_thing = std::to_array<std::string_view>(
    {"room",     "rooms",   "bus",       "buses",     "route",   "flat",    "unit",     "suite",
     "page",     "pages",   "section",   "sections",  "floor",   "level",   "house",    "leaflet",
     "form",     "box",     "bay",       "platform",  "gate",    "stop",    "zone",     "item",
     "part",     "chapter", "article",   "paragraph", "rule",    "clause",  "schedule", "about",
     "over",     "nearly",  "almost",    "around",    "roughly", "under",   "year",     "years",
     "isbn",     "ref",     "reference", "code",      "ward",    "tram",    "train",    "coach",
     "desk",     "locker",  "studio",    "channel",   "radio",   "version", "than",     "junction",
     "building", "block",   "apartment", "volume",    "edition", "aged",    "age",      "every",
     "just",     "only",    "lot",       "plot",      "door",    "counter", "ticket",   "volunteer",
     "step",     "act",     "leaflets",  "pin",       "seat",    "table",   "row",      "licence",
     "service's"});

// Come behind a number that counts or names something.
constexpr auto is_a_thing = std::to_array<std::string_view>(
    {"people", "women", "men",    "children", "percent", "per",   "million", "thousand", "hundred",
     "of",     "pence", "pounds", "bus",      "tram",    "train", "coach",   "am",       "pm",
     "km",     "kg",    "mm",     "cm",       "m",       "gb",    "mb",      "hour",     "minute",
     "day",    "week",  "month",  "year",     "young",   "other", "new",     "more",     "adults"});

// Words with an s at their end that are no more than one of something.
constexpr auto no_plural = std::to_array<std::string_view>(
    {"always",  "this",     "unless", "across",     "plus",     "sometimes", "perhaps", "besides", "does",
     "has",     "was",      "is",     "as",         "us",       "its",       "costs",   "works",   "helps",
     "gets",    "puts",     "leads",  "goes",       "connects", "reaches",   "takes",   "means",   "runs",
     "answers", "gives",    "tells",  "afterwards", "needs",    "business",  "press",   "access",  "less",
     "yes",     "services", "stays",  "opens",      "closes",   "lets"});

constexpr auto streets = std::to_array<std::string_view>(
    {"street", "st",   "road",  "rd",    "lane",     "ln",      "avenue", "ave",    "close",
     "drive",  "way",  "place", "court", "crescent", "terrace", "square", "hill",   "gardens",
     "grove",  "park", "house", "mews",  "row",      "walk",    "green",  "parade", "wharf",
     "quay",   "gate", "rise",  "view",  "yard",     "market"});

bool counts(const NumberWord& word) {
    const bool plural = word.text.size() >= 4 && word.text.back() == 's' && !word.has_capital;
    return is_among(word.text, is_a_thing) || (plural && !is_among(word.text, no_plural));
}

// "101 High Street": up to four words behind it, of which one is a street's.
bool is_address(const std::vector<Positioned>& text, std::size_t end) {
    for (int i = 0; i < 4; ++i) {
        const NumberWord word = word_after(text, end);
        if (word.text.empty() || !word.has_capital)
            return false;
        if (is_among(word.text, streets))
            return true;
        end = word.end;
    }
    return false;
}

} // namespace

std::vector<Positioned> seen_characters(std::string_view text) {
    std::vector<Positioned> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        const std::size_t end = at + std::max<std::size_t>(c.bytes, 1);
        if (!is_unseen(c.value))
            characters.push_back({c.value, at, end});
        at = end;
    }
    return characters;
}

NumberWord word_before(const std::vector<Positioned>& text, std::size_t at) {
    constexpr std::size_t longest_short_word = 4; // before a full stop that ends no sentence
    std::size_t end = at;
    bool stopped = false;
    while (end > 0 && !is_in_word(text[end - 1].value)) {
        const char32_t c = text[end - 1].value;
        if (c == U'\n' && end > 1 && text[end - 2].value == U'\n')
            return {};
        if (c == U'!' || c == U'?' || c == U'\t')
            return {};
        stopped = stopped || c == U'.';
        --end;
    }
    std::size_t begin = end;
    while (begin > 0 && is_in_word(text[begin - 1].value))
        --begin;
    return stopped && end - begin > longest_short_word ? NumberWord{} : word_of(text, begin, end);
}

NumberWord word_after(const std::vector<Positioned>& text, std::size_t at) {
    if (at < text.size() && (is_any_space(text[at].value) || text[at].value == U'\n'))
        ++at;
    std::size_t end = at;
    while (end < text.size() && is_in_word(text[end].value))
        ++end;
    return word_of(text, at, end);
}

bool is_said_to_call(const std::vector<Positioned>& text, std::size_t begin, std::size_t end) {
    if (is_said_of_a_thing(text, begin, end))
        return false;
    constexpr int furthest = 6; // words
    std::size_t at = begin;
    for (int i = 0; i < furthest; ++i) {
        const NumberWord word = word_before(text, at);
        if (is_among(word.text, to_call))
            return true;
        const bool digits = !word.text.empty() && digit_value(text[word.begin].value);
        if (word.text.empty() || (!word.has_capital && !digits && !is_among(word.text, between_call)))
            return false;
        at = word.begin;
    }
    return false;
}

bool asks_to_call(const NumberWord& word) { return is_among(word.text, to_call); }

bool is_for_everybody(const std::string& digits) { return is_among(digits, for_everybody); }

bool is_said_to_use(const std::vector<Positioned>& text, std::size_t begin, std::size_t end,
                    const std::string& digits) {
    return is_for_everybody(digits) && is_among(word_before(text, begin).text, to_use) &&
           !is_said_of_a_thing(text, begin, end);
}

bool is_said_of_a_thing(const std::vector<Positioned>& text, std::size_t begin, std::size_t end) {
    return is_among(word_before(text, begin).text, names_a_thing) || counts(word_after(text, end)) ||
           is_address(text, end);
}

} // namespace signpost
