#include "platform/window_internal.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <SDL.h>
#include <SDL_syswm.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

namespace signpost {

namespace {

using Resources = std::unique_ptr<drmModeRes, void (*)(drmModeRes*)>;
using Connector = std::unique_ptr<drmModeConnector, void (*)(drmModeConnector*)>;
using Property = std::unique_ptr<drmModePropertyRes, void (*)(drmModePropertyRes*)>;

std::optional<std::uint32_t> dpms_of(int card, const drmModeConnector& connector) {
    for (const std::uint32_t id :
         std::span(connector.props, static_cast<std::size_t>(connector.count_props))) {
        const Property property(drmModeGetProperty(card, id), drmModeFreeProperty);
        if (property && std::string_view(property->name) == "DPMS")
            return id;
    }
    return std::nullopt;
}

} // namespace

bool switch_kms_displays(int card, bool on) {
    const Resources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return false;
    bool switched = true;
    const std::span ids(resources->connectors, static_cast<std::size_t>(resources->count_connectors));
    for (const std::uint32_t id : ids) {
        // As the kernel knows it: asking the display again may take a second, and a sleeping one may not
        // answer.
        const Connector connector(drmModeGetConnectorCurrent(card, id), drmModeFreeConnector);
        if (!connector || connector->encoder_id == 0)
            continue; // shows nothing
        if (const auto dpms = dpms_of(card, *connector))
            switched = drmModeConnectorSetProperty(card, id, *dpms,
                                                   on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF) == 0 &&
                       switched;
    }
    return switched;
}

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
