// kioskctl verify FILE.zip
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "bundle_file/archive.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

struct VerifyOptions {
    std::filesystem::path file;
    std::vector<std::filesystem::path> keys;
    std::string site; // that it must have; "": none
    bool json = false;
};

std::vector<std::string> sites_of(const Bundle& bundle) {
    std::vector<std::string> names;
    for (const auto& [id, site] : bundle.sites)
        names.push_back(id);
    return names;
}

Problem no_such_site(const VerifyOptions& options, const Bundle& bundle) {
    const std::vector<std::string> names = sites_of(bundle);
    return problem_of(options.file.string(), "It has no site called " + in_quotes(options.site) + ".",
                      names.empty() ? "It is for one place: leave the site out."
                                    : suggestion(options.site, names, "It has: " + in_a_row(names) + "."));
}

// What read_source() gives, with the site that is asked for.
Result<BundleSource> read_asked(const VerifyOptions& options) {
    auto source = read_source(options.file, options.keys);
    if (source && !options.site.empty() && source->bundle->site(options.site) == nullptr)
        return tl::unexpected(Problems{no_such_site(options, *source->bundle)});
    return source;
}

ControlExit run_verify(const VerifyOptions& options, const Outside& outside) {
    const auto source = read_asked(options);
    if (!source) {
        if (options.json)
            write_json(outside.out, {{"good", false}, {"problems", to_json(source.error())}});
        else
            outside.err << to_text(source.error());
        return ControlExit::refused;
    }
    const auto verified = verify_file(options.file, options.keys);
    if (!verified)
        return ControlExit::refused; // it changed between the two looks
    if (options.json) {
        write_json(outside.out, {{"good", true},
                                 {"key", verified->key_name()},
                                 {"key_id", verified->key_id()},
                                 {"comment", verified->trusted_comment()},
                                 {"id", source->bundle->id},
                                 {"serial", source->bundle->serial},
                                 {"sites", sites_of(*source->bundle)}});
    } else {
        outside.out << options.file.string() << ": signed with " << verified->key_name() << " ("
                    << verified->key_id() << "): " << verified->trusted_comment() << "\nIt holds "
                    << source->bundle->id << ", serial " << source->bundle->serial
                    << ", and holds together.\n";
        if (!source->bundle->sites.empty()) // make-usb reads this line
            outside.out << "It serves these places: " << in_a_row(sites_of(*source->bundle)) << ".\n";
    }
    return ControlExit::done;
}

} // namespace

void add_verify(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "verify", "Say whether NAME.zip is signed with a key, and holds a bundle that kiosks would show");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("FILE", options->file, "NAME.zip; NAME.zip.minisig is beside it")
        ->required()
        ->check([](const std::string& name) { return name.ends_with(".zip") ? "" : "must end in .zip"; });
    command->add_option("-p,--key", options->keys, "The public key, NAME.pub; more than one may be given")
        ->required()
        ->type_name("FILE");
    command->add_option("--site", options->site, "A place that it must have, by its file's name in sites")
        ->type_name("NAME");
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host] { host.exit = run_verify(*options, host.outside); });
}

} // namespace signpost
