// The cover that was made ready is the cover that is painted, pixel by pixel, and nothing else is taken for
// it.
#include "paint/ready_picture.h"

#include <cstring>
#include <memory>

#include <SDL.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include "base/screen_scale.h"
#include "paint/drawing_ahead.h"
#include "paint/painter.h"
#include "paint/stage.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

constexpr PixelSize size{1280, 800};
constexpr WallTime noon{2026, 11, 23, 12, 0, 1};
constexpr WallTime minute_past{2026, 11, 23, 12, 1, 1};
constexpr WallTime next_day{2026, 11, 24, 8, 30, 2};

class Desk {
public:
    explicit Desk(Rotation rotation = Rotation::none)
        : surface_(SDL_CreateRGBSurfaceWithFormat(0, turned(size, rotation).w, turned(size, rotation).h, 32,
                                                  SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface),
          stage_(*surface_, fonts_, std::size_t{64} << 20U, rotation),
          metrics_(make_metrics(fonts_, size, choose_scale(size, {}, {}).scale, Mm{600}, 0)) {}

    Stage& stage() { return stage_; }
    WallTime wall = noon;
    std::optional<StickNotice> notice;

    [[nodiscard]] View view(const State& state) const {
        return {.state = state,
                .bundle = *bundle_,
                .rules = rules_,
                .staff = staff_,
                .metrics = metrics_,
                .wall = wall,
                .notice = notice};
    }
    void draw(Screen screen) {
        const State state = on(screen);
        (void)stage_.draw(view(state));
    }
    void make_ready(Screen screen) {
        const State state = on(screen);
        stage_.make_ready(view(state));
    }
    [[nodiscard]] bool shows_as(const Desk& other) const {
        return std::memcmp(surface_->pixels, other.surface_->pixels,
                           static_cast<std::size_t>(surface_->pitch) *
                               static_cast<std::size_t>(surface_->h)) == 0;
    }

private:
    [[nodiscard]] State on(Screen screen) const {
        State state;
        state.visit.here = {screen, screen == Screen::page ? bundle_->topics.front() : std::string()};
        return state;
    }

    BundlePtr bundle_ = test::small_bundle_read();
    Rules rules_;
    StaffFacts staff_;
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
    TtfFonts fonts_;
    Stage stage_;
    Metrics metrics_;
};

} // namespace

TEST_CASE("The cover that was made ready is the one that is painted") {
    for (const Rotation rotation : {Rotation::none, Rotation::clockwise_90, Rotation::half}) {
        Desk plain(rotation);
        plain.draw(Screen::cover);
        Desk ready(rotation);
        ready.draw(Screen::page);
        ready.make_ready(Screen::cover);
        ready.draw(Screen::page);
        CHECK_FALSE(ready.shows_as(plain));
        CHECK(ready.stage().show_ready());
        CHECK(ready.shows_as(plain));
        ready.draw(Screen::page);
        ready.draw(Screen::cover);
        CHECK(ready.shows_as(plain));
    }
}

TEST_CASE("What is new on it is painted: another minute, another day, a notice") {
    const auto check = [](const WallTime& wall, const std::optional<StickNotice>& notice) {
        Desk ready;
        ready.make_ready(Screen::cover);
        Desk plain;
        for (Desk* desk : {&ready, &plain}) {
            desk->wall = wall;
            desk->notice = notice;
            desk->draw(Screen::page);
            desk->draw(Screen::cover);
        }
        CHECK(ready.shows_as(plain));
        CHECK(ready.stage().show_ready()); // as it was made ready
        CHECK_FALSE(ready.shows_as(plain));
    };
    check(minute_past, {});
    check(next_day, {});
    check(noon, StickNotice{.kind = StickNotice::Kind::updated});
}

TEST_CASE("Where it stands already, no pixel is written twice") {
    Desk ready;
    ready.make_ready(Screen::cover);
    ready.draw(Screen::page);
    REQUIRE(ready.stage().show_ready());
    ready.draw(Screen::cover);
    CHECK_FALSE(ready.stage().has_painted());
    ready.draw(Screen::cover); // which nobody says stands
    CHECK(ready.stage().has_painted());

    Desk plain;
    plain.wall = minute_past;
    plain.draw(Screen::cover);
    ready.wall = minute_past;
    REQUIRE(ready.stage().show_ready());
    CHECK_FALSE(ready.shows_as(plain));
    ready.draw(Screen::cover);
    CHECK(ready.stage().has_painted());
    CHECK(ready.shows_as(plain));
}

TEST_CASE("No other screen is taken for it") {
    Desk ready;
    ready.make_ready(Screen::cover);
    Desk plain;
    for (const Screen screen : {Screen::start, Screen::home, Screen::page}) {
        ready.draw(screen);
        plain.draw(screen);
        CHECK(ready.shows_as(plain));
    }
}

TEST_CASE("It goes with the pictures of text that it was painted from") {
    Desk desk;
    CHECK_FALSE(desk.stage().show_ready());
    desk.make_ready(Screen::cover);
    desk.stage().forget_visit(); // it is no part of a visit
    CHECK(desk.stage().show_ready());
    desk.stage().forget_prepared();
    CHECK_FALSE(desk.stage().show_ready());
    desk.make_ready(Screen::cover);
    desk.stage().forget_textures();
    CHECK_FALSE(desk.stage().show_ready());
}

TEST_CASE("The cover comes at once, once it was drawn ahead") {
    Desk desk;
    DrawingAhead ahead(desk.stage());
    const auto view_of = [&](const State& state) { return desk.view(state); };
    CHECK_FALSE(ahead.show_cover());
    ahead.step(view_of, Ms{0});
    CHECK_FALSE(ahead.done());
    CHECK(ahead.show_cover());
    while (!ahead.done())
        ahead.step(view_of, Ms{0});
    CHECK(ahead.show_cover());
    Desk plain;
    plain.draw(Screen::cover);
    CHECK(desk.shows_as(plain));
    ahead.begin_anew(); // the content may be another
    CHECK_FALSE(ahead.show_cover());
}

namespace {

// Frames of two boxes, a large one and a small one on it.
class TwoBoxes {
public:
    TwoBoxes() {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &w, &h); // a frame cannot begin without
    }
    ~TwoBoxes() { ImGui::DestroyContext(context_); }
    TwoBoxes(const TwoBoxes&) = delete;
    TwoBoxes& operator=(const TwoBoxes&) = delete;

    // Good until the next one.
    ImDrawData& frame(float large_x, ImU32 small_colour) {
        ImGui::GetIO().DisplaySize = {200, 100};
        ImGui::NewFrame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({large_x, 10}, {190, 90}, IM_COL32(10, 20, 30, 255));
        list.PushClipRect({45, 35}, {65, 55}); // a stroke of its own, as each text is
        list.AddRectFilled({50, 40}, {60, 50}, small_colour);
        list.PopClipRect();
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

private:
    ImGuiContext* context_ = ImGui::CreateContext();
};

} // namespace

TEST_CASE("Of a picture that is nearly the same only what differs is left to paint") {
    TwoBoxes boxes;
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface(
        SDL_CreateRGBSurfaceWithFormat(0, 200, 100, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface);
    constexpr ImU32 white = IM_COL32(255, 255, 255, 255);
    ReadyPicture ready;
    ImDrawData& kept = boxes.frame(10, white);
    paint(*surface, kept, Rotation::none);
    ready.keep(kept, *surface);

    const auto same = ready.lacks(*surface, boxes.frame(10, white));
    REQUIRE(same);
    CHECK(same->empty());
    const auto small = ready.lacks(*surface, boxes.frame(10, IM_COL32(255, 0, 0, 255)));
    REQUIRE(small);
    CHECK_FALSE(small->empty());
    CHECK(small->x0 >= 45);
    CHECK(small->x1 <= 65);
    CHECK(small->y0 >= 35);
    CHECK(small->y1 <= 55);
    CHECK_FALSE(ready.lacks(*surface, boxes.frame(20, white))); // too much to be worth it
}
