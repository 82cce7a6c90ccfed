#include "platform/measure.h"

#include <array>
#include <cstdio>

#include <SDL.h>

#include "platform/clocks.h"
#include "platform/events.h"
#include "platform/screen_scale.h"
#include "platform/stage.h"
#include "screen/measure_screen.h"

namespace signpost {

namespace {

Measured measure(TtfFonts& fonts, const Metrics& metrics, const Settings& settings,
                 const std::string& reason) {
    Measured measured;
    measured.capital_px = fonts.capital_height(metrics.base_em);
    measured.capital_mm = static_cast<float>(measured.capital_px) / metrics.scale.px_per_mm();
    measured.least_mm = least_capital_height(settings.viewing_distance).value;
    measured.reason = reason;
    return measured;
}

// Whether this event ends the measuring; a redraw does not.
bool ends(const Event& event) {
    if (const auto* sample = std::get_if<TouchSample>(&event))
        return sample->phase == TouchSample::Phase::up;
    return std::holds_alternative<event::KeyPressed>(event) ||
           std::holds_alternative<event::CloseAsked>(event) ||
           std::holds_alternative<event::StopAsked>(event);
}

} // namespace

MeasureReport measure_report(PixelSize screen, const Settings& settings) {
    TtfFonts fonts;
    const ScaleChoice choice = choose_scale(screen, settings.screen_mm, {});
    const Metrics metrics = make_metrics(fonts, screen, choice.scale, settings.viewing_distance, 0);
    const Measured m = measure(fonts, metrics, settings, choice.reason);
    std::array<char, 256> line{};
    std::snprintf(line.data(), line.size(),
                  "smallest capital H: %d px, %.2f mm (needed: %.2f mm, for a viewing distance of %.0f mm)\n"
                  "screen: %dx%d px, %.3f px/mm, %s\n",
                  m.capital_px, static_cast<double>(m.capital_mm), static_cast<double>(m.least_mm),
                  static_cast<double>(settings.viewing_distance.value), screen.w, screen.h,
                  static_cast<double>(choice.scale.px_per_mm()), choice.reason.c_str());
    return {line.data(), m.capital_mm >= m.least_mm};
}

void show_measure(Window& window, const Settings& settings) {
    TtfFonts fonts;
    Stage stage(window.renderer(), fonts, std::size_t{8} << 20U);
    const State state;
    const BundlePtr bundle = built_in_bundle();
    SDL_Event sdl;
    while (true) {
        const PixelSize size = window.size();
        const ScaleChoice choice = choose_scale(size, settings.screen_mm, window.reported_mm());
        const Metrics metrics = make_metrics(fonts, size, choice.scale, settings.viewing_distance, 0);
        const View view{state, *bundle, {}, {}, metrics, {}, {}, {}, {}, false, false};
        stage.draw_measure(view, measure(fonts, metrics, settings, choice.reason));
        window.present();
        do {
            if (SDL_WaitEvent(&sdl) == 0)
                return;
            const auto event = translate(sdl, {size, window.pointer_scale()}, settings.keys, steady_now());
            if (event && ends(*event))
                return;
            if (event && std::holds_alternative<event::Redraw>(*event))
                break;
        } while (true);
    }
}

} // namespace signpost
