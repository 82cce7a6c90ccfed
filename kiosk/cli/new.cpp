// kioskctl new DIR
#include <fstream>
#include <memory>
#include <ostream>

#include "base/characters.h"
#include "cli/commands_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// An id from the folder's name: what an id may not hold becomes a hyphen.
std::string id_from(const fs::path& folder) {
    std::string id;
    for (const char c : fs::absolute(folder / "").parent_path().filename().string()) {
        if (is_ascii_letter(c) || is_ascii_digit(c))
            id += ascii_small(c);
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (id.ends_with('-'))
        id.pop_back();
    if (id.empty())
        return "bundle";
    return is_ascii_letter(id.front()) ? id : "bundle-" + id;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
    return text;
}

std::string filled(const std::string& text, const std::string& id, Date today) {
    return replaced(replaced(text, "NEW-BUNDLE", id), "made = 2026-11-22", "made = " + to_text(today));
}

bool write_files(const fs::path& folder, const std::string& id, const Outside& outside) {
    for (const auto& [name, text] : new_bundle_files()) {
        std::error_code error;
        fs::create_directories((folder / name).parent_path(), error);
        std::ofstream file(folder / name, std::ios::binary);
        file << filled(text, id, outside.today) << std::flush;
        if (!file) {
            outside.err << (folder / name).string()
                        << ": The file cannot be written. Look whether the disk is full, and whether you may "
                           "write there.\n";
            return false;
        }
    }
    return true;
}

ControlExit make_new(const fs::path& folder, const std::string& id, const Outside& outside) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
        outside.err
            << folder.string()
            << ": There is something in that folder already. Name a folder that does not exist yet.\n";
        return ControlExit::refused;
    }
    if (!write_files(folder, id.empty() ? id_from(folder) : id, outside))
        return ControlExit::failed;
    const bool has_space = folder.string().find(' ') != std::string::npos;
    const std::string typed = has_space ? "\"" + folder.string() + "\"" : folder.string();
    outside.out << "Made a small bundle in " << folder.string() << ".\nSee it:   kioskctl preview " << typed
                << "\nCheck it: kioskctl check " << typed << '\n';
    return ControlExit::done;
}

} // namespace

void add_new(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand("new", "Write a small bundle to start from");
    const auto folder = std::make_shared<fs::path>();
    command->add_option("DIR", *folder, "A folder that does not exist yet, or is empty")->required();
    const auto id = std::make_shared<std::string>();
    command->add_option("--id", *id, "The id that your kiosks have; the folder's name if you say nothing")
        ->type_name("ID")
        ->check([](const std::string& text) {
            const bool plain = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
            return plain && !text.empty() ? "" : "must be small letters, digits and hyphens";
        });
    command->callback([folder, id, host] { host.exit = make_new(*folder, *id, host.outside); });
}

} // namespace signpost
