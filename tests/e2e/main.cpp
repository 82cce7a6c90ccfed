#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "skip.h"

int main(int argc, char** argv) {
    doctest::Context context(argc, argv);
    const int failed = context.run();
    return failed == 0 && signpost::e2e::was_skipped() ? signpost::e2e::skipped_code : failed;
}
