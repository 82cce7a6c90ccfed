#include "speaker/speaking_internal.h"

#include <cctype>
#include <cstddef>

namespace signpost {

namespace {

bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::string small(std::string_view word) {
    std::string letters(word);
    for (char& c : letters)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]))
        ++end;
    return text.substr(at, end - at);
}

// The end of what stands before a word: a whole word, or a mark. "" at the beginning of the text.
std::string_view ahead_of(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    if (at == 0 || !is_letter(text[at - 1]))
        return text.substr(at == 0 ? 0 : at - 1, at == 0 ? 0 : 1);
    std::size_t begin = at;
    while (begin > 0 && is_letter(text[begin - 1]))
        --begin;
    return text.substr(begin, at - begin);
}

bool asks(std::string_view text, std::size_t at, std::size_t end) {
    const std::string before = small(ahead_of(text, at));
    const bool begins =
        before.empty() || !is_letter(before[0]) || before == "so" || before == "or" || before == "and";
    return begins && small(word_at(text, end + 1)) != "of";
}

} // namespace

std::string respelt(std::string_view text, std::string_view language) {
    if (!language.starts_with("en"))
        return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = word_at(text, at);
        const std::string as = small(word);
        if (word.empty())
            out += text[at++];
        else if (as == "use" && asks(text, at, at + word.size()))
            out += word[0] == 'U' ? "Yooz" : "yooz";
        else if (as == "advocates")
            out += "advocuts";
        else
            out += word;
        at += word.size();
    }
    return out;
}

} // namespace signpost
