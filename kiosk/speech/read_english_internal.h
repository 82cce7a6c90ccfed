// What english_read_out() is made of: each reader looks at the beginning of a text, and says what it is read
// as.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signpost {

// Reads on in a text, from its beginning.
class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool take(std::string_view what);
    // Up to that many digits; "" where there is none.
    [[nodiscard]] std::string digits(std::size_t most);
    // Neither a letter nor a digit follows.
    [[nodiscard]] bool word_ends() const;
    // What stands between the two ends of a range: a dash, with a space on each side of it or none.
    [[nodiscard]] bool take_dash();

private:
    std::string_view text_;
    std::size_t at_ = 0; // byte
};

// What a stretch at the beginning of a text is read as.
struct Reading {
    std::size_t size = 0; // bytes of the text
    std::string words{};
};

// "9.30am", "17:00"; and from one to another.
[[nodiscard]] std::optional<Reading> time_at(std::string_view text);
// "Mon–Fri", "Mon, Wed and Fri", "Sat 10am".
[[nodiscard]] std::optional<Reading> days_at(std::string_view text);
// "£5.50", "13p", "£1.50/min"; and from one to another.
[[nodiscard]] std::optional<Reading> price_at(std::string_view text);

} // namespace signpost
