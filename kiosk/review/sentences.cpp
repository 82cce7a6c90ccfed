#include "review/sentences_internal.h"

#include <algorithm>
#include <array>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// Characters as a visitor sees them, each with the byte that it stands at. U'\n' ends a block.
struct Seen {
    char32_t value = 0;
    std::size_t at = 0;
};

// How many bytes of marks begin a line: "## ", "- ", "12. "; 0 for none.
std::size_t marks_before(std::string_view line) {
    std::size_t i = 0;
    while (i < line.size() && line[i] == '#')
        ++i;
    while (i == 0 && i < line.size() && is_ascii_digit(line[i])) {
        const std::size_t end = line.find_first_not_of("0123456789", i);
        if (end == line.npos || (line[end] != '.' && line[end] != ')'))
            return 0;
        i = end + 1;
    }
    if (i == 0 && !line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+'))
        i = 1;
    return i > 0 && i < line.size() && line[i] == ' ' ? i + 1 : 0;
}

// Takes Markdown's marks out line by line; what they mean is content/markdown's business.
class Stripper {
public:
    explicit Stripper(std::string_view text, Markup markup)
        : text_(text), markdown_(markup == Markup::markdown) {}

    std::vector<Seen> run() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            line(at, end);
            at = end + 1;
        }
        return std::move(seen_);
    }

private:
    void line(std::size_t at, std::size_t end) {
        const std::size_t first = std::min(text_.find_first_not_of(" \t", at), end);
        const std::string_view rest = text_.substr(first, end - first);
        const bool underline = rest.find_first_not_of("=-") == rest.npos;
        if (markdown_ && (rest.empty() || underline))
            return seen_.push_back({U'\n', at});
        const std::size_t marks = markdown_ ? marks_before(rest) : 0;
        const bool heading = markdown_ && rest.starts_with('#');
        seen_.push_back({marks > 0 ? U'\n' : U' ', at});
        words(first + marks, end);
        if (heading)
            seen_.push_back({U'\n', end});
    }

    void words(std::size_t at, std::size_t end) {
        while (at < end) {
            if (markdown_ && (text_[at] == '*' || text_[at] == '[' || text_[at] == '\\')) {
                ++at;
            } else if (markdown_ && text_.substr(at, 2) == "](") {
                at = std::min(text_.find(')', at), end - 1) + 1;
            } else {
                const Utf8Character c = character_at(text_, at);
                seen_.push_back({c.value == U'\t' ? U' ' : c.value, at});
                at += std::max<std::size_t>(c.bytes, 1);
            }
        }
    }

    std::string_view text_;
    bool markdown_;
    std::vector<Seen> seen_;
};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

bool is_closing(char32_t c) { return is_one_of(c, U"\"')]\u201D\u2019\u00BB\uFF09\u300D"); }
// Chinese has no space after its stops.
bool needs_no_space(char32_t c) { return is_one_of(c, U"\u3002\uFF01\uFF1F"); }

bool is_word(std::string_view token) {
    for (std::size_t at = 0; at < token.size();) {
        const Utf8Character c = character_at(token, at);
        if (is_any_letter(c.value) || digit_value(c.value))
            return true;
        at += std::max<std::size_t>(c.bytes, 1);
    }
    return false;
}

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Seen>& seen) : text_(text), seen_(seen) {}

    std::vector<Sentence> run() {
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            if (seen_[i].value == U'\n')
                finish();
            else if (seen_[i].value != U' ')
                take(i);
            else if (!now_.text.empty() && now_.text.back() != ' ')
                now_.text += ' ';
            if (is_sentence_end(value(i)) && ends_sentence(i))
                finish_after(i);
        }
        finish();
        return std::move(found_);
    }

private:
    [[nodiscard]] char32_t value(std::size_t i) const { return i < seen_.size() ? seen_[i].value : U'\n'; }

    void take(std::size_t i) {
        if (now_.text.empty())
            now_.at = seen_[i].at;
        const std::size_t bytes = std::max<std::size_t>(character_at(text_, seen_[i].at).bytes, 1);
        now_.text += text_.substr(seen_[i].at, bytes);
    }

    // A stop before a small letter, or after a title, stands for letters that were left out.
    [[nodiscard]] bool ends_sentence(std::size_t i) const {
        std::size_t next = i + 1;
        while (is_closing(value(next)) || is_sentence_end(value(next)))
            ++next;
        if (value(next) == U'\n' || needs_no_space(value(i)))
            return true;
        if (value(next) != U' ')
            return false;
        while (value(next) == U' ')
            ++next;
        const bool goes_on = value(next) >= U'a' && value(next) <= U'z';
        return value(i) != U'.' || (!goes_on && !after_title());
    }

    [[nodiscard]] bool after_title() const {
        constexpr std::array<std::string_view, 6> titles{"Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Prof."};
        const std::size_t space = now_.text.rfind(' ');
        const std::string_view last =
            std::string_view(now_.text).substr(space == now_.text.npos ? 0 : space + 1);
        return std::find(titles.begin(), titles.end(), last) != titles.end();
    }

    void finish_after(std::size_t& i) {
        while (is_closing(value(i + 1)) || is_sentence_end(value(i + 1)))
            take(++i);
        finish();
    }

    void finish() {
        now_.text = std::string(trimmed(now_.text));
        for (std::size_t at = 0; at < now_.text.size();) {
            const std::size_t end = std::min(now_.text.find(' ', at), now_.text.size());
            if (std::string token = now_.text.substr(at, end - at); is_word(token))
                now_.words.push_back(std::move(token));
            at = end + 1;
        }
        if (!now_.words.empty())
            found_.push_back(std::move(now_));
        now_ = {};
    }

    std::string_view text_;
    const std::vector<Seen>& seen_;
    Sentence now_;
    std::vector<Sentence> found_;
};

} // namespace

std::vector<Sentence> sentences_of(std::string_view text, Markup markup) {
    const std::vector<Seen> seen = Stripper(text, markup).run();
    return Splitter(text, seen).run();
}

} // namespace signpost
