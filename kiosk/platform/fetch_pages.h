// The system gives memory page by page, each when it is first written. The display's picture has two thousand
// of them (eight at 4K), and to be given them one by one takes longer than to paint the picture.
#pragma once

#include <cstddef>
#include <future>

namespace signpost {

// Has a thread ask for all pages from `begin` on, while the caller does something else. What is in them stays
// as it is, and they may be read and written meanwhile. The future waits for the thread when it is destroyed;
// the memory has to be there until then.
[[nodiscard]] std::future<void> fetch_pages(void* begin, std::size_t bytes);

} // namespace signpost
