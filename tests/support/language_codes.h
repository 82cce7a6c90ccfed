// The codes of languages, to be compared.
#pragma once

#include <vector>

#include "content/bundle_toml.h"

namespace signpost::test {

[[nodiscard]] inline std::vector<LanguageCode> codes_of(const std::vector<Language>& languages) {
    std::vector<LanguageCode> codes;
    for (const Language& language : languages)
        codes.push_back(language.code);
    return codes;
}

} // namespace signpost::test
