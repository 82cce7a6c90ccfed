// What IT staff set for one kiosk: config/kiosk.toml, read once at start.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"
#include "base/glass.h"
#include "base/problem.h"
#include "base/rotation.h"
#include "base/time.h"
#include "base/touch_frame.h"
#include "base/week_hours.h"

namespace signpost {

enum class HideCorner { bottom_right, bottom_left };

// automatic ("auto" in kiosk.toml): the software renderer on X11; the graphics card, or Mesa in its place, on
// Wayland, where SDL has no plain framebuffer. A bare screen is drawn in software whatever is said here.
enum class Renderer { automatic, software, accelerated };

// What shows the window on an installed kiosk: nothing but the graphics card (KMS), the compositor Cage,
// or an X server. The service's own start reads it (config/libexec/start); the program takes the display that
// it finds.
enum class DisplayServer { none, cage, x11 };

// How the display rests outside of its hours. off: switched off, where the display server can (a bare screen,
// X11), and black elsewhere. black: a black picture, for a display whose touch panel goes off with it.
enum class DarkDisplay { off, black };

// What the computer's power key does. The lock-down reads it (config/sbin/signpost-lockdown).
enum class PowerKey { poweroff, ignore };

// As kiosk.toml has them: "x11", "ignore".
[[nodiscard]] std::string_view name_of(DisplayServer server);
[[nodiscard]] std::string_view name_of(PowerKey power_key);

// Who may hear what is read out. headphones: whoever has plugged them in; the speakers are switched off.
enum class Speech { headphones, speakers, off };

// What a stick may bring beside content, with nobody at a keyboard.
struct StickRights {
    bool settings = false;
    bool keys = false;
    bool program = false; // and Debian: whoever signs it may do anything at the kiosk
    friend bool operator==(const StickRights&, const StickRights&) = default;
};

// The keys that staff name beyond those that every keyboard has, each an SDL key name such as "F12"; "" for
// none. Assistive keypads (Storm AudioNav and the like) send ordinary keys: name theirs here.
struct KeyNames {
    std::string hide;      // beyond Esc, and Shift three times
    std::string up;        // beyond Up
    std::string down;      // beyond Down
    std::string back;      // beyond Left and Backspace
    std::string next;      // beyond Right and Tab
    std::string previous;  // beyond Shift-Tab
    std::string select;    // beyond Enter and Space
    std::string emergency; // beyond 9
    std::string speak;     // reads the screen aloud
    std::string help;      // says where one is
    std::string louder;    // beyond VolumeUp
    std::string quieter;   // beyond VolumeDown
    std::string faster;
    std::string slower;
    std::string pause;          // the voice stops for a while
    std::string headphones_in;  // what a keypad with a socket sends when something is plugged into it
    std::string headphones_out; // and when it is pulled out
    friend bool operator==(const KeyNames&, const KeyNames&) = default;
};

// The defaults are those that config/kiosk.toml explains, but for the paths: see default_settings().
// tests/settings_test.cpp compares the two.
struct Settings {
    std::filesystem::path content; // a bundle's folder; relative paths start at the config's folder
    std::filesystem::path store;   // where imported bundles live; "": there is no store, `content` is shown
    std::filesystem::path inbox;   // a folder that takes the same files as a stick; "": none
    std::filesystem::path signing_keys; // the folder of public keys (*.pub) that may sign bundles
    std::string kiosk_id; // in receipts; "": one of the computer's own. Letters, digits, hyphens; 40 at most
    std::string site;     // the place of the content that it stands in, such as "ripley"; "": none is named
    bool staff_set_clock = false;   // no key in the file: true where somebody hears of it, see main.cpp
    bool staff_choose_site = false; // it names none: `site`, if any, is what staff chose on the staff screen
    std::optional<int>
        strict_facts;              // days after its review_by that a contact is shown; std::nullopt: for ever
    bool stick_receipts = false;   // leave a receipt on a stick that can be written to
    StickRights stick_also_brings; // no stick may change it
    Rotation rotation = Rotation::none;     // of the picture on the whole display; see as_on_a_desk()
    std::optional<Rotation> touch_rotation; // of touches; std::nullopt: as the picture. Go by touch_frame()
    TouchCalibration touch_calibration;
    std::optional<MmSize>
        screen_mm; // the picture's size on the glass, as a visitor sees it; std::nullopt: ask
    std::optional<Mm> viewing_distance; // eye to glass; 300 to 2000; std::nullopt: guessed from the glass
    std::optional<Mm>
        bottom_edge; // the picture's lower edge above the floor; 0 to 2000; std::nullopt: not measured
    Ms idle_warning{90'000};   // 10 s to 600 s
    Ms reading_idle{180'000};  // 10 s to 600 s; counts where it is longer than idle_warning
    Ms idle_countdown{30'000}; // 20 s (WCAG 2.2.1) to 120 s
    Ms cover_return{120'000};  // from the cover back to Start; 0: never; else 20 s to 3600 s
    Ms same_key{200};          // 0 to 1000 ms; a second press of a key within it does nothing
    HideCorner hide_corner = HideCorner::bottom_right;
    KeyNames keys;
    std::string pin_hash; // Argon2id, as libsodium writes it; "": no PIN, no way in
    Renderer renderer = Renderer::automatic;
    WeekHours display_hours; // when the display is on whether or not somebody is there; none: always
    DarkDisplay display_dark = DarkDisplay::off;
    bool computer_off =
        false; // outside of display_hours the computer goes off, and its board starts it again
    PowerKey power_key = PowerKey::poweroff;
    DisplayServer display_server = DisplayServer::none;
    Speech speech = Speech::headphones;
    std::string sound_card;  // its id, such as "PCH"; "": a USB card that is in, else the first that plays
    int voice_gain_db = -20; // of the middle step of loudness beside full scale; -60 to 0
    int loudest_db = 0;      // no step is louder; -60 to 0
    int text_cache_mib = 2;  // cap for pictures of text, in MiB; 2 to 512
    friend bool operator==(const Settings&, const Settings&) = default;
};

// Where the kiosk finds its settings when nobody says: config/kiosk.toml beside the checkout that the program
// was built in, else /etc/signpost/kiosk.toml.
[[nodiscard]] std::filesystem::path default_config();

// What a kiosk has whose settings file in `folder` says nothing: content, store, inbox and keys are where the
// package puts them for a file in /etc/signpost, and of the checkout, with no store, for any other.
[[nodiscard]] Settings default_settings(const std::filesystem::path& folder);

// Where a touch on the panel lies in the picture.
[[nodiscard]] TouchFrame touch_frame(const Settings& settings);

// What the settings say of the glass. The one way to viewing_distance and bottom_edge: choose_glass() guesses
// what is left out.
[[nodiscard]] GlassSettings glass_settings(const Settings& settings);

// The same kiosk in a window or in a picture file: upright, touched through another panel, on a display that
// is not its own to switch.
[[nodiscard]] Settings as_on_a_desk(Settings settings);

// Whether a key of this name exists. The names are those of the window library, which settings/ does not use.
using IsKey = std::function<bool(const std::string& name)>;

// Reads the text of a settings file. `file` names it in messages; `folder` is what relative paths start at.
// Fails with every problem found, never with the first alone. Without `is_key` any name of a key is taken.
[[nodiscard]] Result<Settings> read_settings(const std::string& text, const std::string& file,
                                             const std::filesystem::path& folder, const IsKey& is_key = {});

// The same from a file. A file that is missing, is larger than 64 KiB or cannot be read is a problem.
[[nodiscard]] Result<Settings> load_settings(const std::filesystem::path& path, const IsKey& is_key = {});

} // namespace signpost
