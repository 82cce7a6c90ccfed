// What a kiosk's loop runs on, in memory: a display, a queue of events, content and clocks that a test turns
// by hand. All write what happens to them into one diary, in order.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/content_feed.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "platform/event_queue.h"
#include "support/paper.h"

namespace signpost::test {

using Diary = std::vector<std::string>;

class PretendDisplay final : public Display {
public:
    PretendDisplay(Diary& diary, PixelSize size, Paper::By by = Paper::By::raster)
        : diary_(diary), paper_(size, by) {}

    [[nodiscard]] Target target() override { return paper_.target(); }
    [[nodiscard]] bool full_screen() const override { return fills_screen; }
    [[nodiscard]] Rotation rotation() const override { return Rotation::none; }
    [[nodiscard]] PixelSize size() const override { return paper_.size(); }
    [[nodiscard]] float pointer_scale() const override { return 1; }
    [[nodiscard]] std::optional<MmSize> reported_mm() const override { return std::nullopt; }
    [[nodiscard]] ScreenNews screen_news(Ms /*now*/) override {
        return std::exchange(news, ScreenNews::none);
    }
    void present() override {
        diary_.emplace_back("present");
        shown_ = paper_.pixels();
    }
    void go_dark(bool off) override { diary_.emplace_back(off ? "off" : "black"); }
    [[nodiscard]] bool light_up() override {
        diary_.emplace_back("light up");
        return can_be_lit;
    }

    bool can_be_lit = true;
    ScreenNews news = ScreenNews::none;
    bool fills_screen = true; // false: a window
    // What was presented last; what is drawn since is not in sight.
    [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return shown_; }

private:
    Diary& diary_;
    Paper paper_;
    std::vector<std::uint32_t> shown_;
};

// Waits for nothing: where no event is queued, `on_idle` lets the time go by.
class PretendEvents final : public EventQueue {
public:
    explicit PretendEvents(Diary& diary) : diary_(diary) {}

    void fit(const PointerSpace& space) override { space_ = space; }
    [[nodiscard]] std::optional<Event> poll() override {
        if (queued.empty())
            return std::nullopt;
        diary_.emplace_back("event");
        Event next = queued.front();
        queued.pop_front();
        return next;
    }
    [[nodiscard]] std::optional<Event> wait(std::optional<Ms> until, bool /*in_the_dark*/) override {
        if (queued.empty())
            on_idle(until);
        return poll();
    }

    std::deque<Event> queued;
    std::function<void(std::optional<Ms>)> on_idle;
    [[nodiscard]] const PointerSpace& space() const { return space_; }

private:
    Diary& diary_;
    PointerSpace space_;
};

class PretendContent final : public ContentFeed {
public:
    void begin() override { begun = true; }
    [[nodiscard]] std::optional<Result<BundlePtr>> take() override {
        return begun ? std::exchange(outcome, std::nullopt) : std::nullopt;
    }
    [[nodiscard]] std::optional<ImportNotice> take_notice() override {
        return std::exchange(notice, std::nullopt);
    }
    void shown(std::int64_t serial) override { confirmed.push_back(serial); }

    bool begun = false;
    std::optional<Result<BundlePtr>> outcome; // of the next reading
    std::optional<ImportNotice> notice;
    std::vector<std::int64_t> confirmed;
};

} // namespace signpost::test
