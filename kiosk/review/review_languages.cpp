// The languages of bundle.toml: whether a code is of a language, the side that each is written from, and
// names that visitors could not tell apart.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

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

// The codes of two letters: ISO 639-1.
bool is_code_of_two_letters(std::string_view code) {
    constexpr std::string_view known = " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca "
                                       "ce ch co cr cs cu cv cy da de dv dz ee el "
                                       "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr "
                                       "ht hu hy hz ia id ie ig ii ik io is it "
                                       "iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
                                       "lo lt lu lv mg mh mi mk ml mn mr ms mt "
                                       "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
                                       "rm rn ro ru rw sa sc sd se sg si sk sl "
                                       "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw "
                                       "ty ug uk ur uz ve vi vo wa wo xh yi yo "
                                       "za zh zu ";
    return known.find(" " + std::string(code) + " ") != known.npos;
}

// What people type: a country's code, the language's old code of three letters, the first letters of its
// name. nullptr where nothing is known.
const char* code_meant(std::string_view code) {
    using Meant = std::pair<std::string_view, const char*>;
    constexpr std::array<Meant, 61> typed{{
        {"po", "pl"},  {"cz", "cs"},  {"ua", "uk"},  {"gr", "el"},  {"jp", "ja"},  {"cn", "zh"},
        {"dk", "da"},  {"vn", "vi"},  {"ir", "fa"},  {"pk", "ur"},  {"bd", "bn"},  {"np", "ne"},
        {"al", "sq"},  {"rs", "sr"},  {"sp", "es"},  {"pu", "pa"},  {"eng", "en"}, {"pol", "pl"},
        {"wel", "cy"}, {"cym", "cy"}, {"urd", "ur"}, {"pan", "pa"}, {"pun", "pa"}, {"ron", "ro"},
        {"rum", "ro"}, {"ukr", "uk"}, {"rus", "ru"}, {"ara", "ar"}, {"ben", "bn"}, {"guj", "gu"},
        {"hin", "hi"}, {"tam", "ta"}, {"som", "so"}, {"fra", "fr"}, {"fre", "fr"}, {"spa", "es"},
        {"por", "pt"}, {"ita", "it"}, {"deu", "de"}, {"ger", "de"}, {"tur", "tr"}, {"zho", "zh"},
        {"chi", "zh"}, {"lit", "lt"}, {"lav", "lv"}, {"hun", "hu"}, {"bul", "bg"}, {"ces", "cs"},
        {"cze", "cs"}, {"slk", "sk"}, {"fas", "fa"}, {"per", "fa"}, {"far", "fa"}, {"pus", "ps"},
        {"kur", "ku"}, {"sqi", "sq"}, {"alb", "sq"}, {"nep", "ne"}, {"vie", "vi"}, {"kor", "ko"},
        {"jpn", "ja"},
    }};
    const auto found =
        std::find_if(typed.begin(), typed.end(), [&](const Meant& one) { return one.first == code; });
    return found == typed.end() ? nullptr : found->second;
}

void check_code(Reviewing& reviewing, const TomlDocument& document, const TomlValue& language) {
    const TomlValue* code = value_of(language, "code");
    if (code == nullptr)
        return;
    const char* meant = code_meant(code->text);
    if (meant == nullptr && (code->text.size() != 2 || is_code_of_two_letters(code->text)))
        return;
    const std::string code_to_write = meant == nullptr ? "" : meant;
    reviewing.note(
        Finding::Kind::unknown_language, document.file, code->place,
        "No language has the code " + in_quotes(code->text) +
            ": no voice reads it, and no spelling check knows it.",
        meant == nullptr
            ? "Look the language up in ISO 639-1, and write its two letters, such as pl for Polish."
            : "Write code = \"" + code_to_write + "\", and end the names of its files in ." + code_to_write +
                  ".toml.");
}

void check_names(Reviewing& reviewing, const TomlDocument& document, const TomlValue& languages) {
    std::set<std::string> names;
    for (const TomlValue& language : languages.items) {
        const TomlValue* name = value_of(language, "name");
        if (name != nullptr && !names.insert(ascii_small(trimmed(name->text))).second)
            reviewing.note(Finding::Kind::contradiction, document.file, name->place,
                           "Another language is called " + in_quotes(name->text) +
                               ", too: visitors cannot tell which is "
                               "theirs.",
                           "Write each language's name as those who speak it write it.");
    }
}

} // namespace

void review_languages(Reviewing& reviewing) {
    const TomlDocument* document = reviewing.documents.find("bundle.toml");
    const TomlValue* languages = document == nullptr ? nullptr : value_of(document->root, "languages");
    if (languages == nullptr)
        return;
    for (const TomlValue& language : languages->items) {
        check_code(reviewing, *document, language);
        check_direction(reviewing, *document, language);
    }
    check_names(reviewing, *document, *languages);
}

} // namespace signpost
