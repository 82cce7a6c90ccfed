// The kiosk's loop: waits for events, gives them to the session, and draws. The drawing thread waits nowhere
// else.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/computer_rest.h"
#include "app/content_feed.h"
#include "app/first_screen.h"
#include "app/frames_out.h"
#include "app/kept_start.h"
#include "app/news_in.h"
#include "app/spare_work.h"
#include "app/staff_desk.h"
#include "app/visitor_input.h"
#include "base/calendar.h"
#include "base/exit_code.h"
#include "content/bundle.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "platform/display_rest.h"
#include "platform/event_queue.h"
#include "platform/events.h"
#include "platform/watchdog.h"
#include "session/session.h"
#include "settings/settings.h"
#include "speech/reading_aloud.h"
#include "speech/voice.h"

namespace signpost {

struct KioskPlan;

enum class KioskEnd {
    stopped,         // by SIGTERM, or in a window by its close button
    closed_by_staff, // who typed the PIN
    failed           // the fonts are missing; a display could not be lit again, or takes no picture any more
};

// What a program ends with that has run a loop to this end.
[[nodiscard]] KioskExit exit_of(KioskEnd end);

// What a kiosk runs on; all of it outlives the loop.
struct KioskParts {
    Display& display;
    EventQueue& events;
    ContentFeed& content;
    StaffDesk& staff;
    Watchdog& watchdog;
    Clocks clocks{};
    Voice* voice = nullptr; // nullptr: this kiosk says nothing aloud
    KeepStart keep_start{}; // empty: Start's picture is not kept
};

// Drawing thread only.
class KioskLoop {
public:
    // `settings` must outlive it. `first_content`: what is shown until all of the content is read. `made`:
    // the day of this version.
    KioskLoop(const KioskParts& parts, std::unique_ptr<DrawingContext> drawing, const Settings& settings,
              const BundlePtr& first_content, Date made);

    KioskLoop(const KioskLoop&) = delete;
    KioskLoop& operator=(const KioskLoop&) = delete;

    // show_first(), and turns until one ended the kiosk.
    [[nodiscard]] KioskEnd run();

    // Draws the first frame before events are read: reading them, SDL asks the display, which is busy opening
    // the window.
    void show_first() { draw(); }
    // Once round: waits for events, hears them and the news, lets time pass, and draws where a frame is due.
    // After what ends a visit, Hide above all, no further event is read before the frame is out.
    void turn();
    // How the kiosk ended; std::nullopt while it runs.
    [[nodiscard]] std::optional<KioskEnd> end() const { return end_; }

    [[nodiscard]] const Session& session() const { return session_; }
    // For a preview, between two turns.
    [[nodiscard]] Session& session() { return session_; }

private:
    void hear_events();
    [[nodiscard]] std::optional<Event> wait();
    [[nodiscard]] std::optional<Ms> next_turn(Ms now);
    void handle(const TouchSample& sample) { input_.handle(sample); }
    void handle(const event::KeyPressed& pressed) { input_.handle(pressed); }
    void handle(const event::Redraw& redraw);
    void handle(const event::TexturesLost& lost);
    void handle(const event::CloseAsked& asked);
    void handle(const event::StopAsked& asked);
    void handle(const event::EndWhenFree& /*asked*/) { ends_when_free_ = true; }
    void handle(const event::News& /*hear_news() takes it*/) {}
    void fit_screen();
    void tell_guess(const GlassChoice& choice);
    void hear_news();
    void take_site();
    void take_clock_wish();
    void show_anew();
    [[nodiscard]] bool rest_or_light();
    [[nodiscard]] bool frame_is_due() const;
    [[nodiscard]] bool has_time() const;
    void draw();
    void hear_voice();
    void look_for_end(bool lit);
    [[nodiscard]] std::optional<Ms> free_from() const;

    KioskParts parts_;
    const Settings& settings_;
    std::unique_ptr<DrawingContext> drawing_;
    Session session_;
    StickNews stick_;
    DisplayRest rest_;
    ComputerRest computer_;
    ViewSource views_;
    FramesOut frames_;
    SpareWork spare_;
    VisitorInput input_;
    NewsIn news_;
    ReadingAloud aloud_;
    bool ends_when_free_ = false;
    std::optional<KioskEnd> end_;
};

// The kiosk on its real parts: the display, SDL's events, the computer's clocks, the disk.
// Returns when the kiosk has ended. Watches the plan's source meanwhile; what is wrong with it goes to
// stderr.
[[nodiscard]] KioskEnd run_kiosk(Display& display, std::unique_ptr<DrawingContext> drawing,
                                 const KioskPlan& plan);

} // namespace signpost
