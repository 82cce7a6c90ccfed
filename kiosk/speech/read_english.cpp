// Times, days and prices as the English say them.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/characters.h"
#include "speech/read_out_internal.h"

namespace signpost {

namespace {

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
        while (all.size() < most && at_ < text_.size() &&
               is_ascii_digit(static_cast<unsigned char>(text_[at_])))
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

// "9", "9.30", "17:00"
struct ClockTime {
    std::string hour;
    std::string minutes; // "" where none are said
    bool colon = false;
};

std::optional<ClockTime> clock_time(Scan& scan) {
    ClockTime time;
    time.hour = scan.digits(2);
    if (time.hour.empty() || std::stoi(time.hour) > 24)
        return std::nullopt;
    if (time.hour.size() == 2 && time.hour.front() == '0')
        time.hour.erase(0, 1);
    Scan further = scan;
    time.colon = further.take(":");
    if (time.colon || further.take("."))
        time.minutes = further.digits(2);
    if (time.minutes.size() != 2 || std::stoi(time.minutes) > 59) {
        time.minutes.clear();
        time.colon = false;
    } else {
        scan = further;
    }
    return time;
}

std::string in_words(const ClockTime& time, const std::string& half) {
    const bool whole = time.minutes.empty() || time.minutes == "00";
    if (half.empty() && whole && !time.minutes.empty() && (time.hour == "0" || time.hour == "24"))
        return "midnight";
    if (time.minutes.empty() || (time.minutes == "00" && !half.empty()))
        return time.hour + half;
    return time.hour + " " + (time.minutes == "00" ? "o'clock" : time.minutes) + half;
}

// Between two times, or two days.
bool take_until(Scan& scan) {
    Scan further = scan;
    (void)further.take(" ");
    if (!further.take("–") && !further.take("-"))
        return false;
    (void)further.take(" ");
    scan = further;
    return true;
}

// "9.30am", "5pm", "17:00", and from one to another: "10.30am–5pm", "9–5pm", "10.00-16.00". A number with a
// point is a time beside another one, and else a number: "section 4.2".
std::optional<Reading> time_at(std::string_view text) {
    Scan scan(text);
    const std::optional<ClockTime> from = clock_time(scan);
    if (!from)
        return std::nullopt;
    const std::string half = half_of_day(scan);
    Scan further = scan;
    if (take_until(further)) {
        const std::optional<ClockTime> until = clock_time(further);
        const std::string until_half = until ? half_of_day(further) : "";
        const bool both =
            until && further.word_ends() &&
            (!until_half.empty() || !half.empty() || (!from->minutes.empty() && !until->minutes.empty()));
        if (both)
            return Reading{further.at(), in_words(*from, half) + " to " + in_words(*until, until_half)};
    }
    constexpr std::size_t four_digits = 5; // "17:00"; "4:12" may be a verse
    if (half.empty() && !(from->colon && scan.at() == four_digits && scan.word_ends()))
        return std::nullopt;
    return Reading{scan.at(), in_words(*from, half)};
}

// "Mon–Fri", "Monday-Friday"
std::optional<Reading> days_at(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> days{{{"Mon", "Monday"},
                                                                                 {"Tue", "Tuesday"},
                                                                                 {"Wed", "Wednesday"},
                                                                                 {"Thu", "Thursday"},
                                                                                 {"Fri", "Friday"},
                                                                                 {"Sat", "Saturday"},
                                                                                 {"Sun", "Sunday"}}};
    const auto day = [&](Scan& scan) -> std::string {
        for (const auto& [brief, name] : days)
            if (scan.take(name) || scan.take(brief))
                return std::string(name);
        return "";
    };
    Scan scan(text);
    const std::string from = day(scan);
    if (from.empty() || !take_until(scan))
        return std::nullopt;
    const std::string until = day(scan);
    if (until.empty() || !scan.word_ends())
        return std::nullopt;
    return Reading{scan.at(), from + " to " + until};
}

std::string counted(const std::string& amount, const char* one, const char* more) {
    return amount + " " + (amount == "1" ? one : more);
}

// "13p"
std::optional<Reading> pence_at(std::string_view text) {
    Scan scan(text);
    const std::string amount = scan.digits(3);
    if (amount.empty() || !scan.take("p") || !scan.word_ends())
        return std::nullopt;
    return Reading{scan.at(), counted(amount, "penny", "pence")};
}

// "5,000" in one: of each comma three digits follow.
std::string whole_amount(Scan& scan) {
    std::string amount = scan.digits(9);
    for (;;) {
        Scan further = scan;
        if (amount.empty() || !further.take(","))
            return amount;
        const std::string three = further.digits(3);
        if (three.size() != 3)
            return amount;
        amount += three;
        scan = further;
    }
}

// "£5", "£5.50", "£0.50", "£5,000", "£1.5 million", "£3k"
std::optional<Reading> pounds_at(std::string_view text) {
    Scan scan(text);
    if (!scan.take("£"))
        return std::nullopt;
    const std::string amount = whole_amount(scan);
    if (amount.empty())
        return std::nullopt;
    std::string decimals;
    if (Scan further = scan; further.take(".")) {
        decimals = further.digits(9);
        if (!decimals.empty())
            scan = further;
    }
    const std::string number = amount + (decimals.empty() ? "" : "." + decimals);
    for (const auto& [written, said] : {std::pair{" million", " million"}, std::pair{" billion", " billion"},
                                        std::pair{"million", " million"}, std::pair{"m", " million"},
                                        std::pair{"bn", " billion"}, std::pair{"k", " thousand"}})
        if (Scan tried = scan; tried.take(written) && tried.word_ends())
            return Reading{tried.at(), number + said + " pounds"};
    if (!scan.word_ends())
        return std::nullopt;
    if (decimals.empty())
        return Reading{scan.at(), counted(amount, "pound", "pounds")};
    if (decimals.size() != 2)
        return Reading{scan.at(), number + " pounds"};
    if (amount == "0")
        return Reading{scan.at(), counted(std::to_string(std::stoi(decimals)), "penny", "pence")};
    return Reading{scan.at(), counted(amount, "pound", "pounds") + (decimals == "00" ? "" : " " + decimals)};
}

std::optional<Reading> day_and_night_at(std::string_view text) {
    Scan scan(text);
    if (scan.take("24/7") && scan.word_ends() && !scan.take("/"))
        return Reading{scan.at(), "24 hours a day, 7 days a week"};
    return std::nullopt;
}

std::optional<Reading> english_at(std::string_view text) {
    for (const auto read : {day_and_night_at, time_at, days_at, pounds_at, pence_at})
        if (auto found = read(text))
            return found;
    return std::nullopt;
}

} // namespace

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

} // namespace signpost
