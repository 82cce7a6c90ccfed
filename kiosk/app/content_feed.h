// The content that the loop shows, as news of it comes: a port, so that a test gives its own. WatchedSource
// is the real one.
#pragma once

#include <cstdint>
#include <optional>

#include "base/problem.h"
#include "content/bundle.h"
#include "store/outcome.h"

namespace signpost {

// Drawing thread only.
class ContentFeed {
public:
    virtual ~ContentFeed() = default;

    // From here on all of the content is read, at once and whenever it changes. The second call does nothing.
    virtual void begin() = 0;
    // The newest outcome of a reading that was not taken yet. The first reading always has one.
    [[nodiscard]] virtual std::optional<Result<BundlePtr>> take() = 0;
    // What the last import from a stick came to, once.
    [[nodiscard]] virtual std::optional<ImportNotice> take_notice() = 0;
    // The first frame of the bundle with this serial is on the screen.
    virtual void shown(std::int64_t serial) = 0;

protected:
    ContentFeed() = default;
    ContentFeed(const ContentFeed&) = default;
    ContentFeed& operator=(const ContentFeed&) = default;
};

} // namespace signpost
