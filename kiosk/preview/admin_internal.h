// The admin beside the picture: hears their keys and clicks, keeps what they chose to look at, and tells them
// what is wrong and where words come from.
#pragma once

#include <optional>
#include <string>

#include "app/kiosk_loop.h"
#include "base/time.h"
#include "platform/clocks.h"
#include "preview/inspector_window_internal.h"
#include "preview/preview_display_internal.h"
#include "preview/preview_events_internal.h"
#include "preview/preview_feed_internal.h"
#include "preview/room_look_internal.h"
#include "preview/strip_internal.h"
#include "settings/settings.h"

union SDL_Event;
struct SDL_Window;

namespace signpost::preview {

// All of it outlives the admin.
struct AdminParts {
    SDL_Window& window; // the picture's
    PreviewDisplay& display;
    PreviewEvents& events;
    PreviewFeed& content;
    Settings& settings; // the loop's: a glass that is chosen changes its millimetres
    Clocks clocks{};
};

// Drawing thread only.
class Admin {
public:
    explicit Admin(const AdminParts& parts);

    // Whether the event was theirs.
    [[nodiscard]] bool hear(const SDL_Event& event, KioskLoop& loop);
    // After each turn of the loop: says what is new, and grants what was wished for.
    void follow(KioskLoop& loop);
    // The day and the hour that were chosen; else those of the clock.
    [[nodiscard]] WallTime wall() const;

private:
    [[nodiscard]] bool hear_key(const SDL_Event& event, const KioskLoop& loop);
    [[nodiscard]] bool hear_mouse(const SDL_Event& event, const KioskLoop& loop);
    void trace(Point in_window, const Session& session);
    void forget_trace();
    void hear_content();
    void look_at_room(const Session& session);
    void hear_report();
    void grant(const Wish& wish, KioskLoop& loop);
    void show_glass(const std::string& name);
    void say();
    [[nodiscard]] InspectorView view(const KioskLoop& loop) const;

    AdminParts parts_;
    const std::optional<MmSize> own_mm_; // as the settings had it
    InspectorWindow inspector_;
    SeenContent seen_;
    Strip strip_;
    std::optional<Wish> wish_;
    std::optional<Trace> trace_;
    std::optional<int> hour_;
    std::optional<Date> day_;
    RoomLook room_;
    Report report_; // what was seen in the content, and what has no room
    std::string glass_;
    Visit shown_;                // by the inspector
    Point mouse_;                // px of the window
    bool keeps_release_ = false; // the button that asked for a trace is still down
    bool stale_ = true;          // the inspector shows something else than is
    bool opened_ = false;
};

} // namespace signpost::preview
