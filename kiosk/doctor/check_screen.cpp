#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/screen_scale.h"
#include "disk/mapped_files.h"
#include "doctor/doctor.h"
#include "fonts/capital_height.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

std::string millimetres(float value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f mm", static_cast<double>(value));
    return text.data();
}

std::string to_text(MmSize mm) {
    return std::to_string(std::lround(mm.w)) + " x " + std::to_string(std::lround(mm.h)) + " mm";
}

// The first is the one that SDL takes on a bare graphics card.
std::string named(const std::vector<SeenDisplay>& displays) {
    const SeenDisplay& first = displays.front();
    std::string text = first.connector;
    if (displays.size() > 1)
        text += " and " + std::to_string(displays.size() - 1) + " more";
    return text + ", " + std::to_string(first.size.w) + " x " + std::to_string(first.size.h) + " px";
}

float diagonal(MmSize mm) { return std::hypot(mm.w, mm.h); }

std::optional<MmSize> told_by(const SeenDisplay& display) {
    return display.mm.exact ? display.mm.exact : display.mm.rounded;
}

// One of the two was measured with a ruler, the other not: more than a tenth apart, one of them is wrong.
bool disagree(MmSize configured, MmSize told) {
    return std::abs(diagonal(configured) - diagonal(told)) > diagonal(configured) / 10;
}

// Ems of the smallest text; glasses_test holds that what has them is whole.
constexpr int least_long_side = 29;
constexpr int least_short_side = 18;

constexpr const char* how_to_measure =
    "Measure the picture with a ruler, and set screen_mm in the settings: kiosk --measure helps.";

// mm that a capital H of this many px has on the glass, by the screen's own finest word where it has one.
float height_on_glass(int capital_px, const SeenDisplay& display, std::optional<MmSize> configured,
                      const ScaleChoice& believed) {
    const auto truth = configured ? configured : told_by(display);
    const ScaleChoice scale = truth ? choose_scale(display.size, truth, {}) : believed;
    return static_cast<float>(capital_px) / scale.scale.px_per_mm();
}

} // namespace

HealthCheck check_display(const std::vector<SeenDisplay>& displays, std::optional<MmSize> configured) {
    HealthCheck check{.name = "display", .state = State::ok};
    if (displays.empty())
        return {.name = "display",
                .state = State::mend,
                .seen = "No screen is connected.",
                .remedy = "Look at its cable and its power, then start the computer anew."};
    const SeenDisplay& first = displays.front();
    const auto told = told_by(first);
    check.seen = named(displays);
    if (configured)
        check.seen += ", " + to_text(*configured) + " as the settings say";
    else if (believable(first.mm.rounded))
        check.seen += ", " + to_text(*told) + " as it says itself";
    else
        return {.name = "display",
                .state = State::mend,
                .seen = check.seen + ". It does not tell its size: 21.5 inches are assumed.",
                .remedy = how_to_measure};
    if (configured && told && believable(told) && disagree(*configured, *told))
        return {.name = "display",
                .state = State::note,
                .seen = check.seen + ". The screen itself says " + to_text(*told) + ".",
                .remedy = how_to_measure};
    return check;
}

HealthCheck check_letters(const std::vector<SeenDisplay>& displays, std::optional<MmSize> configured,
                          Mm viewing_distance) {
    if (displays.empty() || displays.front().size.w == 0)
        return {.name = "letters", .state = State::note, .seen = "They cannot be measured without a screen."};
    const SeenDisplay& display = displays.front();
    const ScaleChoice believed = choose_scale(display.size, configured, display.mm.rounded);
    const Mm least = least_capital_height(viewing_distance);
    MappedFiles fonts;
    const auto letter = smallest_letter(believed.scale.px(least), fonts);
    if (!letter)
        return {.name = "letters",
                .state = State::note,
                .seen = "They cannot be measured without the kiosk's fonts."};
    const float mm = height_on_glass(letter->capital_px, display, configured, believed);
    const std::string seen = "A capital H is " + std::to_string(letter->capital_px) + " px, " +
                             millimetres(mm) + "; " + millimetres(least.value) + " are needed at " +
                             std::to_string(std::lround(viewing_distance.value)) + " mm";
    constexpr float rounding = 0.97F; // the kernel hands the size on in whole centimetres
    if (mm < least.value * rounding)
        return {.name = "letters", .state = State::mend, .seen = seen + ".", .remedy = how_to_measure};
    return {.name = "letters", .state = State::ok, .seen = seen};
}

HealthCheck check_room(const std::vector<SeenDisplay>& displays, std::optional<MmSize> configured,
                       Mm viewing_distance) {
    if (displays.empty() || displays.front().size.w == 0)
        return {.name = "room", .state = State::note, .seen = "It cannot be measured without a screen."};
    const SeenDisplay& display = displays.front();
    const ScaleChoice scale = choose_scale(display.size, configured, display.mm.rounded);
    MappedFiles fonts;
    const auto letter = smallest_letter(scale.scale.px(least_capital_height(viewing_distance)), fonts);
    if (!letter)
        return {
            .name = "room", .state = State::note, .seen = "It cannot be measured without the kiosk's fonts."};
    const auto [low, high] = std::minmax(display.size.w, display.size.h);
    const std::string seen = std::to_string(high / letter->em_px) + " x " +
                             std::to_string(low / letter->em_px) + " letters' heights";
    if (high < least_long_side * letter->em_px || low < least_short_side * letter->em_px)
        return {.name = "room",
                .state = State::mend,
                .seen = seen + ", " + std::to_string(least_long_side) + " x " +
                        std::to_string(least_short_side) +
                        " are needed: on this screen something that must be seen may be cut off.",
                .remedy = "Use a larger screen. If visitors stand nearer than " +
                          std::to_string(std::lround(viewing_distance.value)) +
                          " mm, set viewing_distance_mm in the settings to what it is."};
    return {.name = "room", .state = State::ok, .seen = seen};
}

HealthCheck check_touch(const std::vector<SeenTouchPanel>& panels) {
    if (panels.empty())
        return {.name = "touch panel",
                .state = State::mend,
                .seen = "None is seen.",
                .remedy = "Look at its USB cable, try another socket, then start the computer anew."};
    std::string seen = panels.front().name;
    if (panels.size() > 1)
        seen += " and " + std::to_string(panels.size() - 1) + " more";
    seen += panels.front().several_fingers ? ", several fingers" : ", one finger";
    return {.name = "touch panel", .state = State::ok, .seen = seen + "; kiosk --measure tries it"};
}

} // namespace signpost
