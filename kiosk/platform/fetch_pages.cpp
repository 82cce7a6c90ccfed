#include "platform/fetch_pages.h"

#include <algorithm>
#include <cstdint>
#include <system_error>

#include <sys/mman.h>
#include <unistd.h>

namespace signpost {

namespace {

// While a call lasts, the other thread gets no new room from the system: so it is asked for in several.
constexpr std::size_t at_once = std::size_t{256} << 10U;

// A kernel before 5.14 refuses; then the pages come one by one, as ever.
void fetch(char* from, std::size_t bytes) {
    bool given = true;
    for (std::size_t done = 0; given && done < bytes; done += at_once)
        given = madvise(from + done, std::min(at_once, bytes - done), MADV_POPULATE_WRITE) == 0;
}

} // namespace

std::future<void> fetch_pages(void* begin, std::size_t bytes) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto into_page = reinterpret_cast<std::uintptr_t>(begin) % page;
    try {
        return std::async(std::launch::async, fetch, static_cast<char*>(begin) - into_page,
                          bytes + into_page);
    } catch (const std::system_error&) { // no thread to be had: the pages come one by one, as ever
        return {};
    }
}

} // namespace signpost
