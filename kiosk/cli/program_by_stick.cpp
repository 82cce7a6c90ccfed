// kioskctl agree-program, program-ended: a newer program and Debian by a stick that the office signed. The
// system's services call them as root: the first before anything of the stick is copied, the second at the
// end of the installation. The importer has told the screen that something is on its way.
#include <algorithm>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "cli/after_taking_internal.h"
#include "cli/commands_internal.h"
#include "cli/import_notes_internal.h"
#include "cli/kiosk_options_internal.h"
#include "disk/disk_files.h"
#include "store/program_by_stick.h"
#include "store/signed_settings.h"

namespace signpost {

namespace {

constexpr const char* taken_word = "taken";

struct ProgramOptions {
    KioskOptions kiosk;
    std::filesystem::path state = taken_settings_folder;
    std::filesystem::path stick;
    std::string how;
};

using Looked = Accepted<AlsoBrought::State>;

Looked agree_to(const CheckedNote& checked, const Stick& stick, const Settings& settings,
                ProgramByStick& program, const Outside& outside) {
    return is_allowed(NoteKind::program, settings.stick_also_brings)
        .and_then([&] { return is_of_stick(checked.file, stick); })
        .and_then([&]() -> Looked {
            return program.agree(
                checked, {.now = outside.now, .can_be_right = can_be_right(outside.today, outside.made)});
        });
}

// std::nullopt: the stick has none for this kiosk.
std::optional<Looked> look_at(const Stick& stick, const Settings& settings, ProgramByStick& program,
                              const Outside& outside) {
    const auto keys = read_keys(stick.files(), real_path(settings.signing_keys.string())).keys;
    const NotesThere there = find_notes(stick, keys, identity_of(settings, outside).name);
    const auto note = std::find_if(there.notes.begin(), there.notes.end(),
                                   [](const CheckedNote& one) { return one.note.kind == NoteKind::program; });
    if (note == there.notes.end())
        return std::nullopt;
    return agree_to(*note, stick, settings, program, outside);
}

void tell(const Settings& settings, Files& files, const Looked& looked, const Outside& outside) {
    const AlsoBrought brought{.kind = NoteKind::program,
                              .state = looked ? *looked : AlsoBrought::State::refused,
                              .reason = looked ? std::nullopt : std::optional(looked.error().reason)};
    tell_brought(store_of(settings, files), {brought}, false, outside);
    if (!looked)
        outside.err << "Code " << code_of(looked.error().reason) << ": " << looked.error().cause << ' '
                    << looked.error().remedy << '\n'
                    << to_text(looked.error().problems);
}

// What the importer refused it has told; and what it passed over it has not, and nobody need know.
ControlExit agree_program(const ProgramOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    ProgramByStick program(files, real_path(options.state.string()), outside.root);
    if (const FileDone none = program.agree_to_none(); !none) {
        const Refusal fault = own_fault_of(none.error(), options.state.string());
        outside.err << fault.cause << ' ' << fault.remedy << '\n';
        return ControlExit::failed;
    }
    const auto looked = look_at(Stick(files, real_path(options.stick.string())), *settings, program, outside);
    const bool is_agreed = looked && *looked && **looked == AlsoBrought::State::offered;
    if (looked && !is_agreed)
        tell(*settings, files, *looked, outside);
    return is_agreed ? ControlExit::done : ControlExit::refused;
}

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
ControlExit program_ended(const ProgramOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    const bool is_taken = options.how == taken_word;
    DiskFiles files;
    const Result<bool> ended =
        ProgramByStick(files, real_path(options.state.string()), outside.root).end_agreed(is_taken);
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

void add_options(CLI::App& command, ProgramOptions& options, const Outside& outside) {
    add_kiosk_options(command, options.kiosk, outside);
    command
        .add_option("--state", options.state,
                    "Where it is kept what was taken; " + options.state.string() + " if you say nothing")
        ->type_name("DIR");
}

} // namespace

void add_agree_program(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "agree-program", "Check the stick from which the program is to be installed (the system's service "
                         "does this)");
    const auto options = std::make_shared<ProgramOptions>();
    command->add_option("STICK", options->stick, "Where it is mounted")->required();
    add_options(*command, *options, host.outside);
    command->callback([options, host] { host.exit = agree_program(*options, host.outside); });
}

void add_program_ended(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "program-ended",
        "Tell the screen how the installation from a signed stick ended (the system's service does this)");
    const auto options = std::make_shared<ProgramOptions>();
    command->add_option("HOW", options->how, "taken, or a code of those that the screen shows")
        ->required()
        ->check(is_ending);
    add_options(*command, *options, host.outside);
    command->callback([options, host] { host.exit = program_ended(*options, host.outside); });
}

} // namespace signpost
