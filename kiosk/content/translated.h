// Text in several languages.
#pragma once

#include <map>
#include <string>

namespace signpost {

// A BCP 47 tag in lower case, as in the file's name: "en", "pl", "ur", "zh-hans".
using LanguageCode = std::string;

// Text that exists in the bundle's default language, and perhaps in others.
template <class T> struct Translated {
    T original{};                        // the default language
    std::map<LanguageCode, T> in_others; // never holds the default language
    // The text for `language`; where there is none, the original.
    [[nodiscard]] const T& in(const LanguageCode& language) const {
        const auto found = in_others.find(language);
        return found == in_others.end() ? original : found->second;
    }
    [[nodiscard]] bool has(const LanguageCode& language) const { return in_others.contains(language); }
};

} // namespace signpost
