// Text as it is to be read out: what a voice would read wrongly is written as people say it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/bundle_toml.h"
#include "content/translated.h"

namespace signpost {

// A telephone number digit by digit, in the groups in which it is written, which are parted by a pause:
// "0 8 0 8, 8 0 2, 0 3 0 0".
[[nodiscard]] std::string number_read_out(std::string_view number);

// Words that an author has said how to read, as they say; whole words alone. Where one stands in brackets
// right behind what it is read as, or that behind it, it is said once.
[[nodiscard]] std::string with_said_as(std::string_view text, const SaidAs& said);

// Times of the day, alone or from one to another, days, prices, "24/7" and "e.g.", in English. What is not
// understood stays.
[[nodiscard]] std::string english_read_out(std::string_view text);

// What an English text says to press or to dial, in digits: {"55"} of "press 55 when you are told to". The
// same after "text", "call" and "ring" where no word follows: "call 24 hours a day" is none.
[[nodiscard]] std::vector<std::string> keyed_in(std::string_view english);

// `known`: the numbers that are called, as find_numbers() takes them, and what keyed_in() found. Both are
// read digit by digit, in every language; and where `language` is English, what keyed_in() finds in the text
// itself, and what english_read_out() knows. In other languages what stands between the two ends of hours and
// days is a pause. All else stays.
[[nodiscard]] std::string read_out(std::string_view text, const LanguageCode& language,
                                   const std::vector<std::string>& known);

} // namespace signpost
