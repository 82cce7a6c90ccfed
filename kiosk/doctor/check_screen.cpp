#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "doctor/doctor.h"
#include "fonts/coverage.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

std::string millimetres(float value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f mm", static_cast<double>(value));
    return text.data();
}

std::string whole_mm(float value) { return std::to_string(std::lround(value)) + " mm"; }

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

// Whether the configured size (measured with a ruler) and the screen's own differ by more than a tenth: then
// one is wrong.
bool disagree(MmSize configured, MmSize told) {
    return std::abs(diagonal(configured) - diagonal(told)) > diagonal(configured) / 10;
}

constexpr const char* how_to_measure =
    "Measure the picture with a ruler, and set screen_mm in the settings: kiosk --measure helps.";

// mm that a capital H of this many px has on the glass: by the settings, else by the EDID's exact size, else
// by the rounded one.
float height_on_glass(int capital_px, const SeenDisplay& display, std::optional<MmSize> configured,
                      ScreenScale believed) {
    const auto truth = configured ? configured : told_by(display);
    const ScreenScale scale = truth ? choose_scale(display.size, truth, {}).scale : believed;
    return static_cast<float>(capital_px) / scale.px_per_mm();
}

constexpr const char* how_to_hang =
    "Hang the screen so that the lower edge of its picture is 600 to 800 mm above the floor, and set "
    "bottom_edge_mm to what it is then.";

// mm above the floor.
float top_of_touch(const Glass& glass) {
    const float px = static_cast<float>(glass.screen.h) - reach_top(glass);
    return glass.bottom_edge.value + px / glass.scale.px_per_mm();
}

// Likewise. The screens end there; a picture without room to spare is used down to its edge.
float foot_of_touch(const Glass& glass) {
    const float px = static_cast<float>(glass.screen.h) - reach_bottom(glass);
    return glass.bottom_edge.value + px / glass.scale.px_per_mm();
}

// The bar with Hide is about this high, at the lower edge.
std::string hide_too(const Glass& glass) {
    constexpr float bar = 40; // mm
    return glass.bottom_edge.value + bar > highest_reach.value ? " Hide is out of reach." : "";
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

HealthCheck check_firmware_picture(const SeenFirmwarePicture& picture) {
    return {
        .name = "display",
        .state = State::note,
        .seen =
            "The kernel has no driver for this graphics card. The kiosk draws on what its firmware has set "
            "up (" +
            picture.name + ", " + std::to_string(picture.size.w) + " x " + std::to_string(picture.size.h) +
            " px), which cannot be switched off, nor tell its size.",
        .remedy = "Set screen_mm. A newer Debian, or Debian's non-free firmware, may know the card."};
}

HealthCheck check_letters(const std::vector<SeenDisplay>& displays, const GlassSettings& configured) {
    if (displays.empty() || displays.front().size.w == 0)
        return {.name = "letters", .state = State::note, .seen = "They cannot be measured without a screen."};
    const SeenDisplay& display = displays.front();
    const GlassChoice believed = choose_glass(display.size, configured, display.mm.rounded);
    const Glass& glass = believed.glass;
    const Mm least = least_capital_height(glass.viewing_distance);
    MappedFiles fonts;
    const auto letter = smallest_letter(glass.scale.px(least), fonts);
    if (!letter)
        return {.name = "letters",
                .state = State::note,
                .seen = "They cannot be measured without the kiosk's fonts."};
    const float mm = height_on_glass(letter->capital_px, display, configured.size, glass.scale);
    const std::string seen = "A capital H is " + std::to_string(letter->capital_px) + " px, " +
                             millimetres(mm) + "; " + millimetres(least.value) + " are needed at " +
                             whole_mm(glass.viewing_distance.value) + ", " + believed.distance_reason;
    constexpr float rounding = 0.97F; // the kernel hands the size on in whole centimetres
    if (mm < least.value * rounding)
        return {.name = "letters", .state = State::mend, .seen = seen + ".", .remedy = how_to_measure};
    return {.name = "letters", .state = State::ok, .seen = seen};
}

HealthCheck check_room(const std::optional<SeenRoom>& room) {
    if (!room)
        return {
            .name = "room", .state = State::note, .seen = "It was not looked at; kiosk --check-glass tells."};
    if (!room->cut.empty())
        return {.name = "room", .state = State::mend, .seen = to_text(*room), .remedy = room->remedy};
    return {.name = "room", .state = State::ok, .seen = "All has room: " + room->glass};
}

HealthCheck check_reach(const std::vector<SeenDisplay>& displays, Rotation rotation,
                        const GlassSettings& configured) {
    if (displays.empty() || displays.front().size.w == 0)
        return {.name = "reach", .state = State::note, .seen = "It cannot be told without a screen."};
    if (!configured.bottom_edge)
        return {.name = "reach",
                .state = State::note,
                .seen = "Nobody has said how high the screen hangs.",
                .remedy = "Measure from the floor to the lower edge of the picture, and set bottom_edge_mm."};
    const SeenDisplay& display = displays.front();
    const Glass glass = choose_glass(turned(display.size, rotation), configured, display.mm.rounded).glass;
    const std::string lower = whole_mm(glass.bottom_edge.value);
    const float foot = foot_of_touch(glass);
    if (foot < lowest_reach.value - 1)
        return {.name = "reach",
                .state = State::mend,
                .seen = "The picture begins " + lower + " above the floor: Hide and the bar are " +
                        whole_mm(foot) + " above it, and belong above " + whole_mm(lowest_reach.value) + ".",
                .remedy = how_to_hang};
    const float upper = top_of_touch(glass);
    if (upper > highest_reach.value)
        return {.name = "reach",
                .state = State::mend,
                .seen = "The picture begins " + lower + " above the floor, and what is touched is up to " +
                        whole_mm(upper) + " high; from a wheelchair a hand reaches " +
                        whole_mm(highest_reach.value) + "." + hide_too(glass),
                .remedy = how_to_hang};
    return {.name = "reach",
            .state = State::ok,
            .seen = "What is touched is " + whole_mm(foot) + " to " + whole_mm(upper) + " above the floor"};
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
