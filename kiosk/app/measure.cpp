#include "app/measure.h"

#include <array>
#include <cstdio>
#include <variant>

#include <SDL.h>

#include "disk/mapped_files.h"
#include "platform/clocks.h"
#include "platform/events.h"
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
    measured.touch = touch_frame(settings);
    return measured;
}

// The crosses of a screen of this size, and whether an event ends the measuring.
class Measuring {
public:
    void fit(PixelSize screen, ScreenScale scale) {
        if (crosses_ && screen == screen_)
            return;
        screen_ = screen;
        scale_ = scale;
        crosses_.emplace(cross_points(screen, scale));
    }

    // A touch counts when the finger leaves: then it has come to rest. False: that was the end.
    [[nodiscard]] bool feed(const Event& event) {
        if (const auto* sample = std::get_if<TouchSample>(&event)) {
            if (sample->phase != TouchSample::Phase::up)
                return true;
            const bool goes_on = crosses_->asked().has_value();
            crosses_->touch(sample->at);
            return goes_on;
        }
        return !std::holds_alternative<event::KeyPressed>(event) &&
               !std::holds_alternative<event::CloseAsked>(event) &&
               !std::holds_alternative<event::StopAsked>(event);
    }

    [[nodiscard]] const Crosses& crosses() const { return *crosses_; }
    [[nodiscard]] std::optional<TouchAdvice> result(const TouchFrame& touch) const {
        return advise(crosses_->touches(), screen_, scale_, touch);
    }

private:
    PixelSize screen_;
    ScreenScale scale_{4};
    std::optional<Crosses> crosses_;
};

} // namespace

MeasureReport measure_report(PixelSize screen, const Settings& settings) {
    MappedFiles font_files;
    TtfFonts fonts(font_files);
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

Frame draw_measure(Stage& stage, TtfFonts& fonts, PixelSize screen, const ScaleChoice& scale,
                   const Settings& settings, const Crosses& crosses) {
    const State state;
    const BundlePtr bundle = built_in_bundle();
    const Metrics metrics = make_metrics(fonts, screen, scale.scale, settings.viewing_distance, 0);
    const View view{.state = state, .bundle = *bundle, .rules = {}, .staff = {}, .metrics = metrics};
    return stage.draw_measure(view, measure(fonts, metrics, settings, scale.reason), crosses);
}

std::optional<TouchAdvice> show_measure(Window& window, const Settings& settings) {
    MappedFiles font_files;
    TtfFonts fonts(font_files);
    Stage stage(window.target(), fonts, std::size_t{8} << 20U, window.rotation());
    Measuring measuring;
    const TouchFrame touch = touch_frame(settings);
    SDL_Event sdl;
    while (true) {
        const PixelSize size = window.size();
        const ScaleChoice scale = choose_scale(size, settings.screen_mm, window.reported_mm());
        measuring.fit(size, scale.scale);
        stage.draw_on(window.target());
        draw_measure(stage, fonts, size, scale, settings, measuring.crosses());
        window.present();
        std::optional<Event> event;
        do {
            if (SDL_WaitEvent(&sdl) == 0)
                return measuring.result(touch);
            const PointerSpace space{size, window.pointer_scale(), window.rotation(), touch};
            event = translate(sdl, space, settings.keys, steady_now());
        } while (!event);
        if (!measuring.feed(*event))
            return measuring.result(touch);
    }
}

} // namespace signpost
