// Texts of one line as they are written: "\n" in them, which somebody meant as a backslash and an n; and
// straight quotation marks, which look out of place beside the curly ones of the program's own words.
#include "base/characters.h"
#include "content/file_names.h"
#include "content/said_facts.h"
#include "review/reviewing_internal.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

void look_for_backslashes(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text) {
    const std::string_view source = document.source;
    const std::size_t begin = offset_of(source, text.place);
    const std::string_view written = source.substr(begin, end_of_value(source, begin) - begin);
    if (!written.starts_with('"') || written.starts_with("\"\"\""))
        return;
    for (std::size_t at = written.find('\\'); at != written.npos; at = written.find('\\', at + 2)) {
        const std::string two(written.substr(at, 2));
        if (two == "\\n" || two == "\\t")
            reviewing.note(Finding::Kind::swallowed_line, document.file, place_of(source, begin + at),
                           two + " is no letter here: the screen shows a space in its place.",
                           "Write / in place of the backslash, or a space in place of both.");
    }
}

// The bytes of a text between two straight marks, as they are: 'police' of "whisper "police"". Behind a digit
// it is a mark for inches.
struct Quoted {
    std::size_t at = 0;
    std::string words;
};

std::vector<Quoted> quoted_in(std::string_view text) {
    std::vector<Quoted> found;
    for (std::size_t at = text.find('"'); at != text.npos; at = text.find('"', at + 1)) {
        if (at > 0 && is_ascii_digit(text[at - 1]))
            continue;
        const std::size_t end = text.find('"', at + 1);
        const std::string_view words = text.substr(at + 1, std::min(end, text.size()) - at - 1);
        if (end == text.npos || words.find("\n\n") != words.npos)
            continue;
        found.push_back({at, std::string(words)});
        at = end;
    }
    return found;
}

void look_for_straight_marks(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text) {
    for (const Quoted& one : quoted_in(text.text))
        reviewing.note(Finding::Kind::straight_marks, document.file, document.place_in(text, one.at),
                       "These quotation marks are straight, and those of the kiosk's own words are curly.",
                       "Write “" + in_one_line(one.words) + "”.");
}

} // namespace

void review_one_line_texts(Reviewing& reviewing) {
    const bool is_from_english = is_english(reviewing.bundle.default_language);
    for (const auto& entry : reviewing.documents.all()) {
        const TomlDocument& document = entry.second;
        const auto name = read_file_name(entry.first);
        for_each_visitor_text(document, [&](const TomlValue& text, Markup markup) {
            if (markup == Markup::none)
                look_for_backslashes(reviewing, document, text);
            if (is_from_english && name && name->language.empty())
                look_for_straight_marks(reviewing, document, text);
        });
    }
}

} // namespace signpost
