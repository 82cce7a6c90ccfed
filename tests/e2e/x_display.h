// A display without a screen (Xvfb), with a hand on its mouse and keyboard and an eye on its pixels.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "picture.h"
#include "process.h"

namespace signpost::e2e {

enum class Key { escape, shift };

// Starts its own X server on a display number that is free, and stops it at the end.
// Every call has reached the server when it returns; what a program makes of it takes as long as it takes.
class XDisplay {
public:
    // `more`: arguments for it beyond the usual.
    explicit XDisplay(PixelSize size, const std::vector<std::string>& more = {});
    ~XDisplay();
    XDisplay(const XDisplay&) = delete;
    XDisplay& operator=(const XDisplay&) = delete;

    [[nodiscard]] bool is_open() const { return display_ != nullptr; }
    [[nodiscard]] const std::string& name() const { return name_; }             // ":7"
    [[nodiscard]] pid_t server() const { return server_ ? server_->id() : -1; } // its process

    void move(Point to);
    void press(Point at); // the left button
    void release();
    void click(Point at);
    void click_right(Point at);
    void type(Key key); // down and up
    // The key by X's own name, "Return"; an unknown name does nothing. Down and up with no time between.
    void type(const std::string& name);
    // Puts the key of this name down and leaves it there, as something does that leans on it.
    void hold(const std::string& name);

    // Everything that can be seen on the display now.
    [[nodiscard]] Picture picture() const;

    // Asks the topmost window to close, as a window manager's close button does. False when there is none.
    [[nodiscard]] bool ask_to_close();

    // Gives the topmost window this size, as dragging its corner does; its top left stays. False when there
    // is none.
    [[nodiscard]] bool resize_window(PixelSize size);

    // Switches to another mode, as `xrandr -s` does; from there on it is as large as that. At most as large
    // as it was when it started. False when the server has no such mode.
    [[nodiscard]] bool change_mode(PixelSize size);
    // Switches its panel off, so that there is none; it stays as large as it was. False when the server does
    // not allow it.
    [[nodiscard]] bool switch_panel_off();
    // And on again, in a mode that it had before; from there on it is as large as that.
    [[nodiscard]] bool switch_panel_on(PixelSize size);
    [[nodiscard]] PixelSize size() const { return size_; }
    // Where the windows stand, from the bottom up.
    [[nodiscard]] std::vector<Rect> windows() const;
    // Where the topmost window stands; empty when there is none.
    [[nodiscard]] Rect window() const;

private:
    struct Connection;

    PixelSize size_;
    std::string name_;
    std::unique_ptr<Process> server_;
    std::unique_ptr<Connection> display_; // nullptr when the server did not come up
};

} // namespace signpost::e2e
