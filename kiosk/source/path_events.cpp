#include "source/path_events_internal.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <deque>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/file_names.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40; // as the kernel: more is a loop

constexpr std::uint32_t coming_and_going =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t content_changes = coming_and_going | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB;

// The swap, lock and backup files of editors: they come and go while nothing is saved.
bool is_left_by_editors(const std::string& name) {
    return name.starts_with('.') || name.starts_with('#') || name.ends_with('~');
}

// The names on the way to a folder, which grow when one of them turns out to be a link.
class Way {
public:
    explicit Way(const fs::path& folder) { prepend(folder); }

    [[nodiscard]] bool at_end() const { return names_.empty(); }
    [[nodiscard]] const fs::path& here() const { return here_; }
    [[nodiscard]] std::string next() const { return names_.front().string(); }

    // Goes one name on, along a link too. False when there is nothing to go to.
    bool go_on() {
        const fs::path name = names_.front();
        names_.pop_front();
        std::error_code error;
        const fs::file_status status = fs::symlink_status(here_ / name, error);
        if (fs::is_symlink(status)) {
            const fs::path target = fs::read_symlink(here_ / name, error);
            if (!error)
                prepend(target);
            return !error && ++links_ <= most_links;
        }
        here_ = name == ".." ? here_.parent_path() : here_ / name;
        return fs::is_directory(status);
    }

private:
    void prepend(const fs::path& path) {
        if (path.is_absolute())
            here_ = "/";
        std::vector<fs::path> names;
        for (const fs::path& name : path.relative_path())
            if (!name.empty() && name != ".")
                names.push_back(name);
        names_.insert(names_.begin(), names.begin(), names.end());
    }

    fs::path here_ = "/"; // holds no link
    std::deque<fs::path> names_;
    int links_ = 0;
};

void add_footprint(const fs::path& path, std::string& text) {
    struct stat status{};
    if (lstat(path.c_str(), &status) != 0)
        return;
    text += path.filename().string();
    for (const auto number :
         {static_cast<long long>(status.st_dev), static_cast<long long>(status.st_ino),
          static_cast<long long>(status.st_size), static_cast<long long>(status.st_mtim.tv_sec),
          static_cast<long long>(status.st_mtim.tv_nsec)})
        text += " " + std::to_string(number);
    text += "\n";
}

// The folders that a bundle in `folder` may have, and those of languages that it has.
std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> folders{folder / pages_folder, folder / sites_folder, folder / speech_folder};
    std::error_code error;
    fs::directory_iterator entry(folder / speech_folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
        if (is_bundle_folder(std::string(speech_folder) + "/" + entry->path().filename().string()))
            folders.push_back(entry->path());
    return folders;
}

} // namespace

PathEvents::PathEvents(const fs::path& folder) : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    complete_ = fd_ >= 0;
    if (fd_ >= 0)
        listen_on_the_way(folder);
}

PathEvents::~PathEvents() {
    if (fd_ >= 0)
        close(fd_);
}

PathEvents::PathEvents(PathEvents&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), complete_(std::exchange(other.complete_, false)),
      interests_(std::move(other.interests_)) {}

PathEvents& PathEvents::operator=(PathEvents&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(complete_, other.complete_);
    std::swap(interests_, other.interests_);
    return *this;
}

// Listens before it looks, each time: what changes after the look is then told, what changed before is seen.
void PathEvents::listen_on_the_way(const fs::path& folder) {
    Way way(folder);
    while (!way.at_end()) {
        listen(way.here(), false, way.next());
        if (!way.go_on())
            return;
    }
    if (listen(way.here(), true, ""))
        for (const fs::path& inside : folders_in(way.here()))
            listen(inside, true, "");
}

bool PathEvents::listen(const fs::path& directory, bool content, const std::string& name) {
    const std::uint32_t mask =
        (content ? content_changes : coming_and_going) | IN_ONLYDIR | IN_DONT_FOLLOW | IN_MASK_ADD;
    const int watch = inotify_add_watch(fd_, directory.c_str(), mask);
    if (watch < 0) {
        // Not there, or not a folder: whoever makes it one changes a name that we listen to.
        if (errno != ENOENT && errno != ENOTDIR)
            complete_ = false;
        return false;
    }
    Interest& interest = interests_[watch];
    interest.content = interest.content || content;
    if (!content)
        interest.names.insert(name);
    return true;
}

bool PathEvents::concerns(int watch, const std::string& name) const {
    const auto found = interests_.find(watch);
    if (found == interests_.end() || name.empty())
        return true; // the folder itself, or events that were lost
    if (found->second.names.contains(name))
        return true;
    return found->second.content && !is_left_by_editors(name);
}

bool PathEvents::drain() {
    alignas(inotify_event) std::array<char, 8192> buffer{};
    bool any = false;
    for (;;) {
        const ssize_t got = fd_ < 0 ? -1 : ::read(fd_, buffer.data(), buffer.size());
        if (got <= 0)
            return any;
        const char* const end = buffer.data() + got;
        for (const char* at = buffer.data(); at < end;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const std::string name = event.len > 0 ? at + sizeof event : "";
            any = concerns(event.wd, name) || any;
            at += sizeof event + event.len;
        }
    }
}

std::string footprint(const fs::path& folder) {
    std::string text;
    std::vector<fs::path> directories = folders_in(folder);
    directories.insert(directories.begin(), folder);
    for (const fs::path& directory : directories) {
        std::error_code error;
        std::set<fs::path> entries;
        for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
            if (!is_left_by_editors(it->path().filename().string()))
                entries.insert(it->path());
        for (const fs::path& entry : entries)
            add_footprint(entry, text);
    }
    return text;
}

} // namespace signpost
