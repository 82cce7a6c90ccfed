// kioskctl script FOLDER --lang pl: what a person reads into a microphone.
#include <memory>
#include <ostream>
#include <sstream>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/script_internal.h"
#include "content/recordings.h"

namespace signpost {

namespace {

struct ScriptOptions {
    std::filesystem::path folder;
    std::string language;
    std::filesystem::path out; // "": stdout
};

// Else Excel, where the file is opened by a double click, takes it for another encoding than UTF-8.
constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

// Tells what was written, or what was wrong.
ControlExit told(const Result<void>& written, const SpokenBundle& bundle, const ScriptOptions& options,
                 const Outside& outside) {
    if (!written) {
        outside.err << to_text(written.error());
        return ControlExit::failed;
    }
    outside.out << options.out.string() << ": " << counted(bundle.script.size(), "text") << " in "
                << options.language << ", " << count_recorded(bundle) << " of them recorded.\n";
    return ControlExit::done;
}

ControlExit refused(const Problems& problems, const Outside& outside) {
    outside.err << to_text(problems);
    return ControlExit::refused;
}

ControlExit write_csv_file(const ScriptOptions& options, const Outside& outside) {
    const auto bundle = read_spoken_bundle(options.folder, options.language, outside);
    if (!bundle)
        return refused(bundle.error(), outside);
    std::ostringstream csv;
    write_script_list(csv, *bundle, options.language);
    if (!options.out.empty())
        return told(write_whole(options.out, byte_order_mark + csv.str()), *bundle, options, outside);
    outside.out << csv.str();
    return ControlExit::done;
}

// The program that lays screens out draws the sheets, too, into a file beside: an older one stays until these
// are whole.
ControlExit write_pdf_file(const ScriptOptions& options, const Outside& outside) {
    const std::filesystem::path part = options.out.string() + ".part";
    if (const auto empty = write_whole(part, ""); !empty) {
        outside.err << to_text(empty.error());
        return ControlExit::failed;
    }
    const auto bundle = read_spoken_bundle(options.folder, options.language, outside, part);
    std::error_code failed;
    if (!bundle) {
        std::filesystem::remove(part, failed);
        return refused(bundle.error(), outside);
    }
    std::filesystem::rename(part, options.out, failed);
    return told(failed ? Result<void>(failed_by(problem_of(options.out.string(),
                                                           "It cannot be written: " + failed.message() + ".",
                                                           "Name a file that is not there yet.")))
                       : Result<void>(),
                *bundle, options, outside);
}

ControlExit write_script(const ScriptOptions& options, const Outside& outside) {
    const std::string ending = options.out.extension().string();
    if (ending == ".pdf")
        return write_pdf_file(options, outside);
    if (ending == ".csv" || options.out.empty())
        return write_csv_file(options, outside);
    return refused(
        {problem_of(options.out.string(), "Nobody knows what kind of file that is to be.",
                    "Give it a name that ends in .csv, for a spreadsheet, or in .pdf, to be printed.")},
        outside);
}

} // namespace

Result<SpokenBundle> read_spoken_bundle(const std::filesystem::path& folder, const std::string& language,
                                        const Outside& outside, const std::filesystem::path& pdf) {
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
    std::vector<std::string> words{"--content", folder.string(), "--script", language, "--drafts"};
    if (!pdf.empty())
        words.insert(words.end(), {"--pdf", pdf.string()});
    const auto lines = outside.script ? outside.script(words) : std::nullopt;
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

Problems recordings_not_said(const SpokenBundle& bundle, const std::string& language) {
    std::set<std::string> unsaid = bundle.recorded;
    for (const ScriptLine& line : bundle.script)
        unsaid.erase(line.key);
    Problems problems;
    for (const std::string& key : unsaid)
        problems.push_back(problem_of(recording_path(language, key), "Its text is not said any more.",
                                      "Delete the file, or keep it for when the text comes back."));
    return problems;
}

void add_script(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "script", "List what the kiosk says in a language, for a person who reads it into a microphone");
    const auto options = std::make_shared<ScriptOptions>();
    command->add_option("FOLDER", options->folder, "The bundle's folder")->required();
    command->add_option("--lang", options->language, "The language's code, such as pl")
        ->required()
        ->type_name("CODE");
    command
        ->add_option("-o,--output", options->out,
                     "The file to write: pl.csv for a spreadsheet, pl.pdf to print; without it, here")
        ->type_name("FILE");
    command->callback([options, host] { host.exit = write_script(*options, host.outside); });
}

} // namespace signpost
