#include "toml/values_meant.h"

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr std::string_view ascii_digits = "0123456789";

std::string plain_word(std::string_view text) {
    std::string word;
    for (const char c : trimmed(text))
        if (c != '"' && c != '\'' && c != '.')
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
}

} // namespace

std::string truth_meant(std::string_view text) {
    constexpr auto yes = std::to_array<std::string_view>({"true", "yes", "on", "1", "y"});
    constexpr auto no = std::to_array<std::string_view>({"false", "no", "off", "0", "n"});
    const std::string word = plain_word(text);
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return "true";
    return std::find(no.begin(), no.end(), word) != no.end() ? "false" : "";
}

std::string number_meant(std::string_view text) {
    const std::string word = plain_word(text);
    const bool minus = word.starts_with('-');
    std::string digits;
    std::size_t at = minus ? 1 : 0;
    for (; at < word.size(); ++at) {
        const bool between = std::string_view(", _").find(word[at]) != std::string_view::npos &&
                             at + 1 < word.size() && ascii_digits.find(word[at + 1]) != ascii_digits.npos;
        if (ascii_digits.find(word[at]) != ascii_digits.npos)
            digits += word[at];
        else if (!between)
            break;
    }
    const bool has_more = word.find_first_of(ascii_digits, at) != word.npos; // "10-20" is no one number
    constexpr std::size_t most_digits = 15;
    if (digits.empty() || has_more || digits.size() > most_digits)
        return "";
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return minus ? "-" + digits : digits;
}

std::string numbers_meant(std::string_view text) {
    constexpr std::string_view of_number = "0123456789.-";
    std::string list;
    for (std::size_t at = text.find_first_of(ascii_digits); at < text.size();) {
        std::size_t begin = at;
        if (begin > 0 && text[begin - 1] == '-')
            --begin;
        std::size_t end = std::min(text.find_first_not_of(of_number, at), text.size());
        while (end > at && text[end - 1] == '.')
            --end;
        list += (list.empty() ? "" : ", ") + std::string(text.substr(begin, end - begin));
        at = text.find_first_of(ascii_digits, end);
    }
    return list.empty() ? "" : "[" + list + "]";
}

} // namespace signpost
