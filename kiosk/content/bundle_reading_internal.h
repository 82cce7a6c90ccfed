// What the readers of a bundle's files share while one bundle is read.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/bundle.h"
#include "content/file_names.h"
#include "content/numbers.h"
#include "content/origin.h"
#include "content/read_bundle.h"
#include "toml/fields.h"
#include "toml/schema.h"

namespace signpost {

// An id that a file names, to be looked up when every file has been read.
struct Reference {
    enum class To { page, contact, contact_with_telephone };
    To to = To::page;
    std::string id;
    std::string file;
    FilePlace place;
    bool is_link = false; // in a text: what it leads to stands before the id
};

// Rows of hours that are for people, to be looked at when the words are known that they may be written in.
struct ReadRow {
    CoverHours hours;
    FilePlace day;
    FilePlace open;
};
struct ReadRows {
    std::string file;
    std::vector<ReadRow> rows;
};

// A good bundle, read before: what has not changed since is taken over.
struct Before {
    const FileDigests& digests_now;
    const KnownBundle& known;
};

enum class Drafts { left_out, read };

struct BundleReading {
    const BundleFiles& files;
    Drafts drafts = Drafts::left_out;
    std::optional<Before> before{};
    Problems problems{};
    Numbers numbers{};
    // Of read_first_content(): what neither Start nor the cover shows is searched for numbers with the whole,
    // right after.
    bool is_first_content = false;
    bool numbers_known = false; // false when contacts.toml cannot be read: then no placeholder is blamed
    std::vector<Reference> references{};
    std::map<std::string, std::map<std::string, Origin>> origins_now{}; // by file and key; see overtaken()
    std::vector<ReadRows> rows_of_hours{};
    std::set<std::string> sites_taken_over{}; // from `before`, with their translations
    std::shared_ptr<Bundle> bundle = std::make_shared<Bundle>();
};

// Whether this file has the same bytes as before.
[[nodiscard]] bool is_unchanged(const BundleReading& reading, const std::string& file);

// The file as TOML; std::nullopt, after noting why, when it is missing or cannot be read.
[[nodiscard]] std::optional<TomlDocument> open_document(BundleReading& reading, const std::string& file);

// Notes a problem, unless one was noted for this very place.
void note_once(BundleReading& reading, const TomlDocument& document, FilePlace place, std::string cause,
               std::string remedy);

// A text for visitors: placeholders filled, line ends as spaces. "" when missing or wrong.
// `kept` are placeholders that stay, without their brackets.
[[nodiscard]] std::string visitor_text(BundleReading& reading, Fields& fields, const FieldSpec& field,
                                       std::span<const std::string_view> kept = {});
[[nodiscard]] std::vector<std::string> visitor_texts(BundleReading& reading, Fields& fields,
                                                     const FieldSpec& field);

// The text of a field, into what is there: a key that is left out leaves it as it is.
void read_over(BundleReading& reading, Fields& fields, const FieldSpec& field, std::string& into);

// Every plain text of a table, likewise. Where it is no original, `into` holds the original's texts, and
// those may be left out.
template <class Owner, std::size_t count>
void read_texts(BundleReading& reading, Fields& fields, const std::array<Field<Owner>, count>& table,
                Owner& into, bool original) {
    for (const Field<Owner>& field : table)
        if (field.text != nullptr)
            read_over(reading, fields, original ? field.spec : in_translation(field.spec), into.*field.text);
}

// Refuses the keys of a table that no translation may have, with the same cause and remedy for each.
void refuse_untranslated(Fields& fields, std::span<const FieldSpec> table, const std::string& because,
                         const std::string& remedy);

// Notes what is wrong with the placeholders and numbers of a text; true when nothing is.
bool check_numbers(BundleReading& reading, const TomlDocument& document, const TomlValue& text,
                   std::span<const std::string_view> kept = {});

// A list of ids of pages or contacts, none twice, noted as references.
[[nodiscard]] std::vector<std::string> read_references(BundleReading& reading, Fields& fields,
                                                       const FieldSpec& field, Reference::To to);

[[nodiscard]] Provenance read_provenance(Fields& fields);

// The fields of open_fields; std::nullopt where there is no `open`. Or in two steps: `closed` and
// `bank_holidays`, which may stand beside rows for people, too; and `open`.
[[nodiscard]] std::optional<OpenHours> read_open_hours(Fields& fields, BankCalendar calendar);
[[nodiscard]] OpenHours read_single_days(Fields& fields, BankCalendar calendar);
[[nodiscard]] std::optional<OpenHours> read_open_hours(Fields& fields, const OpenHours& single_days);

// What is in a named glass's place and in a calendar's: a name of the table, or a problem.
// Notes each line that stands in another part of bundle.toml, or of a site's file, than the one that it is
// of.
void refuse_keys_of_other_parts(Fields& root, const TomlDocument& document, FileName::Kind kind);
// The same in a row of the cover: [[cover.hours]], [[cover.notices]].
void refuse_keys_of_whole_cover(Fields& row, std::string_view heading);

void read_glass(Fields& fields, const FieldSpec& field, std::string& into);
void read_calendar(Fields& fields, const FieldSpec& field, BankCalendar& into);

// The part [cover] of a file; a translation's over what the original says. Where `cover` has a button
// already, that and its title may be left out.
void read_cover(BundleReading& reading, Fields& root, const FieldSpec& part, BankCalendar calendar,
                CoverText& cover);
void translate_cover(BundleReading& reading, Fields& root, const FieldSpec& part, CoverText& cover);

// The part [say] of a file.
void read_said_as(BundleReading& reading, Fields& root, const LanguageCode& language);

// Stands in for a number that is there but wrong: one mistake is told once, and not again at every use. It
// never reaches a bundle, since that mistake is a problem.
inline constexpr const char* unreadable_number = "?";

// The number of a contact: "" for none, unreadable_number after noting why.
[[nodiscard]] std::string read_telephone(Fields& fields, const FieldSpec& field);

// --- One file each, into reading.bundle. The order matters: the languages and the numbers come first.

void read_numbers(BundleReading& reading, const TomlDocument& contacts);
void read_contacts(BundleReading& reading, const TomlDocument& contacts);
void read_bundle_file(BundleReading& reading);
void read_pages(BundleReading& reading);
void read_words(BundleReading& reading);
void read_sites(BundleReading& reading); // after the cover of bundle.toml

// Translations, once every original has been read.
void translate_bundle_file(BundleReading& reading, const std::string& file, const LanguageCode& language);
void translate_contacts(BundleReading& reading, const std::string& file, const LanguageCode& language);
void translate_page(BundleReading& reading, const std::string& file, const std::string& page,
                    const LanguageCode& language);
void translate_words(BundleReading& reading, const std::string& file, const LanguageCode& language);

// The keys of the texts of which a number, a placeholder or a link is another in the original than it was
// when they were translated: visitors are to read the original. `original` is its file.
[[nodiscard]] std::vector<std::string> overtaken(BundleReading& reading, const TomlDocument& translation,
                                                 const std::string& original);

// Whether any of them is `key`, or begins with "key.".
[[nodiscard]] bool is_overtaken(const std::vector<std::string>& overtaken, std::string_view key);

// Passes over what the tools for translators keep in a translation.
void pass_over_origins(Fields& fields);

void translate_site(BundleReading& reading, const std::string& file, const std::string& id,
                    const LanguageCode& language); // after bundle.toml's translation

// What Hide shows where a kiosk's place is not known; once all covers are read.
void make_cover_for_anywhere(Bundle& bundle);

// Days and times that cannot be meant, in every row that was read.
void check_rows_of_hours(BundleReading& reading);

// Whether the bundle has the language of this file, and that is no draft that is left out. Notes a problem
// where it has none of the kind.
[[nodiscard]] bool has_language(BundleReading& reading, const std::string& path,
                                const LanguageCode& language);

// The names of the recordings, once the languages are known.
void read_recordings(BundleReading& reading);

// Looks up every reference.
void check_references(BundleReading& reading);

} // namespace signpost
