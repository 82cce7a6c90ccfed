// kioskctl pack DIR -o FILE.zip
#include <algorithm>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "bundle_file/archive.h"
#include "bundle_file/fingerprint.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "review/warnings.h"
#include "source/unread_files.h"
#include "store/stick.h"

namespace signpost {

namespace {

struct PackOptions {
    std::filesystem::path folder;
    std::filesystem::path file;
};

void tell_warnings(const BundleSource& source, const Outside& outside, const std::filesystem::path& folder) {
    const Findings findings = review(source.files, *source.bundle, outside.today);
    const auto safety =
        std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.safety; });
    if (safety > 0)
        outside.err << "Before it leaves the office: " << counted(static_cast<std::size_t>(safety), "fact")
                    << " to look at: a person has not checked it, or it may be wrong. See: kioskctl check "
                    << folder.string() << '\n';
}

ControlExit pack_bundle(const PackOptions& options, const Outside& outside) {
    const auto source = read_source(options.folder, {});
    const auto bytes = source.and_then([](const BundleSource& read) { return pack(read.files); });
    if (!bytes) {
        outside.err << to_text(bytes.error()) << "Nothing was packed.\n";
        return ControlExit::refused;
    }
    if (const auto written = write_whole(options.file, *bytes); !written) {
        outside.err << to_text(written.error()) << "Nothing was packed.\n";
        return ControlExit::failed;
    }
    outside.err << to_text(unread_files(options.folder));
    tell_warnings(*source, outside, options.folder);
    outside.out << options.file.string() << ": " << source->bundle->id << ", serial "
                << source->bundle->serial << ", " << counted(source->files.size(), "file") << ", "
                << counted(bytes->size(), "byte") << ", fingerprint " << fingerprint(*bytes)
                << ".\nNow sign it: kioskctl sign " << options.file.string() << " --key NAME.key\n";
    return ControlExit::done;
}

} // namespace

void add_pack(const CommandHost& host) {
    CLI::App* command =
        host.app.add_subcommand("pack", "Make one file of a bundle; the same bundle gives the same bytes");
    const auto options = std::make_shared<PackOptions>();
    command->add_option("DIR", options->folder, "The bundle's folder")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option("-o,--output", options->file, "The file to write, NAME.zip")
        ->required()
        ->type_name("FILE")
        ->check([](const std::string& name) {
            const bool is_seen = is_bundle_name(std::filesystem::path(name).filename().string());
            return is_seen
                       ? ""
                       : "must have a name that ends in .zip and does not begin with a dot, such as site.zip";
        });
    command->callback([options, host] { host.exit = pack_bundle(*options, host.outside); });
}

} // namespace signpost
