// How much of each page's text is in the memory of another program: as text, code point by code point, and as
// the glyphs of its letters.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/bundle.h"
#include "content/read_bundle.h"

namespace signpost::e2e {

// How often a stretch of a page's text was found, by page and form: "stalking, UTF-8". A form in which
// nothing of a page was found is not in it.
using Traces = std::map<std::string, std::size_t>;

class PageTraces {
public:
    // Looks for what stands in the text of one page alone, in the bundle's first language, and on no other
    // screen: `files` are those that the bundle was read from. Glyphs are the Latin face's.
    PageTraces(const Bundle& bundle, const BundleFiles& files);

    // In what the process may write to: heap, stacks, and all else that is its own. Only root may look.
    [[nodiscard]] Traces in(int process) const;

private:
    void add(const std::string& page, const std::string& words);
    void count(std::string_view bytes, const std::string& form, Traces& traces) const;
    void count_wide(std::string_view bytes, Traces& traces) const;

    std::map<std::string, std::string, std::less<>> pages_; // by a stretch of text: the page's id
    std::vector<bool> begins_;                              // by two bytes: whether a stretch begins so
    std::vector<char> letters_;                             // by the number of a glyph: its ASCII character
};

// How often these bytes are there, likewise.
[[nodiscard]] std::size_t times_in_memory(int process, std::string_view words);

// Only root may: the kiosk lets nobody else look.
[[nodiscard]] bool may_look_into(int process);

// What differs, a line each: "stalking, UTF-8: 41, then 55".
[[nodiscard]] std::string difference(const Traces& before, const Traces& after);

} // namespace signpost::e2e
