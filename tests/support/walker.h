// Somebody who does anything at all: the real session and the real screens, with nothing painted.
#pragma once

#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "paint/stage.h"
#include "session/session.h"
#include "support/font_files.h"
#include "support/paper.h"

namespace signpost::test {

class Walker {
public:
    explicit Walker(unsigned seed);
    ~Walker();

    // Does one thing and looks at the frames that come of it. Returns what was wrong; "" for nothing.
    [[nodiscard]] std::string step();

    [[nodiscard]] const std::set<Screen>& screens_seen() const { return seen_; }

private:
    [[nodiscard]] int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(dice_); }
    void act();
    void tap_something();
    void drag_somewhere();
    void press_a_key();
    void change_bundle();
    void let_time_pass();
    [[nodiscard]] std::string draw();
    [[nodiscard]] std::string fault_of(const Frame& frame) const;

    std::mt19937 dice_;
    std::vector<BundlePtr> bundles_;
    Paper paper_;
    TtfFonts fonts_{test::font_files()};
    std::unique_ptr<Stage> stage_;
    PixelSize size_{1280, 800};
    ScreenScale scale_;
    Ms now_{1'000'000};
    Session session_;
    Items items_;
    std::set<Screen> seen_;
};

} // namespace signpost::test
