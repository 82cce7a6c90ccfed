#include "platform/kms_screen_internal.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <xf86drm.h>

namespace signpost {

namespace {

using Encoder = std::unique_ptr<drmModeEncoder, void (*)(drmModeEncoder*)>;
using Property = std::unique_ptr<drmModePropertyRes, void (*)(drmModePropertyRes*)>;

template <typename T> std::span<T> list(T* first, int count) {
    return {first, static_cast<std::size_t>(std::max(0, count))};
}

// What drives it now, which asks for no change; else the first that can.
std::optional<std::uint32_t> crtc_of(int card, const drmModeRes& resources,
                                     const drmModeConnector& connector) {
    const Encoder now(drmModeGetEncoder(card, connector.encoder_id), drmModeFreeEncoder);
    if (now && now->crtc_id != 0)
        return now->crtc_id;
    for (const std::uint32_t id : list(connector.encoders, connector.count_encoders))
        if (const Encoder encoder(drmModeGetEncoder(card, id), drmModeFreeEncoder); encoder)
            for (int i = 0; i < resources.count_crtcs; ++i)
                if ((encoder->possible_crtcs & (1U << static_cast<unsigned>(i))) != 0)
                    return list(resources.crtcs, resources.count_crtcs)[static_cast<std::size_t>(i)];
    return std::nullopt;
}

std::optional<KmsScreen> screen_on(int card, const drmModeRes& resources, const drmModeConnector& connector) {
    std::vector<drmModeModeInfo> modes = best_first(list(connector.modes, connector.count_modes));
    const auto crtc = crtc_of(card, resources, connector);
    if (modes.empty() || !crtc)
        return std::nullopt;
    return KmsScreen{connector.connector_id, *crtc, std::move(modes),
                     MmSize{static_cast<float>(connector.mmWidth), static_cast<float>(connector.mmHeight)}};
}

std::optional<std::uint32_t> dpms_of(int card, const drmModeConnector& connector) {
    for (const std::uint32_t id : list(connector.props, connector.count_props)) {
        const Property property(drmModeGetProperty(card, id), drmModeFreeProperty);
        if (property && std::string_view(property->name) == "DPMS")
            return id;
    }
    return std::nullopt;
}

} // namespace

Plugged plugged(const drmModeConnector& connector) {
    if (connector.connection == DRM_MODE_CONNECTED)
        return Plugged::yes;
    return connector.connection == DRM_MODE_UNKNOWNCONNECTION ? Plugged::unknown : Plugged::no;
}

std::vector<drmModeModeInfo> best_first(std::span<const drmModeModeInfo> modes) {
    std::vector<drmModeModeInfo> sorted(modes.begin(), modes.end());
    const auto order = [](const drmModeModeInfo& mode) {
        return (mode.type & DRM_MODE_TYPE_USERDEF) != 0     ? 0
               : (mode.type & DRM_MODE_TYPE_PREFERRED) != 0 ? 1
                                                            : 2;
    };
    std::ranges::stable_sort(sorted, {}, order);
    return sorted;
}

std::optional<KmsScreen> find_kms_screen(int card, Plugged sure) {
    const KmsResources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return std::nullopt;
    for (const std::uint32_t id : list(resources->connectors, resources->count_connectors)) {
        const KmsConnector connector(drmModeGetConnector(card, id), drmModeFreeConnector);
        if (connector && plugged(*connector) == sure)
            if (auto screen = screen_on(card, *resources, *connector))
                return screen;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> plugged_in(int card, std::uint32_t before) {
    const KmsResources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return std::nullopt;
    const auto known = [card](std::uint32_t id) {
        const KmsConnector connector(drmModeGetConnectorCurrent(card, id), drmModeFreeConnector);
        return connector ? plugged(*connector) : Plugged::no;
    };
    if (known(before) != Plugged::no)
        return before;
    for (const std::uint32_t id : list(resources->connectors, resources->count_connectors))
        if (known(id) == Plugged::yes)
            return id;
    return std::nullopt;
}

bool switch_kms_light(int card, bool on) {
    const KmsResources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return false;
    bool switched = true;
    for (const std::uint32_t id : list(resources->connectors, resources->count_connectors)) {
        // As the kernel knows it: asking the screen again may take a second, and a sleeping one may not
        // answer.
        const KmsConnector connector(drmModeGetConnectorCurrent(card, id), drmModeFreeConnector);
        if (!connector || connector->encoder_id == 0)
            continue; // shows nothing
        if (const auto dpms = dpms_of(card, *connector))
            switched = drmModeConnectorSetProperty(card, id, *dpms,
                                                   on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF) == 0 &&
                       switched;
    }
    return switched;
}

} // namespace signpost
