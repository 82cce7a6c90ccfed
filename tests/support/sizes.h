// The sizes of picture that screens are tried at; under the sanitizers a sample of them.
#pragma once

#include <array>

#include "base/geometry.h"

namespace signpost::test {

#ifdef SIGNPOST_SANITIZED
inline constexpr std::array sizes{PixelSize{1080, 1920}, PixelSize{1366, 768}};
#else
inline constexpr std::array sizes{PixelSize{1080, 1920}, PixelSize{1920, 1080}, PixelSize{1366, 768},
                                  PixelSize{3840, 2160}};
#endif

} // namespace signpost::test
