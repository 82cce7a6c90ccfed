#include "cli/outside.h"

#include <algorithm>
#include <ostream>

#include "cli/commands_internal.h"

namespace signpost {

namespace {

constexpr const char* footer =
    "Exit codes: 0 done; 1 refused (a bundle that is not there, is wrong or was not taken; a kiosk that is\n"
    "not well); 2 a mistake in the command line or the settings; 3 it could not be done (the disk is full,\n"
    "another import is at work).\n"
    "kioskctl COMMAND --help says more about a command.";

} // namespace

CLI::Option* add_date(CLI::App* command, const std::string& name, Date& into, const std::string& help) {
    const auto is_date = [](const std::string& text) {
        return read_date(text) ? "" : "must be a day such as 2027-01-31";
    };
    return command
        ->add_option_function<std::string>(
            name, [&into](const std::string& text) { into = read_date(text).value_or(into); }, help)
        ->type_name("DATE")
        ->check(is_date);
}

namespace {

// CLI11 says only that a command is missing.
bool tell_unknown_command(const CLI::App& app, const std::string& word, const Outside& outside) {
    std::vector<std::string> known;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        known.push_back(command->get_name());
    if (word.starts_with('-') || std::find(known.begin(), known.end(), word) != known.end())
        return false;
    const std::string near = nearest(word, known);
    outside.err << "There is no command \"" << word << "\". "
                << (near.empty() ? "" : "Did you mean \"" + near + "\"? ")
                << "kioskctl --help lists them all.\n";
    return true;
}

} // namespace

ControlExit run_control(int argc, const char* const* argv, const Outside& outside) {
    CLI::App app{"Makes, checks, signs and installs what a Signpost kiosk shows.", "kioskctl"};
    app.set_help_all_flag("--help-all", "Print this and the help of each command, and exit");
    ControlExit exit = ControlExit::done;
    const CommandHost host{app, outside, exit};
    app.set_version_flag("--version", "kioskctl " + outside.version, "Print the version and end");
    app.footer(footer);
    app.require_subcommand(1);
    for (const auto add :
         {add_new,           add_check,         add_facts,        add_diff,      add_translate,
          add_preview,       add_pack,          add_keygen,       add_key,       add_sign,
          add_sign_settings, add_sign_key,      add_verify,       add_import,    add_status,
          add_history,       add_rollback,      add_fleet,        add_doctor,    add_console,
          add_setting,       add_code,          add_report,       add_set_clock, add_take_offered,
          add_agree_program, add_program_ended, add_sign_program, add_power_off, add_script,
          add_voice})
        add(host);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (argc > 1 && tell_unknown_command(app, argv[1], outside))
            return ControlExit::wrong_usage;
        return app.exit(error, outside.out, outside.err) == 0 ? ControlExit::done : ControlExit::wrong_usage;
    }
    return exit;
}

} // namespace signpost
