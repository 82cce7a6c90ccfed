// kioskctl diff OLD NEW
#include "review/diff.h"

#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"

namespace signpost {

namespace {

struct DiffOptions {
    std::filesystem::path before;
    std::filesystem::path after;
    std::vector<std::filesystem::path> keys;
    bool json = false;
};

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
    const std::vector<std::string> changes = diff(*before->bundle, *after->bundle);
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
