#include <array>
#include <string>
#include <utility>

#include "speech/read_english_internal.h"

namespace signpost {

namespace {

struct EnglishDay {
    const char* name;
    std::array<std::string_view, 4> written; // the longest first
};

constexpr std::array<EnglishDay, 7> days{{{"Monday", {"Monday", "Mon"}},
                                          {"Tuesday", {"Tuesday", "Tues", "Tue"}},
                                          {"Wednesday", {"Wednesday", "Weds", "Wed"}},
                                          {"Thursday", {"Thursday", "Thurs", "Thur", "Thu"}},
                                          {"Friday", {"Friday", "Fri"}},
                                          {"Saturday", {"Saturday", "Sat"}},
                                          {"Sunday", {"Sunday", "Sun"}}}};

// "Mondays" too; "" where no day begins.
std::string take_day(Scan& scan) {
    for (const EnglishDay& day : days)
        for (const std::string_view written : day.written) {
            Scan tried = scan;
            if (written.empty() || !tried.take(written))
                continue;
            const bool many = written == day.name && tried.take("s");
            if (!tried.word_ends())
                continue;
            scan = tried;
            return std::string(day.name) + (many ? "s" : "");
        }
    return "";
}

// What stands between two days, as it is said; "" where none of these does.
std::string take_between_days(Scan& scan) {
    if (scan.take_dash())
        return " to ";
    for (const auto& [written, said] :
         {std::pair{" to ", " to "}, std::pair{" & ", " and "}, std::pair{" and ", " and "},
          std::pair{" or ", " or "}, std::pair{", and ", ", and "}, std::pair{", ", ", "},
          std::pair{"/", ", "}})
        if (scan.take(written))
            return said;
    return "";
}

// "Sat 10am", "Sun: closed"
bool has_hours_behind(Scan scan) {
    (void)(scan.take(":") || scan.take(","));
    if (!scan.take(" "))
        return false;
    for (const char* word : {"closed", "Closed", "open", "Open"})
        if (Scan tried = scan; tried.take(word) && tried.word_ends())
            return true;
    return time_at(scan.rest()).has_value();
}

} // namespace

// A short name alone may be a word: "Sat down". With another day or hours beside it, it is a day.
std::optional<Reading> days_at(std::string_view text) {
    Scan scan(text);
    std::string said = take_day(scan);
    if (said.empty())
        return std::nullopt;
    std::size_t count = 1;
    for (Scan further = scan;; ++count) {
        const std::string between = take_between_days(further);
        const std::string day = between.empty() ? "" : take_day(further);
        if (day.empty())
            break;
        said += between + day;
        scan = further;
    }
    return count > 1 || has_hours_behind(scan) ? std::optional(Reading{scan.at(), said}) : std::nullopt;
}

} // namespace signpost
