#include "base/espeak_voices.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace signpost {

namespace {

struct VoiceRow {
    std::string_view language; // of the first parts of the tag; the first row that fits counts
    std::string_view voice;
    EspeakVersion since{}; // what older ones say in this voice is gibberish
};

constexpr EspeakVersion says_mandarin{1, 52};

constexpr auto voice_rows = std::to_array<VoiceRow>({
    {"en-us", "en-us"},
    {"en", "en-gb"},
    {"es-419", "es-419"},
    {"fr-be", "fr-be"},
    {"fr-ch", "fr-ch"},
    {"fr", "fr-fr"},
    {"pt-br", "pt-br"},
    {"pt", "pt"},
    {"yue", "yue"},
    {"zh-hk", "yue"},
    {"zh-yue", "yue"},
    {"zh", "cmn", says_mandarin},
    {"cmn", "cmn", says_mandarin},
    {"no", "nb"},
    {"fil", ""}, // has no voice of its own, and none that is near
    {"tl", ""},
    {"ckb", "ku"},
    {"prs", "fa"},
    {"iw", "he"},
});

// Those whose voice is called as they are.
constexpr auto own_names = std::to_array<std::string_view>(
    {"af", "am", "an", "ar", "as", "az", "ba", "be",  "bg", "bn", "bs", "ca", "cs", "cv", "cy", "da", "de",
     "el", "eo", "es", "et", "eu", "fa", "fi", "ga",  "gd", "gn", "gu", "he", "hi", "hr", "ht", "hu", "hy",
     "id", "is", "it", "ka", "kk", "kn", "ko", "kok", "ku", "ky", "la", "lb", "lt", "lv", "mk", "ml", "mr",
     "ms", "mt", "my", "nb", "ne", "nl", "om", "or",  "pa", "pl", "ro", "ru", "sd", "si", "sk", "sl", "sq",
     "sr", "sv", "sw", "ta", "te", "th", "tk", "tn",  "tr", "tt", "ug", "uk", "ur", "uz", "vi"});

std::string lowered_tag(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lowered;
}

bool tag_begins(std::string_view tag, std::string_view parts) {
    return tag.starts_with(parts) && (tag.size() == parts.size() || tag[parts.size()] == '-');
}

const VoiceRow* row_of(std::string_view tag) {
    const auto* const row = std::find_if(voice_rows.begin(), voice_rows.end(), [tag](const VoiceRow& each) {
        return tag_begins(tag, each.language);
    });
    return row == voice_rows.end() ? nullptr : row;
}

} // namespace

EspeakVersion espeak_version(std::string_view text) {
    const auto colon = text.find(": ");
    if (colon == text.npos)
        return {};
    EspeakVersion version;
    const char* const end = text.data() + text.size();
    const auto major = std::from_chars(text.data() + colon + 2, end, version.major);
    if (major.ec != std::errc() || major.ptr == end || *major.ptr != '.')
        return {};
    const auto minor = std::from_chars(major.ptr + 1, end, version.minor);
    return minor.ec == std::errc() ? version : EspeakVersion{};
}

std::string espeak_voice(std::string_view language, EspeakVersion version) {
    const std::string tag = lowered_tag(language);
    if (const VoiceRow* row = row_of(tag))
        return version < row->since ? "" : std::string(row->voice);
    const std::string first = tag.substr(0, tag.find('-'));
    const bool known = std::find(own_names.begin(), own_names.end(), first) != own_names.end();
    return known ? first : "";
}

bool wants_version(std::string_view language) {
    const VoiceRow* row = row_of(lowered_tag(language));
    return row != nullptr && row->since != EspeakVersion{};
}

} // namespace signpost
