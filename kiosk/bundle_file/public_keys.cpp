#include "bundle_file/public_keys.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <sodium.h>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr std::size_t most_names_there = 1000;

tl::unexpected<Problems> no_key(const std::string& file, std::string cause, std::string remedy) {
    return failed_by(problem_of(file, std::move(cause), std::move(remedy)));
}

// Known by the bytes that every secret key file begins with: the algorithms of the key, of its password
// (scrypt or none) and of its checksum.
bool holds_secret_key(const std::vector<std::string>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.starts_with("RWRTY0Iy") || line.starts_with("RWQAAEIy");
    });
}

// "office.pub" of office.pub.txt and Office.PUB; "" of any other name.
std::string key_name_meant(std::string name) {
    name = ascii_small(name);
    constexpr std::string_view added = ".txt"; // by editors that hide it
    if (name.ends_with(std::string(".pub") + std::string(added)))
        name.resize(name.size() - added.size());
    return name.ends_with(".pub") ? name : "";
}

void read_key(Files& files, const std::string& folder, const std::string& name, KeysThere& into) {
    const FileResult<std::string> text = files.read(folder + "/" + name, largest_key);
    if (!text)
        return into.problems.push_back(problem_of(name, "This key cannot be read: " + text.error().text + ".",
                                                  "Put a plain copy of the .pub file there."));
    Result<PublicKey> key = read_public_key(*text, name);
    if (key)
        into.keys.push_back(std::move(*key));
    else
        into.problems.insert(into.problems.end(), key.error().begin(), key.error().end());
}

} // namespace

Result<PublicKey> read_public_key(const std::string& text, const std::string& file) {
    const std::string remedy = "Put the file NAME.pub that kioskctl keygen or minisign -G made in its place.";
    const auto lines = key_lines(text);
    if (lines && holds_secret_key(*lines))
        return no_key(file, "This is the secret key. It must never leave the office.",
                      "Give NAME.pub, which was made with it. If this file was ever out of the office, make "
                      "a new pair: kioskctl keygen.");
    if (!lines || lines->size() != 2 || !lines->at(0).starts_with(untrusted_start))
        return no_key(file, "This is no public key file: it does not have a comment and a key, a line each.",
                      remedy);
    if (lines->at(1).size() > 100)
        return no_key(file, "This is something else, not a public key: its second line is too long.", remedy);
    PublicKey read{.name = file};
    std::array<unsigned char, after_id + Ed25519PublicKey{}.size()> block{};
    if (!from_base64(lines->at(1), block) || text_of(block).substr(0, id_at) != plain_algorithm)
        return no_key(file, "The key is damaged.", remedy);
    std::copy(block.begin() + id_at, block.begin() + after_id, read.id.begin());
    std::copy(block.begin() + after_id, block.end(), read.key.begin());
    if (sodium_init() < 0 || crypto_core_ed25519_is_valid_point(read.key.data()) == 0)
        return no_key(file, "The key is damaged: no secret key belongs to it.", remedy);
    return read;
}

namespace {

// `taken`: names that files have, or were offered. Nobody is told to put one key over another.
Problem misnamed_key(const std::string& name, const std::string& meant, std::set<std::string>& taken) {
    const std::string remedy =
        taken.insert(meant).second
            ? "Give it the name " + meant + "."
            : "Another file has that name, or is meant to have it: " + meant +
                  ". Keep the right one under that name, and the other outside of this folder.";
    return problem_of(name, "A kiosk reads the keys whose names end in .pub, in small letters.", remedy);
}

} // namespace

KeysThere read_keys(Files& files, const std::string& keys_folder) {
    KeysThere found;
    const FileResult<FolderList> list = files.list(keys_folder, most_names_there);
    if (!list)
        return found;
    std::set<std::string> taken(list->names.begin(), list->names.end());
    for (const std::string& name : list->names)
        if (name.ends_with(".pub") && !name.starts_with('.') && found.keys.size() < most_keys)
            read_key(files, keys_folder, name, found);
        else if (const std::string meant = key_name_meant(name);
                 !meant.empty() && meant != name && !name.starts_with('.'))
            found.problems.push_back(misnamed_key(name, meant, taken));
    return found;
}

} // namespace signpost
