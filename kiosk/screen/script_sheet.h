// A sheet of paper with texts that a person reads into a microphone: `kioskctl script -o FILE.pdf`.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "base/script.h"
#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

struct SheetOfScript {
    const Script& script;
    const std::set<std::string>& recorded; // keys of those that need not be read again
    std::size_t first = 0;                 // of this sheet
    std::size_t number = 1;                // of the sheet
};

struct DrawnSheet {
    Frame frame;          // each text is an item
    std::size_t next = 0; // the first text of the next sheet; the script's size: this was the last
};

// Black on white, each text whole, at least one of them. In the language and the direction of the view's
// visitor; the view's metrics are of a sheet of paper. Drawing thread only.
[[nodiscard]] DrawnSheet draw_script_sheet(ImDrawList& list, Typesetter& type, const View& view,
                                           const SheetOfScript& sheet);

} // namespace signpost
