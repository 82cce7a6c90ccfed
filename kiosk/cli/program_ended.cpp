// kioskctl program-ended: an installation from a signed stick has come to its end. `install` calls it, as
// root.
#include <algorithm>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/kiosk_options_internal.h"
#include "cli/kiosk_up_internal.h"
#include "cli/tell_brought_internal.h"
#include "disk/disk_files.h"
#include "store/program_by_stick.h"
#include "store/signed_settings.h"

namespace signpost {

namespace {

constexpr const char* taken_word = "taken";

struct EndedOptions {
    KioskOptions kiosk;
    std::filesystem::path state = taken_settings_folder;
    std::string how;
};

// std::nullopt for what is no code.
std::optional<Reason> reason_in(const std::string& how) {
    constexpr std::size_t longest = 3; // as highest_code
    const bool is_number =
        !how.empty() && how.size() <= longest && std::all_of(how.begin(), how.end(), is_ascii_digit<char>);
    return is_number ? reason_of(std::stoi(how)) : std::nullopt;
}

std::string is_ending(const std::string& how) {
    return how == taken_word || reason_in(how) ? "" : "must be \"taken\", or a code";
}

// A kiosk takes a notice that was there before it started for one of another day: so its start is waited for.
ControlExit program_ended(const EndedOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    const bool is_taken = options.how == taken_word;
    DiskFiles files;
    const std::string folder = real_path(options.state.string());
    const SettingsTrial trial(files, real_path(options.kiosk.config.string()), folder);
    const Result<bool> ended = end_agreed(is_taken, trial, files, folder);
    if (!ended) {
        outside.err << to_text(ended.error());
        return ControlExit::failed;
    }
    if (!*ended)
        return ControlExit::done;
    if (is_taken && !kiosk_came_up(outside)) {
        outside.err << "The kiosk is not up with the new program. journalctl -u signpost-kiosk says why.\n";
        return ControlExit::failed;
    }
    const AlsoBrought brought{.kind = NoteKind::program,
                              .state = is_taken ? AlsoBrought::State::taken : AlsoBrought::State::refused,
                              .reason = reason_in(options.how)};
    tell_brought(store_of(*settings, files), {brought}, false, outside);
    return ControlExit::done;
}

} // namespace

void add_program_ended(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "program-ended",
        "Tell the screen how the installation from a signed stick ended (the system's service does this)");
    const auto options = std::make_shared<EndedOptions>();
    command->add_option("HOW", options->how, "taken, or a code of those that the screen shows")
        ->required()
        ->check(is_ending);
    add_kiosk_options(*command, options->kiosk, host.outside);
    command
        ->add_option("--state", options->state,
                     "Where it is kept what was taken; " + options->state.string() + " if you say nothing")
        ->type_name("DIR");
    command->callback([options, host] { host.exit = program_ended(*options, host.outside); });
}

} // namespace signpost
