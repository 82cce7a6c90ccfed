// The system gives memory page by page, each when it is first written. The display's picture has two thousand
// of them (eight at 4K), and to be given them one by one takes longer than to paint the picture.
#pragma once

#include <cstddef>
#include <future>

namespace signpost {

// Has a thread ask for all pages from `begin` on, while the caller does something else. What is in them stays
// as it is, and they may be read and written meanwhile. Memory that is given back meanwhile, as when a window
// gets another size, is refused by the system, or belongs to somebody else, who then has it sooner. The
// future waits for the thread when it is destroyed; it is empty where no thread could be had.
[[nodiscard]] std::future<void> fetch_pages(void* begin, std::size_t bytes);

} // namespace signpost
