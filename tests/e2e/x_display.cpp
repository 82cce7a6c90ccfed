#include "x_display.h"

#include <array>
#include <cctype>
#include <chrono>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xrandr.h>
#include <X11/keysym.h>

namespace signpost::e2e {

struct XDisplay::Connection {
    explicit Connection(Display* display) : x(display) {}
    ~Connection() { XCloseDisplay(x); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Display* x;
};

namespace {

constexpr int server_patience_ms = 15'000;

// The display number that the server writes to the pipe once it can be connected to; "" if it never does.
std::string read_number(int pipe) {
    std::string number;
    pollfd ready{pipe, POLLIN, 0};
    while (poll(&ready, 1, server_patience_ms) > 0) {
        char letter = 0;
        if (read(pipe, &letter, 1) != 1 || std::isdigit(static_cast<unsigned char>(letter)) == 0)
            break;
        number += letter;
    }
    return number;
}

// From the bottom up.
std::vector<Window> windows_in_sight(Display* x) {
    Window root = 0;
    Window parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    std::vector<Window> seen;
    XGrabServer(x); // a window that goes meanwhile would be an error, and Xlib ends the program
    if (XQueryTree(x, DefaultRootWindow(x), &root, &parent, &windows, &count) == 0)
        count = 0;
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(x, windows[i], &attributes) != 0 && attributes.map_state == IsViewable)
            seen.push_back(windows[i]);
    }
    XUngrabServer(x);
    XSync(x, False);
    if (windows != nullptr)
        XFree(windows);
    return seen;
}

Window topmost_window(Display* x) {
    const std::vector<Window> windows = windows_in_sight(x);
    return windows.empty() ? 0 : windows.back();
}

Rect place_of(Display* x, Window window) {
    XWindowAttributes at;
    if (window == 0 || XGetWindowAttributes(x, window, &at) == 0)
        return {};
    return {static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(at.width),
            static_cast<float>(at.height)};
}

void click_with(Display* x, unsigned button, Point at) {
    XTestFakeMotionEvent(x, -1, static_cast<int>(at.x), static_cast<int>(at.y), CurrentTime);
    XTestFakeButtonEvent(x, button, True, CurrentTime);
    XTestFakeButtonEvent(x, button, False, CurrentTime);
    XSync(x, False);
}

// False when the display has no such mode.
bool choose_mode(Display* x, PixelSize size) {
    const Window root = DefaultRootWindow(x);
    XRRScreenConfiguration* config = XRRGetScreenInfo(x, root);
    if (config == nullptr)
        return false;
    int count = 0;
    const XRRScreenSize* sizes = XRRConfigSizes(config, &count);
    bool chosen = false;
    for (int i = 0; i < count && !chosen; ++i)
        chosen = sizes[i].width == size.w && sizes[i].height == size.h &&
                 XRRSetScreenConfig(x, config, root, i, RR_Rotate_0, CurrentTime) == Success;
    XRRFreeScreenConfigInfo(config);
    XSync(x, False);
    return chosen;
}

// Xvfb begins with one mode.
bool add_mode(Display* x, PixelSize size) {
    const Window root = DefaultRootWindow(x);
    XRRScreenResources* resources = XRRGetScreenResources(x, root);
    if (resources == nullptr || resources->noutput == 0)
        return false;
    std::string name = std::to_string(size.w) + "x" + std::to_string(size.h);
    XRRModeInfo mode{};
    mode.width = static_cast<unsigned>(size.w);
    mode.height = static_cast<unsigned>(size.h);
    mode.hTotal = mode.width;
    mode.vTotal = mode.height;
    mode.dotClock = 60UL * mode.width * mode.height;
    mode.name = name.data();
    mode.nameLength = static_cast<unsigned>(name.size());
    XRRAddOutputMode(x, resources->outputs[0], XRRCreateMode(x, root, &mode));
    XRRFreeScreenResources(resources);
    XSync(x, False);
    return true;
}

RRMode mode_of(const XRRScreenResources& resources, PixelSize size) {
    for (int i = 0; i < resources.nmode; ++i)
        if (resources.modes[i].width == static_cast<unsigned>(size.w) &&
            resources.modes[i].height == static_cast<unsigned>(size.h))
            return resources.modes[i].id;
    return None;
}

// Off, or on in a mode that the display has, all of which then is as large. False when the server says no.
bool drive_panel(Display* x, std::optional<PixelSize> size) {
    const Window root = DefaultRootWindow(x);
    XRRScreenResources* resources = XRRGetScreenResources(x, root);
    if (resources == nullptr || resources->ncrtc == 0 || resources->noutput == 0)
        return false;
    const RRMode mode = size ? mode_of(*resources, *size) : None;
    const auto drive = [&](RRMode to) {
        return XRRSetCrtcConfig(x, resources, resources->crtcs[0], CurrentTime, 0, 0, to, RR_Rotate_0,
                                resources->outputs, to == None ? 0 : 1) == RRSetConfigSuccess;
    };
    constexpr int any_mm = 100;
    if (size && mode != None)
        XRRSetScreenSize(x, root, size->w, size->h, any_mm, any_mm);
    const bool driven = (!size || mode != None) && drive(mode);
    XRRFreeScreenResources(resources);
    XSync(x, False);
    return driven;
}

} // namespace

XDisplay::XDisplay(PixelSize size, const std::vector<std::string>& more) : size_(size) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
        return;
    const std::string screen = std::to_string(size.w) + "x" + std::to_string(size.h) + "x24";
    Command command{{"Xvfb", "-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"},
                    {},
                    "",
                    pipe_ends[1]};
    command.words.insert(command.words.end(), more.begin(), more.end());
    server_ = std::make_unique<Process>(command);
    close(pipe_ends[1]);
    const std::string number = read_number(pipe_ends[0]);
    close(pipe_ends[0]);
    if (number.empty())
        return;
    name_ = ":" + number;
    if (Display* x = XOpenDisplay(name_.c_str()))
        display_ = std::make_unique<Connection>(x);
}

XDisplay::~XDisplay() = default;

void XDisplay::move(Point to) {
    XTestFakeMotionEvent(display_->x, -1, static_cast<int>(to.x), static_cast<int>(to.y), CurrentTime);
    XSync(display_->x, False);
}

void XDisplay::press(Point at) {
    XTestFakeMotionEvent(display_->x, -1, static_cast<int>(at.x), static_cast<int>(at.y), CurrentTime);
    XTestFakeButtonEvent(display_->x, 1, True, CurrentTime);
    XSync(display_->x, False);
}

void XDisplay::release() {
    XTestFakeButtonEvent(display_->x, 1, False, CurrentTime);
    XSync(display_->x, False);
}

void XDisplay::click(Point at) {
    press(at);
    release();
}

void XDisplay::click_right(Point at) { click_with(display_->x, Button3, at); }

void XDisplay::type(Key key) {
    const KeyCode code = XKeysymToKeycode(display_->x, key == Key::escape ? XK_Escape : XK_Shift_L);
    // Two presses without a moment between are taken for the repeats of a key that is held.
    for (const Bool down : {True, False}) {
        XTestFakeKeyEvent(display_->x, code, down, CurrentTime);
        XSync(display_->x, False);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

void XDisplay::type(const std::string& name) {
    const KeyCode code = XKeysymToKeycode(display_->x, XStringToKeysym(name.c_str()));
    if (code == 0)
        return;
    XTestFakeKeyEvent(display_->x, code, True, CurrentTime);
    XTestFakeKeyEvent(display_->x, code, False, CurrentTime);
    XSync(display_->x, False);
}

void XDisplay::hold(const std::string& name) {
    XTestFakeKeyEvent(display_->x, XKeysymToKeycode(display_->x, XStringToKeysym(name.c_str())), True,
                      CurrentTime);
    XSync(display_->x, False);
}

Picture XDisplay::picture() const {
    Picture picture{size_.w, size_.h, {}};
    XImage* image =
        XGetImage(display_->x, DefaultRootWindow(display_->x), 0, 0, static_cast<unsigned>(size_.w),
                  static_cast<unsigned>(size_.h), AllPlanes, ZPixmap);
    if (image == nullptr)
        return picture;
    picture.rgb.reserve(static_cast<std::size_t>(size_.w) * static_cast<std::size_t>(size_.h) * 3);
    for (int y = 0; y < size_.h; ++y)
        for (int x = 0; x < size_.w; ++x) {
            const unsigned long pixel = XGetPixel(image, x, y);
            for (const int shift : {16, 8, 0})
                picture.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
        }
    XDestroyImage(image);
    return picture;
}

bool XDisplay::ask_to_close() {
    const Window window = topmost_window(display_->x);
    if (window == 0)
        return false;
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(display_->x, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display_->x, "WM_DELETE_WINDOW", False));
    event.xclient.data.l[1] = CurrentTime;
    const bool sent = XSendEvent(display_->x, window, False, NoEventMask, &event) != 0;
    XSync(display_->x, False);
    return sent;
}

bool XDisplay::resize_window(PixelSize size) {
    const Window window = topmost_window(display_->x);
    if (window == 0)
        return false;
    XResizeWindow(display_->x, window, static_cast<unsigned>(size.w), static_cast<unsigned>(size.h));
    XSync(display_->x, False);
    return true;
}

bool XDisplay::change_mode(PixelSize size) {
    const bool changed =
        choose_mode(display_->x, size) || (add_mode(display_->x, size) && choose_mode(display_->x, size));
    if (changed)
        size_ = size;
    return changed;
}

bool XDisplay::switch_panel_off() { return drive_panel(display_->x, std::nullopt); }

bool XDisplay::switch_panel_on(PixelSize size) {
    if (!drive_panel(display_->x, size))
        return false;
    size_ = size;
    return true;
}

Rect XDisplay::window() const { return place_of(display_->x, topmost_window(display_->x)); }

std::vector<Rect> XDisplay::windows() const {
    std::vector<Rect> places;
    for (const Window window : windows_in_sight(display_->x))
        places.push_back(place_of(display_->x, window));
    return places;
}

} // namespace signpost::e2e
