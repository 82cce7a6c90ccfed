// What must be in sight on each screen, at every size of text: the table of kiosk/screen/README.md.
#pragma once

#include <string>
#include <vector>

#include "support/glass_rules.h"

namespace signpost::test {

using Faults = std::vector<std::string>;

// A screen as it was laid out.
struct Seen {
    const Bundle& bundle;
    const GlassStop& stop;
    const Metrics& m;
    const LanguageCode& language;
    const Frame& frame;

    [[nodiscard]] const std::string& word(Word which) const {
        return bundle.words.in(language).at(static_cast<std::size_t>(which));
    }
};

[[nodiscard]] bool is_whole(const Item& item);

// Adds what is missing, a few words each.
void want_in_sight(const Seen& seen, Faults& faults);

} // namespace signpost::test
