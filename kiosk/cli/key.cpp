// kioskctl key NAME.pub...: which keys these files hold. make-usb asks it before a key goes onto a stick.
#include <map>
#include <memory>
#include <ostream>

#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"

namespace signpost {

namespace {

// Two names for one key: whoever takes one of them away believes that the key is gone.
Problems held_twice(const std::vector<PublicKey>& keys) {
    Problems problems;
    std::map<KeyId, std::string> names;
    for (const PublicKey& key : keys)
        if (const auto [first, is_new] = names.emplace(key.id, key.name); !is_new)
            problems.push_back(
                problem_of(key.name, "This is the key " + id_text(key.id) + ", as is " + first->second + ".",
                           "Give one of the two."));
    return problems;
}

ControlExit tell_keys(const std::vector<std::filesystem::path>& files, const Outside& outside) {
    const auto keys = read_key_files(files);
    const Problems problems = keys ? held_twice(*keys) : keys.error();
    if (!problems.empty()) {
        outside.err << to_text(problems);
        return ControlExit::refused;
    }
    for (const PublicKey& key : *keys)
        outside.out << id_text(key.id) << "  " << key.name << '\n';
    return ControlExit::done;
}

} // namespace

void add_key(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "key", "Print the id of each public key; refuse what is none, or is there twice");
    const auto files = std::make_shared<std::vector<std::filesystem::path>>();
    command->add_option("FILE", *files, "A public key, NAME.pub; more than one may be given")->required();
    command->callback([files, host] { host.exit = tell_keys(*files, host.outside); });
}

} // namespace signpost
