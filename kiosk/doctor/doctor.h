// Is this kiosk well? Everything that `kioskctl doctor` and the staff screen tell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/health.h"
#include "base/seen_room.h"
#include "bundle_file/public_keys.h"
#include "content/read_bundle.h"
#include "doctor/machine.h"
#include "review/ledger.h"
#include "settings/settings.h"

namespace signpost {

// --- What a kiosk shows ---

struct SeenContent {
    BundlePtr bundle;        // nullptr: it cannot be read
    Problems problems;       // why not; or what of the store is damaged
    bool from_store = false; // it came on a stick; else it is the folder that the kiosk came with
    bool confirmed = false;  // from the store: the kiosk has shown it
    bool has_fonts = false;  // the kiosk's fonts are installed here
    Problems missing;        // characters that none of them has
    Ledger facts;            // all of them
};

// As the kiosk reads it: from the store where something was installed, else from the content's folder. Takes
// a moment. Any thread.
[[nodiscard]] SeenContent look_at_content(const Settings& settings);

// The day on which the office packed what the kiosk shows. Any thread.
[[nodiscard]] std::optional<Date> content_made(const Settings& settings);

// Where the kiosk stands: the site that its settings name, or that staff chose; "": nobody said. Any thread.
[[nodiscard]] std::string place_of(const Settings& settings);

// What the kiosk itself needs of its disk to take something from a stick.
struct SeenStore {
    bool wanted = false;               // the settings name a store
    std::optional<std::uint64_t> free; // bytes on its disk, or on the content's where there is no store
    KeysThere keys;
};
[[nodiscard]] SeenStore look_at_store(const Settings& settings);

// What `kiosk-voice --check` says of sound card, mixer and voices: it alone has the libraries to look.
struct SeenVoice {
    std::string card{};              // the one that is spoken through; "": none can be opened
    bool is_usb = false;             // and so is headphones itself
    std::string unsafe{};            // why nothing may be said, as a sentence; "": it may
    std::string espeak{};            // its version, "1.51"; "": it does not run
    bool has_landlock = true;        // which keeps what speaks from all files but its own
    std::vector<std::string> mute{}; // languages that it has no voice for
    friend bool operator==(const SeenVoice&, const SeenVoice&) = default;
};

// Starts that program with these arguments and waits for its end; what it wrote, or std::nullopt where it is
// not there.
using CheckVoice = std::function<std::optional<std::string>(const std::vector<std::string>& arguments)>;

// `languages`: BCP 47. std::nullopt: it could not be asked.
[[nodiscard]] std::optional<SeenVoice> ask_voice(const CheckVoice& check, const Settings& settings,
                                                 const std::vector<std::string>& languages);

// What is well and what is not: from what was seen to a line with what to do. Pure. Each takes what was seen
// of one thing; its name is the line's.

// Who looks. The kiosk's own service sees no /proc but its own, and a file system that is made read-only for
// it.
enum class Observer { terminal, kiosk };

// That they can be read; and of what they name, that what should be mounted is, and that the inbox and the
// place of the store are there.
[[nodiscard]] HealthCheck check_settings(const std::string& file, const Problems& problems,
                                         const std::vector<SeenFolder>& folders);

// --- The screen ---
[[nodiscard]] HealthCheck check_display(const std::vector<SeenDisplay>& displays,
                                        std::optional<MmSize> configured);
// Where there is no driver for the graphics card; else check_display() says more.
[[nodiscard]] HealthCheck check_firmware_picture(const SeenFirmwarePicture& picture);
[[nodiscard]] HealthCheck check_letters(const std::vector<SeenDisplay>& displays,
                                        const GlassSettings& configured);
// Whether what must be seen of each screen is seen; std::nullopt: nobody could look.
[[nodiscard]] HealthCheck check_room(const std::optional<SeenRoom>& room);
// Whether Hide, and all else that is touched, hangs where a hand reaches.
[[nodiscard]] HealthCheck check_reach(const std::vector<SeenDisplay>& displays, Rotation rotation,
                                      const GlassSettings& configured);
[[nodiscard]] HealthCheck check_touch(const std::vector<SeenTouchPanel>& panels);

// --- The content. `today` is a day in UTC ---
[[nodiscard]] HealthCheck check_fonts(const SeenContent& content);
[[nodiscard]] HealthCheck check_content(const SeenContent& content, Date today);
[[nodiscard]] HealthCheck check_facts(const SeenContent& content, Date today);
// Whether the place that the settings name is one of the content's.
[[nodiscard]] HealthCheck check_site(const SeenContent& content, const std::string& site);
// Whether opening hours and bank holidays are known for the months to come.
[[nodiscard]] HealthCheck check_hours(const SeenContent& content, const std::string& site, Date today);
[[nodiscard]] HealthCheck check_keys(const SeenStore& store, const std::string& keys_folder);
[[nodiscard]] HealthCheck check_pin(const std::string& pin_hash);

// --- The computer ---
[[nodiscard]] HealthCheck check_space(const SeenStore& store);
// `made`: a day on which the clock cannot have been before; the content's, or the program's.
[[nodiscard]] HealthCheck check_clock(UtcTime now, Date made);
// Whether the board keeps the time while the power is off. A computer whose board does not starts with the
// day on which its system was made: systemd believes no earlier one, so that this looks right at first.
[[nodiscard]] HealthCheck check_board_clock(const SeenBoardClock& board, UtcTime now, Date made);
// Of a kiosk whose settings say that its computer goes off outside of display_hours: whether its board can
// start it again, and when that is next. `wall`: std::nullopt, nobody looked.
[[nodiscard]] HealthCheck check_power(const WeekHours& hours, const std::optional<SeenBoardClock>& board,
                                      const std::optional<WallTime>& wall);
// What the clock on the wall says, and in which zone; visitors read the hours by it.
[[nodiscard]] HealthCheck check_zone(const SeenZone& zone);
[[nodiscard]] HealthCheck check_root(const std::optional<SeenRoot>& root, Observer observer);
// `starts_next`: the kiosk is about to be started, so that it does not run is no fault.
[[nodiscard]] HealthCheck check_service(const std::optional<SeenService>& service, bool starts_next);
[[nodiscard]] HealthCheck check_watchdog(const std::optional<SeenService>& service,
                                         const std::optional<SeenWatchdog>& hardware);
[[nodiscard]] HealthCheck check_locks(const std::optional<SeenLocks>& locks);
// "Debian 12.12 as of 2026-11-20"; "" where there is none.
[[nodiscard]] std::string to_text(const SeenDebian& debian);
// A note when its packages are more than 90 days old, to be mended after a year.
[[nodiscard]] HealthCheck check_debian(const SeenDebian& debian, Date today);
[[nodiscard]] HealthCheck check_disk(const SeenDisk& disk);
// `voice`: std::nullopt, nobody could ask kiosk-voice.
[[nodiscard]] HealthCheck check_sound(const Settings& settings, const SeenSound& seen,
                                      const std::optional<SeenVoice>& voice);

struct DoctorPlan {
    Settings settings;
    std::string settings_file;
    Problems settings_problems; // why `settings` are the defaults; none: they are the file's
    std::filesystem::path root = "/";
    UtcTime now{};
    std::optional<WallTime> wall{}; // the same moment on the wall; std::nullopt: nobody looked
    Date program_made{};            // the day of this version
    Observer observer = Observer::terminal;
    bool starts_next = false; // the kiosk is about to be started
    std::optional<SeenRoom> room{};
    CheckVoice check_voice{}; // none: sound card and voices are told as far as files show them
};

// Looks at everything, in the order in which it is told. Reads the content and every font that it needs:
// takes up to some seconds on a slow disk. Writes nothing, and starts nothing but what
// check_voice does. Any thread.
[[nodiscard]] HealthChecks examine(const DoctorPlan& plan);

} // namespace signpost
