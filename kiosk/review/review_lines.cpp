// Line ends that the screen does not keep, steps that are counted in another way, notes that visitors read.
#include <algorithm>
#include <optional>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

enum class LineKind { empty, heading, item, step, words };

struct PageLine {
    LineKind kind = LineKind::empty;
    std::string_view raw;
    std::string_view text;
    int number = 0; // of a step
};

int step_number(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_step = digits > 0 && digits <= 2 && digits + 1 < text.size() &&
                         (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return is_step ? std::stoi(std::string(text.substr(0, digits))) : -1;
}

PageLine page_line(std::string_view raw) {
    PageLine line{LineKind::words, raw, trimmed(raw), 0};
    const bool marked = line.text.size() > 1 && line.text[1] == ' ';
    const int step = step_number(line.text);
    if (line.text.empty())
        line.kind = LineKind::empty;
    else if (line.text.starts_with('#'))
        line.kind = LineKind::heading;
    else if (marked && std::string_view("-*+").find(line.text[0]) != std::string_view::npos)
        line.kind = LineKind::item;
    else if (step >= 0)
        line.kind = LineKind::step;
    if (line.kind == LineKind::step)
        line.number = step;
    return line;
}

bool is_in_list(LineKind kind) { return kind == LineKind::item || kind == LineKind::step; }

// Whether the author most likely ended the line for good, as in an address, and not for want of room.
bool is_ended_by_hand(const PageLine& line, const PageLine& next) {
    constexpr std::size_t longest_by_hand = 40; // characters
    const Utf8Character last = character_at(line.text, line.text.size() - 1);
    const Utf8Character first = character_at(next.text, 0);
    const bool whole = last.bytes == 1 && (is_punctuation(last.value) && last.value != U')');
    return length_of(line.text) <= longest_by_hand && !whole &&
           (is_capital(first.value) || digit_value(first.value));
}

bool has_forced_end(const PageLine& line) {
    return line.raw.ends_with("  ") || line.raw.ends_with('\\') || line.text.ends_with("<br>");
}

// Looks through the lines of one page's body.
class Lines {
public:
    Lines(Reviewing& reviewing, const TomlDocument& document, const TomlValue& body)
        : reviewing_(reviewing), document_(document), body_(body) {}

    void run() {
        for (std::size_t at = 0; at < body_.text.size();
             at = std::min(body_.text.find('\n', at), body_.text.size()) + 1) {
            const PageLine line = page_line(line_at(body_.text, at));
            look(at, line);
            before_ = line;
            before_at_ = at;
        }
    }

private:
    void look(std::size_t at, const PageLine& line) {
        if (line.kind == LineKind::heading && line.text.starts_with("# "))
            note(Finding::Kind::note_or_heading, at,
                 "A line that begins with # is a heading here, and visitors read it.",
                 "If it is a heading, write ## before it. If it is a note for yourselves, move it above the "
                 "body.");
        if (line.kind == LineKind::words)
            look_at_words(at, line);
        look_at_step(at, line);
    }

    void look_at_words(std::size_t at, const PageLine& line) {
        if (is_in_list(before_.kind) && !line.raw.starts_with(' ') && !line.raw.starts_with('\t'))
            note(
                Finding::Kind::swallowed_line, at,
                "There is no empty line between the list and this line, so it becomes part of the last item.",
                "Put an empty line above it. If it belongs to the item, write both in one line.");
        else if (before_.kind == LineKind::words &&
                 (has_forced_end(before_) || is_ended_by_hand(before_, line)))
            note(Finding::Kind::swallowed_line, before_at_,
                 "The screen shows this line and the next as one: " + in_quotes(joined(line)) + ".",
                 "Put a comma between them and write both in one line, put an empty line between them, or "
                 "begin each with - and a space.");
    }

    [[nodiscard]] std::string joined(const PageLine& line) const {
        std::string_view first = before_.text;
        while (first.ends_with('\\') || first.ends_with(' '))
            first.remove_suffix(1);
        return std::string(first) + " " + std::string(line.text);
    }

    // Markdown goes on counting from the first step's number, whatever the others say.
    void look_at_step(std::size_t at, const PageLine& line) {
        if (line.kind == LineKind::step) {
            const bool first = next_ < 0;
            const int wanted = first ? 1 : next_;
            const bool same = !first && line.number == 1; // "1." before each is a way to write it
            if (line.number != wanted && !same)
                note(Finding::Kind::odd_steps, at,
                     first ? "The first step of this list has the number " + std::to_string(line.number) + "."
                           : "This step has the number " + std::to_string(line.number) +
                                 ", and visitors read " + std::to_string(wanted) + ".",
                     "Write " + std::to_string(wanted) + ". here, and count the steps below on from it.");
            next_ = first ? line.number + 1 : wanted + 1;
        } else if (line.kind != LineKind::empty &&
                   !(line.kind == LineKind::words && before_.kind != LineKind::empty)) {
            next_ = -1;
        }
    }

    void note(Finding::Kind kind, std::size_t at, std::string cause, std::string remedy) {
        const std::string_view line = line_at(body_.text, at);
        const std::size_t words = std::min(line.find_first_not_of(" \t"), line.size());
        reviewing_.note(kind, document_.file, document_.place_in(body_, at + words), std::move(cause),
                        std::move(remedy));
    }

    Reviewing& reviewing_;
    const TomlDocument& document_;
    const TomlValue& body_;
    PageLine before_{};
    std::size_t before_at_ = 0;
    int next_ = -1; // the number that the next step has; -1 outside of steps
};

} // namespace

void review_lines(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        if (const TomlValue* body = file.starts_with("pages/") ? value_of(document.root, "body") : nullptr;
            body != nullptr && body->kind == TomlValue::Kind::text)
            Lines(reviewing, document, *body).run();
}

} // namespace signpost
