// kioskctl preview PATH
#include <memory>
#include <ostream>

#include "cli/commands_internal.h"
#include "source/load_files.h"
#include "source/unread_files.h"

namespace signpost {

namespace {

// A bundle with a mistake is told in the window, file by file.
std::string no_such_site_in(const std::filesystem::path& folder, const std::string& site) {
    const auto bundle = load_files(folder).and_then(read_bundle_with_drafts);
    return bundle ? no_such_site(**bundle, site) : "";
}

} // namespace

void add_preview(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "preview", "Show a bundle in a window as the kiosk does, and each change as soon as it is saved");
    const auto path = std::make_shared<std::filesystem::path>();
    const auto window = std::make_shared<std::string>("1280x800");
    command->add_option("PATH", *path, "The bundle's folder")->required()->check(CLI::ExistingDirectory);
    command->add_option("--window", *window, "The window's size in pixels; 1280x800 if you say nothing")
        ->type_name("WxH");
    const auto site = std::make_shared<std::string>();
    command->add_option("--site", *site, "The place whose hours Hide shows: a file's name in sites")
        ->type_name("NAME");
    command->callback([path, window, site, host] {
        host.outside.err << to_text(unread_files(*path)) << no_such_site_in(*path, *site)
                         << std::flush; // the kiosk takes this program's place
        const auto ended = host.outside.preview(*path, *window, *site);
        if (!ended)
            host.outside.err
                << "The program kiosk cannot be started. Look whether it is installed beside kioskctl.\n";
        host.exit = ended == 0   ? ControlExit::done
                    : ended == 2 ? ControlExit::wrong_usage
                                 : ControlExit::failed;
    });
}

} // namespace signpost
