// What inotify tells about one folder: its files, those in pages/, and every name on the path to it, so that
// a folder that is replaced by rename, or reached by a link that is pointed elsewhere, is noticed too.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace signpost {

// Listens from its construction on. It is not kept up to date with folders that come and go: after each event
// that drain() reports, make a new one, *then* read the folder; nothing can slip between the two.
// One thread. Owns its file descriptor.
class PathEvents {
public:
    // Listens to nothing: fd() is -1, is_complete() false.
    PathEvents() = default;
    // `folder` is absolute. It need not exist.
    explicit PathEvents(const std::filesystem::path& folder);
    ~PathEvents();
    PathEvents(PathEvents&& other) noexcept;
    PathEvents& operator=(PathEvents&& other) noexcept;

    // To poll() for reading. -1 when the kernel has no inotify left to give.
    [[nodiscard]] int fd() const { return fd_; }

    // False when something could not be listened to: then looking now and again is the only way.
    [[nodiscard]] bool is_complete() const { return complete_; }

    // Takes all that is waiting, without blocking. True when any of it may have changed the folder's content.
    [[nodiscard]] bool drain();

private:
    struct Interest {
        bool content = false;        // every name matters, but for what editors leave behind
        std::set<std::string> names; // on the way: these names alone
    };

    void listen_on_the_way(const std::filesystem::path& folder);
    bool listen(const std::filesystem::path& directory, bool content, const std::string& name);
    [[nodiscard]] bool concerns(int watch, const std::string& name) const;

    int fd_ = -1;
    bool complete_ = false;
    std::map<int, Interest> interests_; // by inotify's watch descriptor
};

// Names, sizes and times of the folder's files, as text that differs when any of them does. For where
// PathEvents is not complete. "" for a folder that is not there.
[[nodiscard]] std::string footprint(const std::filesystem::path& folder);

} // namespace signpost
