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

// Words that an author has said how to read, as they say; whole words alone.
[[nodiscard]] std::string with_said_as(std::string_view text, const SaidAs& said);

// Times of the day, alone or from one to another, days, prices and "24/7", in English. What is not understood
// stays.
[[nodiscard]] std::string english_read_out(std::string_view text);

// `known`: the numbers that are called, as find_numbers() takes them. Numbers to call are read digit by
// digit, in every language; and where `language` is English, what english_read_out() knows. All else stays.
[[nodiscard]] std::string read_out(std::string_view text, const LanguageCode& language,
                                   const std::vector<std::string>& known);

} // namespace signpost
