// The sample bundle with a mistake in it, and what is said of that.
#pragma once

#include <cstddef>
#include <string>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"

namespace signpost::test {

// What changed() is told, and what is said of the outcome.
struct Broken {
    const char* file;
    const char* from;
    const char* to;
    const char* problems;
};

template <std::size_t count> void check_all(const Broken (&cases)[count]) {
    for (const Broken& c : cases) {
        CAPTURE(std::string(c.file));
        CAPTURE(std::string(c.to == nullptr ? "" : c.to));
        CHECK(problems_of(changed(c.file, c.from, c.to)) == std::string(c.problems));
    }
}

} // namespace signpost::test
