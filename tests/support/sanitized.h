// Whether these tests are the sanitizers' build. That is three times as slow, and looks for other mistakes
// than a wrong place on the glass: there a walk over all languages, sizes of text and glasses takes a sample
// of them.
#pragma once

#include <cstddef>

namespace signpost::test {

#ifdef SIGNPOST_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

// Of a long list of things that are alike: one in so many is tried.
constexpr std::size_t one_in = sanitized ? 3 : 1;

} // namespace signpost::test
