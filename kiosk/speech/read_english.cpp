// Times, days, years, prices and a few abbreviations as the English say them.
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "base/characters.h"
#include "speech/read_english_internal.h"
#include "speech/read_out_internal.h"

namespace signpost {

bool Scan::take(std::string_view what) {
    const bool is = rest().starts_with(what);
    at_ += is ? what.size() : 0;
    return is;
}

std::string Scan::digits(std::size_t most) {
    std::string all;
    while (all.size() < most && at_ < text_.size() && is_ascii_digit(text_[at_]))
        all += text_[at_++];
    return all;
}

bool Scan::word_ends() const {
    return at_ >= text_.size() || std::isalnum(static_cast<unsigned char>(text_[at_])) == 0;
}

bool Scan::take_dash() {
    Scan further = *this;
    (void)further.take(" ");
    if (!further.take("–") && !further.take("-"))
        return false;
    (void)further.take(" ");
    *this = further;
    return true;
}

namespace {

std::optional<Reading> abbreviation_at(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, const char*>, 3> all{
        {{"24/7", "24 hours a day, 7 days a week"}, {"e.g.", "for example"}, {"i.e.", "that is"}}};
    for (const auto& [written, said] : all)
        if (Scan scan(text); scan.take(written) && scan.word_ends() && !scan.rest().starts_with('/'))
            return Reading{scan.at(), said};
    return std::nullopt;
}

// "1997" as "19 97"; "1900" and "1,997" stay.
std::optional<Reading> year_at(std::string_view text) {
    Scan scan(text);
    const std::string digits = scan.digits(4);
    const bool goes_on = scan.rest().size() > 1 &&
                         (scan.rest()[0] == ',' || scan.rest()[0] == '.' || scan.rest()[0] == '%') &&
                         is_ascii_digit(scan.rest()[1]);
    if (digits.size() < 4 || !digits.starts_with("19") || digits.ends_with("00") || !scan.word_ends() ||
        goes_on)
        return std::nullopt;
    return Reading{scan.at(), "19 " + digits.substr(2)};
}

std::optional<Reading> english_at(std::string_view text) {
    for (const auto read : {abbreviation_at, time_at, days_at, price_at, year_at})
        if (auto found = read(text))
            return found;
    return std::nullopt;
}

} // namespace

// Looks at what begins a number or a word, not at what stands in the middle of one.
std::string english_read_out(std::string_view text) {
    std::string out;
    bool in_a_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = in_a_word ? std::nullopt : english_at(text.substr(at));
        if (found) {
            out += found->words;
            at += found->size;
            continue;
        }
        const char c = text[at++];
        in_a_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c == '.' && in_a_word);
        out += c;
    }
    return out;
}

} // namespace signpost
