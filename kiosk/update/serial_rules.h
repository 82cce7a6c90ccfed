// Which bundle may follow which: the rules that keep an old, signed bundle from being played back. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "update/checked_bundle.h"
#include "update/record.h"

namespace signpost {

// The bundle that a kiosk shows while its store is empty.
struct ShippedBundle {
    std::string id;
    std::int64_t serial = 0;
};

struct Installed {
    std::optional<Record> record;
    std::string highest;                  // StoreWriter::highest()
    std::optional<ShippedBundle> shipped; // nothing: an empty store takes any id and serial
};

enum class Verdict { install, already_current };

// `name` is what messages call the offered file. In this order:
// - the id must be the store's, or that of the shipped bundle while the store is empty;
// - the very bytes that are current: already_current;
// - the very bytes of the highest serial ever installed, which was taken back since: older, or a withdrawn
// bundle
//   would come back from any stick; install where staff allow it, or where the record is damaged;
// - the highest serial or the current one, with other bytes: changed_twin, whatever staff type; the serial of
// a
//   previous one, with other bytes: the same, but where staff or its `replaces` allow it;
// - a serial above every one before and every one that was withdrawn, and while the store is empty above the
//   shipped one: install;
// - a lower one: install where staff allow it, or where the bundle's signed `replaces` reaches the current
// serial and
//   withdraws more than was withdrawn here before, or the same and its serial is above the current one: so an
//   old bundle with `replaces` cannot be played back; older otherwise.
[[nodiscard]] Accepted<Verdict> judge(const CheckedBundle& offered, const Installed& installed,
                                      bool allow_downgrade, const std::string& name);

} // namespace signpost
