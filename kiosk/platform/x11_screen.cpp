#include "platform/window_internal.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/dpms.h>

namespace signpost {

namespace {

struct Server {
    ::Display* display = nullptr;
    ::Window window = 0;
};

std::optional<Server> server_of(SDL_Window& window) {
    SDL_SysWMinfo info{};
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11)
        return std::nullopt;
    return Server{info.info.x11.display, info.info.x11.window};
}

// The number of its first event.
std::optional<int> randr_of(::Display* display) {
    int first_event = 0;
    int first_error = 0;
    int major = 0;
    int minor = 0;
    const bool has_monitors = XRRQueryExtension(display, &first_event, &first_error) != 0 &&
                              XRRQueryVersion(display, &major, &minor) != 0 &&
                              (major > 1 || (major == 1 && minor >= 5));
    return has_monitors ? std::optional(first_event) : std::nullopt;
}

X11Screen whole_of(const Server& server) {
    XWindowAttributes root;
    if (XGetWindowAttributes(server.display, DefaultRootWindow(server.display), &root) == 0)
        return {};
    return {0, 0, {root.width, root.height}, {}};
}

X11Screen screen_of(const XRRMonitorInfo& monitor) {
    return {monitor.x,
            monitor.y,
            {monitor.width, monitor.height},
            {static_cast<float>(monitor.mwidth), static_cast<float>(monitor.mheight)}};
}

std::optional<X11Screen> screen_of(const Server& server) {
    if (!randr_of(server.display))
        return std::nullopt;
    int count = 0;
    XRRMonitorInfo* const monitors =
        XRRGetMonitors(server.display, DefaultRootWindow(server.display), True, &count);
    X11Screen screen = monitors != nullptr && count > 0 ? screen_of(monitors[0]) : whole_of(server);
    for (int i = 0; i < count; ++i)
        if (monitors[i].primary != 0)
            screen = screen_of(monitors[i]);
    if (monitors != nullptr)
        XRRFreeMonitors(monitors);
    return screen;
}

// SDL leaves a window that is full-screen as it is; that it has another size now, it hears from the server.
void cover_screen(const Server& server) {
    const auto screen = screen_of(server);
    XWindowAttributes now;
    if (!screen || screen->size.w <= 0 || screen->size.h <= 0 ||
        XGetWindowAttributes(server.display, server.window, &now) == 0)
        return;
    if (now.x == screen->x && now.y == screen->y && now.width == screen->size.w &&
        now.height == screen->size.h)
        return;
    XMoveResizeWindow(server.display, server.window, screen->x, screen->y,
                      static_cast<unsigned>(screen->size.w), static_cast<unsigned>(screen->size.h));
    XFlush(server.display);
}

// SDL calls it while the X server's event is at hand.
int follow(void* window, SDL_Event* event) {
    if (event->type != SDL_SYSWMEVENT || event->syswm.msg == nullptr ||
        event->syswm.msg->subsystem != SDL_SYSWM_X11)
        return 0;
    const auto server = server_of(*static_cast<SDL_Window*>(window));
    const auto first = server ? randr_of(server->display) : std::nullopt;
    const int type = event->syswm.msg->msg.x11.event.type;
    if (first && (type == *first + RRScreenChangeNotify || type == *first + RRNotify))
        cover_screen(*server);
    return 0;
}

} // namespace

std::optional<X11Screen> x11_screen(SDL_Window& window) {
    const auto server = server_of(window);
    return server ? screen_of(*server) : std::nullopt;
}

void stay_on_x11_screen(SDL_Window& window) {
    const auto server = server_of(window);
    if (!server || !randr_of(server->display))
        return;
    // On the window and not on the root: there SDL has chosen what it wants to hear.
    XRRSelectInput(server->display, server->window,
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    SDL_AddEventWatch(follow, &window);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
    cover_screen(*server);
}

void switch_x11_displays(SDL_Window& window, bool on) {
    const auto server = server_of(window);
    if (!server)
        return;
    ::Display* const display = server->display;
    int unused = 0;
    if (DPMSQueryExtension(display, &unused, &unused) == 0 || DPMSCapable(display) == 0)
        return;
    DPMSSetTimeouts(display, 0, 0, 0);
    DPMSEnable(display); // the kiosk's own X server starts without
    DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
    XSync(display, False);
}

} // namespace signpost
