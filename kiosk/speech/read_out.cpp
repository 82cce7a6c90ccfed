#include "speech/read_out_internal.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/characters.h"
#include "content/numbers.h"

namespace signpost {

namespace {

// Else its digits may be of another script.
bool is_all_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_english(const LanguageCode& language) { return language == "en" || language.starts_with("en-"); }

} // namespace

std::string number_read_out(std::string_view number) {
    std::string out;
    bool group_ended = false;
    for (const char c : number) {
        if (c < '0' || c > '9') {
            group_ended = !out.empty();
            continue;
        }
        out += out.empty() ? "" : group_ended ? ", " : " ";
        out += c;
        group_ended = false;
    }
    return out;
}

namespace {

bool is_word_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digits(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit<char>);
}

// The end of the word that begins there; of a mark its own.
std::size_t word_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end]))
        ++end;
    return std::max(end, at + 1);
}

bool ends_with_whole(std::string_view text, std::string_view words) {
    return text.size() >= words.size() &&
           is_same_but_for_capitals(text.substr(text.size() - words.size()), words) &&
           (text.size() == words.size() || !is_word_byte(text[text.size() - words.size() - 1]));
}

bool starts_in_brackets(std::string_view text, std::string_view words) {
    return text.starts_with(" (") &&
           text.substr(2 + std::min(words.size(), text.size() - 2)).starts_with(')') &&
           is_same_but_for_capitals(text.substr(2, words.size()), words);
}

// Whether "(" stands there, behind the words that the abbreviation in it is read as.
bool said_before(std::string_view said, std::string_view as) {
    constexpr std::string_view bracket = " (";
    return said.ends_with(bracket) && ends_with_whole(said.substr(0, said.size() - bracket.size()), as);
}

} // namespace

std::string with_said_as(std::string_view text, const SaidAs& said) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = word_end(text, at);
        const std::string word(text.substr(at, end - at));
        const auto found = is_digits(word) ? said.end() : said.find(word);
        at = end;
        if (found == said.end()) {
            out += word;
        } else if (text.substr(end).starts_with(')') && said_before(out, found->second)) {
            out.resize(out.size() - 2);
            at = end + 1;
        } else {
            out += found->second;
            at += starts_in_brackets(text.substr(end), found->second) ? found->second.size() + 3 : 0;
        }
    }
    return out;
}

namespace {

// What is pressed, wherever it stands; and what is called, where no word follows that is counted.
bool asks_to_key_in(std::string_view word, std::string_view after) {
    constexpr std::array<std::string_view, 4> press{"press", "pressing", "dial", "dialling"};
    constexpr std::array<std::string_view, 3> call{"text", "call", "ring"};
    const std::string small = ascii_small(word);
    const bool word_follows = after.size() > 1 && after[0] == ' ' && is_word_byte(after[1]);
    return std::find(press.begin(), press.end(), small) != press.end() ||
           (!word_follows && std::find(call.begin(), call.end(), small) != call.end());
}

// Not "5.50", "£55", "55%" or "9-5".
bool stands_alone(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::string_view before = ".,:/-+";
    constexpr std::string_view joins = ".,:/-";
    const bool joined =
        end + 1 < text.size() && joins.find(text[end]) != joins.npos && is_word_byte(text[end + 1]);
    return (at == 0 || before.find(text[at - 1]) == before.npos) && !text.substr(end).starts_with('%') &&
           !joined;
}

// The word before `at`, past one space.
std::string_view word_ahead_of(std::string_view text, std::size_t at) {
    if (at < 2 || text[at - 1] != ' ')
        return {};
    std::size_t begin = at - 1;
    while (begin > 0 && is_word_byte(text[begin - 1]))
        --begin;
    return text.substr(begin, at - 1 - begin);
}

// Each run of digits that is a word, and what is not: `each` takes its begin and its end.
template <class Each> void for_digits_alone(std::string_view text, const Each& each) {
    for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
        end = word_end(text, at);
        if (is_digits(text.substr(at, end - at)) && stands_alone(text, at, end))
            each(at, end);
    }
}

// With what is keyed in digit by digit.
std::string with_keys_apart(std::string_view text, const std::vector<std::string>& known, bool english) {
    std::string out;
    std::size_t from = 0;
    constexpr std::size_t longest = 2; // a longer one find_numbers() knows, or left on purpose: "Room 101"
    for_digits_alone(text, [&](std::size_t at, std::size_t end) {
        const std::string_view digits = text.substr(at, end - at);
        const bool keyed =
            digits.size() <= longest && std::find(known.begin(), known.end(), digits) != known.end();
        if (!keyed && !(english && asks_to_key_in(word_ahead_of(text, at), text.substr(end))))
            return;
        out.append(text.substr(from, at - from)).append(number_read_out(digits));
        from = end;
    });
    return out.append(text.substr(from));
}

// "09:30–17:00" as "09 30, 17 00", "Pon–Pt" as "Pon, Pt": some voices say the colon as a word, and none the
// dash.
std::string with_marks_apart(std::string_view text) {
    constexpr std::string_view dash = "–";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool in_a_word = at > 0 && is_word_byte(text[at - 1]);
        const auto stands_between = [&](std::string_view mark) {
            return in_a_word && text.substr(at).starts_with(mark) && at + mark.size() < text.size() &&
                   is_word_byte(text[at + mark.size()]);
        };
        const bool digits =
            in_a_word && is_ascii_digit(text[at - 1]) && at + 1 < text.size() && is_ascii_digit(text[at + 1]);
        if (stands_between(dash)) {
            out += ", ";
            at += dash.size();
        } else {
            out += digits && text[at] == ':' ? ' ' : text[at];
            ++at;
        }
    }
    return out;
}

} // namespace

std::vector<std::string> keyed_in(std::string_view english) {
    std::vector<std::string> found;
    for_digits_alone(english, [&](std::size_t at, std::size_t end) {
        if (asks_to_key_in(word_ahead_of(english, at), english.substr(end)))
            found.emplace_back(english.substr(at, end - at));
    });
    return found;
}

std::string read_out(std::string_view text, const LanguageCode& language,
                     const std::vector<std::string>& known) {
    std::string out;
    std::size_t from = 0;
    const bool english = is_english(language);
    const auto add_plain = [&](std::size_t until) {
        const std::string plain = with_keys_apart(text.substr(from, until - from), known, english);
        out += english ? english_read_out(plain) : with_marks_apart(plain);
    };
    for (const FoundNumber& found : find_numbers(text, known)) {
        add_plain(found.at);
        const std::string_view written = text.substr(found.at, found.size);
        out += number_read_out(is_all_ascii(written) ? written : std::string_view(found.digits));
        from = found.at + found.size;
    }
    add_plain(text.size());
    return out;
}

} // namespace signpost
