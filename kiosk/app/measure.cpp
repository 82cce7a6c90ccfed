#include "app/measure.h"

#include <array>
#include <cstdio>
#include <utility>
#include <variant>

#include <SDL.h>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "platform/clocks.h"
#include "platform/events.h"
#include "screen/measure_screen.h"

namespace signpost {

namespace {

Measured measure(TtfFonts& fonts, const Metrics& metrics, const GlassChoice& choice) {
    Measured measured;
    measured.capital_px = fonts.capital_height(metrics.base_em);
    measured.capital_mm = static_cast<float>(measured.capital_px) / metrics.scale.px_per_mm();
    measured.least_mm = least_capital_height(choice.glass.viewing_distance).value;
    measured.size_reason = choice.size_reason;
    measured.distance_mm = choice.glass.viewing_distance.value;
    measured.distance_reason = choice.distance_reason;
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

MeasureReport measure_report(const GlassChoice& choice) {
    MappedFiles font_files;
    TtfFonts fonts(font_files);
    const Glass& glass = choice.glass;
    const Measured m = measure(fonts, make_metrics(fonts, glass, 0), choice);
    std::array<char, 384> line{};
    std::snprintf(
        line.data(), line.size(),
        "smallest capital H: %d px, %.2f mm (needed: %.2f mm, for a viewing distance of %.0f mm, %s)\n"
        "screen: %dx%d px, %.3f px/mm, %s\n",
        m.capital_px, static_cast<double>(m.capital_mm), static_cast<double>(m.least_mm),
        static_cast<double>(m.distance_mm), m.distance_reason.c_str(), glass.screen.w, glass.screen.h,
        static_cast<double>(glass.scale.px_per_mm()), m.size_reason.c_str());
    return {line.data(), m.capital_mm >= m.least_mm};
}

Frame draw_measure(Stage& stage, TtfFonts& fonts, const GlassChoice& choice, const MeasureExtras& extras,
                   const Crosses& crosses) {
    const State state;
    const BundlePtr bundle = built_in_bundle();
    const Metrics metrics = make_metrics(fonts, choice.glass, 0);
    const View view{.state = state, .bundle = *bundle, .rules = {}, .staff = {}, .metrics = metrics};
    Measured measured = measure(fonts, metrics, choice);
    measured.touch = extras.touch;
    measured.room = extras.room;
    return stage.draw_measure(view, measured, crosses);
}

std::optional<TouchAdvice> show_measure(Display& display, const Settings& settings, const LookAtRoom& look) {
    MappedFiles font_files;
    TtfFonts fonts(font_files);
    Stage stage(display.target(), fonts, std::size_t{8} << 20U, display.rotation());
    Measuring measuring;
    MeasureExtras extras{.touch = touch_frame(settings), .room = {}};
    PixelSize looked_at;
    SDL_Event sdl;
    while (true) {
        const PixelSize size = display.size();
        const GlassChoice choice = choose_glass(size, glass_settings(settings), display.reported_mm());
        measuring.fit(size, choice.glass.scale);
        if (std::exchange(looked_at, size) != size)
            extras.room = look(choice.glass);
        stage.draw_on(display.target());
        draw_measure(stage, fonts, choice, extras, measuring.crosses());
        display.present();
        std::optional<Event> event;
        do {
            if (SDL_WaitEvent(&sdl) == 0)
                return measuring.result(extras.touch);
            const PointerSpace space{size, display.pointer_scale(), display.rotation(), extras.touch};
            event = translate(sdl, space, settings.keys, steady_now());
        } while (!event);
        if (!measuring.feed(*event))
            return measuring.result(extras.touch);
    }
}

} // namespace signpost
