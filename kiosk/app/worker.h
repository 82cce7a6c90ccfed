// One job at a time on a thread of its own, and a mailbox for its answer: so drawing waits for no disk and no
// arithmetic.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace signpost {

template <class Answer> class Worker {
public:
    using Job = std::function<Answer()>;

    // `notify` is called on the worker's thread, holding no lock, once an answer can be taken. It must not
    // destroy the worker.
    explicit Worker(std::function<void()> notify) : notify_(std::move(notify)) {}
    // Waits for a job that is under way.
    ~Worker() {
        if (thread_.joinable())
            thread_.join();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // Begins the job, which must not throw; an answer that nobody took is dropped. False, and nothing is
    // begun, while another job is under way or when the system has no thread to give. What the job holds is
    // destroyed before its answer can be taken. The owner's thread alone.
    [[nodiscard]] bool start(Job job) {
        if (!begin())
            return false;
        if (thread_.joinable())
            thread_.join(); // it is past its answer; at most notify() is left
        try {
            thread_ = std::thread([this, work = std::move(job)]() mutable { run(std::move(work)); });
        } catch (const std::system_error&) {
            end(std::nullopt);
            return false;
        }
        return true;
    }

    // The answer, once; std::nullopt while there is none. The owner's thread alone.
    [[nodiscard]] std::optional<Answer> take() {
        const std::scoped_lock hold(lock_);
        return std::exchange(answer_, std::nullopt);
    }

private:
    [[nodiscard]] bool begin() {
        const std::scoped_lock hold(lock_);
        if (busy_)
            return false;
        busy_ = true;
        answer_.reset();
        return true;
    }
    void run(Job job) {
        Answer answer = job();
        job = nullptr;
        end(std::move(answer));
        notify_();
    }
    void end(std::optional<Answer> answer) {
        const std::scoped_lock hold(lock_);
        answer_ = std::move(answer);
        busy_ = false;
    }

    const std::function<void()> notify_;
    std::mutex lock_;
    bool busy_ = false;            // under lock_
    std::optional<Answer> answer_; // under lock_
    std::thread thread_;
};

} // namespace signpost
