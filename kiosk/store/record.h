// record.toml: what the store holds. Its replacement is the one moment at which a bundle changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/problem.h"

namespace signpost {

// What tells one version from every other.
struct VersionName {
    std::int64_t serial = 0;
    std::string fingerprint{}; // of the zip; see bundle_file/fingerprint.h
    friend bool operator==(const VersionName&, const VersionName&) = default;
};

// "7-0123456789abcdef", which is also what its folder in versions/ is called; "" for none.
[[nodiscard]] std::string to_text(const std::optional<VersionName>& name);
// std::nullopt for any other text.
[[nodiscard]] std::optional<VersionName> version_name_from(const std::string& text);

struct Version {
    VersionName name;
    std::string tree; // the fingerprint of its unpacked files
    friend bool operator==(const Version&, const Version&) = default;
};

// 0 for none: the bundle that the kiosk came with counts so.
[[nodiscard]] std::int64_t serial_of(const std::optional<Version>& version);

struct StoreEvent {
    enum class What { installed, rolled_back };
    What what = What::installed;
    UtcTime time{};
    std::optional<std::int64_t> from; // the serial before; std::nullopt: none was installed
    std::int64_t to = 0;              // the serial after
    friend bool operator==(const StoreEvent&, const StoreEvent&) = default;
};

struct Record {
    std::string id;                 // every bundle in this store has this one
    std::optional<Version> current; // std::nullopt: the kiosk went back to the bundle that it came with
    std::vector<Version> previous;  // the newest first; most_previous at most
    VersionName highest; // the version with the highest serial that was ever installed; its files may be gone
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
