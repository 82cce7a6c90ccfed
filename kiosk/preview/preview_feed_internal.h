// The content of a preview: what the kiosk is shown of it, and what there is to say of it to the admin. Both
// come from the same bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>

#include "app/content_feed.h"
#include "base/calendar.h"
#include "content/read_bundle.h"
#include "disk/mapped_files.h"
#include "fonts/coverage.h"
#include "preview/report_internal.h"
#include "preview/word_places_internal.h"
#include "source/content_source.h"
#include "source/content_watch.h"

namespace signpost::preview {

struct SeenContent {
    Report report;
    WordPlaces words;
};

// Drawing thread, but for looking, which is the watch's.
class PreviewFeed final : public ContentFeed {
public:
    // `source` must outlive it. `folder`: where files may lie that nobody reads; empty: nobody looks. `today`
    // is asked at each reading.
    PreviewFeed(ContentSource& source, std::filesystem::path folder, bool drafts, std::function<Date()> today,
                std::function<void()> notify);

    void begin() override;
    [[nodiscard]] std::optional<Result<BundlePtr>> take() override;
    [[nodiscard]] std::optional<ImportNotice> take_notice() override { return source_.take_news(); }
    // A preview is no kiosk: that a version was seen here confirms nothing.
    void shown(std::int64_t /*serial*/) override {}

    // What there is to say of the newest content, once.
    [[nodiscard]] std::optional<SeenContent> take_seen();

private:
    [[nodiscard]] Result<BundleFiles> load();
    void look_at(const Result<BundleFiles>& files);

    ContentSource& source_;
    const std::filesystem::path folder_;
    const bool drafts_;
    const std::function<Date()> today_;
    const std::function<void()> notify_;

    // The watch thread's alone:
    MappedFiles fonts_;
    Coverage coverage_{fonts_};
    FileDigests before_; // of what was told last
    Problems told_;      // the mistakes of what was told last
    Problems doubted_;   // mistakes that were seen once: a file may be half saved

    std::mutex lock_;
    std::optional<SeenContent> seen_; // under lock_

    std::optional<ContentWatch> watch_; // last: its thread uses all else
};

} // namespace signpost::preview
