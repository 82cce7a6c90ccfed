// The limits of "How to write" in assets/README.md: beyond them a page is hard to read, and a screen is full.
#include "base/characters.h"
#include "content/file_names.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr std::size_t most_words_of_page = 140;
constexpr std::size_t most_tiles = 6;
constexpr std::size_t most_figures = 2;
constexpr std::size_t most_next = 3;

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
    if (length > best && length <= told_elsewhere)
        reviewing.note(Finding::Kind::beyond_guide, document.file, place_of(document.root, "title"),
                       in_quotes(title) + " has " + std::to_string(length) + " characters.",
                       "Shorten it to 30 at most.");
}

void check_list(Reviewing& reviewing, const TomlDocument& document, const std::string& key, std::size_t most,
                const std::string& remedy) {
    const TomlValue* list = value_of(document.root, key);
    if (list == nullptr || list->items.size() <= most)
        return;
    const std::string named = key == "topics" ? "tile" : key == "figures" ? "figure" : "page to read next";
    const std::string several = key == "next" ? "pages to read next" : named + "s";
    reviewing.note(Finding::Kind::beyond_guide, document.file,
                   list->place.line > 0 ? list->place : list->items[most].place,
                   "There are " + counted(list->items.size(), named, several) + ".", remedy);
}

} // namespace

void review_limits(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        if (file == "bundle.toml")
            check_list(reviewing, document, "topics", most_tiles,
                       "Keep six at most, and lead to the others from their pages.");
        if (!file.starts_with("pages/"))
            continue;
        const auto name = read_file_name(file);
        const Page* page = name && name->language.empty() ? reviewing.bundle.page(name->id) : nullptr;
        if (page != nullptr) {
            check_short_title(reviewing, document, *page);
            check_words(reviewing, document);
        }
        check_list(reviewing, document, "next", most_next, "Keep the three that help most.");
        check_list(reviewing, document, "figures", most_figures, "Keep the two that matter most.");
    }
}

} // namespace signpost
