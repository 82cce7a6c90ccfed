// kioskctl diff OLD NEW
#include "review/diff.h"

#include <map>
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "content/file_names.h"

namespace signpost {

namespace {

struct DiffOptions {
    std::filesystem::path before;
    std::filesystem::path after;
    std::vector<std::filesystem::path> keys;
    bool json = false;
};

struct RecordingChanges {
    std::size_t added = 0;
    std::size_t gone = 0;
    std::size_t changed = 0;
};

void count_missing_in(const BundleFiles& other, const BundleFiles& files,
                      std::size_t RecordingChanges::* into, std::map<LanguageCode, RecordingChanges>& all) {
    for (const auto& [path, bytes] : files)
        if (!has_texts(path) && !other.contains(path))
            ++(all[read_file_name(path)->language].*into);
}

// A line for each language: heard, where all else that is told is seen.
std::vector<std::string> changed_recordings(const BundleFiles& before, const BundleFiles& after) {
    std::map<LanguageCode, RecordingChanges> all;
    count_missing_in(before, after, &RecordingChanges::added, all);
    count_missing_in(after, before, &RecordingChanges::gone, all);
    for (const auto& [path, bytes] : before)
        if (const auto now = after.find(path); !has_texts(path) && now != after.end() && now->second != bytes)
            ++all[read_file_name(path)->language].changed;
    std::vector<std::string> lines;
    for (const auto& [language, count] : all)
        lines.push_back("Recordings in " + language + ": " + std::to_string(count.added) + " new, " +
                        std::to_string(count.changed) + " changed, " + std::to_string(count.gone) + " gone.");
    return lines;
}

ControlExit show_diff(const DiffOptions& options, const Outside& outside) {
    const auto before = read_source(options.before, options.keys);
    const auto after = read_source(options.after, options.keys);
    if (!before || !after) {
        if (!options.json)
            outside.err << (before ? "NEW" : "OLD") << " cannot be read ("
                        << (before ? options.after : options.before).string() << "):\n";
        tell((before ? after : before).error(), outside, options.json);
        return ControlExit::refused;
    }
    std::vector<std::string> changes = diff(*before->bundle, *after->bundle);
    for (std::string& line : changed_recordings(before->files, after->files))
        changes.push_back(std::move(line));
    if (options.json) {
        write_json(outside.out, {{"changes", changes},
                                 {"id_before", before->bundle->id},
                                 {"id_after", after->bundle->id},
                                 {"serial_before", before->bundle->serial},
                                 {"serial_after", after->bundle->serial}});
        return ControlExit::done;
    }
    for (const std::string& change : changes)
        outside.out << change << '\n';
    if (changes.empty())
        outside.out << "A visitor would see no difference.\n";
    if (before->bundle->id != after->bundle->id)
        outside.out << "\nThe id is \"" << after->bundle->id << "\" and was \"" << before->bundle->id
                    << "\": kiosks that show the old one refuse the new one (code 9).\n";
    if (!changes.empty() && after->bundle->serial <= before->bundle->serial)
        outside.out << "\nThe serial is " << after->bundle->serial << " and was " << before->bundle->serial
                    << ": make it higher, or kiosks will not take the new content.\n";
    return ControlExit::done;
}

} // namespace

void add_diff(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand("diff", "Say what a visitor would see change");
    const auto options = std::make_shared<DiffOptions>();
    command->add_option("OLD", options->before, "A bundle's folder, or a signed NAME.zip")->required();
    command->add_option("NEW", options->after, "Likewise")->required();
    command->add_option("--key", options->keys, "The public key of a NAME.zip")->type_name("FILE");
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host] { host.exit = show_diff(*options, host.outside); });
}

} // namespace signpost
