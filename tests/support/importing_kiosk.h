// A kiosk's disk and a stick in memory, for tests of imports.
#pragma once

#include <cstdint>
#include <string>

#include "store/stick.h"
#include "store/store.h"
#include "support/day.h"
#include "support/pretend_bundles.h"

namespace signpost::test::importing {

inline const std::string store = "/var/store";
inline const std::string stick = "/stick";
inline const UtcTime import_time = moment("2026-05-31T09:30:00Z");

[[nodiscard]] PretendBundle serial(std::int64_t number, const std::string& text = "");

// A kiosk that came with serial 1, and has serial 5.
struct ImportingKiosk {
    ImportingKiosk();

    ImportOutcome run(bool clear = false) { return run_with(files, clear); }
    ImportOutcome run_with(Files& disk, bool clear = false) const;
    // The refusal's code, and proof that nothing changed.
    int refused();

    MemoryFiles files;
    std::string from = stick;
    bool allow_downgrade = false;
    std::string format; // of the stick, where it could not be mounted
};

} // namespace signpost::test::importing
