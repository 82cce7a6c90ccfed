// kioskctl keygen NAME: the pair of keys that signs bundles and that kiosks check them with.
#include <memory>
#include <ostream>

#include "base/secret.h"
#include "bundle_file/secret_key.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct KeygenOptions {
    std::string name;
    bool no_password = false;
};

// Typed twice; std::nullopt, after saying why, when the two differ or nobody types.
std::optional<std::string> new_password(const Outside& outside) {
    auto first = outside.ask_password("A password for the secret key: ");
    if (!first || first->empty()) {
        outside.err << "A key needs a password. Without one, whoever finds the file can sign: --no-password "
                       "if that is meant.\n";
        return std::nullopt;
    }
    auto second = outside.ask_password("The same password again: ");
    const bool same = second && *first == *second;
    if (second)
        wipe(*second);
    if (same)
        return first;
    wipe(*first);
    outside.err << "The two were not the same. No key was made.\n";
    return std::nullopt;
}

Result<void> write_keys(const KeygenOptions& options, const std::string& password) {
    const auto key = SecretKey::make();
    if (!key)
        return tl::unexpected(key.error());
    auto secret = secret_key_text(*key, password);
    if (!secret)
        return tl::unexpected(secret.error());
    auto done = write_whole(options.name + ".key", *secret, true);
    wipe(*secret);
    if (done)
        done = write_whole(options.name + ".pub", public_key_text(key->public_key(options.name + ".pub")));
    return done;
}

ControlExit make_keys(const KeygenOptions& options, const Outside& outside) {
    for (const char* end : {".key", ".pub"}) {
        std::error_code error;
        if (fs::exists(options.name + end, error)) {
            outside.err
                << options.name << end
                << ": This file is there already, and no key is ever written over. Choose another name.\n";
            return ControlExit::refused;
        }
    }
    std::string password;
    if (!options.no_password) {
        auto typed = new_password(outside);
        if (!typed)
            return ControlExit::refused;
        password = std::move(*typed);
    }
    const auto done = write_keys(options, password);
    wipe(password);
    if (!done) {
        outside.err << to_text(done.error());
        return ControlExit::failed;
    }
    outside.out << options.name
                << ".key signs. Keep it and its password in the office, with a copy in another place; never "
                   "on a stick for kiosks.\n"
                << options.name
                << ".pub goes to every kiosk, into the folder that its settings call signing_keys; on an "
                   "installed kiosk "
                   "that is /etc/signpost/keys.\n";
    return ControlExit::done;
}

} // namespace

void add_keygen(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand("keygen", "Make the pair of keys NAME.key and NAME.pub");
    const auto options = std::make_shared<KeygenOptions>();
    command->add_option("NAME", options->name, "What to call them, such as derbyshire")
        ->required()
        ->check([](const std::string& name) {
            const bool named = !std::filesystem::path(name).filename().empty();
            return named ? "" : "is no name: say what to call the two files, such as derbyshire";
        });
    command->add_flag("--no-password", options->no_password, "Whoever has the file can sign");
    command->callback([options, host] { host.exit = make_keys(*options, host.outside); });
}

} // namespace signpost
