// Somebody who does anything at all, with headphones and without: the real session, the real screens and what
// is said of them, with nothing painted and nothing heard.
#pragma once

#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "paint/stage.h"
#include "session/session.h"
#include "speech/reading_aloud.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/pretend_voice.h"

namespace signpost::test {

class Walker {
public:
    explicit Walker(unsigned seed);
    ~Walker();

    // Does one thing and looks at the frames that come of it. Returns what was wrong; "" for nothing.
    [[nodiscard]] std::string step();

    [[nodiscard]] const std::set<Screen>& screens_seen() const { return seen_; }
    // The screens of which something was said, each as it was shown.
    [[nodiscard]] const std::set<Screen>& screens_heard() const { return heard_; }

private:
    [[nodiscard]] int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(dice_); }
    void act();
    void tap_something();
    void drag_somewhere();
    void press_a_key();
    void press_a_key_for_the_ears();
    void use_headphones();
    void hear_to_the_end();
    void change_bundle();
    void let_time_pass();
    [[nodiscard]] std::string draw();
    [[nodiscard]] std::string fault_of(const Frame& frame) const;
    [[nodiscard]] std::string fault_of_voice(bool after_a_visit) const;
    [[nodiscard]] std::string unsaid() const;

    std::mt19937 dice_;
    std::vector<BundlePtr> bundles_;
    Paper paper_;
    TtfFonts fonts_{test::font_files()};
    std::unique_ptr<Stage> stage_;
    PixelSize size_{1280, 800};
    ScreenScale scale_;
    Ms now_{1'000'000};
    Session session_;
    PretendVoice voice_;
    ReadingAloud aloud_{&voice_};
    Items items_;
    std::set<Screen> seen_;
    std::set<Screen> heard_;
};

} // namespace signpost::test
