// Where the loop's events come from: a port, so that a test queues its own. SdlEventQueue is the real one.
#pragma once

#include <optional>

#include "base/time.h"
#include "platform/events.h"
#include "settings/settings.h"

namespace signpost {

// Drawing thread only. Events that mean nothing to a kiosk are passed over.
class EventQueue {
public:
    virtual ~EventQueue() = default;

    // From here on touches are of this picture.
    virtual void fit(const PointerSpace& space) = 0;
    // The next event, if there is one.
    [[nodiscard]] virtual std::optional<Event> poll() = 0;
    // Waits until an event comes or it is that time (std::nullopt: without end). std::nullopt comes back
    // where the time was up or the event meant nothing. `in_the_dark`: a touch need not be seen at once.
    [[nodiscard]] virtual std::optional<Event> wait(std::optional<Ms> until, bool in_the_dark) = 0;

protected:
    EventQueue() = default;
    EventQueue(const EventQueue&) = default;
    EventQueue& operator=(const EventQueue&) = default;
};

class SdlEventQueue final : public EventQueue {
public:
    // `keys`: those that the settings add. `waits_by_looking`: SDL polls the bare screen for events, a
    // thousand times a second; while the display is dark this class does so twenty times a second instead.
    SdlEventQueue(KeyNames keys, bool waits_by_looking);

    void fit(const PointerSpace& space) override { space_ = space; }
    [[nodiscard]] std::optional<Event> poll() override;
    [[nodiscard]] std::optional<Event> wait(std::optional<Ms> until, bool in_the_dark) override;

private:
    KeyNames keys_;
    bool waits_by_looking_;
    PointerSpace space_;
};

} // namespace signpost
