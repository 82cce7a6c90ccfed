// Pages that were asked for ahead are there, and what was in them still is.
#include "platform/window_internal.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace signpost;

namespace {

std::size_t page_size() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

std::ptrdiff_t pages_there(void* begin, std::size_t pages) {
    std::vector<unsigned char> there(pages);
    REQUIRE(mincore(begin, pages * page_size(), there.data()) == 0);
    return std::count_if(there.begin(), there.end(), [](unsigned char c) { return (c & 1U) != 0; });
}

} // namespace

TEST_CASE("Every page is there, with what was in it") {
    constexpr std::size_t pages = 200;
    const std::size_t bytes = pages * page_size();
    void* const begin =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    REQUIRE(begin != MAP_FAILED);
    madvise(begin, bytes, MADV_NOHUGEPAGE);
    auto* const bytes_there = static_cast<unsigned char*>(begin);
    bytes_there[5 * page_size() + 7] = 42;
    REQUIRE(pages_there(begin, pages) == 1);
    fetch_memory(bytes_there + 100, bytes - 100);
    CHECK(pages_there(begin, pages) == static_cast<std::ptrdiff_t>(pages));
    CHECK(bytes_there[5 * page_size() + 7] == 42);
    CHECK(bytes_there[pages * page_size() - 1] == 0);
    munmap(begin, bytes);
    fetch_memory(begin, bytes); // refused by the system, and no more than that
}
