// New settings on trial: the power goes, the disk fails or fills up at each operation in turn, and the
// settings are the old or the new ones, whole; and what follows reaches the end that it would have had.
#include "store/settings_trial.h"

#include <doctest/doctest.h>

#include "support/memory_files.h"

namespace settings_trial_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string folder = "/etc/signpost";
const std::string settings = folder + "/kiosk.toml";
const std::string state_folder = "/var/state";
const std::string old_text = "idle_warning_s = 60\n";
const std::string new_text = "idle_warning_s = 120\n";
const TakenNote first{.serial = 7, .hash = "aa"};
const TakenNote second{.serial = 8, .hash = "bb"};

SettingsTrial trial_on(Files& files) { return {files, settings, state_folder}; }

MemoryFiles kiosk_with_old() {
    MemoryFiles files;
    files.put(settings, old_text);
    files.put_folder("/var");
    REQUIRE(trial_on(files).write({.settings = first, .key = {.serial = 3, .hash = "cc"}}));
    return files;
}

// Without room for a new file; a rename needs none.
class FullDisk final : public MemoryFiles {
public:
    explicit FullDisk(const MemoryFiles& before) : MemoryFiles(before) {}
    [[nodiscard]] FileDone write_new(const std::string& path, const std::string& bytes) override {
        if (is_full)
            return tl::unexpected(FileError{.kind = FileError::Kind::no_space, .text = "full"});
        return MemoryFiles::write_new(path, bytes);
    }
    bool is_full = false;
};

// As the service does, from whatever is there: begins the trial where none is, and ends it. False: the disk
// failed.
bool run(Files& files, bool comes_up) {
    const SettingsTrial trial = trial_on(files);
    auto state = trial.read();
    if (!state)
        return false;
    if (state->trial && !trial.is_in_place(*state->trial)) {
        if (!trial.forget(*state))
            return false;
        state->trial.reset();
    }
    if (!state->trial) {
        if (state->settings == second) // it was taken before
            return true;
        if (!trial.begin(*state, second, new_text))
            return false;
        state = trial.read();
        if (!state || !state->trial)
            return false;
    }
    return (comes_up ? trial.keep(*state) : trial.go_back(*state)).has_value();
}

std::string look_at(MemoryFiles& files) {
    const auto text = files.bytes_of(settings);
    if (text != old_text && text != new_text)
        return "the settings are neither the old nor the new ones";
    const auto state = trial_on(files).read();
    if (!state)
        return "what was taken cannot be read";
    if (state->settings != first && state->settings != second)
        return "what was taken is lost";
    if (state->settings == second && text != new_text)
        return "settings count as taken that are not there";
    if (state->key.serial != 3)
        return "the key that was taken is lost";
    return "";
}

std::string survive(const Fault& fault, Loss loss, bool comes_up) {
    MemoryFiles files(kiosk_with_old());
    files.inject(fault);
    try {
        (void)run(files, comes_up);
    } catch (const Death&) {
        files.restart(Loss::nothing);
    }
    files.restart(loss);
    if (const std::string wrong = look_at(files); !wrong.empty())
        return wrong;
    if (!run(files, comes_up))
        return "the second try failed";
    files.restart(Loss::all_unsynced);
    if (files.bytes_of(settings) != (comes_up ? new_text : old_text))
        return "the second try did not last";
    return look_at(files);
}

std::size_t operations_of(bool comes_up) {
    MemoryFiles files(kiosk_with_old());
    files.inject({Fault::Kind::error, 100'000});
    REQUIRE(run(files, comes_up));
    return files.operations();
}

} // namespace

TEST_CASE("Settings with which the kiosk comes up stay, and what was taken is known") {
    MemoryFiles files(kiosk_with_old());
    REQUIRE(run(files, true));
    CHECK(files.bytes_of(settings) == new_text);
    CHECK(files.bytes_of(settings + ".before") == old_text);
    const auto state = trial_on(files).read();
    REQUIRE(state);
    CHECK(state->settings == second);
    CHECK(state->key == TakenNote{.serial = 3, .hash = "cc"});
    CHECK_FALSE(state->trial);
    CHECK(trial_on(files).is_as_taken(*state));
    files.put(settings, "idle_warning_s = 77\n");
    CHECK_FALSE(trial_on(files).is_as_taken(*state));
}

TEST_CASE("Settings with which it does not come up go, and do not count as taken") {
    MemoryFiles files(kiosk_with_old());
    REQUIRE(run(files, false));
    CHECK(files.bytes_of(settings) == old_text);
    const auto state = trial_on(files).read();
    REQUIRE(state);
    CHECK(state->settings == first);
    CHECK_FALSE(state->trial);
}

TEST_CASE("Whatever fails and whenever the power goes, the settings are the old or the new ones, whole") {
    for (const bool comes_up : {true, false}) {
        const std::size_t operations = operations_of(comes_up);
        CHECK(operations > 15);
        for (std::size_t at = 0; at < operations; ++at)
            for (const Loss loss : {Loss::nothing, Loss::all_unsynced, Loss::unsynced_data, Loss::odd_folders,
                                    Loss::even_folders})
                for (const Fault::Kind kind : {Fault::Kind::error, Fault::Kind::full,
                                               Fault::Kind::death_before, Fault::Kind::death_after})
                    if (const std::string wrong = survive({kind, at}, loss, comes_up); !wrong.empty())
                        FAIL_CHECK("comes up: ", comes_up, ", fault ", static_cast<int>(kind),
                                   " at operation ", at, " of ", operations, ", loss ",
                                   static_cast<int>(loss), ": ", wrong);
    }
}

TEST_CASE("On a full disk the old settings come back by a rename; the next start finds no trial") {
    FullDisk files(kiosk_with_old());
    REQUIRE(trial_on(files).begin(*trial_on(files).read(), second, new_text));
    files.is_full = true;
    CHECK_FALSE(trial_on(files).go_back(*trial_on(files).read())); // that it ended cannot be written down
    files.restart(Loss::all_unsynced);
    CHECK(files.bytes_of(settings) == old_text);
    const auto state = trial_on(files).read();
    REQUIRE(state);
    REQUIRE(state->trial);
    CHECK_FALSE(trial_on(files).is_in_place(*state->trial));
}

TEST_CASE("Settings that are looked over lie beside the kiosk's own, and leave nothing behind") {
    MemoryFiles files(kiosk_with_old());
    for (const bool good : {true, false})
        CHECK(trial_on(files).look_over(new_text, [&](const std::string& path) {
            CHECK(files.bytes_of(path) == new_text);
            return good;
        }) == good);
    CHECK(files.names_in(folder) == std::vector<std::string>{"kiosk.toml"});
    files.full_from_now = true;
    CHECK_FALSE(trial_on(files).look_over(new_text, [](const std::string&) { return true; }));
    CHECK(files.bytes_of(settings) == old_text);
}

TEST_CASE("What was taken last, once it is damaged, is not taken for nothing") {
    MemoryFiles files(kiosk_with_old());
    for (const char* damaged : {"settings_serial = ", "settings_serial = \"many\"\n", "\x01"}) {
        files.put(state_folder + "/state.toml", damaged);
        CHECK_FALSE(trial_on(files).read());
    }
    files.remove(state_folder);
    CHECK(trial_on(files).read() == TakenState{});
}

} // namespace settings_trial_test
