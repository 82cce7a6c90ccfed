// SIGTERM, SIGINT and SIGUSR1, as ordinary events. A handler may call next to nothing, SDL least of all, so a
// thread waits for them instead.
#pragma once

#include <functional>
#include <thread>

namespace signpost {

class StopSignal {
public:
    // Blocks the signals in this thread: make it before any other thread, so that all inherit that.
    // `stop` is called at SIGTERM and SIGINT, `when_free` at SIGUSR1; both on a thread of its own.
    StopSignal(std::function<void()> stop, std::function<void()> when_free);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

private:
    int signals_;
    int done_;
    std::thread thread_;
};

} // namespace signpost
