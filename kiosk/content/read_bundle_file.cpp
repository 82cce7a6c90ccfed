// bundle.toml and its translations: what the bundle is, its languages, Start and Cover.
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "content/bundle_reading_internal.h"
#include "content/schema.h"

namespace signpost {

// So that nobody needs to know the word for it.
bool is_written_from_the_right(const LanguageCode& code) {
    constexpr std::array<std::string_view, 14> tongues{"ar",  "arc", "ckb", "dv", "fa",  "he", "ks",
                                                       "nqo", "pnb", "ps",  "sd", "syr", "ug", "ur"};
    const std::string main = code.substr(0, code.find('-'));
    return std::find(tongues.begin(), tongues.end(), main) != tongues.end() && !code.ends_with("-latn");
}

namespace {

LanguageCode read_code(Fields& fields, const FieldSpec& field) {
    const TomlValue* value = fields.text(field);
    if (value == nullptr || is_language_code(value->text))
        return value == nullptr ? "" : value->text;
    fields.note(
        value->place, in_quotes(value->text) + " is no language code.",
        "Use two or three small letters, such as en or pl, and a part more where it needs one: zh-hans.");
    return "";
}

bool read_direction(Fields& fields, const LanguageCode& code) {
    const TomlValue* value = fields.text(field(language_fields, "direction"));
    if (value != nullptr && value->text != "ltr" && value->text != "rtl")
        fields.note(
            value->place, in_quotes(value->text) + " is no direction.",
            "Write \"ltr\" for a language that is written from left to right, or \"rtl\" for one that is "
            "written from right to left.");
    if (value == nullptr || value->text.empty())
        return is_written_from_the_right(code);
    return value->text == "rtl";
}

// Both or neither: who has reviewed it, and when.
void read_review(Fields& fields, Language& language) {
    language.reviewed_by = fields.plain_text(field(language_fields, "reviewed_by"));
    language.reviewed_on = fields.date(field(language_fields, "reviewed_on"));
    const bool has_by = fields.has("reviewed_by");
    if (has_by != fields.has("reviewed_on"))
        fields.note(
            fields.place_of(has_by ? "reviewed_by" : "reviewed_on"),
            has_by ? "reviewed_by stands here without reviewed_on."
                   : "reviewed_on stands here without reviewed_by.",
            has_by ? "Add the day on which that person had read all of the language, for example: "
                     "reviewed_on = 2026-05-31"
                   : "Add who read all of the language on that day: reviewed_by with that person's name.");
}

Language read_language(BundleReading& reading, const TomlDocument& document, const TomlValue& table) {
    Fields fields(document, table, reading.problems);
    Language language;
    language.code = read_code(fields, field(language_fields, "code"));
    language.name = fields.plain_text(field(language_fields, "name"));
    language.right_to_left = read_direction(fields, language.code);
    read_review(fields, language);
    for (const Language& other : reading.bundle->languages)
        if (!language.code.empty() && other.code == language.code)
            fields.note("The language " + in_quotes(language.code) + " stands here for the second time.",
                        "If this is another language, give it a code of its own. If it is the same, put what "
                        "is right of both below one heading.");
    fields.finish();
    return language;
}

// What nobody has reviewed is no choice for visitors, unless somebody writes it and wants to see it. A code
// in doubt stays: it has a mistake already.
void set_drafts_apart(Bundle& bundle, Drafts drafts) {
    const auto is_draft = [&](const Language& language) {
        return !language.code.empty() && language.code != bundle.default_language && !language.reviewed_on;
    };
    bundle.has_drafts_in = drafts == Drafts::read;
    std::copy_if(bundle.languages.begin(), bundle.languages.end(), std::back_inserter(bundle.drafts),
                 is_draft);
    if (drafts == Drafts::left_out)
        std::erase_if(bundle.languages, is_draft);
}

// Without any [[languages]] there is the default language alone, and its name is known if it is English.
void read_languages(BundleReading& reading, Fields& fields) {
    Bundle& bundle = *reading.bundle;
    constexpr FieldSpec default_language = field(bundle_fields, "default_language");
    const TomlValue* given = fields.text(default_language);
    if (given != nullptr)
        bundle.default_language = read_code(fields, default_language);
    else // there, but no text: the default is not known, and no language is blamed for not being it
        bundle.default_language = fields.has("default_language") ? "" : "en";
    for (const TomlValue* table : fields.tables(field(bundle_fields, "languages")))
        bundle.languages.push_back(read_language(reading, fields.document(), *table));
    if (bundle.languages.empty() && bundle.default_language == "en")
        bundle.languages.push_back({"en", "English", false});
    set_drafts_apart(bundle, reading.drafts);
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

// Some of the tiles: a page that is no tile would stand nowhere.
void read_help(BundleReading& reading, Fields& fields) {
    Bundle& bundle = *reading.bundle;
    bundle.help = read_references(reading, fields, field(bundle_fields, "help"), Reference::To::page);
    for (const std::string& id : bundle.help)
        if (std::find(bundle.topics.begin(), bundle.topics.end(), id) == bundle.topics.end())
            fields.note(fields.place_of("help"), in_quotes(id) + " is in help, but it is not in topics.",
                        "Write it in topics as well: only what is in topics has a tile.");
}

void read_words_to_avoid(Fields& fields, std::vector<std::string>& words) {
    const std::vector<const TomlValue*> given = fields.texts(field(bundle_fields, "cover_avoids"));
    if (!given.empty())
        words.clear();
    for (const TomlValue* word : given)
        words.push_back(folded(word->text));
}

void read_emergency(BundleReading& reading, Fields& root) {
    const TomlValue* table = root.table(field(bundle_fields, "emergency"));
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    const auto refer = [&](const FieldSpec& field, Reference::To to) {
        const TomlValue* value = fields.text(field);
        if (value == nullptr)
            return std::string();
        reading.references.push_back({to, value->text, root.document().file, value->place, false});
        return value->text;
    };
    reading.bundle->emergency_contact =
        refer(field(emergency_fields, "contact"), Reference::To::contact_with_telephone);
    reading.bundle->emergency_page = refer(field(emergency_fields, "page"), Reference::To::page);
    fields.finish();
}

void read_start(BundleReading& reading, Fields& root, StartText& start, bool original) {
    constexpr FieldSpec part = field(bundle_fields, "start");
    const TomlValue* table = root.table(original ? part : in_translation(part));
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    read_texts(reading, fields, start_fields, start, original);
    fields.finish();
}

} // namespace

void read_bundle_file(BundleReading& reading) {
    const auto document = open_document(reading, "bundle.toml");
    if (!document)
        return;
    Bundle& bundle = *reading.bundle;
    Fields fields(*document, document->root, reading.problems);
    refuse_keys_of_other_parts(fields, *document, FileName::Kind::bundle);
    bundle.id = fields.id(field(bundle_fields, "id"));
    bundle.title.original = visitor_text(reading, fields, field(bundle_fields, "title"));
    if (const TomlValue* serial = fields.integer(field(bundle_fields, "serial")))
        bundle.serial = serial->integer;
    if (const TomlValue* replaces = fields.integer(field(bundle_fields, "replaces")))
        bundle.replaces = replaces->integer;
    bundle.made = fields.date(field(bundle_fields, "made"));
    read_languages(reading, fields);
    const std::size_t problems_before = reading.problems.size();
    bundle.topics = read_references(reading, fields, field(bundle_fields, "topics"), Reference::To::page);
    if (bundle.topics.empty() && !fields.is_excused("topics") && reading.problems.size() == problems_before)
        fields.note(fields.place_of("topics"), "The bundle has no topics: visitors would see an empty page.",
                    "Name its pages in the order of their tiles: topics = [\"stalking\", \"harassment\"].");
    read_help(reading, fields);
    read_glass(fields, field(bundle_fields, "smallest_glass"), bundle.smallest_glass);
    read_calendar(fields, field(bundle_fields, "calendar"), bundle.calendar);
    read_words_to_avoid(fields, bundle.cover_avoids);
    read_emergency(reading, fields);
    read_said_as(reading, fields, bundle.default_language);
    read_start(reading, fields, bundle.start.original, true);
    read_cover(reading, fields, field(bundle_fields, "cover"), bundle.calendar, bundle.cover.original);
    fields.finish();
}

void translate_bundle_file(BundleReading& reading, const std::string& file, const LanguageCode& language) {
    const auto document = open_document(reading, file);
    if (!document)
        return;
    Bundle& bundle = *reading.bundle;
    Fields fields(*document, document->root, reading.problems);
    refuse_untranslated(fields, bundle_fields, " is the same in every language.",
                        "Delete it here: it stands in bundle.toml.");
    pass_over_origins(fields);
    std::string title = bundle.title.original;
    StartText start = bundle.start.original;
    CoverText cover = bundle.cover.original;
    read_over(reading, fields, in_translation(field(bundle_fields, "title")), title);
    read_said_as(reading, fields, language);
    read_start(reading, fields, start, false);
    translate_cover(reading, fields, field(bundle_fields, "cover"), cover);
    fields.finish();
    const std::vector<std::string> old = overtaken(reading, *document, "bundle.toml");
    bundle.title.in_others[language] = is_overtaken(old, "title") ? bundle.title.original : std::move(title);
    bundle.start.in_others[language] = is_overtaken(old, "start") ? bundle.start.original : std::move(start);
    bundle.cover.in_others[language] = is_overtaken(old, "cover") ? bundle.cover.original : std::move(cover);
}

} // namespace signpost
