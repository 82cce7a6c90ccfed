// The computer's fonts, for tests.
#pragma once

#include "disk/mapped_files.h"

namespace signpost::test {

// One for all tests: each file is mapped once.
[[nodiscard]] inline FileBytes& font_files() {
    static MappedFiles files;
    return files;
}

} // namespace signpost::test
