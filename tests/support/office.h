// An office in which commands of kioskctl are typed, in a folder of its own.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/script.h"
#include "doctor/doctor.h"
#include "support/temporary_folder.h"
#include "support/text.h"

namespace signpost::test {

struct Said {
    int code = 0;
    std::string out;
    std::string err;
};

class Office {
public:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }
    [[nodiscard]] std::string at(const std::string& name) const { return path(name).string(); }

    [[nodiscard]] std::string read(const std::string& name) const;
    void write(const std::string& name, const std::string& text) const;
    // Fails the test where `from` is not in the file.
    void change(const std::string& name, const std::string& from, const std::string& to) const;

    // The words that follow "kioskctl".
    Said type(std::vector<std::string> words);

    std::string today = "2026-11-22";
    std::string computer_id; // of the computer on which the commands run
    bool colour = false;
    std::filesystem::path computer = "/nowhere"; // what `doctor` looks at
    std::vector<std::string> passwords;          // what is typed where one is asked for, in turn
    std::string owner_asked;                     // the store that root would have written to as its owner
    bool owner_answer = true;
    std::string site_previewed;            // by the last preview
    std::vector<std::string> glass_asked;  // how `kiosk --check-glass` was started
    std::vector<std::string> clocks_set;   // what the clock and the zone were set to, in turn
    std::string clock_answer;              // what goes wrong with it
    std::optional<WallTime> wall;          // what the clock on the wall says; none: nobody looked
    std::vector<std::string> programs_run; // each in one line, as it would be typed
    std::function<std::string(const std::string& line)> program_answer; // what they say; none: their own line
    std::vector<std::string> settings_asked; // files that the kiosk was asked to read
    bool kiosk_answer = true;                // whether it takes them
    std::chrono::seconds paused{0};          // in all
    std::optional<SeenRoom> room = SeenRoom{"344 x 193 mm, seen from 500 mm", {}, {}}; // what that found

    std::vector<std::string> script_asked;   // how `kiosk --script` was started
    std::optional<Script> script = Script{}; // what that listed
    std::string recording;                   // what sound files are made into

private:
    std::optional<std::string> next_password();
    [[nodiscard]] Result<std::string> made_recording(const std::filesystem::path& file) const;
    [[nodiscard]] std::optional<std::string> output_of(const std::vector<std::string>& typed);
    void note_clock(const WallTime& time);

    TemporaryFolder folder_;
};

// The way from a new bundle to a kiosk's stick.
void make_stick(Office& office, const std::string& serial);

} // namespace signpost::test
