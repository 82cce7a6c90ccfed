// Bundle files for tests of what happens to them: made and checked without cryptography and without zip, so
// that a test can make thousands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/import.h"
#include "store/store.h"
#include "support/memory_files.h"

namespace signpost::test {

struct PretendBundle {
    std::string id = "sample";
    std::int64_t serial = 1;
    std::optional<std::int64_t> replaces{};
    std::string text{}; // one that makes other bytes of the same serial; "broken": does not hold together
};

[[nodiscard]] std::string zip_of(const PretendBundle& bundle);
[[nodiscard]] VersionName version_of(const PretendBundle& bundle);
[[nodiscard]] BundleFiles tree_of(const PretendBundle& bundle);
[[nodiscard]] CheckedBundle checked(const PretendBundle& bundle);

// Takes what zip_of() made, with the signature "signed".
[[nodiscard]] CheckBundle pretend_check();

// NAME.zip and its good signature.
void put_pair(MemoryFiles& files, const std::string& path, const PretendBundle& bundle);

// The whole of what a kiosk would show from the store; nothing: the bundle that it came with.
[[nodiscard]] std::optional<BundleFiles> shown_tree(const Store& store);

} // namespace signpost::test
