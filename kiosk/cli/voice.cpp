// kioskctl voice FOLDER --lang pl --from RECORDINGS: what a person recorded, into the bundle.
#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/csv_internal.h"
#include "cli/script_internal.h"
#include "content/recordings.h"
#include "disk/mapped_files.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct VoiceOptions {
    fs::path folder;
    std::string language;
    fs::path from;
    fs::path script; // "": numbers count as kioskctl script would count them now
};

constexpr std::size_t most_told = 20;

// The list that somebody read from, so that its numbers count whatever has changed since.
Result<std::vector<std::string>> keys_in(const fs::path& file) {
    constexpr std::size_t largest = std::size_t{16} * 1024 * 1024;
    const auto rows = load_file(file, file.string(), largest).and_then([&](const std::string& text) {
        return read_csv(text, file.string());
    });
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<std::string> keys;
    for (const CsvRow& row : *rows)
        if (row.cells.size() > 1 && is_recording_key(row.cells[1]))
            keys.push_back(row.cells[1]);
    return keys;
}

std::vector<std::string> keys_of(const Script& script) {
    std::vector<std::string> keys;
    for (const ScriptLine& line : script)
        keys.push_back(line.key);
    return keys;
}

bool is_sound(const fs::path& file) { return ascii_small(file.extension().string()) == ".wav"; }

class RecordingsIn {
public:
    RecordingsIn(const VoiceOptions& options, SpokenBundle bundle, std::vector<std::string> numbered,
                 const Outside& outside)
        : options_(options), bundle_(std::move(bundle)), numbered_(std::move(numbered)), outside_(outside) {
        for (std::size_t i = 0; i < bundle_.script.size(); ++i)
            number_of_[bundle_.script[i].key] = i + 1;
    }

    ControlExit take() {
        std::error_code error;
        std::vector<fs::path> files;
        for (fs::directory_iterator entry(options_.from, error), end; !error && entry != end;
             entry.increment(error))
            if (is_sound(entry->path()))
                files.push_back(entry->path());
        if (error) {
            outside_.err << options_.from.string() << ": The folder cannot be listed. Check its name.\n";
            return ControlExit::failed;
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files)
            take(file);
        tell_rest();
        return faults_ == 0 ? ControlExit::done : ControlExit::refused;
    }

private:
    void take(const fs::path& file) {
        const std::string key = key_of(file);
        if (key.empty())
            return;
        if (!number_of_.contains(key))
            return tell(file, "Its text is not said any more, and no kiosk would play it.",
                        "List the texts anew with kioskctl script.");
        const auto made = outside_.make_recording(file);
        if (!made)
            return tell(made.error());
        if (const auto written = write(key, *made); !written)
            return tell(written.error());
        bundle_.recorded.insert(key);
        ++made_;
    }

    // "": told already.
    std::string key_of(const fs::path& file) {
        std::string stem = file.stem().string();
        if (is_recording_key(stem))
            return stem;
        const bool is_number =
            !stem.empty() && stem.size() < 7 && stem.find_first_not_of("0123456789") == stem.npos;
        const std::size_t number = is_number ? std::stoul(stem) : 0;
        if (number > 0 && number <= numbered_.size())
            return numbered_[number - 1];
        tell(file, is_number ? "The list has no text of this number." : "Its name is no number and no key.",
             "Give it the number that its text has in the list of kioskctl script: 12.wav.");
        return "";
    }

    [[nodiscard]] Result<void> write(const std::string& key, const std::string& opus) const {
        const std::string path = recording_path(options_.language, key);
        std::error_code error;
        fs::create_directories((options_.folder / path).parent_path(), error);
        return check_recording(path, opus).and_then([&] {
            return write_whole(options_.folder / path, opus);
        });
    }

    void tell(const Problems& problems) {
        outside_.err << to_text(problems);
        ++faults_;
    }
    void tell(const fs::path& file, std::string cause, std::string remedy) {
        tell(Problems{problem_of(file.filename().string(), std::move(cause), std::move(remedy))});
    }

    void tell_rest() const {
        outside_.out << counted(made_, "recording") << " made, " << counted(faults_, "file") << " not taken. "
                     << count_recorded(bundle_) << " of " << counted(bundle_.script.size(), "text") << " in "
                     << options_.language << " recorded.\n";
        tell_missing();
        for (const std::string& key : bundle_.recorded)
            if (!number_of_.contains(key))
                outside_.out
                    << recording_path(options_.language, key)
                    << ": its text is not said any more. Delete the file, or keep it for when the text "
                       "comes back.\n";
    }

    void tell_missing() const {
        std::size_t told = 0;
        for (const ScriptLine& line : bundle_.script)
            if (!bundle_.recorded.contains(line.key) && told++ < most_told)
                outside_.out << "Missing: " << number_of_.at(line.key) << ' ' << line.key << ' ' << line.text
                             << '\n';
        if (told > most_told)
            outside_.out << "Missing: " << told - most_told << " more; kioskctl script lists them.\n";
    }

    const VoiceOptions& options_;
    SpokenBundle bundle_;
    const std::vector<std::string> numbered_;
    const Outside& outside_;
    std::map<std::string, std::size_t> number_of_;
    std::size_t made_ = 0;
    std::size_t faults_ = 0;
};

ControlExit take_recordings(const VoiceOptions& options, const Outside& outside) {
    auto bundle = read_spoken_bundle(options.folder, options.language, outside);
    if (!bundle) {
        outside.err << to_text(bundle.error());
        return ControlExit::refused;
    }
    auto numbered = options.script.empty() ? Result<std::vector<std::string>>(keys_of(bundle->script))
                                           : keys_in(options.script);
    if (!numbered) {
        outside.err << to_text(numbered.error());
        return ControlExit::wrong_usage;
    }
    return RecordingsIn(options, std::move(*bundle), std::move(*numbered), outside).take();
}

} // namespace

void add_voice(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "voice", "Take what a person recorded into a bundle: trimmed, as loud as all others, as Opus");
    const auto options = std::make_shared<VoiceOptions>();
    command->add_option("FOLDER", options->folder, "The bundle's folder")->required();
    command->add_option("--lang", options->language, "The language's code, such as pl")
        ->required()
        ->type_name("CODE");
    command->add_option("--from", options->from, "The folder of WAV files, each called NUMBER.wav or KEY.wav")
        ->required()
        ->type_name("FOLDER");
    command
        ->add_option("--script", options->script,
                     "The list that was read from, whose numbers count; without it, the list as it is now")
        ->type_name("FILE");
    command->callback([options, host] { host.exit = take_recordings(*options, host.outside); });
}

} // namespace signpost
