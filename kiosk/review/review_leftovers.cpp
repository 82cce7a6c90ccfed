// What was to be replaced by words of one's own, or is what people who write together tell each other; and
// words of the topic where everybody in the room can read them.
#include <algorithm>
#include <array>
#include <string>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/words.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// Whether a letter stands there, of any script.
bool is_part_of_word(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (static_cast<unsigned char>(text[at]) >= 0x80 || is_any_letter(static_cast<char32_t>(text[at])));
}

// The byte at which `word` stands as a word of its own; npos where it does not.
std::size_t find_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
        if ((at == 0 || !is_part_of_word(text, at - 1)) && !is_part_of_word(text, at + word.size()))
            return at;
    return text.npos;
}

// In small letters, anywhere in a text, as words of their own.
constexpr auto fillers = std::to_array<std::string_view>({"lorem",
                                                          "ipsum",
                                                          "dolor sit amet",
                                                          "consectetur",
                                                          "todo",
                                                          "tbc",
                                                          "tba",
                                                          "tbd",
                                                          "t.b.c",
                                                          "t.b.a",
                                                          "t.b.d",
                                                          "fixme",
                                                          "xx",
                                                          "xxx",
                                                          "xxxx",
                                                          "xxxxx",
                                                          "dd/mm",
                                                          "dd mm",
                                                          "00/00",
                                                          "to be confirmed",
                                                          "to be added",
                                                          "to be decided",
                                                          "to be written",
                                                          "to be checked",
                                                          "to follow",
                                                          "your first page",
                                                          "your second page",
                                                          "your text goes here",
                                                          "text here",
                                                          "title here",
                                                          "type here",
                                                          "click here",
                                                          "tap here",
                                                          "the line under the title on its tile",
                                                          "what this page is about",
                                                          "write what you want to say here",
                                                          "asdf",
                                                          "qwerty",
                                                          "blah blah",
                                                          "foo bar",
                                                          "placeholder",
                                                          "example text",
                                                          "dummy text",
                                                          "draft text",
                                                          "draft:",
                                                          "draft -",
                                                          "draft \u2013",
                                                          "do not publish",
                                                          "note to self",
                                                          "note to editor",
                                                          "delete this",
                                                          "delete me",
                                                          "needs checking",
                                                          "please check this",
                                                          "is this right?",
                                                          "this is a test",
                                                          "testing 123",
                                                          "test page",
                                                          "bookmark not defined",
                                                          "reference source not found",
                                                          "awaiting text",
                                                          "old wording",
                                                          "joe bloggs",
                                                          "jane doe",
                                                          "john doe"});

// In small letters, where there is nothing else in a line.
constexpr auto whole_fillers = std::to_array<std::string_view>(
    {"title", "your title", "sample text", "subtitle", "summary",  "page title", "heading", "name", "text",
     "label", "draft",      "test",        "untitled", "new page", "unknown",    "n/a",     "n.a.", "none",
     "null",  "nan",        "undefined",   "to do",    "to-do",    "to come",    "pending", "abc",  "aaa",
     "...",   "\u2026",     "-",           "\u2013",   "?",        "."});

// "???", "@@@", "___"
std::size_t find_row_of_signs(std::string_view text) {
    for (const std::string_view row : {"??", "@@", "$$", "___", "%%"})
        if (const std::size_t at = text.find(row); at != text.npos)
            return at;
    return text.npos;
}

// What a copied file or page is called: "Copy of Stalking", "Stalking (2)", "Stalking - Copy", "Stalking v2"
bool is_copy(std::string_view title) {
    const bool numbered = title.size() > 4 && title.ends_with(')') && title[title.size() - 3] == '(' &&
                          title[title.size() - 2] >= '1' && title[title.size() - 2] <= '9';
    return title.starts_with("copy of ") || title.ends_with(" - copy") || numbered ||
           title.ends_with(" v2") || title.ends_with(" v3");
}

// "put your own news here", "insert number here", "add the name here"
std::size_t find_put_here(std::string_view text) {
    constexpr std::size_t longest = 40;
    for (const std::string_view verb :
         {"put ", "insert ", "enter ", "type ", "fill in ", "add your ", "write your "})
        for (std::size_t at = text.find(verb); at != text.npos; at = text.find(verb, at + 1)) {
            const std::size_t here = find_word(text.substr(at, longest), "here");
            const std::string_view between = here == text.npos ? std::string_view{} : text.substr(at, here);
            const bool is_whole = at == 0 || !is_part_of_word(text, at - 1);
            const bool is_yours =
                find_word(between, "your") != text.npos || verb == "insert " || verb == "enter ";
            if (here != text.npos && is_whole && is_yours && between.find('.') == text.npos)
                return at;
        }
    return text.npos;
}

bool is_whole_filler(std::string_view line) {
    return std::find(whole_fillers.begin(), whole_fillers.end(), line) != whole_fillers.end() ||
           is_copy(line) || line.starts_with("to do:") || line.starts_with("to-do:");
}

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

// "JS", "J.S.", "JS 12/3": two or three capitals, and perhaps a date.
bool are_initials(std::string_view text) {
    std::size_t capitals = 0;
    std::size_t at = 0;
    for (; at < text.size() && (is_capital_letter(text[at]) || text[at] == '.'); ++at)
        capitals += is_capital_letter(text[at]) ? 1 : 0;
    const std::string_view date = trimmed(text.substr(at));
    return (capitals == 2 || capitals == 3) && date.find_first_not_of("0123456789./- ,") == date.npos &&
           (date.empty() || at < text.size());
}

// "(JS)" where a paragraph has ended already: what explains a word, (BSL) or (GP), stands before the full
// stop.
std::size_t find_initials(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1) {
        const std::string_view line = trimmed(line_at(text, at));
        const std::size_t open = std::min(line.rfind('('), line.size());
        const std::string_view before = trimmed(line.substr(0, open));
        const bool is_ended = !before.empty() && std::string_view(".!?").find(before.back()) != before.npos;
        if (is_ended && line.ends_with(')') && are_initials(line.substr(open + 1, line.size() - open - 2)))
            return static_cast<std::size_t>(line.data() - text.data()) + open;
    }
    return text.npos;
}

// The byte at which the first of the words stands that were to be replaced: "TBC", "Lorem ipsum", "put your
// own words here", "(JS)" behind a paragraph that has ended. npos for none.
std::size_t find_leftover(std::string_view text) {
    const std::string small = ascii_small(text);
    for (const std::string_view filler : fillers)
        if (const std::size_t at = find_word(small, filler); at != small.npos)
            return at;
    if (const std::size_t row = find_row_of_signs(small); row != small.npos)
        return row;
    for (std::size_t at = 0; at < small.size(); at = std::min(small.find('\n', at), small.size()) + 1)
        if (const std::string_view line = trimmed(line_at(small, at)); is_whole_filler(line))
            return static_cast<std::size_t>(line.data() - small.data());
    const std::size_t put = find_put_here(small);
    return put != small.npos ? put : find_initials(text);
}

// Whole words of the line, as many as are enough to find it by: never half a character.
std::string_view beginning_of_line(std::string_view text) {
    constexpr std::size_t enough = 40; // bytes
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t end = line.size() <= enough ? line.npos : line.rfind(' ', enough);
    return line.substr(0, end);
}

// Where a bundle writes down what the program says anyway, that is meant: "heading".
bool is_program_word(const TomlDocument& document, const std::string& text) {
    const Words& own = built_in_words();
    return document.file == "words.toml" && std::find(own.begin(), own.end(), text) != own.end();
}

void check_leftover(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text) {
    const std::size_t at = find_leftover(text.text);
    if (at == std::string::npos || is_program_word(document, text.text))
        return;
    const std::string_view shown = beginning_of_line(std::string_view(text.text).substr(at));
    reviewing.note(Finding::Kind::leftover, document.file, document.place_in(text, at),
                   in_quotes(trimmed(shown)) + " was to be replaced, and visitors read it.",
                   "Write what is to stand there, or delete it.");
}

// --- Start and the cover

// The word of `text` that begins with one of these, or is one that ends with a full stop; "" for none.
std::string_view word_to_avoid(std::string_view text, const std::vector<std::string>& avoided,
                               std::size_t& at) {
    const std::string small = ascii_small(text);
    for (const std::string& word : avoided) {
        const bool is_whole = word.ends_with('.');
        const std::string begins = ascii_small(is_whole ? word.substr(0, word.size() - 1) : word);
        for (at = begins.empty() ? small.npos : small.find(begins); at != small.npos;
             at = small.find(begins, at + 1)) {
            std::size_t end = at + begins.size();
            if ((at > 0 && is_part_of_word(small, at - 1)) || (is_whole && is_part_of_word(small, end)))
                continue;
            while (is_part_of_word(small, end))
                ++end;
            return text.substr(at, end - at);
        }
    }
    return {};
}

void check_neutral(Reviewing& reviewing, const TomlDocument& document, const TomlValue& value,
                   std::string_view screen) {
    std::size_t at = 0;
    const std::string_view word = word_to_avoid(value.text, reviewing.bundle.cover_avoids, at);
    if (value.kind == TomlValue::Kind::text && !word.empty())
        reviewing.note(Finding::Kind::topic_word, document.file, document.place_in(value, at),
                       "Everybody in the room can read " + in_quotes(word) + " on the " +
                           std::string(screen) + ".",
                       "Say it in words that do not name the topic.");
    for (const TomlValue& item : value.items)
        check_neutral(reviewing, document, item, screen);
    for (const TomlEntry& entry : value.entries)
        check_neutral(reviewing, document, entry.value, screen);
}

} // namespace

bool is_leftover(std::string_view text) { return find_leftover(text) != std::string::npos; }

void review_leftovers(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for_each_visitor_text(document, [&, &in = document](const TomlValue& text, Markup) {
            check_leftover(reviewing, in, text);
        });
}

void review_neutral_screens(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const bool is_site = folder_of(file) == sites_folder;
        if (!is_site && !file.starts_with("bundle."))
            continue;
        if (const TomlValue* start = value_of(document.root, "start"))
            check_neutral(reviewing, document, *start, "start screen");
        if (const TomlValue* cover = value_of(document.root, "cover"))
            check_neutral(reviewing, document, *cover, "screen that Hide shows");
        if (const TomlValue* title = is_site ? value_of(document.root, "name") : nullptr)
            check_neutral(reviewing, document, *title, "screen that Hide shows");
    }
}

} // namespace signpost
