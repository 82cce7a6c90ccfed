// The cover that was made ready is the cover that is painted, pixel by pixel, and nothing else is taken for
// it.
#include "paint/ready_picture_internal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "base/glass.h"
#include "paint/drawing_ahead.h"
#include "paint/imgui_impl_signpost.h"
#include "paint/stage.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/sample_bundle.h"

namespace ready_picture_test {

using namespace signpost;

namespace {

constexpr PixelSize size{1280, 800};
// The paper is wider than the frames. These pixels no frame paints; a kept picture, written out, makes them
// black.
constexpr int margin = 8;
constexpr std::uint32_t red = 0xFF0000;
constexpr WallTime noon{2026, 11, 23, 12, 0, 1};
constexpr WallTime minute_past{2026, 11, 23, 12, 1, 1};
constexpr WallTime next_day{2026, 11, 24, 8, 30, 2};

PixelSize paper_size(Rotation rotation) {
    const PixelSize panel = turned(size, rotation);
    return {panel.w + margin, panel.h};
}

class PictureBench {
public:
    explicit PictureBench(Rotation rotation = Rotation::none)
        : paper_(paper_size(rotation)), stage_(paper_.target(), fonts_, std::size_t{64} << 20U, rotation),
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
    // Whether a kept picture was written.
    bool draw(Screen screen) {
        paper_.fill(red);
        const State state = on(screen);
        (void)stage_.draw(view(state));
        return paper_.pixel(paper_.size().w - 1, 0) != red;
    }
    void make_ready(Screen screen) {
        const State state = on(screen);
        stage_.make_ready(view(state));
    }
    [[nodiscard]] bool shows_as(const PictureBench& other) const {
        const PixelSize all = paper_.size();
        for (int y = 0; y < all.h; ++y)
            for (int x = 0; x < all.w - margin; ++x)
                if (paper_.pixel(x, y) != other.paper_.pixel(x, y))
                    return false;
        return true;
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
    test::Paper paper_;
    TtfFonts fonts_{test::font_files()};
    Stage stage_;
    Metrics metrics_;
};

} // namespace

TEST_CASE("The cover that was made ready is written, and is the one that is painted") {
    for (const Rotation rotation : {Rotation::none, Rotation::clockwise_90, Rotation::half}) {
        CAPTURE(static_cast<int>(rotation));
        PictureBench plain(rotation);
        CHECK_FALSE(plain.draw(Screen::cover));
        PictureBench ready(rotation);
        ready.draw(Screen::page);
        ready.make_ready(Screen::cover);
        CHECK_FALSE(ready.draw(Screen::page));
        CHECK_FALSE(ready.shows_as(plain));
        CHECK(ready.draw(Screen::cover));
        CHECK(ready.shows_as(plain));
    }
}

TEST_CASE("What is new on it is painted: another minute, another day, a notice") {
    const auto check = [](const WallTime& wall, const std::optional<StickNotice>& notice) {
        PictureBench ready;
        ready.make_ready(Screen::cover);
        PictureBench plain;
        for (PictureBench* bench : {&ready, &plain}) {
            bench->wall = wall;
            bench->notice = notice;
            bench->draw(Screen::page);
            bench->draw(Screen::cover);
        }
        CHECK(ready.shows_as(plain));
        PictureBench as_it_was;
        as_it_was.draw(Screen::cover);
        CHECK_FALSE(ready.shows_as(as_it_was));
    };
    check(minute_past, {});
    check(next_day, {});
    check(noon, StickNotice{.kind = StickNotice::Kind::updated});
}

TEST_CASE("A minute later it is written all the same, and the clock's strokes are painted on it") {
    PictureBench ready;
    ready.make_ready(Screen::cover);
    ready.wall = minute_past;
    CHECK(ready.draw(Screen::cover));
}

TEST_CASE("No other screen is taken for it") {
    PictureBench ready;
    ready.make_ready(Screen::cover);
    PictureBench plain;
    for (const Screen screen : {Screen::start, Screen::home, Screen::page}) {
        CHECK_FALSE(ready.draw(screen));
        plain.draw(screen);
        CHECK(ready.shows_as(plain));
    }
}

TEST_CASE("It goes with the pictures of text that it was painted from") {
    PictureBench bench;
    CHECK_FALSE(bench.draw(Screen::cover));
    bench.make_ready(Screen::cover);
    bench.stage().forget_visit(); // it is no part of a visit
    CHECK(bench.draw(Screen::cover));
    bench.stage().forget_prepared();
    CHECK_FALSE(bench.draw(Screen::cover));
    bench.make_ready(Screen::cover);
    bench.stage().forget_textures();
    CHECK_FALSE(bench.draw(Screen::cover));
}

TEST_CASE("The cover is made ready in the first step of what is drawn ahead") {
    PictureBench bench;
    DrawingAhead ahead(bench.stage());
    const auto view_of = [&](const State& state) { return bench.view(state); };
    ahead.step(view_of, Ms{0});
    CHECK_FALSE(ahead.done());
    CHECK(bench.draw(Screen::cover));
    while (!ahead.done())
        ahead.step(view_of, Ms{0});
    CHECK(bench.draw(Screen::cover));
    ahead.begin_anew(); // the content may be another
    CHECK_FALSE(ahead.done());
}

namespace {

// Frames of two boxes, a large one and a small one on it, by the back end alone.
class TwoBoxes {
public:
    TwoBoxes() {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui_ImplSignpost_Init(Rotation::none);
    }
    ~TwoBoxes() {
        ImGui_ImplSignpost_Shutdown();
        ImGui::DestroyContext(context_);
    }
    TwoBoxes(const TwoBoxes&) = delete;
    TwoBoxes& operator=(const TwoBoxes&) = delete;

    // Good until the next one.
    ImDrawData& frame(float large_x, ImU32 small_colour) {
        ImGui::GetIO().DisplaySize = {200, 100};
        ImGui_ImplSignpost_NewFrame();
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

constexpr ImU32 white = IM_COL32(255, 255, 255, 255);

} // namespace

TEST_CASE("Of a picture that is nearly the same only what differs is left to paint") {
    TwoBoxes boxes;
    const test::Paper paper({200, 100});
    ReadyPicture ready;
    ImDrawData& kept = boxes.frame(10, white);
    ImGui_ImplSignpost_RenderDrawData(&kept, paper.target());
    ready.keep(kept, paper.surface());
    const auto painted = paper.pixels();

    paper.fill(red);
    const auto same = ready.write_on(paper.surface(), boxes.frame(10, white));
    REQUIRE(same);
    CHECK(same->empty());
    CHECK(paper.pixels() == painted);
    const auto small = ready.write_on(paper.surface(), boxes.frame(10, IM_COL32(255, 0, 0, 255)));
    REQUIRE(small);
    CHECK_FALSE(small->empty());
    CHECK(small->x0 >= 45);
    CHECK(small->x1 <= 65);
    CHECK(small->y0 >= 35);
    CHECK(small->y1 <= 55);
    paper.fill(red);
    CHECK_FALSE(ready.write_on(paper.surface(), boxes.frame(20, white))); // too much to be worth it
    CHECK(paper.pixel(100, 50) == red);
}

TEST_CASE("The back end tells Dear ImGui its name, and takes what it kept with it") {
    ImGuiContext* const context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGui_ImplSignpost_Init(Rotation::none);
    CHECK(std::string(ImGui::GetIO().BackendRendererName) == "imgui_impl_signpost");
    CHECK((ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) != 0);
    ImGui_ImplSignpost_Shutdown();
    CHECK(ImGui::GetIO().BackendRendererName == nullptr);
    CHECK(ImGui::GetIO().BackendRendererUserData == nullptr);
    ImGui::DestroyContext(context);
}

TEST_CASE("The back end writes the frame that it kept, until it is told to forget it") {
    TwoBoxes boxes;
    const test::Paper paper({200, 100});
    const auto border_is_written = [&] {
        paper.fill(red);
        ImGui_ImplSignpost_RenderDrawData(&boxes.frame(10, white), paper.target());
        CHECK(paper.pixel(55, 45) == 0xFFFFFF);
        return paper.pixel(0, 0) != red;
    };
    CHECK_FALSE(border_is_written());
    ImGui_ImplSignpost_KeepFrame(&boxes.frame(10, white), paper.target());
    CHECK(border_is_written());
    ImGui_ImplSignpost_ForgetFrame();
    CHECK_FALSE(border_is_written());
}

} // namespace ready_picture_test
