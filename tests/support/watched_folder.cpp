#include "support/watched_folder.h"

#include <fstream>

#include "support/temporary_folder.h"

namespace signpost::test {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void save_by_rename(const fs::path& file, const std::string& text) {
    write(file.string() + ".new", text);
    fs::rename(file.string() + ".new", file);
}

void make_bundle(const fs::path& folder, const std::string& text) {
    fs::create_directories(folder);
    write(folder / "bundle.toml", text);
}

Result<BundleFiles> load_simply(const fs::path& folder) {
    std::error_code error;
    BundleFiles files;
    for (const fs::path& directory : {folder, folder / "pages"})
        for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
            if (it->path().extension() == ".toml")
                files[it->path().lexically_relative(folder).string()] = bytes_of_file(it->path());
    if (!files.contains("bundle.toml"))
        return tl::unexpected(Problems{{"bundle.toml", 0, 0, "missing", ""}});
    return files;
}

Result<BundlePtr> read_simply(const BundleFiles& files) {
    std::string text;
    for (const auto& [name, bytes] : files)
        text += bytes;
    if (text.ends_with("broken"))
        return tl::unexpected(Problems{{"bundle.toml", 1, 1, text, ""}});
    auto bundle = std::make_shared<Bundle>();
    bundle->id = text;
    return bundle;
}

Watched::Watched(const fs::path& folder, WatchOptions options) {
    options.load = [this](const fs::path& from) {
        Result<BundleFiles> files = load_simply(from);
        const std::scoped_lock hold(lock_);
        ++readings_;
        changed_.notify_all();
        return files;
    };
    options.read = read_simply;
    options.reread = [](const BundleFiles& files, const FileDigests&, const KnownBundle&) {
        return read_simply(files);
    };
    watch_ = std::make_unique<ContentWatch>(folder, [this] { count_outcome(); }, options);
}

std::string Watched::next() {
    std::unique_lock hold(lock_);
    if (!changed_.wait_for(hold, patience, [this] { return outcomes_ > taken_; }))
        return "nothing";
    taken_ = outcomes_;
    hold.unlock();
    const auto outcome = watch_->take();
    if (!outcome)
        return "told, but nothing to take";
    return *outcome ? (**outcome)->id : "! " + outcome->error().front().cause;
}

bool Watched::read_after(int before) {
    std::unique_lock hold(lock_);
    return changed_.wait_for(hold, patience, [&] { return readings_ > before; });
}

int Watched::readings() {
    const std::scoped_lock hold(lock_);
    return readings_;
}

int Watched::outcomes() {
    const std::scoped_lock hold(lock_);
    return outcomes_;
}

void Watched::count_outcome() {
    const std::scoped_lock hold(lock_);
    ++outcomes_;
    changed_.notify_all();
}

} // namespace signpost::test
