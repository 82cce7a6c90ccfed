// What was to be replaced by words of one's own, and words of the topic where everybody in the room can read
// them.
#include <algorithm>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/words.h"
#include "review/leftover_words_internal.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

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
