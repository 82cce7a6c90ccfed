// What the page calls, as C functions. Text goes in as UTF-8 that ends with 0. Text that comes back is the
// module's own, and good until the next call. One thread: the page's, or that of a worker with a module of
// its own.
#pragma once

#include <string>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else // what tests call
#define EMSCRIPTEN_KEEPALIVE
#endif

#include <nlohmann/json.hpp>

#include "base/problem.h"
#include "content/read_bundle.h"

#define OFFICE_CALL extern "C" EMSCRIPTEN_KEEPALIVE

namespace signpost::office {

// Keeps a text for whoever has called.
[[nodiscard]] const char* kept(std::string text);
// As JSON. Bytes that are no UTF-8 are replaced.
[[nodiscard]] const char* kept_json(const nlohmann::json& value);

// {"problems": [{"file", "line", "column", "cause", "remedy"}]}
[[nodiscard]] nlohmann::json problems_of(const Problems& problems);

// The bundle in a folder of the module's memory, as kiosks show it; what is wrong, in the words of `check`.
[[nodiscard]] Result<BundlePtr> bundle_in(const std::string& folder);
// In languages that nobody has reviewed, too.
[[nodiscard]] Result<BundlePtr> bundle_with_drafts_in(const std::string& folder);

} // namespace signpost::office
