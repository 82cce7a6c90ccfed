#include "app/content_feed.h"

#include <filesystem>
#include <utility>

namespace signpost {

WatchedSource::WatchedSource(ContentSource& source, std::function<void()> notify)
    : source_(source), notify_(std::move(notify)) {
    source_.tell_news(notify_);
}

void WatchedSource::begin() {
    if (watch_)
        return;
    WatchOptions options;
    options.load = [this](const std::filesystem::path&) { return source_.load(); };
    watch_.emplace(source_.watched(), notify_, options);
}

std::optional<Result<BundlePtr>> WatchedSource::take() { return watch_ ? watch_->take() : std::nullopt; }

} // namespace signpost
