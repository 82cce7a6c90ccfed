// Which bundle may follow which: the rules that keep an old, signed bundle from being played back. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/checked_bundle.h"
#include "store/record.h"

namespace signpost {

// The bundle that a kiosk shows while its store is empty.
struct ShippedBundle {
    std::string id;
    std::int64_t serial = 0;
};

struct Installed {
    std::optional<Record> record;
    std::optional<VersionName> highest;   // StoreWriter::highest()
    std::optional<ShippedBundle> shipped; // std::nullopt: an empty store takes any
};

enum class Install { yes, already_current };

// Judges a bundle that is offered, for instance on a stick. `name` is what messages call its file.
//
// 1. Its id is not the store's (while the store is empty: the shipped bundle's). Refused.
//
// 2. Its bytes are those of the current bundle. already_current.
//
// 3. Its bytes are those of the highest serial that was ever installed, which was taken back since. Refused
//    as older: any stick could bring a withdrawn bundle back. Installed where staff allow it, or where the
//    record is damaged.
//
// 4. It has the serial of the current or of the highest bundle, and other bytes. Refused as changed_twin,
//    whatever staff type. The same for the serial of a previous bundle, but there staff or the bundle's
//    `replaces` may allow it.
//
// 5. Its serial is above that of every bundle before it, withdrawn ones included (while the store is empty:
//    above the shipped one). Installed.
//
// 6. Its serial is lower. Installed where staff allow it, or where its signed `replaces` reaches the current
//    serial and withdraws more than was withdrawn here before. If it withdraws as much, its serial must be
//    above the current one: else an old bundle with `replaces` could be played back. Otherwise refused as
//    older.
[[nodiscard]] Accepted<Install> judge(const CheckedBundle& offered, const Installed& installed,
                                      bool allow_downgrade, const std::string& name);

} // namespace signpost
