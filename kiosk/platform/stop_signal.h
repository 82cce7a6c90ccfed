// SIGTERM and SIGINT, as an ordinary event. A handler may call next to nothing, SDL least of all, so a
// thread waits for them instead.
#pragma once

#include <functional>
#include <thread>

namespace signpost {

class StopSignal {
public:
    // Blocks both signals in this thread: make it before any other thread, so that all inherit that.
    // `notify` is called on a thread of its own.
    explicit StopSignal(std::function<void()> notify);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

private:
    int signals_;
    int done_;
    std::thread thread_;
};

} // namespace signpost
