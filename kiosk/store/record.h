// record.toml: what the store holds. Its replacement is the one moment at which a bundle changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/problem.h"

namespace signpost {

struct Version {
    std::string name; // "7-0123456789abcdef": serial and fingerprint of the zip; its folder in versions/
    std::int64_t serial = 0; // as in the name
    std::string tree;        // the fingerprint of its unpacked files
    friend bool operator==(const Version&, const Version&) = default;
};

[[nodiscard]] std::string version_name(std::int64_t serial, const std::string& fingerprint);
// The serial in a name of that form; std::nullopt for any other text.
[[nodiscard]] std::optional<std::int64_t> serial_in(const std::string& name);

struct StoreEvent {
    enum class What { installed, rolled_back };
    What what = What::installed;
    UtcTime time{};
    std::optional<std::int64_t> from; // the serial before; std::nullopt: none was installed
    std::int64_t to = 0;              // the serial after
    friend bool operator==(const StoreEvent&, const StoreEvent&) = default;
};

struct Record {
    std::string id;                // every bundle in this store has this one
    Version current;               // its name is "" when the kiosk went back to the bundle that it came with
    std::vector<Version> previous; // the newest first; most_previous at most
    std::string
        highest; // name of the version with the highest serial that was ever installed; its files may be gone
    std::vector<StoreEvent> history; // the oldest first; most_history at most
    // Up to this serial the office has withdrawn what it signed, by the key `replaces` of a bundle that was
    // installed here; 0: none.
    std::int64_t withdrawn = 0;
    friend bool operator==(const Record&, const Record&) = default;
};

constexpr std::size_t most_previous = 2;
constexpr std::size_t most_history = 50;

[[nodiscard]] std::string write_record(const Record& record);
// `file` names it in messages.
[[nodiscard]] Result<Record> read_record(const std::string& text, const std::string& file);

// The record after `version` was installed, or went back to; `replaces` is its Bundle::replaces. Does not
// look at any serial rule.
[[nodiscard]] Record with_installed(const std::optional<Record>& before, const std::string& id,
                                    const Version& version, UtcTime time,
                                    const std::optional<std::int64_t>& replaces = {});
// The record after going back to the first of `previous`; where there is none, to the bundle that the kiosk
// came with. The highest stays.
[[nodiscard]] Record with_rolled_back(Record record, UtcTime time);

} // namespace signpost
