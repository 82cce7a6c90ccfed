// Whether these tests are the sanitizers' build. That is three times as slow, and looks for other mistakes
// than a wrong place on the glass: there a walk over all languages, sizes of text and glasses takes a sample
// of them.
#pragma once

namespace signpost::test {

#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

} // namespace signpost::test
