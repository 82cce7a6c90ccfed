#include "platform/kms_screen_internal.h"

#include <algorithm>
#include <string_view>

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
    const drmModeModeInfo* mode = mode_of(list(connector.modes, connector.count_modes));
    const auto crtc = crtc_of(card, resources, connector);
    if (mode == nullptr || !crtc)
        return std::nullopt;
    return KmsScreen{connector.connector_id, *crtc, *mode,
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

int rank_of(const drmModeConnector& connector) {
    switch (connector.connection) {
    case DRM_MODE_CONNECTED:
        return 2;
    case DRM_MODE_UNKNOWNCONNECTION:
        return 1;
    default:
        return 0;
    }
}

const drmModeModeInfo* mode_of(std::span<const drmModeModeInfo> modes) {
    for (const unsigned wanted : {DRM_MODE_TYPE_USERDEF, DRM_MODE_TYPE_PREFERRED})
        for (const drmModeModeInfo& mode : modes)
            if ((mode.type & wanted) != 0)
                return &mode;
    return modes.empty() ? nullptr : modes.data();
}

std::optional<KmsScreen> find_kms_screen(int card) {
    const KmsResources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return std::nullopt;
    std::optional<KmsScreen> best;
    int rank = 0;
    for (const std::uint32_t id : list(resources->connectors, resources->count_connectors)) {
        const KmsConnector connector(drmModeGetConnector(card, id), drmModeFreeConnector);
        if (!connector || rank_of(*connector) <= rank)
            continue;
        if (const auto screen = screen_on(card, *resources, *connector)) {
            best = screen;
            rank = rank_of(*connector);
        }
    }
    return best;
}

std::optional<std::uint32_t> plugged_in(int card, std::uint32_t before) {
    const KmsResources resources(drmModeGetResources(card), drmModeFreeResources);
    if (!resources)
        return std::nullopt;
    const auto rank = [card](std::uint32_t id) {
        const KmsConnector connector(drmModeGetConnectorCurrent(card, id), drmModeFreeConnector);
        return connector ? rank_of(*connector) : 0;
    };
    if (rank(before) > 0)
        return before;
    // A socket of which nobody knows whether a screen is in it takes the picture from none.
    const auto has_screen = [&](std::uint32_t id) { return rank(id) > 1; };
    const auto connectors = list(resources->connectors, resources->count_connectors);
    const auto found = std::find_if(connectors.begin(), connectors.end(), has_screen);
    return found == connectors.end() ? std::nullopt : std::optional(*found);
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
