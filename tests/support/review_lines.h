// What the review of a bundle says, a line a warning: "never-checked! contacts.toml:1:1: No person …".
#pragma once

#include <string>
#include <vector>

#include "review/warnings.h"
#include "support/day.h"

namespace signpost::test {

inline const Date review_day = day("2026-06-01");

[[nodiscard]] std::string line_of(const Finding& finding);
// Of a bundle that is good, on review_day.
[[nodiscard]] std::vector<std::string> lines_of(const BundleFiles& files);

// The warnings that a change to one file of the sample adds to those that it has anyway.
[[nodiscard]] std::string added_by(const char* file, const std::string& from, const std::string& to);

// A text of as many words, without a full stop.
[[nodiscard]] std::string of_words(int count);

} // namespace signpost::test
