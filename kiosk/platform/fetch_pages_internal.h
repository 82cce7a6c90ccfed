// The system gives memory in memory pages of a few KiB, each when it is first written. The display's picture
// has two thousand of them (eight thousand at 4K), and to be given them one by one takes longer than to paint
// the picture.
#pragma once

#include <cstddef>

namespace signpost {

// Asks the system for all memory pages from `begin` on, and waits for them. What is in them stays as it is,
// and they may be read and written meanwhile. Where the memory is not the program's the system refuses, and
// nothing else happens. Any thread.
void fetch_pages(void* begin, std::size_t bytes);

} // namespace signpost
