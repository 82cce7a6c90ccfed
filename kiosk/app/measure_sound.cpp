#include "app/measure.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <variant>

#include <SDL.h>

#include "app/chosen_settings.h"
#include "base/glass.h"
#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "platform/clocks.h"
#include "platform/events.h"
#include "screen/meter_screen.h"

namespace signpost {

namespace {

// The tone, and the meter's level that was touched.
class Metering {
public:
    Metering(Voice& voice, int gain_db) : voice_(voice) { seen_.gain_db = gain_db; }

    // Begins the tone anew when it has ended; it is silent where nobody may hear.
    void sound() {
        bool ended = !seen_.sounds;
        for (const VoiceNews& news : voice_.take_news())
            ended = ended || (news.kind == VoiceNews::Kind::said && news.number == number_);
        seen_.sounds = voice_.may_be_heard();
        if (seen_.sounds && ended)
            voice_.say({{.cue = Cue::level}}, {}, ++number_);
    }
    // False: that was the end.
    [[nodiscard]] bool feed(const Event& event, const Frame& frame) {
        if (const auto* sample = std::get_if<TouchSample>(&event))
            return sample->phase != TouchSample::Phase::up || touch(sample->at, frame);
        return std::holds_alternative<event::News>(event) || std::holds_alternative<event::Redraw>(event);
    }
    [[nodiscard]] const MeterSeen& seen() const { return seen_; }

private:
    [[nodiscard]] bool touch(Point at, const Frame& frame) {
        std::size_t level = 0;
        for (const Item& item : frame.items) {
            if (item.role != Role::button)
                continue;
            if (item.visible.contains(at)) {
                seen_.shown = meter_levels.at(level);
                return true;
            }
            ++level;
        }
        return false;
    }

    Voice& voice_;
    MeterSeen seen_;
    std::uint64_t number_ = 0;
};

std::optional<Event> next_event(const PointerSpace& space, const KeyNames& keys) {
    SDL_Event sdl;
    while (SDL_WaitEvent(&sdl) != 0)
        if (auto event = translate(sdl, space, keys, steady_now()))
            return event;
    return std::nullopt;
}

} // namespace

std::string show_meter(Display& display, const Settings& settings) {
    const std::unique_ptr<Voice> voice = open_voice(voice_settings(settings, nullptr), post_news);
    if (!voice)
        return "";
    voice->begin();
    MappedFiles font_files;
    TtfFonts fonts(font_files);
    Stage stage(display.target(), fonts, std::size_t{8} << 20U, display.rotation());
    Metering metering(*voice, settings.voice_gain_db);
    const State state;
    const BundlePtr bundle = built_in_bundle();
    while (true) {
        const PixelSize size = display.size();
        const GlassChoice choice = choose_glass(size, glass_settings(settings), display.reported_mm());
        const Metrics metrics = make_metrics(fonts, choice.glass, 0);
        metering.sound();
        stage.draw_on(display.target());
        const Frame frame = stage.draw_meter(
            {.state = state, .bundle = *bundle, .rules = {}, .staff = {}, .metrics = metrics},
            metering.seen());
        display.present();
        const PointerSpace space{size, display.pointer_scale(), display.rotation(), touch_frame(settings)};
        const std::optional<Event> event = next_event(space, settings.keys);
        if (!event || !metering.feed(*event, frame))
            break;
    }
    voice->silence();
    return told(metering.seen());
}

} // namespace signpost
