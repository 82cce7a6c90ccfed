#include <string>
#include <utility>

#include "speech/read_english_internal.h"

namespace signpost {

namespace {

std::string counted_money(const std::string& amount, const char* one, const char* more) {
    return amount + " " + (amount == "1" ? one : more);
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

// "13p"
std::optional<Reading> pence_at(std::string_view text) {
    Scan scan(text);
    const std::string amount = scan.digits(3);
    if (amount.empty() || !scan.take("p") || !scan.word_ends())
        return std::nullopt;
    return Reading{scan.at(), counted_money(amount, "penny", "pence")};
}

// " million"; "" where no such word or letter follows.
std::string take_thousands(Scan& scan) {
    for (const auto& [written, said] : {std::pair{" million", " million"}, std::pair{" billion", " billion"},
                                        std::pair{"million", " million"}, std::pair{"m", " million"},
                                        std::pair{"bn", " billion"}, std::pair{"k", " thousand"}})
        if (Scan tried = scan; tried.take(written) && tried.word_ends()) {
            scan = tried;
            return said;
        }
    return "";
}

// "" where none follow.
std::string take_decimals(Scan& scan) {
    Scan further = scan;
    const std::string decimals = further.take(".") ? further.digits(9) : "";
    if (!decimals.empty())
        scan = further;
    return decimals;
}

// "5 pounds 50", "50 pence", "1 pound 5"
std::string pounds_and_pence(const std::string& pounds, const std::string& decimals) {
    const std::string pence = std::to_string(std::stoi(decimals));
    if (pounds == "0")
        return counted_money(pence, "penny", "pence");
    return counted_money(pounds, "pound", "pounds") + (pence == "0" ? "" : " " + pence);
}

// "£5", "£5.50", "£0.50", "£5,000", "£1.5 million", "£3k"
std::optional<Reading> pounds_at(std::string_view text) {
    Scan scan(text);
    if (!scan.take("£"))
        return std::nullopt;
    const std::string amount = whole_amount(scan);
    if (amount.empty())
        return std::nullopt;
    const std::string decimals = take_decimals(scan);
    const std::string number = amount + (decimals.empty() ? "" : "." + decimals);
    if (const std::string thousands = take_thousands(scan); !thousands.empty())
        return Reading{scan.at(), number + thousands + " pounds"};
    if (!scan.word_ends())
        return std::nullopt;
    if (decimals.size() == 2)
        return Reading{scan.at(), pounds_and_pence(amount, decimals)};
    return Reading{scan.at(), counted_money(number, "pound", "pounds")};
}

std::optional<Reading> one_price_at(std::string_view text) {
    auto found = pounds_at(text);
    return found ? found : pence_at(text);
}

// " to 20 pounds" of "-£20"
std::optional<Reading> until_price(std::string_view text) {
    Scan scan(text);
    if (!scan.take_dash())
        return std::nullopt;
    const auto found = one_price_at(scan.rest());
    return found ? std::optional(Reading{scan.at() + found->size, " to " + found->words}) : std::nullopt;
}

// "£10–20", "20-50p", "£1-2 million": one sign for both.
std::optional<Reading> range_with_one_sign(std::string_view text) {
    Scan scan(text);
    const bool pounds = scan.take("£");
    const std::string from = whole_amount(scan);
    if (from.empty() || !scan.take_dash())
        return std::nullopt;
    const std::string until = whole_amount(scan);
    const std::string thousands = pounds ? take_thousands(scan) : "";
    if (until.empty() || (!pounds && !scan.take("p")) || !scan.word_ends())
        return std::nullopt;
    return Reading{scan.at(), from + " to " + until + thousands + (pounds ? " pounds" : " pence")};
}

// " a minute" of "/min" and " per min".
std::optional<Reading> for_each_unit(std::string_view text) {
    Scan scan(text);
    if (!scan.take("/") && !scan.take(" per ") && !scan.take(" a "))
        return std::nullopt;
    for (const auto& [written, said] :
         {std::pair{"minute", "minute"}, std::pair{"mins", "minute"}, std::pair{"min", "minute"},
          std::pair{"second", "second"}, std::pair{"sec", "second"}, std::pair{"hour", "hour"},
          std::pair{"hr", "hour"}, std::pair{"day", "day"}, std::pair{"week", "week"},
          std::pair{"month", "month"}, std::pair{"year", "year"}, std::pair{"call", "call"},
          std::pair{"text", "text"}})
        if (Scan tried = scan; tried.take(written) && tried.word_ends())
            return Reading{tried.at(),
                           (std::string_view(said) == "hour" ? " an " : " a ") + std::string(said)};
    return std::nullopt;
}

} // namespace

std::optional<Reading> price_at(std::string_view text) {
    auto price = range_with_one_sign(text);
    if (!price)
        price = one_price_at(text);
    if (!price)
        return std::nullopt;
    for (const auto more : {until_price, for_each_unit})
        if (const auto found = more(text.substr(price->size)))
            *price = {price->size + found->size, price->words + found->words};
    return price;
}

} // namespace signpost
