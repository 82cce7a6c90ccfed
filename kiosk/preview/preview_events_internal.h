// The preview's queue: what is meant for the admin is kept back, and what is meant for the kiosk is turned
// from the window to the picture in it.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <utility>

#include "base/time.h"
#include "platform/event_queue.h"
#include "platform/events.h"
#include "preview/preview_display_internal.h"
#include "settings/settings.h"

union SDL_Event;

namespace signpost::preview {

// Drawing thread only.
class PreviewEvents final : public EventQueue {
public:
    // Whether the event was the admin's: then the kiosk does not hear of it.
    using Admin = std::function<bool(const SDL_Event&)>;

    // `display` must outlive it.
    PreviewEvents(KeyNames keys, const PreviewDisplay& display) : keys_(std::move(keys)), display_(display) {}

    void tell(Admin admin) { admin_ = std::move(admin); }
    // The kiosk hears this next.
    void add(const Event& event) { added_.push_back(event); }
    // When the admin is to be heard at the latest; std::nullopt: not before something happens.
    void wake_at(std::optional<Ms> when) { wake_at_ = when; }

    void fit(const PointerSpace& space) override { space_ = space; }
    [[nodiscard]] std::optional<Event> poll() override;
    [[nodiscard]] std::optional<Event> wait(std::optional<Ms> until, bool in_the_dark) override;

    // Where a point of the window lies in the picture as a visitor sees it.
    [[nodiscard]] Point in_picture(Point in_window) const;

private:
    [[nodiscard]] std::optional<Event> take_added();
    [[nodiscard]] std::optional<Event> heard(SDL_Event event);
    void turn_to_picture(SDL_Event& event) const;

    KeyNames keys_;
    const PreviewDisplay& display_;
    Admin admin_;
    PointerSpace space_;
    std::deque<Event> added_;
    std::optional<Ms> wake_at_;
};

} // namespace signpost::preview
