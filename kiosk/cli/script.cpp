// kioskctl script FOLDER --lang pl: what a person reads into a microphone.
#include <memory>
#include <ostream>
#include <sstream>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "cli/script_internal.h"

namespace signpost {

namespace {

struct ScriptOptions {
    std::filesystem::path folder;
    std::string language;
    std::filesystem::path out; // "": stdout
};

void write_csv_of(std::ostream& out, const SpokenBundle& bundle) {
    std::vector<std::vector<std::string>> rows{{"number", "key", "seen", "text", "recorded"}};
    for (const ScriptLine& line : bundle.script)
        rows.push_back({std::to_string(rows.size()), line.key, line.seen, line.text,
                        bundle.recorded.contains(line.key) ? "yes" : "no"});
    write_csv(out, rows);
}

ControlExit write_script(const ScriptOptions& options, const Outside& outside) {
    const auto bundle = read_spoken_bundle(options.folder, options.language, outside);
    if (!bundle) {
        outside.err << to_text(bundle.error());
        return ControlExit::refused;
    }
    if (options.out.empty()) {
        write_csv_of(outside.out, *bundle);
        return ControlExit::done;
    }
    std::ostringstream csv;
    write_csv_of(csv, *bundle);
    if (const auto written = write_whole(options.out, csv.str()); !written) {
        outside.err << to_text(written.error());
        return ControlExit::failed;
    }
    outside.out << options.out.string() << ": " << counted(bundle->script.size(), "text") << " in "
                << options.language << ", " << count_recorded(*bundle) << " of them recorded.\n";
    return ControlExit::done;
}

} // namespace

Result<SpokenBundle> read_spoken_bundle(const std::filesystem::path& folder, const std::string& language,
                                        const Outside& outside) {
    const auto bundle = load_files(folder).and_then(read_bundle_with_drafts);
    if (!bundle)
        return tl::unexpected(bundle.error());
    std::string known;
    for (const Language& each : (*bundle)->languages)
        known += (known.empty() ? "" : ", ") + each.code;
    if ((*bundle)->language(language).code != language)
        return failed_by(problem_of(folder.string(),
                                    "The bundle has no language " + in_quotes(language) + ".",
                                    "Name one that it has: " + known + "."));
    const auto lines = outside.script
                           ? outside.script({"--content", folder.string(), "--script", language, "--drafts"})
                           : std::nullopt;
    if (!lines)
        return failed_by(problem_of(folder.string(), "Nobody looked what is said of its screens.",
                                    "Install the program kiosk beside kioskctl: it lays the screens out."));
    SpokenBundle spoken{.script = *lines, .recorded = {}};
    if (const auto there = (*bundle)->recordings.find(language); there != (*bundle)->recordings.end())
        spoken.recorded = there->second;
    return spoken;
}

std::size_t count_recorded(const SpokenBundle& bundle) {
    return static_cast<std::size_t>(
        std::count_if(bundle.script.begin(), bundle.script.end(),
                      [&](const ScriptLine& line) { return bundle.recorded.contains(line.key); }));
}

void add_script(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "script", "List what the kiosk says in a language, for a person who reads it into a microphone");
    const auto options = std::make_shared<ScriptOptions>();
    command->add_option("FOLDER", options->folder, "The bundle's folder")->required();
    command->add_option("--lang", options->language, "The language's code, such as pl")
        ->required()
        ->type_name("CODE");
    command->add_option("-o,--output", options->out, "The file to write, such as pl.csv; without it, here")
        ->type_name("FILE");
    command->callback([options, host] { host.exit = write_script(*options, host.outside); });
}

} // namespace signpost
