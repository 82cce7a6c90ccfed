#include "speech/read_out_internal.h"

#include <algorithm>
#include <cctype>

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

std::string with_said_as(std::string_view text, const SaidAs& said) {
    const auto in_word = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(static_cast<unsigned char>(text[end])))
            ++end;
        const std::string word(text.substr(at, std::max<std::size_t>(end - at, 1)));
        const auto found = said.find(word);
        out += found == said.end() ? word : found->second;
        at += word.size();
    }
    return out;
}

std::string read_out(std::string_view text, const LanguageCode& language,
                     const std::vector<std::string>& known) {
    std::string out;
    std::size_t from = 0;
    const auto add_plain = [&](std::size_t until) {
        const std::string_view plain = text.substr(from, until - from);
        out += is_english(language) ? english_read_out(plain) : std::string(plain);
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
