// A kiosk that takes settings and keys from a stick, and the office that signs them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "disk/disk_files.h"
#include "settings/settings.h"
#include "store/outcome.h"
#include "support/office.h"

namespace signpost::test {

// What systemctl says of a kiosk that is up.
inline const std::string up = "ActiveState=active\nNRestarts=0\n";

// An office with a key, and a kiosk that takes settings and keys from a stick.
class SettingsKiosk : public Office {
public:
    explicit SettingsKiosk(const std::string& rights = "[\"settings\", \"keys\"]") {
        make_stick(*this, "2");
        write("kiosk.toml",
              read("kiosk.toml") + "screen_mm = [476, 268]\nstick_also_brings = " + rights + "\n");
        std::filesystem::remove(path("stick/site.zip"));
        std::filesystem::remove(path("stick/site.zip.minisig"));
        program_answer = [](const std::string& line) { return test::has(line, "show") ? up : ""; };
    }
    Said sign_settings(const std::string& text, const std::string& whom = "ripley",
                       const std::string& key = "office.key") {
        write("stick/new.toml", text);
        return type({"sign-settings", at("stick/new.toml"), "--for", whom, "-k", at(key)});
    }
    Said import() { return type({"import", at("stick")}); }
    Said take() { return type({"take-offered", "--state", at("state")}); }
    Said start() { return type({"take-offered", "--state", at("state"), "--starting"}); } // of the computer
    [[nodiscard]] ImportNotice notice() {
        DiskFiles files;
        const auto read = read_notice(Store(files, at("store")));
        REQUIRE(read);
        return *read;
    }
    [[nodiscard]] int idle() const {
        const auto settings = load_settings(path("kiosk.toml"));
        REQUIRE(settings);
        return static_cast<int>(settings->idle_warning.count() / 1000);
    }
    // In with the stick, and what became of it.
    AlsoBrought bring() {
        static_cast<void>(import());
        static_cast<void>(take());
        REQUIRE(notice().also.size() == 1);
        return notice().also.front();
    }
};

inline AlsoBrought settings(AlsoBrought::State state, std::optional<Reason> reason = {}) {
    return {.kind = NoteKind::settings, .state = state, .reason = reason};
}

} // namespace signpost::test
