#include "preview/preview_feed_internal.h"

#include <utility>

#include "content/read_bundle.h"
#include "review/warnings.h"
#include "source/unread_files.h"

namespace signpost::preview {

namespace {

Problems mistakes_of(const Report& report) {
    Problems mistakes;
    for (const Remark& remark : report)
        if (remark.kind == Remark::Kind::mistake)
            mistakes.push_back(remark.problem);
    return mistakes;
}

} // namespace

PreviewFeed::PreviewFeed(ContentSource& source, std::filesystem::path folder, bool drafts,
                         std::function<Date()> today, std::function<void()> notify)
    : source_(source), folder_(std::move(folder)), drafts_(drafts), today_(std::move(today)),
      notify_(std::move(notify)) {}

void PreviewFeed::begin() {
    if (watch_)
        return;
    WatchOptions options;
    options.load = [this](const std::filesystem::path&) { return load(); };
    if (drafts_)
        options.read = read_bundle_with_drafts;
    watch_.emplace(source_.watched(), notify_, options);
}

std::optional<Result<BundlePtr>> PreviewFeed::take() { return watch_ ? watch_->take() : std::nullopt; }

std::optional<SeenContent> PreviewFeed::take_seen() {
    const std::scoped_lock locked(lock_);
    return std::exchange(seen_, std::nullopt);
}

Result<BundleFiles> PreviewFeed::load() {
    Result<BundleFiles> files = source_.load();
    look_at(files);
    return files;
}

// The watch reads content with a mistake twice, for it may be half saved: it is told when it stays as it is.
void PreviewFeed::look_at(const Result<BundleFiles>& files) {
    Reading reading{.files = files, .drafts = drafts_};
    if (!folder_.empty())
        reading.unread = unread_files(folder_);
    if (files && coverage_.usable())
        reading.characters = missing_characters(*files, coverage_);
    Report report = report_on(reading, before_, today_());
    Problems mistakes = mistakes_of(report);
    const bool is_sure = mistakes.empty() || mistakes == told_ || mistakes == doubted_;
    doubted_ = mistakes;
    if (!is_sure)
        return;
    told_ = std::move(mistakes);
    if (files)
        before_ = digests_of(*files);
    {
        const std::scoped_lock locked(lock_);
        seen_ = SeenContent{std::move(report), files ? WordPlaces(*files) : WordPlaces{}};
    }
    notify_();
}

} // namespace signpost::preview
