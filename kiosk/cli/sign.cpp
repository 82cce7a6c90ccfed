// kioskctl sign FILE.zip
#include <memory>
#include <ostream>

#include "bundle_file/archive.h"
#include "bundle_file/secret_key.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "content/read_bundle.h"
#include "disk/mapped_files.h"
#include "review/warnings.h"
#include "store/stick.h"

namespace signpost {

namespace {

struct SignOptions {
    std::filesystem::path file;
    std::filesystem::path key;
    std::string comment;
    std::filesystem::path public_key; // where that of the key is written to; "": nowhere
};

// What the bundle says of itself that it is made up; "" where it says so of nothing.
std::string not_for_visitors_in(const BundleFiles& files, const Bundle& bundle, Date today) {
    Problems found;
    for (const Finding& finding : review(files, bundle, today))
        if (finding.kind == Finding::Kind::sample || finding.kind == Finding::Kind::not_reviewed)
            found.push_back(finding.problem);
    return to_text(found);
}

// "" where kiosks take it. A signature that nobody can use is better refused in the office than at forty
// kiosks. Looks with the kiosks' own eyes, so it wants the signature that is not written yet.
std::string why_refused(const SignOptions& options, const std::string& bytes, const std::string& signature,
                        const PublicKey& key, Date today) {
    const std::string name = options.file.filename().string();
    if (!is_bundle_name(name))
        return "Kiosks would not see " + name +
               ": they look for names that end in .zip and do not begin with a dot. Make it anew with "
               "kioskctl pack.\n";
    const auto verified = verify(bytes, signature, name, {&key, 1});
    const auto files = verified ? unpack(*verified, name) : tl::unexpected(verified.error());
    if (!files)
        return "Kiosks would refuse " + name + ": " + files.error().cause + " " + files.error().remedy +
               "\n" + to_text(files.error().problems);
    const auto bundle = read_bundle(*files);
    if (!bundle)
        return "Kiosks would refuse " + name + ". It holds a mistake:\n" + to_text(bundle.error());
    const std::string found = not_for_visitors_in(*files, **bundle, today);
    return found.empty()
               ? ""
               : name + " is not for visitors yet:\n" + found + "Then make it anew with kioskctl pack.\n";
}

ControlExit sign_file(const SignOptions& options, const Outside& outside) {
    const auto fails = [&](const std::string& text, ControlExit exit) {
        outside.err << text << options.file.filename().string() << " was not signed"
                    << (exit == ControlExit::refused ? ": refused" : "") << ".\n";
        return exit;
    };
    const auto bytes = load_file(options.file, options.file.string(), largest_bundle_file);
    if (!bytes)
        return fails(to_text(bytes.error()), ControlExit::refused);
    const auto key = open_key(options.key, outside);
    if (!key)
        return fails(to_text(key.error()), ControlExit::refused);
    const auto signature = sign(*bytes, *key, options.comment);
    if (!signature)
        return fails(to_text(signature.error()), ControlExit::refused);
    if (const std::string why =
            why_refused(options, *bytes, *signature, key->public_key("your key"), outside.today);
        !why.empty())
        return fails(why, ControlExit::refused);
    auto written = write_whole(options.file.string() + ".minisig", *signature);
    if (written && !options.public_key.empty())
        written = write_whole(options.public_key,
                              public_key_text(key->public_key(options.public_key.filename().string())));
    if (!written)
        return fails(to_text(written.error()), ControlExit::failed);
    return ControlExit::done;
}

ControlExit run_sign(const SignOptions& options, const Outside& outside) {
    if (const ControlExit exit = sign_file(options, outside); exit != ControlExit::done)
        return exit;
    outside.out << "Signed. Both files go on the stick, side by side: " << options.file.filename().string()
                << " and " << options.file.filename().string() << ".minisig\n";
    return ControlExit::done;
}

} // namespace

void add_sign(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand("sign", "Sign NAME.zip: writes NAME.zip.minisig beside it");
    const auto options = std::make_shared<SignOptions>();
    options->comment = "signed " + to_text(host.outside.now);
    command->add_option("FILE", options->file, "NAME.zip, from kioskctl pack")->required();
    command->add_option("-k,--key", options->key, "The secret key, NAME.key")->required()->type_name("FILE");
    command->add_option("--comment", options->comment, "A line that is signed too, for people")
        ->type_name("TEXT");
    command->add_option("--public-key", options->public_key, "Writes the key's public half, too: for verify")
        ->type_name("FILE");
    command->callback([options, host] { host.exit = run_sign(*options, host.outside); });
}

} // namespace signpost
