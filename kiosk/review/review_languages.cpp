// The languages of bundle.toml: the side that each is written from, beside its code.
#include <algorithm>
#include <array>

#include "base/characters.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// Written from the left alone, everywhere. Others, such as Kurdish or Panjabi, have two ways.
bool is_written_from_the_left(const LanguageCode& code) {
    constexpr std::array<std::string_view, 40> tongues{
        "am", "bg", "bn", "cs", "cy", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga",
        "gd", "gu", "hi", "hr", "hu", "is", "it", "ja", "ko", "lt", "lv", "mt", "ne", "nl",
        "pl", "pt", "ro", "ru", "sk", "sl", "sv", "ta", "te", "th", "uk", "vi"};
    return std::find(tongues.begin(), tongues.end(), code) != tongues.end();
}

// Kashmiri and Sindhi are written from the left in India.
bool is_written_from_the_right_alone(const LanguageCode& code) {
    return is_written_from_the_right(code) && code.find('-') == code.npos && code != "ks" && code != "sd";
}

void check_direction(Reviewing& reviewing, const TomlDocument& document, const TomlValue& language) {
    const TomlValue* code = value_of(language, "code");
    const TomlValue* direction = value_of(language, "direction");
    if (code == nullptr || direction == nullptr)
        return;
    const bool wrong = direction->text == "rtl" ? is_written_from_the_left(code->text)
                                                : is_written_from_the_right_alone(code->text);
    if (wrong)
        reviewing.note(Finding::Kind::contradiction, document.file, direction->place,
                       in_quotes(code->text) + " is written from the other side.",
                       "Delete this line: the code tells the direction.");
}

} // namespace

void review_languages(Reviewing& reviewing) {
    const TomlDocument* document = reviewing.documents.find("bundle.toml");
    const TomlValue* languages = document == nullptr ? nullptr : value_of(document->root, "languages");
    if (languages == nullptr)
        return;
    for (const TomlValue& language : languages->items)
        check_direction(reviewing, *document, language);
}

} // namespace signpost
