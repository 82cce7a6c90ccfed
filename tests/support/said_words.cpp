#include "support/said_words.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <sstream>

#include "base/utf8.h"
#include "speech/read_out_internal.h"
#include "speech/spoken_item.h"

namespace signpost::test {

namespace {

// Letters and digits alone: numbers are said digit by digit, and lines break anywhere.
std::string squeezed(const std::string& text) {
    std::u32string out;
    for (const char32_t c : to_utf32(text)) {
        const bool sign = c < 128 && std::isalnum(static_cast<int>(c)) == 0;
        const bool space = c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200F) ||
                           (c >= 0x2066 && c <= 0x2069) || c == U'\u06D4' || c == U'\u2013' ||
                           c == U'\u0964' || c == U'\u3002'; // full stops
        if (!sign && !space)
            out += c;
    }
    return to_utf8(out);
}

} // namespace

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

SaidWords::SaidWords(const Items& items, const Bundle& bundle, const Visit& visit) : bundle_(bundle) {
    const ItemReader reader(bundle, visit, {});
    std::string said;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (const Utterance& one : reader.said(items, i))
            said += one.text + ' ';
    said_ = squeezed(said);
}

bool SaidWords::have(const std::string& word) const {
    const std::string plain = squeezed(word);
    if (plain.empty() || plain == "•" || plain == "✓" || plain == "Aa" ||
        said_.find(plain) != std::string::npos ||
        said_.find(squeezed(english_read_out(word))) != std::string::npos)
        return true;
    return std::any_of(bundle_.say.begin(), bundle_.say.end(), [&](const auto& language) {
        const std::string as = with_said_as(word, language.second);
        return as != word && said_.find(squeezed(as)) != std::string::npos;
    });
}

} // namespace signpost::test
