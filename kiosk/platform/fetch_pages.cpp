#include "platform/fetch_pages.h"

#include <algorithm>
#include <cstdint>

#include <sys/mman.h>
#include <unistd.h>

namespace signpost {

namespace {

// While a call lasts, the other thread gets no new room from the system: so it is asked for in several.
constexpr std::size_t at_once = std::size_t{256} << 10U;

// A kernel before 5.14 refuses; then the pages come one by one, as ever.
void fetch(std::uintptr_t from, std::uintptr_t end) {
    for (bool given = true; given && from < end; from += at_once)
        given =
            madvise(reinterpret_cast<void*>(from), std::min(at_once, end - from), MADV_POPULATE_WRITE) == 0;
}

} // namespace

std::future<void> fetch_pages(void* begin, std::size_t bytes) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto from = reinterpret_cast<std::uintptr_t>(begin);
    return std::async(std::launch::async, fetch, from / page * page, from + bytes);
}

} // namespace signpost
