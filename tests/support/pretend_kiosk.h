// A whole kiosk without a window: the real session, screens and fonts on a surface in memory, with time
// turned by hand. What it draws is what the kiosk draws.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "paint/stage.h"
#include "session/session.h"
#include "session/tap_guard.h"
#include "speech/reading_aloud.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/pretend_voice.h"
#include "support/sample_bundle.h"

namespace signpost::test {

// After that long a screen takes a finger.
inline constexpr Ms settled = TapGuard::settling + Ms{50};

class PretendKiosk {
public:
    // `size` is the picture's, upright; what it is drawn on is turned by `rotation`. `speaker`: a voice in
    // place of its own; must outlive it.
    explicit PretendKiosk(BundlePtr bundle, PixelSize size = {1280, 800}, const Rules& rules = {},
                          Rotation rotation = Rotation::none, Voice* speaker = nullptr);
    ~PretendKiosk();

    [[nodiscard]] Session& session() { return session_; }
    [[nodiscard]] const Items& items() const { return frame_.items; }
    [[nodiscard]] const Frame& frame() const { return frame_; }
    [[nodiscard]] Ms now() const { return now_; }
    [[nodiscard]] Screen screen() const { return session_.state().visit.here.screen; }

    // The item with this label; one that begins with it does where none is it. Throws when there is none.
    [[nodiscard]] const Item& item(const std::string& label) const;
    [[nodiscard]] bool shows(const std::string& text) const;

    // Each draws a frame when the session asks for one, as the kiosk's loop does.
    void down(Point at, int finger = 1);
    void move(Point at, int finger = 1);
    void up(Point at, int finger = 1);
    // Down and up on the middle of what can be seen of it, `settled` after all that came before.
    void tap(const std::string& label);
    // Taps Start's button: Home comes up.
    void start_visit();
    // Likewise half a second after all that came before.
    void key(Key key);
    void wait(Ms time);
    void reload(BundlePtr bundle);
    void notice(std::optional<StickNotice> notice);
    // What is wrong with the content and with the settings, from now on; "" when nothing is.
    void trouble(const std::string& content, const std::string& settings);
    // As when the graphics card was reset: the picture is black and the textures are gone.
    void lose_textures();

    // The voice, and whoever puts headphones in or pulls them out.
    [[nodiscard]] PretendVoice& voice() { return voice_; }
    void plug_in(bool by_jack = true);
    void pull_out();
    // What is being said was heard to its end; what follows by itself is being said now.
    void heard();

    // FNV-1a of the picture: tells whether two are the same.
    [[nodiscard]] std::uint64_t picture() const;
    // Its pixels as 0xRRGGBB, row by row from the panel's top, and the panel's size.
    [[nodiscard]] std::vector<std::uint32_t> pixels() const { return paper_.pixels(); }
    [[nodiscard]] PixelSize panel() const { return paper_.size(); }

private:
    void turn();
    void draw();

    Paper paper_;
    TtfFonts fonts_{test::font_files()};
    std::unique_ptr<Stage> stage_;
    PixelSize size_;
    ScreenScale scale_;
    Ms now_{1'000'000};
    Session session_;
    Frame frame_;
    PretendVoice voice_;
    ReadingAloud aloud_;
    std::optional<StickNotice> notice_;
    StaffFacts staff_{.version = "1.2.3"};
};

// The middle of what can be seen of an item.
[[nodiscard]] Point middle(const Item& item);
[[nodiscard]] Point middle(Rect area);

// The small bundle on 1280x800.
[[nodiscard]] inline PretendKiosk small_kiosk(const Rules& wanted = {}) {
    return PretendKiosk(small_bundle_read(), {1280, 800}, wanted);
}

} // namespace signpost::test
