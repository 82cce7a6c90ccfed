// What SDL tells, as what it means to a kiosk.
#include "platform/events.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include "platform/window_internal.h"

using namespace signpost;

namespace {

std::optional<Event> meaning_of(const SDL_Event& sdl) { return translate(sdl, {{1280, 800}, 1}, {}, Ms{0}); }

template <class Expected> bool means(const std::optional<Event>& event) {
    return event && std::holds_alternative<Expected>(*event);
}

} // namespace

TEST_CASE("a renderer that was reset has lost its textures") {
    for (const SDL_EventType reset : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
        SDL_Event sdl{};
        sdl.type = reset;
        CHECK(means<event::TexturesLost>(meaning_of(sdl)));
    }
}

TEST_CASE("a window that changed its size, came back or was uncovered is drawn again") {
    for (const SDL_WindowEventID what :
         {SDL_WINDOWEVENT_SIZE_CHANGED, SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_RESTORED}) {
        SDL_Event sdl{};
        sdl.type = SDL_WINDOWEVENT;
        sdl.window.event = static_cast<Uint8>(what);
        CHECK(means<event::Redraw>(meaning_of(sdl)));
    }
    SDL_Event moved{};
    moved.type = SDL_WINDOWEVENT;
    moved.window.event = SDL_WINDOWEVENT_MOVED;
    CHECK_FALSE(meaning_of(moved).has_value());
}

TEST_CASE("a key that is held down is told apart from one that is pressed, and hides and opens nothing") {
    const auto key = [](SDL_Keycode code, bool again) {
        SDL_Event sdl{};
        sdl.type = SDL_KEYDOWN;
        sdl.key.keysym.sym = code;
        sdl.key.repeat = again ? 1 : 0;
        return meaning_of(sdl);
    };
    for (const SDL_Keycode code : {SDLK_DOWN, SDLK_UP, SDLK_TAB, SDLK_RIGHT}) {
        CHECK_FALSE(std::get<event::KeyPressed>(key(code, false).value()).again);
        CHECK(std::get<event::KeyPressed>(key(code, true).value()).again);
    }
    for (const SDL_Keycode code : {SDLK_ESCAPE, SDLK_LSHIFT, SDLK_RETURN, SDLK_BACKSPACE, SDLK_a})
        CHECK_FALSE(key(code, true).has_value());
}

namespace {

constexpr PixelSize picture{800, 1280};

std::optional<Point> where(const SDL_Event& sdl, const PointerSpace& space) {
    const auto event = translate(sdl, space, {}, Ms{0});
    const auto* sample = event ? std::get_if<TouchSample>(&*event) : nullptr;
    return sample != nullptr ? std::optional(sample->at) : std::nullopt;
}

SDL_Event finger_at(float x, float y) {
    SDL_Event sdl{};
    sdl.type = SDL_FINGERDOWN;
    sdl.tfinger.x = x;
    sdl.tfinger.y = y;
    return sdl;
}

SDL_Event mouse_at(int x, int y) {
    SDL_Event sdl{};
    sdl.type = SDL_MOUSEBUTTONDOWN;
    sdl.button.x = x;
    sdl.button.y = y;
    return sdl;
}

constexpr Rotation all_rotations[] = {Rotation::none, Rotation::clockwise_90, Rotation::half,
                                      Rotation::clockwise_270};

} // namespace

TEST_CASE("a finger on what was drawn somewhere is told there, however the picture is turned") {
    for (const Rotation r : all_rotations)
        for (const Point drawn : {Point{0, 0}, Point{750, 1250}, Point{120, 640}}) {
            const PixelSize panel = turned(picture, r);
            const Point at = to_panel(drawn, r, 800, 1280);
            const auto told =
                where(finger_at(at.x / static_cast<float>(panel.w), at.y / static_cast<float>(panel.h)),
                      {picture, 1, r, {r, {}}});
            REQUIRE(told);
            CHECK(told->x == doctest::Approx(drawn.x));
            CHECK(told->y == doctest::Approx(drawn.y));
        }
}

TEST_CASE("a mouse on a pixel of the turned picture is told on that pixel, at the edges too") {
    for (const Rotation r : all_rotations)
        for (const Point pixel : {Point{0, 0}, Point{799, 1279}, Point{0, 1279}, Point{120, 640}}) {
            const Point at = to_panel({pixel.x + 0.5F, pixel.y + 0.5F}, r, 800, 1280);
            CHECK(where(mouse_at(static_cast<int>(at.x), static_cast<int>(at.y)), {picture, 1, r}) == pixel);
        }
}

TEST_CASE("where the window system counts in twos, a mouse is told in pixels, turned too") {
    CHECK(where(mouse_at(100, 50), {picture, 2, Rotation::none}) == Point{200, 100});
    CHECK(where(mouse_at(639, 0), {picture, 2, Rotation::clockwise_90}) == Point{0, 0});
}

TEST_CASE("a finger is calibrated in its panel's own frame, before it is turned; a mouse is not calibrated") {
    const TouchCalibration mirrored{-1, 0, 1, 0, 1, 0};
    const PointerSpace space{picture, 1, Rotation::clockwise_90, {Rotation::clockwise_90, mirrored}};
    // The panel's top left is told as its top right, where the picture's top left is.
    const auto told = where(finger_at(0, 0), space);
    REQUIRE(told);
    CHECK(*told == Point{0, 0});
    CHECK(where(mouse_at(1279, 0), space) == Point{0, 0});
}

TEST_CASE("a finger that leaves its panel may be a tap; one that is gone with its panel is not") {
    SDL_Event sdl{};
    sdl.type = SDL_FINGERUP;
    sdl.tfinger.pressure = 0;
    CHECK(std::get<TouchSample>(meaning_of(sdl).value()).phase == TouchSample::Phase::up);
    sdl.tfinger.pressure = taken_back;
    CHECK(std::get<TouchSample>(meaning_of(sdl).value()).phase == TouchSample::Phase::cancel);
}
