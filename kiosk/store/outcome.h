// What an import came to; and notice.toml, which tells the kiosk's screen of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/also_brought.h"
#include "base/calendar.h"
#include "base/files.h"
#include "base/reason.h"
#include "store/store.h"

namespace signpost {

enum class ImportResult { installed, already_installed, refused };

// "installed", "already installed", "refused"; and back. std::nullopt for any other text.
[[nodiscard]] const char* to_text(ImportResult result);
[[nodiscard]] std::optional<ImportResult> import_result_from(const std::string& text);

struct ImportOutcome {
    ImportResult result = ImportResult::refused;
    std::optional<std::int64_t> serial_before; // the store's, or that of the bundle the kiosk came with
    std::optional<std::int64_t> serial_after;
    std::string file;                 // the bundle file that was taken; "" when refused
    std::optional<Refusal> refusal;   // when refused
    std::vector<Refusal> passed_over; // other bundle files that were looked at and not taken
    std::vector<std::string> remarks; // what went wrong beside it, in whole sentences; changes no result
    AllBrought also{};                // what the stick brought beside content
};

// The stick brought something else, and no content at all: that is no fault.
[[nodiscard]] bool is_without_content(const ImportOutcome& outcome);

// 0 when installed or already installed; else the code of the reason.
[[nodiscard]] int code_of(const ImportOutcome& outcome);

struct ImportNotice {
    std::int64_t counter = 0; // one more with each import: tells two with the same result apart
    ImportResult result = ImportResult::refused;
    std::optional<Reason> reason{}; // when refused
    std::optional<std::int64_t> serial_before{};
    std::optional<std::int64_t> serial_after{};
    UtcTime time{};
    AllBrought also{}; // what the stick brought beside content
    friend bool operator==(const ImportNotice&, const ImportNotice&) = default;
};

// As of an outcome.
[[nodiscard]] bool is_without_content(const ImportNotice& notice);

// The last notice; std::nullopt where there is none that can be read.
[[nodiscard]] std::optional<ImportNotice> read_notice(const Store& store);
// Writes the next one, whose counter is one more than the last one's. By the holder of the store's lock.
[[nodiscard]] FileDone write_notice(const Store& store, const ImportOutcome& outcome, UtcTime now);
[[nodiscard]] FileDone write_next_notice(const Store& store, ImportNotice notice);

} // namespace signpost
