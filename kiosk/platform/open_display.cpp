#include "platform/open_display.h"

#include <cstdlib>
#include <string_view>

#include <strings.h>

#include "platform/bare_screen_internal.h"

namespace signpost {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool wants_bare_screen() {
    const std::string_view driver = environment("SDL_VIDEODRIVER");
    if (!driver.empty())
        return strcasecmp(driver.data(), "kmsdrm") == 0;
    return environment("DISPLAY").empty() && environment("WAYLAND_DISPLAY").empty();
}

} // namespace

std::unique_ptr<Display> open_display(const WindowPlan& plan, std::string& error) {
    if (wants_bare_screen())
        return open_bare_screen(plan, error);
    return Window::open(plan, error);
}

} // namespace signpost
