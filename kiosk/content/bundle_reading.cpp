#include "content/bundle_reading_internal.h"

#include <algorithm>

#include "content/near_marks_internal.h"
#include "content/schema.h"

namespace signpost {

namespace {

// Notes each of them; true where there is one. What was told of the same place already is told once.
bool check_marks(BundleReading& reading, const TomlDocument& document, const TomlValue& text,
                 const std::vector<NearMark>& marks) {
    for (const NearMark& mark : marks)
        note_once(reading, document, document.place_in(text, mark.at), mark.cause, mark.remedy);
    return !marks.empty();
}

std::string finished(BundleReading& reading, const TomlDocument& document, const TomlValue* value,
                     std::span<const std::string_view> kept) {
    if (value == nullptr)
        return "";
    const bool numbers_are_right = check_numbers(reading, document, *value, kept);
    const bool is_marked = check_marks(reading, document, *value, near_marks_in_plain(value->text));
    if (!numbers_are_right || is_marked)
        return "";
    return folded(reading.numbers.fill(value->text));
}

} // namespace

void note_once(BundleReading& reading, const TomlDocument& document, FilePlace place, std::string cause,
               std::string remedy) {
    for (const Problem& told : reading.problems)
        if (told.line == place.line && told.column == place.column && told.file == document.file)
            return;
    reading.problems.push_back(
        {document.file, place.line, place.column, std::move(cause), std::move(remedy)});
}

std::optional<TomlDocument> open_document(BundleReading& reading, const std::string& file) {
    const auto found = reading.files.find(file);
    if (found == reading.files.end()) {
        reading.problems.push_back({file, 0, 0, "The file is missing.", "Every bundle needs it: add it."});
        return std::nullopt;
    }
    Result<TomlDocument> document = read_toml(found->second, file, schema_of(file));
    if (document)
        return std::move(*document);
    reading.problems.insert(reading.problems.end(), document.error().begin(), document.error().end());
    return std::nullopt;
}

bool is_unchanged(const BundleReading& reading, const std::string& file) {
    if (!reading.before)
        return false;
    const FileDigests& digests_now = reading.before->digests_now;
    const FileDigests& digests_then = reading.before->known.digests;
    const auto now = digests_now.find(file);
    const auto then = digests_then.find(file);
    return now != digests_now.end() && then != digests_then.end() && now->second == then->second;
}

bool check_numbers(BundleReading& reading, const TomlDocument& document, const TomlValue& text,
                   std::span<const std::string_view> kept) {
    const bool is_seen_later = reading.is_first_content && (document.file.starts_with("contacts.") ||
                                                            document.file.starts_with("words."));
    if (!reading.numbers_known || is_seen_later)
        return true;
    const auto mistakes = reading.numbers.check(text.text, kept);
    for (const Numbers::Mistake& mistake : mistakes)
        note_once(reading, document, document.place_in(text, mistake.at), mistake.cause, mistake.remedy);
    return mistakes.empty();
}

std::string visitor_text(BundleReading& reading, Fields& fields, const FieldSpec& field,
                         std::span<const std::string_view> kept) {
    return finished(reading, fields.document(), fields.text(field), kept);
}

std::vector<std::string> visitor_texts(BundleReading& reading, Fields& fields, const FieldSpec& field) {
    std::vector<std::string> read;
    for (const TomlValue* value : fields.texts(field))
        read.push_back(finished(reading, fields.document(), value, {}));
    return read;
}

void read_over(BundleReading& reading, Fields& fields, const FieldSpec& field, std::string& into) {
    const bool there = fields.has(std::string(field.key));
    std::string text = visitor_text(reading, fields, field);
    if (there)
        into = std::move(text);
}

void refuse_untranslated(Fields& fields, std::span<const FieldSpec> table, const std::string& because,
                         const std::string& remedy) {
    for (const FieldSpec& field : table)
        if (!field.translated)
            fields.refuse(std::string(field.key), in_quotes(field.key) + because, remedy);
}

std::vector<std::string> read_references(BundleReading& reading, Fields& fields, const FieldSpec& field,
                                         Reference::To to) {
    std::vector<std::string> ids;
    for (const TomlValue* value : fields.texts(std::string(field.key), {Need::filled, field.longest})) {
        if (std::find(ids.begin(), ids.end(), value->text) != ids.end()) {
            fields.note(
                value->place, in_quotes(value->text) + " stands in this list for the second time.",
                "If you meant another, write its name in the place of this one. If not, take this one out.");
            continue;
        }
        if (fields.has_odd_space(*value))
            continue;
        ids.push_back(value->text);
        reading.references.push_back({to, value->text, fields.document().file, value->place, false});
    }
    return ids;
}

Provenance read_provenance(Fields& fields) {
    Provenance read;
    read.source = fields.plain_text(field(provenance_fields, "source"));
    read.checked = fields.date(field(provenance_fields, "checked"));
    read.checked_by = fields.plain_text(field(provenance_fields, "checked_by"));
    read.review_by = fields.date(field(provenance_fields, "review_by"));
    read.note = fields.plain_text(field(provenance_fields, "note"));
    return read;
}

} // namespace signpost
