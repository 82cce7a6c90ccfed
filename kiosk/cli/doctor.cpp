// kioskctl doctor: is this kiosk well, and what is to be done if not?
#include "doctor/doctor.h"
#include "base/characters.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "base/glass.h"
#include "base/utf8.h"
#include "cli/kiosk_options_internal.h"
#include "cli/report_internal.h"

namespace signpost {

namespace {

struct DoctorOptions {
    std::filesystem::path config;
    bool starts_next = false;
    bool json = false;
};

using State = HealthCheck::State;

constexpr std::size_t page_width = 80;
constexpr std::size_t word_width = 6;
constexpr std::size_t name_width = 13;
constexpr std::size_t remedy_column = word_width + name_width;

std::string sides(float w, float h) {
    return std::to_string(std::lround(w)) + "x" + std::to_string(std::lround(h));
}

// On the screen that is connected; its picture is as the kiosk turns it.
std::optional<SeenRoom> room_of(const Settings& settings, const DoctorOptions& options,
                                const Outside& outside) {
    const std::vector<SeenDisplay> displays = look_at_displays(outside.root);
    if (displays.empty() || displays.front().size.w == 0)
        return std::nullopt;
    const SeenDisplay& display = displays.front();
    std::vector<std::string> arguments{
        "--config",   options.config.string(),
        "--window",   sides(static_cast<float>(display.size.w), static_cast<float>(display.size.h)),
        "--rotation", std::to_string(static_cast<int>(settings.rotation))};
    if (!settings.screen_mm && believable(display.mm.rounded)) {
        arguments.emplace_back("--screen-mm");
        arguments.push_back(sides(display.mm.rounded->w, display.mm.rounded->h));
    }
    return outside.check_glass(arguments);
}

// Wrong settings must not keep anybody from hearing what else is wrong: the kiosk goes on with its defaults,
// and so does its doctor.
DoctorPlan plan_of(const DoctorOptions& options, const Outside& outside) {
    DoctorPlan plan;
    plan.settings_file = options.config.string();
    if (auto settings = load_settings(options.config)) {
        plan.settings = std::move(*settings);
    } else {
        plan.settings = default_settings(options.config.parent_path());
        plan.settings_problems = std::move(settings.error());
    }
    plan.root = outside.root;
    plan.now = outside.now;
    plan.wall = outside.wall;
    plan.program_made = outside.made;
    plan.starts_next = options.starts_next;
    plan.room = room_of(plan.settings, options, outside);
    plan.check_voice = outside.check_voice;
    return plan;
}

// A word is never broken: paths must be copied from here.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    std::string line;
    std::string word;
    while (stream >> word) {
        if (!line.empty() && columns_of(line) + 1 + columns_of(word) > width) {
            lines.push_back(line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    lines.push_back(line);
    return lines;
}

const char* colour_of(State state) {
    switch (state) {
    case State::ok:
        return "\x1b[32m";
    case State::note:
        return "\x1b[33m";
    case State::mend:
        break;
    }
    return "\x1b[1;31m";
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

// What was seen, and below it, behind an arrow, what to do.
std::vector<std::string> lines_of(const HealthCheck& check) {
    std::vector<std::string> lines = wrapped(check.seen, page_width - remedy_column);
    if (check.remedy.empty())
        return lines;
    const char* before = "-> ";
    for (const std::string& line : wrapped(check.remedy, page_width - remedy_column - 3)) {
        lines.push_back(before + line);
        before = "   ";
    }
    return lines;
}

void write_check(const HealthCheck& check, const Outside& outside) {
    const std::string word = padded(to_text(check.state), word_width);
    outside.out << (outside.colour ? colour_of(check.state) + word + "\x1b[0m" : word);
    std::string before = padded(check.name, name_width);
    for (const std::string& line : lines_of(check)) {
        outside.out << before << line << '\n';
        before = std::string(remedy_column, ' ');
    }
}

void write_checks(const HealthChecks& checks, const std::string& kiosk, const Outside& outside) {
    outside.out << "Kiosk " << kiosk << ", Signpost " << outside.version << "\n\n";
    for (const HealthCheck& check : worst_last(checks))
        write_check(check, outside);
    const std::size_t mend = count(checks, State::mend);
    const std::size_t notes = count(checks, State::note);
    outside.out << '\n'
                << (mend == 0 ? "This kiosk is well"
                              : counted(mend, "thing") + " to mend, marked \"mend\" above")
                << (notes == 0 ? "" : "; " + counted(notes, "note")) << ".\n";
}

void write_checks_json(const HealthChecks& checks, const std::string& kiosk, const Outside& outside) {
    nlohmann::json list = nlohmann::json::array();
    for (const HealthCheck& check : checks)
        list.push_back({{"name", check.name},
                        {"state", to_text(check.state)},
                        {"seen", check.seen},
                        {"remedy", check.remedy}});
    write_json(outside.out, {{"kiosk", kiosk},
                             {"version", outside.version},
                             {"time", to_text(outside.now)},
                             {"mend", count(checks, State::mend)},
                             {"notes", count(checks, State::note)},
                             {"checks", list}});
}

ControlExit see_doctor(const DoctorOptions& options, const Outside& outside) {
    const DoctorPlan plan = plan_of(options, outside);
    const HealthChecks checks = examine(plan);
    const std::string kiosk = identity_of(plan.settings, outside).name;
    if (options.json)
        write_checks_json(checks, kiosk, outside);
    else
        write_checks(checks, kiosk, outside);
    if (!plan.settings_problems.empty())
        return ControlExit::wrong_usage;
    return count(checks, State::mend) == 0 ? ControlExit::done : ControlExit::refused;
}

} // namespace

void add_doctor(const CommandHost& host) {
    CLI::App* command =
        host.app.add_subcommand("doctor", "Say what of this kiosk is well, what is not, and how to mend it");
    const auto options = std::make_shared<DoctorOptions>();
    options->config = host.outside.default_config;
    command
        ->add_option("--config", options->config,
                     "The kiosk's settings; " + options->config.string() + " if you say nothing")
        ->type_name("FILE");
    command->add_flag("--before-start", options->starts_next,
                      "The kiosk is about to be started: that it does not run yet is no fault");
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host] { host.exit = see_doctor(*options, host.outside); });
}

} // namespace signpost
