// kioskctl voice FOLDER --lang pl --from RECORDINGS: what a person recorded, into the bundle.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/problem.h"
#include "cli/commands_internal.h"
#include "cli/script_internal.h"
#include "content/recordings.h"

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

// --- The folder ---

// What telephones, recorders and messengers save.
constexpr std::array<std::string_view, 17> endings_of_other_sound{
    ".3gp", ".aac", ".aif", ".aiff", ".amr", ".caf",  ".flac", ".m4a", ".mka",
    ".mov", ".mp3", ".mp4", ".oga",  ".ogg", ".opus", ".webm", ".wma"};

std::string ending_of(const fs::path& file) { return ascii_small(file.extension().string()); }

bool looks_recorded(const fs::path& file) {
    const std::string stem = file.stem().string();
    const std::string ending = ending_of(file);
    return text_number_in(stem) || !recording_key_in(stem).empty() ||
           std::find(endings_of_other_sound.begin(), endings_of_other_sound.end(), ending) !=
               endings_of_other_sound.end();
}

Result<std::vector<fs::path>> listed(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (std::error_code gone; !entry->is_directory(gone))
            files.push_back(entry->path());
    if (error)
        return failed_by(problem_of(folder.string(), "The folder cannot be listed.", "Check its name."));
    std::sort(files.begin(), files.end());
    return files;
}

// What people put into the folder of what they recorded.
struct RecordedFiles {
    std::vector<fs::path> wav;    // in the order of their names
    std::vector<fs::path> others; // sound of another kind, or called as a recording is; likewise
};

// Others are left out where the same is there as WAV, too. What lies there besides is nobody's business. A
// problem: the folder cannot be listed.
Result<RecordedFiles> recorded_files_in(const fs::path& folder) {
    const auto files = listed(folder);
    if (!files)
        return tl::unexpected(files.error());
    RecordedFiles recorded;
    std::set<std::string> stems;
    for (const fs::path& file : *files)
        if (ending_of(file) == ".wav") {
            recorded.wav.push_back(file);
            stems.insert(file.stem().string());
        }
    std::copy_if(
        files->begin(), files->end(), std::back_inserter(recorded.others), [&](const fs::path& file) {
            return ending_of(file) != ".wav" && looks_recorded(file) && !stems.contains(file.stem().string());
        });
    return recorded;
}

// --- Into the bundle ---

NumberedKeys numbered_now(const Script& script) {
    NumberedKeys keys;
    for (const ScriptLine& line : script)
        keys.emplace(keys.size() + 1, line.key);
    return keys;
}

class RecordingsIn {
public:
    RecordingsIn(const VoiceOptions& options, SpokenBundle bundle, NumberedKeys numbered,
                 const Outside& outside)
        : options_(options), bundle_(std::move(bundle)), numbered_(std::move(numbered)), outside_(outside) {
        for (const auto& [number, key] : numbered_)
            number_of_.emplace(key, number);
        for (const ScriptLine& line : bundle_.script)
            said_.insert(line.key);
    }

    ControlExit take() {
        const auto files = recorded_files_in(options_.from);
        if (!files) {
            outside_.err << to_text(files.error());
            return ControlExit::failed;
        }
        for (const fs::path& file : files->others)
            tell_other_kind(file);
        std::vector<std::pair<std::string, fs::path>> named;
        for (const fs::path& file : files->wav)
            if (const std::string key = key_of(file); !key.empty()) {
                files_of_[key].push_back(file);
                named.emplace_back(key, file);
            }
        for (const auto& [key, file] : named)
            take(key, file);
        tell_rest();
        return faults_ == 0 ? ControlExit::done : ControlExit::refused;
    }

private:
    void take(const std::string& key, const fs::path& file) {
        if (!said_.contains(key))
            return tell(file, "Its text is not said any more, and no kiosk would play it.",
                        "List the texts anew with kioskctl script.");
        if (files_of_.at(key).size() > 1)
            return tell(file, "It is of the same text as " + others_of(key, file) + ".",
                        "Keep the better one alone in the folder.");
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
        const std::string stem = file.stem().string();
        if (const std::string key = recording_key_in(stem); !key.empty())
            return key;
        const auto number = text_number_in(stem);
        if (const auto found = numbered_.find(number.value_or(0));
            found != numbered_.end()) // none is called 0
            return found->second;
        tell(file, number ? "The list has no text of this number." : "Its name is no number and no key.",
             "Give it the number that its text has in the list of kioskctl script: 12.wav.");
        return "";
    }

    // "1.WAV and 1.wav"
    [[nodiscard]] std::string others_of(const std::string& key, const fs::path& file) const {
        std::string names;
        for (const fs::path& other : files_of_.at(key))
            if (other != file)
                names += (names.empty() ? "" : " and ") + other.filename().string();
        return names;
    }

    void tell_other_kind(const fs::path& file) {
        fs::path wav = file;
        wav.replace_extension(".wav");
        tell(file, "It was not taken: its name does not end in .wav.",
             "Save it as WAV (ffmpeg -i " + in_quotes(file.string()) + " " + in_quotes(wav.string()) +
                 " does, from Debian's package ffmpeg), or take it out of the folder.");
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
        outside_.out << to_text(recordings_not_said(bundle_, options_.language));
    }

    void tell_missing() const {
        std::size_t told = 0;
        for (const ScriptLine& line : bundle_.script)
            if (!bundle_.recorded.contains(line.key) && told++ < most_told)
                outside_.out << "Missing: " << number_before(line.key) << line.key << ' ' << line.text
                             << '\n';
        if (told > most_told)
            outside_.out << "Missing: " << told - most_told << " more; kioskctl script lists them.\n";
    }

    // Its number would be another's in the list that was read from, where it is newer than that.
    [[nodiscard]] std::string number_before(const std::string& key) const {
        const auto found = number_of_.find(key);
        return found == number_of_.end() ? "" : std::to_string(found->second) + " ";
    }

    const VoiceOptions& options_;
    SpokenBundle bundle_;
    const NumberedKeys numbered_;
    const Outside& outside_;
    std::map<std::string, std::size_t> number_of_;          // in the list that was read from
    std::set<std::string> said_;                            // keys
    std::map<std::string, std::vector<fs::path>> files_of_; // by key
    std::size_t made_ = 0;
    std::size_t faults_ = 0;
};

ControlExit take_recordings(const VoiceOptions& options, const Outside& outside) {
    auto bundle = read_spoken_bundle(options.folder, options.language, outside);
    if (!bundle) {
        outside.err << to_text(bundle.error());
        return ControlExit::refused;
    }
    // Of a list that was read from, the numbers count whatever has changed since.
    auto numbered = options.script.empty() ? Result<NumberedKeys>(numbered_now(bundle->script))
                                           : read_script_list(options.script, options.language);
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
