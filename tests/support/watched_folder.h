// A folder that is watched, and written to as people and their programs do.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "source/content_watch.h"

namespace signpost::test {

// Long enough for the slowest machine: no test waits so long when all is well.
inline constexpr std::chrono::seconds patience{10};

void write(const std::filesystem::path& file, const std::string& text);
void save_by_rename(const std::filesystem::path& file, const std::string& text);
void make_bundle(const std::filesystem::path& folder, const std::string& text);

// As load_files() and read_bundle(), for files that hold any text. Each text is a bundle, with the text as
// its id, but one that ends in "broken".
[[nodiscard]] Result<BundleFiles> load_simply(const std::filesystem::path& folder);
[[nodiscard]] Result<BundlePtr> read_simply(const BundleFiles& files);

// A watch that reads simply, and whose outcomes and readings can be waited for.
class Watched {
public:
    explicit Watched(const std::filesystem::path& folder, WatchOptions options = {});

    // The next outcome: a bundle's id, "! " and the cause of a failure, or "nothing" when none comes.
    std::string next();

    // Waits until the folder has been read once more than `before` times.
    bool read_after(int before);
    [[nodiscard]] int readings();
    [[nodiscard]] int outcomes();

private:
    void count_outcome();

    std::mutex lock_;
    std::condition_variable changed_;
    int readings_ = 0;
    int outcomes_ = 0;
    int taken_ = 0;
    std::unique_ptr<ContentWatch> watch_; // last: it ends before what its thread uses
};

} // namespace signpost::test
