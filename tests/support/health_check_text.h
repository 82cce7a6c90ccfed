// How a failing test shows what the doctor found.
#pragma once

#include <doctest/doctest.h>

#include "base/health.h"

namespace doctest {
template <> struct StringMaker<signpost::HealthCheck> {
    static String convert(const signpost::HealthCheck& check) {
        return (check.name + ": " + to_text(check.state) + ": " + check.seen + " -> " + check.remedy).c_str();
    }
};
} // namespace doctest
