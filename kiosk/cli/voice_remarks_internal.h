// How much of a bundle somebody recorded, and which languages a kiosk cannot read out otherwise.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/problem.h"
#include "cli/outside.h"
#include "content/bundle.h"

namespace signpost {

struct Recorded {
    std::size_t texts = 0; // that the kiosk says in the language
    std::size_t recorded = 0;
    Problems not_said; // recordings whose texts have changed
};

// Of each language that somebody recorded something in. `path`: the bundle's folder; nothing where that is a
// file, or there is no program `kiosk` to ask.
[[nodiscard]] std::map<LanguageCode, Recorded> recorded_of(const std::filesystem::path& path,
                                                           const Bundle& bundle, const Outside& outside);

// The languages that espeak-ng has no voice for that anybody would understand, or that of Debian 13 alone
// has, unless all of them is recorded, or nobody counted what is.
[[nodiscard]] Problems voice_problems(const Bundle& bundle, const std::map<LanguageCode, Recorded>& recorded);

// "Recorded: en, 6 of 609 texts.", a line for each of the bundle's languages, and what is never recorded; ""
// where nothing is. `bundle`: nullptr where nothing is recorded.
[[nodiscard]] std::string in_words(const std::map<LanguageCode, Recorded>& recorded, const BundlePtr& bundle);

} // namespace signpost
