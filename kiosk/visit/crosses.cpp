#include "visit/crosses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace signpost {

namespace {

constexpr std::size_t corners = 4;

// Clockwise from the top left, as the crosses are.
std::size_t corner_of(Point at, PixelSize screen) {
    const bool right = at.x * 2 >= static_cast<float>(screen.w);
    const bool lower = at.y * 2 >= static_cast<float>(screen.h);
    return lower ? (right ? 2 : 3) : (right ? 1 : 0);
}

using Corners = std::array<std::size_t, corners>; // that were touched, in the order of the crosses

// By how many corners, clockwise, each touch is from its cross; std::nullopt where they differ.
std::optional<std::size_t> turn_of(const Corners& touched) {
    for (std::size_t i = 0; i < corners; ++i)
        if (touched[i] != (i + touched[0]) % corners)
            return std::nullopt;
    return touched[0];
}

bool is_mirrored(const Corners& touched) {
    for (std::size_t i = 0; i < corners; ++i)
        if (touched[i] != (corners + touched[0] - i) % corners)
            return false;
    return true;
}

} // namespace

CrossPoints cross_points(PixelSize screen, ScreenScale scale) {
    const float inset = scale.px(cross_inset);
    const float right = static_cast<float>(screen.w) - inset;
    const float lower = static_cast<float>(screen.h) - inset;
    return {{{inset, inset}, {right, inset}, {right, lower}, {inset, lower}}};
}

std::optional<std::size_t> Crosses::asked() const {
    return touches_.size() < points_.size() ? std::optional(touches_.size()) : std::nullopt;
}

void Crosses::touch(Point at) {
    if (const auto cross = asked())
        touches_.push_back({points_[*cross], at});
}

float distance_of(const CrossTouch& touch, ScreenScale scale) {
    return std::hypot(touch.touched.x - touch.cross.x, touch.touched.y - touch.cross.y) / scale.px_per_mm();
}

std::optional<CrossesResult> judge_crosses(const std::vector<CrossTouch>& touches, PixelSize screen,
                                           ScreenScale scale) {
    if (touches.size() != corners)
        return std::nullopt;
    CrossesResult result;
    Corners touched{};
    for (std::size_t i = 0; i < corners; ++i) {
        touched[i] = corner_of(touches[i].touched, screen);
        result.furthest = std::max(result.furthest, distance_of(touches[i], scale));
    }
    using Kind = CrossesResult::Kind;
    if (result.furthest <= cross_tolerance.value)
        return result;
    if (const auto turn = turn_of(touched)) {
        result.kind = *turn == 0 ? Kind::inexact : Kind::turned;
        result.degrees = static_cast<int>(*turn) * 90;
    } else {
        result.kind = is_mirrored(touched) ? Kind::mirrored : Kind::scattered;
    }
    return result;
}

namespace {

using Row = std::array<double, 3>; // factor of x, factor of y, offset

// One raw touch, and the coordinate that it should have had.
struct Equation {
    Point raw;
    double wanted = 0;
};

double determinant(const Row& a, const Row& b, const Row& c) {
    return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) +
           a[2] * (b[0] * c[1] - b[1] * c[0]);
}

// The row that comes nearest to what is wanted, by least squares (the normal equations, solved by Cramer's
// rule). std::nullopt where the touches lie in one line.
std::optional<Row> nearest_row(const std::vector<Equation>& equations) {
    std::array<Row, 3> sums{};
    Row right{};
    for (const auto& [raw, wanted] : equations) {
        const Row terms{static_cast<double>(raw.x), static_cast<double>(raw.y), 1};
        for (std::size_t i = 0; i < 3; ++i) {
            right[i] += terms[i] * wanted;
            for (std::size_t j = 0; j < 3; ++j)
                sums[i][j] += terms[i] * terms[j];
        }
    }
    const double all = determinant(sums[0], sums[1], sums[2]);
    constexpr double in_one_line = 1e-6;
    if (!(std::abs(all) > in_one_line))
        return std::nullopt;
    Row row{};
    for (std::size_t column = 0; column < 3; ++column) {
        std::array<Row, 3> replaced = sums;
        for (std::size_t i = 0; i < 3; ++i)
            replaced[i][column] = right[i];
        row[column] = determinant(replaced[0], replaced[1], replaced[2]) / all;
    }
    return row;
}

// As the settings' file will have it.
float rounded(double value) {
    constexpr double steps = 1e4;
    return static_cast<float>(std::round(value * steps) / steps) + 0.0F; // no -0
}

std::optional<TouchCalibration> fit(const std::vector<CrossTouch>& touches, PixelSize screen,
                                    const TouchFrame& now) {
    const TouchFrame uncalibrated{now.rotation, {}};
    std::vector<Equation> across;
    std::vector<Equation> down;
    for (const CrossTouch& touch : touches) {
        const Point raw = to_panel(touch.touched, now, screen);
        const Point wanted = to_panel(touch.cross, uncalibrated, screen);
        across.push_back({raw, static_cast<double>(wanted.x)});
        down.push_back({raw, static_cast<double>(wanted.y)});
    }
    const auto x = nearest_row(across);
    const auto y = nearest_row(down);
    if (!x || !y)
        return std::nullopt;
    return TouchCalibration{rounded((*x)[0]), rounded((*x)[1]), rounded((*x)[2]),
                            rounded((*y)[0]), rounded((*y)[1]), rounded((*y)[2])};
}

} // namespace

std::optional<TouchAdvice> advise(const std::vector<CrossTouch>& touches, PixelSize screen, ScreenScale scale,
                                  const TouchFrame& now) {
    const auto result = judge_crosses(touches, screen, scale);
    if (!result)
        return std::nullopt;
    TouchAdvice advice{*result, {}};
    if (result->kind == CrossesResult::Kind::right)
        return advice;
    const auto calibration = fit(touches, screen, now);
    if (!calibration || !is_possible(*calibration))
        return advice;
    const TouchFrame then{now.rotation, *calibration};
    const bool fits = std::all_of(touches.begin(), touches.end(), [&](const CrossTouch& touch) {
        const Point after = to_picture(to_panel(touch.touched, now, screen), then, screen);
        return distance_of({touch.cross, after}, scale) <= calibration_tolerance.value;
    });
    if (fits)
        advice.calibration = calibration;
    return advice;
}

std::string line_for_settings(const TouchCalibration& calibration) {
    const TouchCalibration& m = calibration;
    std::array<char, 160> line{};
    std::snprintf(line.data(), line.size(), "touch_calibration = [%.5g, %.5g, %.5g, %.5g, %.5g, %.5g]",
                  static_cast<double>(m.a), static_cast<double>(m.b), static_cast<double>(m.c),
                  static_cast<double>(m.d), static_cast<double>(m.e), static_cast<double>(m.f));
    return line.data();
}

} // namespace signpost
