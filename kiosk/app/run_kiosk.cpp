#include "app/kiosk_loop.h"

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "app/chosen_settings.h"
#include "app/content_feed.h"
#include "app/staff_desk.h"
#include "platform/event_queue.h"
#include "platform/events.h"
#include "platform/watchdog.h"
#include "source/content_source.h"
#include "source/content_watch.h"

namespace signpost {

namespace {

// A content source, and the watch on it from begin() on. The source must outlive it.
class WatchedSource final : public ContentFeed {
public:
    WatchedSource(ContentSource& source, bool drafts) : source_(source), drafts_(drafts) {
        source_.tell_news(post_news);
    }

    void begin() override {
        if (watch_)
            return;
        WatchOptions options;
        options.load = [this](const std::filesystem::path&) { return source_.load(); };
        if (drafts_)
            options.read = read_bundle_with_drafts;
        watch_.emplace(source_.watched(), post_news, options);
    }
    [[nodiscard]] std::optional<Result<BundlePtr>> take() override {
        return watch_ ? watch_->take() : std::nullopt;
    }
    [[nodiscard]] std::optional<ImportNotice> take_notice() override { return source_.take_news(); }
    void shown(std::int64_t serial) override { source_.shown(serial); }

private:
    ContentSource& source_;
    const bool drafts_;
    std::optional<ContentWatch> watch_;
};

} // namespace

KioskEnd run_kiosk(Display& display, std::unique_ptr<DrawingContext> drawing, const KioskPlan& plan) {
    if (!drawing->fonts.usable()) {
        std::cerr << "The font Noto Sans is not installed. Install Debian's package fonts-noto-core.\n";
        return KioskEnd::failed;
    }
    SdlEventQueue events(plan.settings.keys, display.waits_by_looking());
    WatchedSource content(plan.source, plan.drafts);
    StaffDesk staff(plan, post_news);
    Watchdog watchdog;
    VoiceSettings speech = voice_settings(plan.settings, plan.first_content);
    speech.read_recording = [&source = plan.source](const std::string& language, const std::string& key) {
        return source.recording(language, key);
    };
    // In a window it stands on somebody's desk: that computer's speakers are not to be switched off.
    const std::unique_ptr<Voice> voice = display.full_screen() ? open_voice(speech, post_news) : nullptr;
    const KioskParts parts{.display = display,
                           .events = events,
                           .content = content,
                           .staff = staff,
                           .watchdog = watchdog,
                           .voice = voice.get(),
                           .keep_start = plan.keep_start};
    KioskLoop loop(parts, std::move(drawing), plan.settings, plan.first_content, plan.made);
    const KioskEnd end = loop.run();
    if (end == KioskEnd::failed)
        std::cerr << "The display could not be switched on again, or takes no picture any more. The kiosk's "
                     "service starts it anew, which sets the mode anew.\n";
    return end;
}

} // namespace signpost
