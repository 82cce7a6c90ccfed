#include "toml/toml_scan_internal.h"

#include <algorithm>
#include <vector>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "toml/toml_document.h"
#include "toml/toml_mistake_internal.h"

namespace signpost {

namespace {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    TomlScan run() {
        while (at_ < text_.size() && !stopped())
            step();
        if (!open_.empty())
            found_.open_bracket = open_.front();
        return found_;
    }

private:
    [[nodiscard]] bool stopped() const {
        return found_.long_key || found_.deep_bracket || found_.bad_heading || found_.stray ||
               found_.joined_line;
    }

    void step() {
        const char c = text_[at_];
        if (c == '"' || c == '\'') {
            awaits_value_ = false;
            return string(c);
        }
        if (c == '#')
            return comment();
        if (awaits_value_ && is_bare(c))
            return bare_value();
        await_value(c);
        if (c == '.')
            dot();
        else if (c == '[' || c == '{')
            open();
        else if (c == ']' || c == '}')
            close();
        else if (c == '=' || c == ',' || c == '\n')
            dots_ = 0;
        else if (!is_ascii(c))
            found_.stray = at_;
        ++at_;
    }

    // Whether a value may begin after this character: after =, and in a list of values.
    void await_value(char c) {
        if (c == '=')
            awaits_value_ = true;
        else if (c == ',')
            awaits_value_ = !open_.empty() && text_[open_.back()] == '[';
        else if (c == '{' || c == ']' || c == '}' || (c == '\n' && open_.empty()))
            awaits_value_ = false;
    }

    // Begins a value that stands in no marks: a number, a date, a word.
    static bool is_bare(char c) { return std::string_view(" \t\n=,[]{}").find(c) == std::string_view::npos; }

    // The library looks to the end of such a value, and marks in it open no text.
    void bare_value() {
        awaits_value_ = false;
        for (; at_ < text_.size() && std::string_view("\n,]}#").find(text_[at_]) == std::string_view::npos;
             ++at_)
            if (!is_ascii(text_[at_])) {
                found_.stray = at_;
                return;
            }
    }

    void comment() { at_ = std::min(text_.find('\n', at_), text_.size()); }

    void dot() {
        if (++dots_ >= deepest_toml)
            found_.long_key = at_;
    }

    void open() {
        dots_ = 0;
        if (open_.empty() && text_[at_] == '[' && begins_line() && !has_key())
            found_.bad_heading = at_;
        open_.push_back(at_);
        if (open_.size() > deepest_toml)
            found_.deep_bracket = at_;
    }

    [[nodiscard]] bool begins_line() const {
        const std::size_t before = at_ == 0 ? text_.npos : text_.find_last_not_of(" \t", at_ - 1);
        return before == text_.npos || text_[before] == '\n';
    }

    // Whether a heading [key] or [[key]] begins here, as far as its key's first character.
    [[nodiscard]] bool has_key() const {
        const std::size_t inside = text_.substr(at_, 2) == "[[" ? at_ + 2 : at_ + 1;
        const std::size_t key = std::min(text_.find_first_not_of(" \t", inside), text_.size());
        const char first = key < text_.size() ? text_[key] : '\n';
        return is_ascii_letter(first) || is_ascii_digit(first) || first == '_' || first == '-' ||
               first == '"' || first == '\'';
    }

    void close() {
        dots_ = 0;
        if (!open_.empty())
            open_.pop_back();
    }

    void string(char mark) {
        const std::string three(3, mark);
        if (text_.substr(at_, 3) == three)
            return long_string(mark, three);
        for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == mark) {
                ++at_;
                return;
            }
            if (mark == '"' && text_[at_] == '\\')
                ++at_;
        }
    }

    void long_string(char mark, const std::string& three) {
        const std::size_t start = at_;
        for (at_ += 3; at_ < text_.size(); ++at_) {
            if (mark == '"' && text_[at_] == '\\') {
                const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\n';
                if (next == '\n' || next == ' ' || next == '\t' || !is_ascii(next)) {
                    found_.joined_line = at_;
                    return;
                }
                ++at_;
            } else if (text_.substr(at_, 3) == three) {
                at_ += 3;
                // Up to two marks more belong to the text: """She said "no"""" is allowed.
                for (int more = 0; more < 2 && at_ < text_.size() && text_[at_] == mark; ++more)
                    ++at_;
                return;
            }
        }
        found_.open_string = start;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t dots_ = 0;
    bool awaits_value_ = false;
    std::vector<std::size_t> open_;
    TomlScan found_;
};

Problem at(std::string_view text, std::size_t offset, const std::string& file, std::string cause,
           std::string remedy) {
    const FilePlace place = place_of(text, offset);
    return {file, place.line, place.column, std::move(cause), std::move(remedy)};
}

bool is_invisible(char32_t c) { return is_control(c) && c != '\n' && c != '\t'; }

std::string control_cause(char32_t c) {
    return "There is an invisible control character (" + code_point(c) + ") here.";
}

// Most of a file: of no such character anything has to be asked.
bool is_plain(char c) { return (c >= ' ' && c <= '~') || c == '\n'; }

std::optional<Problem> refuse_bytes(std::string_view text, const std::string& file) {
    for (std::size_t i = 0; i < text.size();) {
        if (is_plain(text[i])) {
            ++i;
            continue;
        }
        const Utf8Character c = character_at(text, i);
        if (c.bytes == 0)
            return at(text, i, file, "The file is not UTF-8 text from here on.",
                      "Save it again from a text editor with the encoding UTF-8.");
        if (c.value == 0)
            return at(text, i, file, "The file is not UTF-8 text: it holds U+0000, as files in UTF-16 do.",
                      "Save it again from a text editor with the encoding UTF-8.");
        if (is_invisible(c.value))
            return at(text, i, file, control_cause(c.value),
                      "Delete it together with the characters beside it, and type those again.");
        if (turning_name(c.value) != nullptr)
            return at(text, i, file, turning_cause(c.value),
                      "Delete it together with the characters beside it, and type those again. " +
                          turning_reason());
        i += c.bytes;
    }
    return std::nullopt;
}

// Programs that join two people's versions of a file leave such a line where the two differ.
bool divides_versions(std::string_view line) {
    return line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>");
}

std::optional<Problem> refuse_two_versions(std::string_view text, const std::string& file) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (divides_versions(text.substr(begin, end - begin)))
            return at(text, begin, file,
                      "A program has put two versions of these lines here, one below the other.",
                      "Decide which lines are to stay and delete the others, and with them the lines that "
                      "begin with <<<<<<<, ======= and >>>>>>>.");
        begin = end + 1;
    }
    return std::nullopt;
}

} // namespace

TomlScan scan_toml(std::string_view text) { return Scanner(text).run(); }

std::optional<Problem> refuse_before_parsing(const TomlText& toml, const std::string& file) {
    const std::string_view text = toml.source;
    if (auto bad = refuse_bytes(text, file))
        return bad;
    if (auto two = refuse_two_versions(text, file))
        return two;
    const TomlScan scan = scan_toml(text);
    if (scan.long_key)
        return at(text, *scan.long_key, file, "This key has more than 16 parts with dots between them.",
                  "Write a key as one word, for example title.");
    if (scan.deep_bracket)
        return at(text, *scan.deep_bracket, file, "Brackets stand more than 16 deep inside one another here.",
                  "Close each [ with a ] and each { with a }.");
    if (scan.joined_line)
        return at(text, *scan.joined_line, file, "This backslash (\\) has no meaning here.",
                  "Delete it. A line end inside of a paragraph is a space on the screen anyway.");
    if (scan.bad_heading || scan.stray)
        return explain_mistake(toml, file, "this may stand between quotation marks alone",
                               place_of(text, scan.bad_heading ? *scan.bad_heading : *scan.stray));
    return std::nullopt;
}

} // namespace signpost
