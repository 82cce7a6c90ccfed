// A kiosk that runs in a window of its own display, with its own copy of the content, and what a test does
// with it: look, tap, change the content.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/rotation.h"
#include "process.h"
#include "support/temporary_folder.h"
#include "tour.h"
#include "x_display.h"

namespace signpost::e2e {

inline constexpr PixelSize window_size{1280, 800};  // the tour's too
inline constexpr std::chrono::seconds patience{15}; // as long as the slowest machine may take

// How a kiosk is started for a test.
struct Start {
    bool full_screen = false;
    std::string config = "kiosk.toml"; // in tests/e2e/
    bool with_store = false;           // the content is what the kiosk came with, and there is a store
    std::string settings{};            // lines that go after those of `config`; not with a store
    // With a voice that anybody hears: `settings` say so. Its sound card is a file, see CardFile.
    bool has_card = false;
    // How the picture lies on the display. In a window it is asked for by an argument, as a person tries it;
    // full-screen `config` has to say it. On its side the display shows the tall tour's screens, turned.
    Rotation rotation = Rotation::none;
    // As large as the display can become; it begins as large as the window.
    PixelSize largest_display = window_size;
};

class KioskSession {
public:
    explicit KioskSession(const Start& start = {});

    // Waits until the display looks as the tour has `screen`, the tall tour where it stands upright. When it
    // does not in time: false, a line on stderr, and both pictures in the build's e2e-failures/.
    [[nodiscard]] bool shows(const std::string& screen, std::chrono::milliseconds wait = patience);

    // Waits until the display looks otherwise than the tour has `screen`; how it differs is then
    // difference().
    [[nodiscard]] bool shows_other_than(const std::string& screen, std::chrono::milliseconds wait = patience);

    // Whether the display goes on looking as the tour has `screen`, for as long as this.
    [[nodiscard]] bool stays_at(const std::string& screen, std::chrono::milliseconds wait);
    [[nodiscard]] const Difference& last_difference() const { return difference_; }

    // Where on the display the button `label` of the screen that shows() saw last is. Outside the display
    // when it has none.
    [[nodiscard]] Point button(const std::string& label) const;
    // Pauses for as long as a kiosk ignores taps on a new screen, then taps this button.
    void tap(const std::string& label);

    // The session's own folder: bundle/, with a store kiosk.toml, store/ and keys/, with a card what CardFile
    // has.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    // What is on the screen that shows() saw last.
    [[nodiscard]] const std::vector<TourItem>& items() const { return seen_.items; }

    // Saves a file of the content as an editor does, by rename.
    void save(const std::string& file, const std::string& text) const;
    [[nodiscard]] std::string content_of(const std::string& file) const;

    XDisplay& display() { return display_; }
    Process& kiosk() { return kiosk_; }

private:
    [[nodiscard]] bool wait_for(const std::string& screen, bool same, std::chrono::milliseconds wait);
    [[nodiscard]] bool complain(const std::string& what, const std::string& screen) const; // always false

    [[nodiscard]] const char* tour() const;
    [[nodiscard]] Picture upright_picture() const;

    test::TemporaryFolder folder_;
    Rotation rotation_;
    XDisplay display_;
    Process kiosk_;
    TourScreen seen_; // what the display was last held against
    std::string seen_name_;
    Picture found_;
    Difference difference_;
};

} // namespace signpost::e2e
