// The kiosk's loop on a display in memory, by clocks that a test turns by hand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/kiosk_loop.h"
#include "support/day.h"
#include "support/pretend_kiosk.h"
#include "support/pretend_parts.h"
#include "support/sample_bundle.h"

namespace signpost::test {

inline constexpr PixelSize loop_glass{1280, 800};

inline BundlePtr small_bundle_of(std::int64_t serial) {
    Bundle bundle = *small_bundle_read();
    bundle.serial = serial;
    return std::make_shared<const Bundle>(std::move(bundle));
}

class LoopDesk {
public:
    explicit LoopDesk(Settings settings = {}, BundlePtr first_content = small_bundle_of(1),
                      Paper::By by = Paper::By::raster)
        : display(diary, loop_glass, by), settings_(std::move(settings)),
          first_content_(std::move(first_content)), staff_(plan_, [] {}, clocks()) {
        events.on_idle = [this](std::optional<Ms> until) { now = std::max(now, until.value_or(now)); };
        auto drawing = std::make_unique<DrawingContext>(settings_);
        fonts_ = &drawing->fonts;
        loop_ = std::make_unique<KioskLoop>(
            KioskParts{.display = display,
                       .events = events,
                       .content = content,
                       .staff = staff_,
                       .watchdog = watchdog_,
                       .clocks = clocks(),
                       .keep_start = [this](const auto& picture, const auto&) { kept.push_back(picture); }},
            std::move(drawing), settings_, first_content_, day("2026-11-23"));
        loop_->show_first();
    }

    [[nodiscard]] KioskLoop& loop() { return *loop_; }
    [[nodiscard]] const TtfFonts& fonts() const { return *fonts_; }
    [[nodiscard]] const StaffFacts& told_to_staff() const { return staff_.facts(); }
    [[nodiscard]] const Visit& visit() const { return loop_->session().state().visit; }

    // The content is read, and what is to be drawn ahead is.
    void settle(Result<BundlePtr> read) {
        loop_->turn();
        content.outcome = std::move(read);
        for (int turns = 0; turns < 30; ++turns)
            loop_->turn();
    }
    void touch(TouchSample::Phase phase, Point at) {
        events.queued.emplace_back(TouchSample{phase, 1, at, now});
    }
    // Half a second after all that came before, by a finger that is quick.
    void tap(Point at) {
        pass(settled);
        touch(TouchSample::Phase::down, at);
        loop_->turn();
        now += Ms{60};
        touch(TouchSample::Phase::up, at);
        loop_->turn();
    }
    void pass(Ms time) {
        const Ms end = now + time;
        while (now < end) {
            now = std::min(end, now + Ms{100});
            events.queued.emplace_back(event::News{}); // so that a turn does not wait on beyond it
            loop_->turn();
        }
    }

    Diary diary;
    Ms now{1'000'000};
    WallTime wall{2026, 11, 23, 10, 42, 1}; // a Monday
    PretendDisplay display;
    PretendEvents events{diary};
    PretendContent content;
    std::vector<PackedPicture> kept; // Start's, each time that it was given to be kept

private:
    [[nodiscard]] Clocks clocks() {
        return {.steady = [this] { return now; },
                .wall = [this] { return wall; },
                .utc = [] { return moment("2026-11-23T10:42:00Z"); },
                .until_next_minute = [] { return Ms{60'000}; }};
    }

    Settings settings_;
    BundlePtr first_content_;
    ContentSource source_{{}, settings_.store};
    KioskPlan plan_{.settings = settings_, .source = source_};
    StaffDesk staff_;
    Watchdog watchdog_;
    const TtfFonts* fonts_ = nullptr; // the loop's
    std::unique_ptr<KioskLoop> loop_;
};

} // namespace signpost::test
