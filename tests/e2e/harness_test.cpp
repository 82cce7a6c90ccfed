// That the display, the hand and the eye of these tests can be trusted: tried on a window of their own.
#include <doctest/doctest.h>

#include <csignal>
#include <memory>

#include "kiosk_session.h"

#include <X11/Xlib.h>

using namespace signpost::e2e;
using signpost::Rect;
using signpost::test::TemporaryFolder;

namespace {

constexpr unsigned long red = 0xFF0000;

// A red window at 100,50, 300 by 200.
class RedWindow {
public:
    explicit RedWindow(const std::string& display)
        : x_(XOpenDisplay(display.c_str()), XCloseDisplay),
          window_(XCreateSimpleWindow(x_.get(), DefaultRootWindow(x_.get()), 100, 50, 300, 200, 0, 0, red)) {
        XSelectInput(x_.get(), window_, ExposureMask | ButtonPressMask | KeyPressMask);
        XMapWindow(x_.get(), window_);
        (void)next(Expose);
        XSync(x_.get(), False);
    }
    // Waits for an event of this type and drops those before it.
    XEvent next(int type) {
        XEvent event{};
        do
            XNextEvent(x_.get(), &event);
        while (event.type != type);
        return event;
    }

private:
    std::unique_ptr<Display, int (*)(Display*)> x_;
    Window window_;
};

} // namespace

TEST_CASE("The eye sees what is on the display, and where") {
    XDisplay display(window_size);
    REQUIRE(display.is_open());
    const Picture before = display.picture();
    const RedWindow window(display.name());
    const Difference seen = difference(before, display.picture());
    CHECK(seen.pixels == 300 * 200);
    CHECK(seen.bounds == Rect{100, 50, 300, 200});
    CHECK(difference(before, display.picture(), {{0, 0, 400, 250}}).pixels == 0);
}

TEST_CASE("The hand presses where it is told, types, and asks to close") {
    XDisplay display(window_size);
    REQUIRE(display.is_open());
    RedWindow window(display.name());
    display.click({110, 70});
    const XEvent press = window.next(ButtonPress);
    CHECK(press.xbutton.x == 10);
    CHECK(press.xbutton.y == 20);
    display.type(Key::escape); // the pointer is in the window, and so is the keyboard
    CHECK(window.next(KeyPress).xkey.keycode != 0);
    REQUIRE(display.ask_to_close());
    CHECK(window.next(ClientMessage).xclient.format == 32);
}

TEST_CASE("A picture comes back from its file as it was") {
    const TemporaryFolder folder;
    const Picture picture{2, 1, {255, 0, 0, 10, 20, 30}};
    REQUIRE(write_png(picture, folder.path() / "p.png"));
    const auto read = read_png(folder.path() / "p.png");
    REQUIRE(read);
    CHECK(difference(picture, *read).pixels == 0);
    CHECK_FALSE(read_png(folder.path() / "none.png"));
    CHECK(difference(picture, Picture{1, 1, {255, 0, 0}}).pixels == 2);
}

TEST_CASE("A program's end is known, and none is left behind") {
    Process failing({{"sh", "-c", "exit 3"}, {}, ""});
    CHECK(failing.wait(patience) == 3);
    Process missing({{"no-such-program-anywhere"}, {}, ""});
    CHECK(missing.wait(patience) == 127);
    Process ended({{"sleep", "1000"}, {}, ""});
    CHECK(ended.is_running());
    ended.signal(SIGTERM);
    CHECK(ended.wait(patience) == -SIGTERM);
}
