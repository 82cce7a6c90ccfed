// bundle.toml and its translations: what the bundle is, its languages, Start and Cover.
#include <algorithm>
#include <array>
#include <string_view>

#include "content/reading.h"

namespace signpost {

namespace {

LanguageCode read_code(Fields& fields, const std::string& key, bool required) {
    const TomlValue* value = fields.text(key, {required ? Need::required : Need::filled, 600});
    if (value == nullptr || is_language_code(value->text))
        return value == nullptr ? "" : value->text;
    fields.note(
        value->place, in_quotes(value->text) + " is no language code.",
        "Use two or three small letters, such as en or pl, and a part more where it needs one: zh-hans.");
    return "";
}

// Languages that are written from right to left, so that nobody needs to know the word for it.
bool is_written_from_the_right(const LanguageCode& code) {
    constexpr std::array<std::string_view, 14> tongues{"ar",  "arc", "ckb", "dv", "fa",  "he", "ks",
                                                       "nqo", "pnb", "ps",  "sd", "syr", "ug", "ur"};
    const std::string main = code.substr(0, code.find('-'));
    return std::find(tongues.begin(), tongues.end(), main) != tongues.end() && !code.ends_with("-latn");
}

bool read_direction(Fields& fields, const LanguageCode& code) {
    const TomlValue* value = fields.text("direction", optional_rule);
    if (value != nullptr && value->text != "ltr" && value->text != "rtl")
        fields.note(
            value->place, in_quotes(value->text) + " is no direction.",
            "Write \"ltr\" for a language that is written from left to right, or \"rtl\" for one that is "
            "written from right to left.");
    if (value == nullptr || value->text.empty())
        return is_written_from_the_right(code);
    return value->text == "rtl";
}

Language read_language(Reading& reading, const TomlDocument& document, const TomlValue& table) {
    Fields fields(document, table, reading.problems);
    Language language;
    language.code = read_code(fields, "code", true);
    language.name = fields.plain_text("name", short_rule);
    language.right_to_left = read_direction(fields, language.code);
    for (const Language& other : reading.bundle->languages)
        if (!language.code.empty() && other.code == language.code)
            fields.note("The language " + in_quotes(language.code) + " stands here for the second time.",
                        "If this is another language, give it a code of its own. If it is the same, put what "
                        "is right of both below one heading.");
    fields.finish();
    return language;
}

// Without any [[languages]] there is the default language alone, and its name is known if it is English.
void read_languages(Reading& reading, Fields& fields) {
    Bundle& bundle = *reading.bundle;
    const TomlValue* given = fields.text("default_language", {Need::filled, 600});
    if (given != nullptr)
        bundle.default_language = read_code(fields, "default_language", false);
    else // one that is there and refused is in doubt, and so blames nothing else
        bundle.default_language = fields.has("default_language") ? "" : "en";
    for (const TomlValue* table : fields.tables("languages"))
        bundle.languages.push_back(read_language(reading, fields.document(), *table));
    if (bundle.languages.empty() && bundle.default_language == "en")
        bundle.languages.push_back({"en", "English", false});
    const auto with_code = [&](const LanguageCode& code) {
        return std::find_if(bundle.languages.begin(), bundle.languages.end(),
                            [&](const Language& language) { return language.code == code; });
    };
    const auto first = with_code(bundle.default_language);
    if (first != bundle.languages.end())
        std::rotate(bundle.languages.begin(), first, first + 1);
    else if (!bundle.default_language.empty() && with_code("") == bundle.languages.end())
        fields.note(fields.place_of("default_language"),
                    "The default language " + in_quotes(bundle.default_language) +
                        " is not among the [[languages]].",
                    "Add a part [[languages]] with code = " + in_quotes(bundle.default_language) +
                        " and the language's own name.");
}

void read_emergency(Reading& reading, Fields& root) {
    const TomlValue* table = root.table("emergency", true);
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    const auto refer = [&](const std::string& key, Reference::To to) {
        const TomlValue* value = fields.text(key, {Need::required, 600});
        if (value == nullptr)
            return std::string();
        reading.references.push_back({to, value->text, root.document().file, value->place});
        return value->text;
    };
    reading.bundle->emergency_contact = refer("contact", Reference::To::contact_with_telephone);
    reading.bundle->emergency_page = refer("page", Reference::To::page);
    fields.finish();
}

// Reads over what is there: a translation may leave out what is the same.
void read_over(Reading& reading, Fields& fields, const std::string& key, const TextRule& rule,
               std::string& into) {
    const bool there = fields.has(key);
    std::string text = visitor_text(reading, fields, key, rule);
    if (there)
        into = std::move(text);
}

void read_start(Reading& reading, Fields& root, StartText& start, bool original) {
    const TomlValue* table = root.table("start", original);
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    read_over(reading, fields, "title", {original ? Need::required : Need::filled, 80}, start.title);
    read_over(reading, fields, "subtitle", {Need::optional, 200}, start.subtitle);
    read_over(reading, fields, "button", {original ? Need::required : Need::filled, 40}, start.button);
    fields.finish();
}

std::vector<CoverHours> read_hours(Reading& reading, Fields& cover) {
    std::vector<CoverHours> days;
    for (const TomlValue* table : cover.tables("hours")) {
        Fields fields(cover.document(), *table, reading.problems);
        CoverHours day;
        day.day = visitor_text(reading, fields, "day", short_rule);
        day.open = visitor_text(reading, fields, "open", {Need::required, 60});
        fields.finish();
        days.push_back(std::move(day));
        if (days.size() == 8)
            fields.note("There are more than seven [[cover.hours]].", "Keep one for each day of the week.");
    }
    return days;
}

std::vector<CoverNotice> read_notices(Reading& reading, Fields& cover) {
    std::vector<CoverNotice> notices;
    for (const TomlValue* table : cover.tables("notices")) {
        Fields fields(cover.document(), *table, reading.problems);
        CoverNotice notice;
        notice.title = visitor_text(reading, fields, "title", title_rule);
        notice.lines = visitor_texts(reading, fields, "lines", {Need::filled, 200});
        if (!fields.has("lines"))
            fields.note("The key \"lines\" is missing.",
                        "Add it, for example: lines = [\"Every Tuesday at 10am.\"]");
        fields.finish();
        notices.push_back(std::move(notice));
    }
    return notices;
}

void read_cover(Reading& reading, Fields& root, CoverText& cover, bool original) {
    const TomlValue* table = root.table("cover", original);
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    read_over(reading, fields, "title", {original ? Need::required : Need::filled, 80}, cover.title);
    read_over(reading, fields, "button", {original ? Need::required : Need::filled, 40}, cover.button);
    auto hours = read_hours(reading, fields);
    auto notices = read_notices(reading, fields);
    if (fields.has("hours"))
        cover.hours = std::move(hours);
    if (fields.has("notices"))
        cover.notices = std::move(notices);
    fields.finish();
}

} // namespace

void read_bundle_file(Reading& reading) {
    const auto document = open_document(reading, "bundle.toml");
    if (!document)
        return;
    Bundle& bundle = *reading.bundle;
    Fields fields(*document, document->root, reading.problems);
    bundle.id = fields.id("id", true);
    bundle.title.original = visitor_text(reading, fields, "title", title_rule);
    if (const TomlValue* serial = fields.integer("serial", {1, 999'999'999}, true))
        bundle.serial = serial->integer;
    if (const TomlValue* replaces = fields.integer("replaces", {1, 999'999'999}, false))
        bundle.replaces = replaces->integer;
    bundle.made = fields.date("made");
    read_languages(reading, fields);
    const std::size_t problems_before = reading.problems.size();
    bundle.topics = read_references(reading, fields, "topics", Reference::To::page);
    if (bundle.topics.empty() && reading.problems.size() == problems_before)
        fields.note(fields.place_of("topics"), "The bundle has no topics: visitors would see an empty page.",
                    "Name its pages in the order of their tiles: topics = [\"stalking\", \"harassment\"].");
    read_emergency(reading, fields);
    read_start(reading, fields, bundle.start.original, true);
    read_cover(reading, fields, bundle.cover.original, true);
    fields.finish();
}

void translate_bundle_file(Reading& reading, const std::string& file, const LanguageCode& language) {
    const auto document = open_document(reading, file);
    if (!document)
        return;
    Bundle& bundle = *reading.bundle;
    Fields fields(*document, document->root, reading.problems);
    for (const char* key :
         {"id", "serial", "replaces", "made", "default_language", "languages", "topics", "emergency"})
        fields.refuse(key, in_quotes(key) + " is the same in every language.",
                      "Delete it here: it stands in bundle.toml.");
    std::string title = bundle.title.original;
    StartText start = bundle.start.original;
    CoverText cover = bundle.cover.original;
    read_over(reading, fields, "title", {Need::filled, 80}, title);
    read_start(reading, fields, start, false);
    read_cover(reading, fields, cover, false);
    fields.finish();
    bundle.title.in_others[language] = std::move(title);
    bundle.start.in_others[language] = std::move(start);
    bundle.cover.in_others[language] = std::move(cover);
}

} // namespace signpost
