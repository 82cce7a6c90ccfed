#include "speech/read_out_internal.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "content/numbers.h"

namespace signpost {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads on in a text, from its beginning.
class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool take(std::string_view what) {
        const bool is = text_.substr(at_).starts_with(what);
        at_ += is ? what.size() : 0;
        return is;
    }
    // Up to that many digits; "" where there is none.
    [[nodiscard]] std::string digits(std::size_t most) {
        std::string all;
        while (all.size() < most && at_ < text_.size() && is_digit(text_[at_]))
            all += text_[at_++];
        return all;
    }
    [[nodiscard]] bool word_ends() const {
        return at_ >= text_.size() || std::isalnum(static_cast<unsigned char>(text_[at_])) == 0;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

// What a stretch at the beginning of a text is read as.
struct Reading {
    std::size_t size = 0; // bytes of the text
    std::string words;
};

std::string half_of_day(Scan& scan) {
    Scan after = scan;
    (void)after.take(" ");
    for (const auto& [written, said] : {std::pair{"am", " a m"}, std::pair{"pm", " p m"},
                                        std::pair{"a.m.", " a m"}, std::pair{"p.m.", " p m"}})
        if (Scan tried = after; tried.take(written) && tried.word_ends()) {
            scan = tried;
            return said;
        }
    return "";
}

// "9.30am", "5pm", "17:00"
std::optional<Reading> time_at(std::string_view text) {
    Scan scan(text);
    const std::string hour = scan.digits(2);
    if (hour.empty())
        return std::nullopt;
    std::string minutes;
    Scan further = scan;
    const bool colon = further.take(":");
    if (colon || further.take(".")) {
        minutes = further.digits(2);
        if (minutes.size() == 2)
            scan = further;
        else
            minutes.clear();
    }
    const std::string half = half_of_day(scan);
    if (half.empty() && !(colon && !minutes.empty() && scan.word_ends()))
        return std::nullopt;
    const bool whole = minutes.empty() || (minutes == "00" && !half.empty());
    return Reading{scan.at(), hour + (whole ? "" : " " + minutes) + half};
}

std::string counted(const std::string& amount, const char* one, const char* more) {
    return amount + " " + (amount == "1" ? one : more);
}

// "£5", "£5.50", "13p"
std::optional<Reading> price_at(std::string_view text) {
    Scan scan(text);
    const bool pounds = scan.take("£");
    const std::string amount = scan.digits(9);
    if (amount.empty())
        return std::nullopt;
    if (!pounds) {
        if (!scan.take("p") || !scan.word_ends())
            return std::nullopt;
        return Reading{scan.at(), counted(amount, "penny", "pence")};
    }
    Scan further = scan;
    if (further.take("."))
        if (const std::string pence = further.digits(2); pence.size() == 2)
            return Reading{further.at(), counted(amount, "pound", "pounds") + " " + pence};
    return Reading{scan.at(), counted(amount, "pound", "pounds")};
}

std::optional<Reading> day_and_night_at(std::string_view text) {
    Scan scan(text);
    if (scan.take("24/7") && scan.word_ends())
        return Reading{scan.at(), "24 hours a day, 7 days a week"};
    return std::nullopt;
}

std::optional<Reading> english_at(std::string_view text) {
    for (const auto read : {day_and_night_at, time_at, price_at})
        if (auto found = read(text))
            return found;
    return std::nullopt;
}

// Looks at what begins a number or an amount, not at what stands in the middle of one.
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

bool is_english(const LanguageCode& language) { return language == "en" || language.starts_with("en-"); }

} // namespace

std::string number_read_out(std::string_view number) {
    std::string out;
    bool group_ended = false;
    for (const char c : number) {
        if (!is_digit(c)) {
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
        out += number_read_out(found.telephone.empty() ? found.digits : found.telephone);
        from = found.at + found.size;
    }
    add_plain(text.size());
    return out;
}

} // namespace signpost
