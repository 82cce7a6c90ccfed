#include "platform/window_internal.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/extensions/XI2.h>

namespace signpost {

namespace {

void take_fingers_back(SDL_TouchID panel) {
    for (int index = SDL_GetNumTouchFingers(panel) - 1; index >= 0; --index) {
        const SDL_Finger* finger = SDL_GetTouchFinger(panel, index);
        if (finger == nullptr)
            continue;
        SDL_Event lifted{};
        lifted.tfinger.type = SDL_FINGERUP;
        lifted.tfinger.touchId = panel;
        lifted.tfinger.fingerId = finger->id;
        lifted.tfinger.x = finger->x;
        lifted.tfinger.y = finger->y;
        lifted.tfinger.pressure = taken_back;
        SDL_PushEvent(&lifted);
    }
}

// SDL selects this event, of the one extension that it takes such events from.
bool tells_of_devices(const SDL_SysWMmsg& message) {
    if (message.subsystem != SDL_SYSWM_X11)
        return false;
    const XEvent& event = message.msg.x11.event;
    return event.type == GenericEvent && event.xcookie.evtype == XI_HierarchyChanged;
}

// SDL calls it while the X server's event is at hand; what is in the queue later has lost it.
int look_again(void* /*unused*/, SDL_Event* event) {
    if (event->type == SDL_SYSWMEVENT && event->syswm.msg != nullptr && tells_of_devices(*event->syswm.msg))
        look_for_touch_panels();
    return 0;
}

} // namespace

void watch_x11_panels() {
    SDL_AddEventWatch(look_again, nullptr);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

void look_for_touch_panels() {
    for (int index = SDL_GetNumTouchDevices() - 1; index >= 0; --index)
        take_fingers_back(SDL_GetTouchDevice(index));
    // Asked about a panel that there cannot be, SDL looks which there are.
    constexpr SDL_TouchID none = -2;
    SDL_GetNumTouchFingers(none);
}

} // namespace signpost
