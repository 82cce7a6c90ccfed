#include "platform/fetch_pages_internal.h"

#include <algorithm>
#include <cstdint>

#include <sys/mman.h>
#include <unistd.h>

namespace signpost {

namespace {

// While a call lasts, no other thread gets memory from the system: so it is asked for in several calls.
constexpr std::size_t at_once = std::size_t{256} << 10U;

} // namespace

void fetch_pages(void* begin, std::size_t bytes) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto into_page = reinterpret_cast<std::uintptr_t>(begin) % page;
    char* const from = static_cast<char*>(begin) - into_page;
    const std::size_t all = bytes + into_page;
    // A kernel before 5.14 refuses; then each memory page comes when it is first written.
    bool given = true;
    for (std::size_t done = 0; given && done < all; done += at_once)
        given = madvise(from + done, std::min(at_once, all - done), MADV_POPULATE_WRITE) == 0;
}

} // namespace signpost
