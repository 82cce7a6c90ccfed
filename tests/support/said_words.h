// What a voice says of a screen, to be compared with what is to be read there.
#pragma once

#include <string>
#include <vector>

#include "content/bundle.h"
#include "screen/item.h"
#include "visit/state.h"

namespace signpost::test {

// As they are drawn: between spaces.
[[nodiscard]] std::vector<std::string> words_of(const std::string& text);

// All that a voice says of a screen, item after item.
class SaidWords {
public:
    // Borrows the bundle.
    SaidWords(const Items& items, const Bundle& bundle, const Visit& visit);

    // Whether this word is among them: as it stands there, as the English say it, or as the bundle's [say]
    // has it. A list's mark and the letters "Aa" are pictures, which nobody needs to hear.
    [[nodiscard]] bool have(const std::string& word) const;

private:
    const Bundle& bundle_;
    std::string said_;
};

} // namespace signpost::test
