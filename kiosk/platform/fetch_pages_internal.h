// The system gives memory in pages of a few KiB, each when it is first written. The display's picture has two
// thousand of them (eight at 4K), and to be given them one by one takes longer than to paint the picture.
#pragma once

#include <cstddef>

namespace signpost {

// Asks the system for all pages from `begin` on, and waits for them. What is in them stays as it is, and they
// may be read and written meanwhile. Memory that is not the program's is refused by the system, and no harm
// done. Any thread.
void fetch_pages(void* begin, std::size_t bytes);

} // namespace signpost
