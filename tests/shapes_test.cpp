// What shapes are made of: the same on every computer.
#include "screen/shapes_internal.h"

#include <array>
#include <cmath>
#include <memory>

#include <doctest/doctest.h>
#include <imgui_internal.h>

using namespace signpost;

namespace {

constexpr std::uint32_t red = IM_COL32(255, 0, 0, 255);
constexpr std::uint32_t none = IM_COL32(255, 0, 0, 0);

// A list of its own to draw into.
class ShapeList {
public:
    ShapeList() : list(ImGui::GetDrawListSharedData()) {
        ImGui::GetDrawListSharedData()->SetCircleTessellationMaxError(0.3F); // as each frame does
        list._ResetForNewFrame();
    }
    [[nodiscard]] const ImDrawVert& vertex(int i) const { return list.VtxBuffer[i]; }

private:
    std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context_{ImGui::CreateContext(),
                                                                    ImGui::DestroyContext};

public:
    ImDrawList list;
};

// Twice the area of all triangles that are full of colour at each of their corners.
float full_area(const ImDrawList& list) {
    float sum = 0;
    for (int i = 0; i < list.IdxBuffer.Size; i += 3) {
        const ImDrawVert& a = list.VtxBuffer[list.IdxBuffer[i]];
        const ImDrawVert& b = list.VtxBuffer[list.IdxBuffer[i + 1]];
        const ImDrawVert& c = list.VtxBuffer[list.IdxBuffer[i + 2]];
        if (a.col == red && b.col == red && c.col == red)
            sum += std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                            (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y));
    }
    return sum;
}

// Clockwise. No side's length is a power of two: an estimate of 1/√x would show.
const std::array<ImVec2, 4> square{ImVec2{10, 10}, ImVec2{20, 10}, ImVec2{20, 20}, ImVec2{10, 20}};

} // namespace

TEST_CASE("the edge of what is filled is soft over exactly a pixel, half of it outside") {
    ShapeList drawn;
    fill_convex(drawn.list, square, red);
    REQUIRE(drawn.list.VtxBuffer.Size == 8);
    CHECK(drawn.vertex(0).pos.x == 10.5F);
    CHECK(drawn.vertex(0).pos.y == 10.5F);
    CHECK(drawn.vertex(0).col == red);
    CHECK(drawn.vertex(1).pos.x == 9.5F);
    CHECK(drawn.vertex(1).col == none);
    CHECK(full_area(drawn.list) == 2 * 9 * 9);
}

TEST_CASE("a line lies half on either side of its points, and ends in a soft pixel on both") {
    ShapeList drawn;
    stroke_closed(drawn.list, square, red, 5);
    REQUIRE(drawn.list.VtxBuffer.Size == 16);
    for (const auto& [i, x] : {std::pair{0, 7.0F}, {1, 8.0F}, {2, 12.0F}, {3, 13.0F}})
        CHECK(drawn.vertex(i).pos.x == x);
    CHECK(full_area(drawn.list) == 2 * (14 * 14 - 6 * 6));
}

TEST_CASE("a line thinner than a pixel is as thick as one") {
    ShapeList drawn;
    stroke_closed(drawn.list, square, red, 0.2F);
    CHECK(drawn.vertex(0).pos.x == 9);
    CHECK(drawn.vertex(1).pos.x == 10);
    CHECK(full_area(drawn.list) == 0);
}

TEST_CASE("a circle is whole, and its path is used up") {
    ShapeList drawn;
    fill_circle(drawn.list, {50, 50}, 30, red);
    constexpr float pi = 3.14159265F; // its chords lie up to 0.3 px inside
    CHECK(full_area(drawn.list) / 2 == doctest::Approx(pi * 29.5F * 29.5F).epsilon(0.02));
    outline_circle(drawn.list, {50, 50}, 30, red, 4);
    outline_box(drawn.list, {10, 10, 80, 40}, red, 2, 6);
    fill_box(drawn.list, {10, 10, 80, 40}, red, 6);
    CHECK(drawn.list._Path.empty());
}

TEST_CASE("sharp corners need no soft edge") {
    ShapeList drawn;
    fill_box(drawn.list, {10, 10, 30, 20}, red, 0);
    CHECK(drawn.list.VtxBuffer.Size == 4);
    CHECK(full_area(drawn.list) == 2 * 30 * 20);
}
