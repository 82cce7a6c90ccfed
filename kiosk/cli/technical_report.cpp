// kioskctl report STICK: what somebody who was not there must know of a kiosk, in one text file on a stick.
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands_internal.h"
#include "cli/kiosk_options_internal.h"
#include "disk/disk_files.h"
#include "disk/mapped_files.h"
#include "doctor/doctor.h"
#include "store/stick.h"

namespace signpost {

namespace {

struct ReportOptions {
    std::filesystem::path stick;
    std::filesystem::path config;
};

struct Section {
    std::string title;
    const char* about; // what is in it, for the list at the top
    std::string text;
};

// What is asked for and what is wrong, in one text; all else is as it was.
Outside speaking_to(std::ostream& out, Outside outside) {
    outside.out = out;
    outside.err = out;
    outside.colour = false;
    return outside;
}

// Those parts of kioskctl's own that a technician would type first.
std::string said_by(const Outside& outside, std::vector<const char*> words) {
    std::ostringstream out;
    words.insert(words.begin(), "kioskctl");
    static_cast<void>(run_control(static_cast<int>(words.size()), words.data(), speaking_to(out, outside)));
    return out.str();
}

std::string output_of(const Outside& outside, const std::vector<std::string>& words) {
    const std::optional<std::string> said = outside.output_of(words);
    return said ? *said : "(" + words.front() + " cannot be started here.)\n";
}

// Without the PIN's hash: a stick may be found by anybody, and a PIN of four digits be guessed from it.
std::string settings_in(const std::filesystem::path& config) {
    constexpr std::size_t largest = std::size_t{64} * 1024;
    const auto text = load_file(config, config.string(), largest);
    if (!text)
        return to_text(text.error());
    std::string kept;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);)
        if (line.find("staff_pin_hash") == line.npos && line.find("$argon2") == line.npos)
            kept += line + "\n";
    return kept;
}

std::vector<Section> sections_of(const ReportOptions& options, const Outside& outside) {
    const std::string config = options.config.string();
    return {
        {"Doctor", "what kioskctl doctor says", said_by(outside, {"doctor", "--config", config.c_str()})},
        {"Content", "what kioskctl status says", said_by(outside, {"status", "--config", config.c_str()})},
        {"Content before", "what kioskctl history says",
         said_by(outside, {"history", "--config", config.c_str()})},
        {"Settings", "the settings file, without the staff PIN", settings_in(options.config)},
        {"Services", "how Signpost's services are, and which services failed",
         output_of(outside,
                   {"/usr/bin/systemctl", "show", "--no-pager",
                    "--property=Id,ActiveState,SubState,Result,NRestarts,ExecMainStatus,ActiveEnterTimestamp",
                    "signpost-kiosk.service", "signpost-inbox.path", "signpost-inbox.service",
                    "signpost-settings.service", "signpost-power.service", "signpost-disk.timer"}) +
             output_of(outside, {"/usr/bin/systemctl", "list-units", "--failed", "--plain", "--no-legend",
                                 "--no-pager"})},
        {"Kernel", "which kernel runs", output_of(outside, {"/usr/bin/uname", "-srvm"})},
        {"Kernel's errors",
         "what the kernel complained of since the start: devices by their names, no visitor",
         output_of(outside, {"/usr/bin/journalctl", "--dmesg", "--boot", "--priority=err", "--no-pager",
                             "--output=short-monotonic", "--no-hostname", "--lines=500"})},
        {"Packages", "every package of Debian's that is installed, with its version",
         output_of(outside, {"/usr/bin/dpkg-query", "--show"})},
    };
}

std::string report_of(const std::vector<Section>& sections, const std::string& kiosk,
                      const Outside& outside) {
    std::string text = "Technical report of the kiosk " + kiosk + ", Signpost " + outside.version + ", " +
                       to_text(outside.now) +
                       ".\nNothing in it is of a visit: a kiosk keeps nothing of one.\n\n"
                       "In this file:\n";
    for (const Section& section : sections)
        text += "- " + section.title + ": " + section.about + "\n";
    for (const Section& section : sections)
        text += "\n=== " + section.title + " ===\n\n" + section.text;
    return text;
}

FileDone write_report(const std::filesystem::path& stick, const std::string& name, const std::string& text) {
    DiskFiles files;
    return leave_file({files, real_path(stick.string())}, "reports", name, text);
}

ControlExit leave_report(const ReportOptions& options, const Outside& outside) {
    const auto settings = load_settings(options.config);
    const std::string kiosk = identity_of(settings.value_or(default_settings("/")), outside).name;
    const std::string name = kiosk + "-" + to_text(outside.today) + ".txt";
    const std::string text = report_of(sections_of(options, outside), kiosk, outside);
    if (const FileDone written = write_report(options.stick, name, text); !written) {
        outside.err << options.stick.string() << ": The report could not be written: " << written.error().text
                    << ". Put in a stick that can be written to and has room, and mount it.\n";
        return ControlExit::failed;
    }
    outside.out << "The report is " << (options.stick / "signpost/reports" / name).string()
                << ". What is in it stands at its top. Unmount the stick before you take it out.\n";
    return ControlExit::done;
}

} // namespace

void add_report(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "report", "Put a technical report of this kiosk onto a stick, for somebody who is not here");
    const auto options = std::make_shared<ReportOptions>();
    options->config = host.outside.default_config;
    command->add_option("STICK", options->stick, "Where the stick is mounted")
        ->required()
        ->check(CLI::ExistingDirectory);
    command
        ->add_option("--config", options->config,
                     "The kiosk's settings; " + options->config.string() + " if you say nothing")
        ->type_name("FILE");
    command->callback([options, host] { host.exit = leave_report(*options, host.outside); });
}

} // namespace signpost
