// The limits of "How to write" in assets/README.md: beyond them a page is hard to read, and a screen is full.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/schema.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr std::size_t most_words_of_page = 140;

// What stands between spaces and has a letter or a digit: marks have none, and a link ends in its last word.
std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool counted_already = false;
    for (const char c : text) {
        const bool between = c == ' ' || c == '\n';
        const bool of_word = static_cast<unsigned char>(c) >= 0x80 || is_ascii_digit(c) || is_ascii_letter(c);
        words += of_word && !counted_already ? 1 : 0;
        counted_already = !between && (counted_already || of_word);
    }
    return words;
}

void check_words(Reviewing& reviewing, const TomlDocument& document) {
    const TomlValue* body = value_of(document.root, "body");
    if (body == nullptr)
        return;
    const std::size_t words = count_words(body->text);
    if (words > most_words_of_page)
        reviewing.note(Finding::Kind::beyond_guide, document.file, body->place,
                       "This page has " + std::to_string(words) + " words.",
                       "Make two pages of it, and join them with next: 140 words are the most.");
}

// Titles beyond 40 are told by review_titles(), in every language.
void check_short_title(Reviewing& reviewing, const TomlDocument& document, const Page& page) {
    constexpr std::size_t best = 30; // characters
    constexpr std::size_t told_elsewhere = 40;
    const std::string& title = page.text.original.title;
    const std::size_t length = length_of(title);
    const bool is_filled = title.find('{') == title.npos; // not where contacts.toml cannot be read
    if (is_filled && length > best && length <= told_elsewhere)
        reviewing.note(Finding::Kind::beyond_guide, document.file, place_of(document.root, "title"),
                       in_quotes(title) + " has " + std::to_string(length) + " characters.",
                       "Shorten it to 30 at most.");
}

// What a field's items are called, and what to do with more of them than the guide has.
struct Several {
    std::string_view key;
    const char* one;
    const char* more;
    const char* remedy;
};
constexpr auto severals = std::to_array<Several>({
    {"topics", "tile", "tiles", "Keep six at most, and lead to the others from their pages."},
    {"figures", "figure", "figures", "Keep the two that matter most."},
    {"next", "page to read next", "pages to read next", "Keep the three that help most."},
    {"lines", "line in this notice", "lines in this notice",
     "Keep six at most: a notice that has no room is not shown at all."},
    {"notices", "notice", "notices", "Keep the four that matter most: those without room are not shown."},
});

void check_list(Reviewing& reviewing, const TomlDocument& document, const TomlValue& table,
                const FieldSpec& field) {
    const TomlValue* list = field.most == 0 ? nullptr : value_of(table, field.key);
    if (list == nullptr || list->items.size() <= field.most)
        return;
    const auto* several = std::find_if(severals.begin(), severals.end(),
                                       [&](const Several& one) { return one.key == field.key; });
    reviewing.note(Finding::Kind::beyond_guide, document.file,
                   list->place.line > 0 ? list->place : list->items[field.most].place,
                   "There are " + counted(list->items.size(), several->one, several->more) + ".",
                   several->remedy);
}

void check_lists(Reviewing& reviewing, const TomlDocument& document) {
    for (const TableSpec& spec : schema_of(document.file).tables)
        for (const TomlValue* table : tables_of(document.root, spec))
            for (const FieldSpec& field : spec.fields)
                check_list(reviewing, document, *table, field);
}

} // namespace

void review_limits(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const auto name = read_file_name(file);
        if (!name || !name->language.empty()) // a translation has as many as its original
            continue;
        check_lists(reviewing, document);
        const Page* page = name->kind == FileName::Kind::page ? reviewing.bundle.page(name->id) : nullptr;
        if (page != nullptr) {
            check_short_title(reviewing, document, *page);
            check_words(reviewing, document);
        }
    }
}

} // namespace signpost
