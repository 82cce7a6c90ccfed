#include "source/content_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <exception>
#include <system_error>
#include <utility>

#include <malloc.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "source/path_events_internal.h"

namespace signpost {

namespace {

using Clock = std::chrono::steady_clock;

int make_stop() {
    const int fd = eventfd(0, EFD_CLOEXEC);
    if (fd < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
    return fd;
}

Ms until(Clock::time_point when) { return std::max(Ms{0}, std::chrono::ceil<Ms>(when - Clock::now())); }

// When to read next: changes put it off, though not for ever.
class Deadline {
public:
    explicit Deadline(const WatchOptions& options) : options_(options) {}

    void change(Clock::time_point now) {
        if (!first_change_)
            first_change_ = now;
        due_ = std::min(now + options_.quiet, *first_change_ + options_.at_most);
        second_look_ = false;
    }
    void look_again(Clock::time_point now) {
        due_ = now + options_.second_look;
        second_look_ = true;
    }
    void clear() {
        due_.reset();
        first_change_.reset();
        second_look_ = false;
    }
    [[nodiscard]] bool is_past(Clock::time_point now) const { return due_ && now >= *due_; }
    [[nodiscard]] bool is_second_look() const { return second_look_; }
    // std::nullopt: for ever.
    [[nodiscard]] std::optional<Ms> left() const { return due_ ? std::optional(until(*due_)) : std::nullopt; }

private:
    const WatchOptions& options_;
    std::optional<Clock::time_point> due_;
    std::optional<Clock::time_point> first_change_;
    bool second_look_ = false;
};

} // namespace

ContentWatch::ContentWatch(const std::filesystem::path& folder, std::function<void()> notify,
                           WatchOptions options)
    : folder_(std::filesystem::absolute(folder)), notify_(std::move(notify)), options_(std::move(options)),
      stop_(make_stop()), thread_([this] { run(); }) {}

ContentWatch::~ContentWatch() {
    eventfd_write(stop_, 1);
    thread_.join();
    close(stop_);
}

std::optional<Result<BundlePtr>> ContentWatch::take() {
    const std::scoped_lock hold(lock_);
    return std::exchange(outcome_, std::nullopt);
}

void ContentWatch::run() {
    PathEvents events = listen(); // before reading: what changes from here on is told
    Deadline deadline(options_);
    if (!settle(Attempt::first))
        deadline.look_again(Clock::now());
    for (;;) {
        if (!wait(events, patience(events, deadline.left())))
            return;
        const Clock::time_point now = Clock::now();
        if (has_changed(events)) {
            deadline.change(now);
        } else if (deadline.is_past(now)) {
            const Attempt attempt = deadline.is_second_look() ? Attempt::second : Attempt::first;
            deadline.clear();
            events = listen();
            if (!settle(attempt))
                deadline.look_again(Clock::now());
        } else if (before_last_.use_count() == 1) { // only this thread holds it now
            before_last_.reset();
            malloc_trim(0);
        }
    }
}

// How long to sleep at most; std::nullopt: for ever.
std::optional<Ms> ContentWatch::patience(const PathEvents& events, std::optional<Ms> until_due) const {
    std::optional<Ms> patience = until_due;
    const auto at_most = [&](Ms time) { patience = std::min(patience.value_or(time), time); };
    if (!events.is_complete())
        at_most(options_.look_every);
    if (before_last_)
        at_most(options_.let_go);
    return patience;
}

bool ContentWatch::has_changed(PathEvents& events) {
    const bool told = events.drain();
    if (events.is_complete())
        return told;
    const std::string before = std::exchange(footprint_, footprint(folder_));
    return told || footprint_ != before;
}

PathEvents ContentWatch::listen() {
    PathEvents events = options_.inotify ? PathEvents(folder_) : PathEvents();
    if (!events.is_complete()) {
        footprint_ = footprint(folder_);
        if (!std::exchange(said_that_it_looks_, true))
            std::fprintf(
                stderr, "The system cannot tell when %s changes (inotify); it is looked at every %lld s.\n",
                folder_.c_str(),
                static_cast<long long>(std::chrono::ceil<std::chrono::seconds>(options_.look_every).count()));
    }
    return events;
}

// Sleeps until a change, the time-out or the end; false at the end.
bool ContentWatch::wait(const PathEvents& events, std::optional<Ms> timeout) const {
    std::array<pollfd, 2> files{pollfd{stop_, POLLIN, 0}, pollfd{events.fd(), POLLIN, 0}};
    poll(files.data(), files.size(), timeout ? static_cast<int>(timeout->count()) : -1);
    return files[0].revents == 0;
}

// Reads, and reports if there is anything to report. False when the reading failed and has to be repeated
// before anybody hears of it.
bool ContentWatch::settle(Attempt attempt) {
    Outcome outcome = look_for_news(attempt);
    malloc_trim(0); // files, and all that was made of them on the way; before anybody is busy with the news
    if (outcome.news)
        report(std::move(*outcome.news));
    return outcome.settled;
}

ContentWatch::Outcome ContentWatch::look_for_news(Attempt attempt) {
    Result<BundleFiles> files = options_.load(folder_);
    FileDigests digests = files ? digests_of(*files) : FileDigests{};
    if (files && last_good_ && last_good_->digests == digests && !last_failure_)
        return {.settled = true};
    Result<BundlePtr> news = files ? read(*files, digests) : tl::unexpected(files.error());
    if (news) {
        if (last_good_)
            before_last_ = std::move(last_good_->bundle);
        last_good_ = KnownBundle{std::move(digests), *news};
        last_failure_.reset();
    } else {
        if (last_failure_ == news.error())
            return {.settled = true};
        if (attempt == Attempt::first)
            return {.settled = false};
        last_failure_ = news.error();
    }
    return {.settled = true, .news = std::move(news)};
}

Result<BundlePtr> ContentWatch::read(const BundleFiles& files, const FileDigests& digests) const {
    return last_good_ ? options_.reread(files, digests, *last_good_) : options_.read(files);
}

void ContentWatch::report(Result<BundlePtr> outcome) {
    {
        const std::scoped_lock hold(lock_);
        outcome_ = std::move(outcome);
    }
    notify_();
}

} // namespace signpost
