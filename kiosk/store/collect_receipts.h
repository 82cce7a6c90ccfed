// The receipts of all kiosks, as an admin brings them home.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "store/receipt.h"

namespace signpost {

struct Receipts {
    std::vector<Receipt> receipts;
    Problems problems; // files that are no receipts, and folders that cannot be read
    Problems notes;    // folders too deep to be looked at: to be told, and no fault of any receipt
};

// Every *.toml in a folder and the folders in it, four deep; a note says where there are deeper ones.
// Receipts of several sticks may lie side by side. Hidden files and folders, and those in which computers
// keep what was deleted, are passed over.
[[nodiscard]] Receipts collect_receipts(Files& files, const std::string& folder);

} // namespace signpost
