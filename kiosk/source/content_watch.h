// Watches a bundle's folder and reads it whenever it changes, away from the drawing thread.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/problem.h"
#include "base/time.h"
#include "content/bundle.h"
#include "content/read_bundle.h"
#include "source/load_files.h"

namespace signpost {

class PathEvents;

// How patient a watch is, and by what means it reads.
struct WatchOptions {
    Ms quiet{80};        // a change is read after this long without another,
    Ms at_most{400};     // but at most this long after the first
    Ms second_look{400}; // a reading that failed is repeated after this long without a change, then reported
    Ms let_go{1000};     // how often to ask whether the bundle before is held by nobody else
    Ms look_every{2000}; // between two looks, where the kernel cannot tell of changes
    bool inotify = true; // false: as if the kernel could not
    std::function<Result<BundleFiles>(const std::filesystem::path&)> load =
        [](const std::filesystem::path& folder) { return load_files(folder, Recordings::by_name); };
    std::function<Result<BundlePtr>(const BundleFiles&)> read = read_bundle;
    // Where there is a good outcome already.
    std::function<Result<BundlePtr>(const BundleFiles&, const FileDigests&, const KnownBundle&)> reread =
        reread_bundle;
};

// Owns a thread that sleeps until something changes. The folder may be missing, be a link, be replaced,
// vanish and return: the newest content always wins, and half-saved content is given time to be completed.
//
// Outcomes: the first reading starts at once and always has one. After it, one comes when the content is good
// and differs from the last good outcome, or when it is good again after a reported failure; and when it is
// broken, unless the same failure was reported last.
class ContentWatch {
public:
    // `notify` is called on the watch's thread, holding no lock, each time a new outcome is there to take().
    // It must not destroy the watch. Throws std::system_error when the system has no thread or eventfd to
    // give.
    ContentWatch(const std::filesystem::path& folder, std::function<void()> notify,
                 WatchOptions options = {});

    // Stops the thread and waits for it: for as long as a reading that has begun takes, no longer.
    ~ContentWatch();
    ContentWatch(const ContentWatch&) = delete;
    ContentWatch& operator=(const ContentWatch&) = delete;

    // The newest outcome that nobody has taken yet, if any. Any thread.
    [[nodiscard]] std::optional<Result<BundlePtr>> take();

private:
    enum class Attempt { first, second };

    void run();
    [[nodiscard]] PathEvents listen();
    [[nodiscard]] std::optional<Ms> patience(const PathEvents& events, std::optional<Ms> until_due) const;
    [[nodiscard]] bool has_changed(PathEvents& events);
    [[nodiscard]] bool wait(const PathEvents& events, std::optional<Ms> timeout) const;
    [[nodiscard]] bool settle(Attempt attempt);
    struct Outcome {
        bool settled = true; // false: it has to be looked at again
        std::optional<Result<BundlePtr>> news{};
    };
    [[nodiscard]] Outcome look_for_news(Attempt attempt);
    [[nodiscard]] Result<BundlePtr> read(const BundleFiles& files, const FileDigests& digests) const;
    void report(Result<BundlePtr> outcome);

    const std::filesystem::path folder_; // absolute
    const std::function<void()> notify_;
    const WatchOptions options_;
    const int stop_; // eventfd

    // The watch thread's alone:
    std::optional<KnownBundle> last_good_; // the last good outcome
    BundlePtr before_last_; // kept until nobody else holds it: freeing thousands of pages takes as long as
                            // some frames, so this thread does it
    std::optional<Problems> last_failure_; // of the last outcome, if it was a failure
    std::string footprint_;                // of the last look, where inotify does not do
    bool said_that_it_looks_ = false;

    std::mutex lock_;
    std::optional<Result<BundlePtr>> outcome_; // under lock_

    std::thread thread_; // last: all else is there when it starts
};

} // namespace signpost
