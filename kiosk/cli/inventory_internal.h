// The office's list of all kiosks that there should be.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/problem.h"

namespace signpost {

constexpr std::size_t largest_inventory = std::size_t{1024} * 1024; // bytes of its file

struct Inventory {
    std::vector<std::string> kiosks{}; // their ids, each once, in the order of the file
    Problems problems{};               // lines that name none, or one that is there already
};

// A table (cli/csv_internal.h). The column of ids is the one with the heading kiosk_id, kiosk, id or name, in
// capitals or not; without such a heading it is the first, and the first line is a kiosk, too. `file` names
// it in messages. Any thread.
[[nodiscard]] Inventory read_inventory(const std::string& text, const std::string& file);

} // namespace signpost
