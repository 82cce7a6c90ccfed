// kioskctl sign FILE.zip
#include <memory>
#include <ostream>

#include "content/load_files.h"
#include "control/bundle_source.h"
#include "control/commands.h"
#include "update/import.h"
#include "update/secret_key.h"

namespace signpost {

namespace {

struct SignOptions {
    std::filesystem::path file;
    std::filesystem::path key;
    std::string comment;
};

Result<SecretKey> open_key(const std::filesystem::path& path, const Outside& outside) {
    constexpr std::size_t largest_key = 4096;
    auto text = load_file(path, path.string(), largest_key);
    if (!text)
        return tl::unexpected(text.error());
    std::string password;
    if (needs_password(*text))
        password = outside.ask_password("The password of " + path.filename().string() + ": ").value_or("");
    auto key = read_secret_key(*text, path.string(), password);
    wipe_secret(password);
    wipe_secret(*text);
    return key;
}

Result<void> sign_file(const SignOptions& options, const Outside& outside) {
    const auto bytes = load_file(options.file, options.file.string(), largest_bundle_file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto key = open_key(options.key, outside);
    if (!key)
        return tl::unexpected(key.error());
    const auto signature = sign(*bytes, *key, options.comment);
    if (!signature)
        return tl::unexpected(signature.error());
    return write_whole(options.file.string() + ".minisig", *signature);
}

ControlExit run_sign(const SignOptions& options, const Outside& outside) {
    if (const auto done = sign_file(options, outside); !done) {
        outside.err << to_text(done.error());
        return ControlExit::refused;
    }
    outside.out << "Signed. Both files go on the stick, side by side: " << options.file.filename().string()
                << " and " << options.file.filename().string() << ".minisig\n";
    return ControlExit::done;
}

} // namespace

void add_sign(const Desk& desk) {
    CLI::App* command = desk.app.add_subcommand("sign", "Sign NAME.zip: writes NAME.zip.minisig beside it");
    const auto options = std::make_shared<SignOptions>();
    options->comment = "signed " + desk.outside.now;
    command->add_option("FILE", options->file, "NAME.zip, from kioskctl pack")->required();
    command->add_option("-k,--key", options->key, "The secret key, NAME.key")->required()->type_name("FILE");
    command->add_option("--comment", options->comment, "A line that is signed too, for people")
        ->type_name("TEXT");
    command->callback([options, desk] { desk.exit = run_sign(*options, desk.outside); });
}

} // namespace signpost
