#include "platform/display_switch_internal.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include "platform/kms_power_internal.h"
#include "platform/x11_screen_internal.h"

namespace signpost {

namespace {

bool switch_display(SDL_Window& window, bool on) {
    SDL_SysWMinfo info{};
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) != SDL_TRUE)
        return true;
    if (info.subsystem == SDL_SYSWM_KMSDRM)
        return switch_kms_displays(info.info.kmsdrm.drm_fd, on);
    if (info.subsystem == SDL_SYSWM_X11)
        switch_x11_displays(info.info.x11.display, on);
    return true;
}

} // namespace

void switch_display_off(SDL_Window& window) { (void)switch_display(window, false); }

bool switch_display_on(SDL_Window& window) { return switch_display(window, true); }

} // namespace signpost
