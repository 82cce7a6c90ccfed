#include "cli/bundle_source_internal.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/secret.h"
#include "bundle_file/archive.h"
#include "bundle_file/public_keys.h"
#include "disk/mapped_files.h"
#include "source/load_files.h"
#include "store/stick.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

bool write_all(int fd, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t written = write(fd, text.data() + done, text.size() - done);
        if (written < 0)
            return false;
        done += static_cast<std::size_t>(written);
    }
    return fsync(fd) == 0;
}

Problem unwritable(const fs::path& path) {
    return problem_of(
        path.string(), std::string("The file cannot be written: ") + std::strerror(errno) + ".",
        "Look whether the folder is there, whether you may write to it, and whether the disk is full.");
}

} // namespace

Problem as_problem(const Refusal& refusal, const std::string& file) {
    return problem_of(file, refusal.cause, refusal.remedy);
}

Result<std::vector<PublicKey>> read_key_files(const std::vector<fs::path>& files) {
    std::vector<PublicKey> keys;
    for (const fs::path& file : files) {
        auto key = load_file(file, file.string(), largest_key).and_then([&](const std::string& text) {
            return read_public_key(text, file.filename().string());
        });
        if (!key)
            return tl::unexpected(key.error());
        keys.push_back(std::move(*key));
    }
    return keys;
}

Result<SecretKey> open_key(const fs::path& path, const Outside& outside) {
    constexpr std::size_t largest_secret_key = 4096;
    auto text = load_file(path, path.string(), largest_secret_key);
    if (!text)
        return tl::unexpected(text.error());
    std::string password;
    if (needs_password(*text))
        password = outside.ask_password("The password of " + path.filename().string() + ": ").value_or("");
    auto key = read_secret_key(*text, path.string(), password);
    wipe(password);
    wipe(*text);
    return key;
}

Result<VerifiedFile> verify_file(const fs::path& path, const std::vector<fs::path>& keys) {
    const std::string name = path.filename().string();
    const auto known = read_key_files(keys);
    if (!known)
        return tl::unexpected(known.error());
    auto bytes = load_file(path, path.string(), largest_bundle_file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const std::string signed_by = path.string() + ".minisig";
    if (std::error_code error; !fs::exists(signed_by, error) && fs::exists(signed_by + ".txt", error))
        return failed_by(
            problem_of(signed_by + ".txt", "The signature has a wrong name.",
                       "Give it the name " + name + ".minisig: a program has added .txt to it."));
    const auto signature = load_file(signed_by, signed_by, largest_signature);
    if (!signature)
        return tl::unexpected(signature.error());
    auto verified = verify(std::move(*bytes), *signature, name, *known);
    if (!verified)
        return tl::unexpected(Problems{as_problem(verified.error(), path.string())});
    return std::move(*verified);
}

Result<BundleFiles> load_source(const fs::path& path, const std::vector<fs::path>& keys) {
    if (std::error_code error; path.extension() != ".zip" && fs::is_regular_file(path, error))
        return tl::unexpected(
            Problems{problem_of(path.string(), "This is neither a bundle's folder nor a bundle file.",
                                "Name the folder. A bundle file has a name that ends in .zip, in small "
                                "letters: kiosks look for no other.")});
    if (path.extension() != ".zip")
        return load_files(path);
    if (keys.empty())
        return tl::unexpected(Problems{
            problem_of(path.string(), "A bundle file is looked into only when its signature is right.",
                       "Name the public key: --key NAME.pub.")});
    const auto verified = verify_file(path, keys);
    if (!verified)
        return tl::unexpected(verified.error());
    auto files = unpack(*verified, path.filename().string());
    if (!files)
        return tl::unexpected(Problems{as_problem(files.error(), path.string())});
    return std::move(*files);
}

Result<BundleSource> read_source(const fs::path& path, const std::vector<fs::path>& keys) {
    auto files = load_source(path, keys);
    if (!files)
        return tl::unexpected(files.error());
    auto bundle = read_bundle(*files);
    if (!bundle)
        return tl::unexpected(bundle.error());
    return BundleSource{std::move(*files), std::move(*bundle)};
}

Result<void> write_whole(const fs::path& path, const std::string& text, bool secret) {
    const fs::path fresh = path.string() + ".new";
    unlink(fresh.c_str());
    mode_t mode = secret ? 0600 : 0644;
    struct stat old{};
    if (stat(path.c_str(), &old) == 0)
        mode = old.st_mode & 0777U;
    const int fd = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return tl::unexpected(Problems{unwritable(path)});
    const bool written = write_all(fd, text);
    const bool closed = close(fd) == 0;
    if (!written || !closed || rename(fresh.c_str(), path.c_str()) != 0) {
        Problem problem = unwritable(path);
        unlink(fresh.c_str());
        return tl::unexpected(Problems{std::move(problem)});
    }
    return {};
}

} // namespace signpost
