// Receipts as files: a kiosk leaves its own on a stick, and an admin collects those of all kiosks.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "store/receipt.h"
#include "store/stick.h"

namespace signpost {

// Writes KIOSK-ID.toml in a folder that is there, in place of an older one. Where that is another computer's,
// it stays, and this one's is KIOSK-ID-3f9a2c.toml, by how its `machine` begins.
[[nodiscard]] FileDone put_receipt(Files& files, const std::string& folder, const Receipt& receipt);

// The same in the folder signpost/receipts of a stick, which is made where it is missing. A stick that cannot
// be written to is no failure of the import.
[[nodiscard]] FileDone leave_receipt(const Stick& stick, const Receipt& receipt);

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
