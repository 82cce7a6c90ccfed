// One job at a time on a thread of its own.
#include "app/worker.h"

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <thread>

#include <doctest/doctest.h>

using signpost::Worker;

namespace {

constexpr std::chrono::seconds time_to_answer{60};

// A job that waits until it is let go.
class HeldJob {
public:
    [[nodiscard]] Worker<std::string>::Job job(const std::string& answer) {
        return [answer, gate = gate_] {
            gate.wait();
            return answer;
        };
    }
    void let_go() { open_.set_value(); }

private:
    std::promise<void> open_;
    std::shared_future<void> gate_ = open_.get_future().share();
};

} // namespace

TEST_CASE("A job is done on another thread, tells when it is done, and is answered once") {
    std::promise<void> told;
    Worker<bool> worker([&told] { told.set_value(); });
    CHECK_FALSE(worker.take());
    const auto here = std::this_thread::get_id();
    REQUIRE(worker.start([here] { return std::this_thread::get_id() != here; }));
    REQUIRE(told.get_future().wait_for(time_to_answer) == std::future_status::ready);
    CHECK(worker.take() == true);
    CHECK_FALSE(worker.take());
}

TEST_CASE("One job at a time, and the next when it is done; an answer that nobody took is dropped") {
    std::promise<void> first_told;
    std::promise<void> second_told;
    int told = 0;
    Worker<std::string> worker([&] { (++told == 1 ? first_told : second_told).set_value(); });
    HeldJob first;
    HeldJob second;
    REQUIRE(worker.start(first.job("first")));
    CHECK_FALSE(worker.start([] { return std::string("too soon"); }));
    first.let_go();
    REQUIRE(first_told.get_future().wait_for(time_to_answer) == std::future_status::ready);
    REQUIRE(worker.start(second.job("second")));
    CHECK_FALSE(worker.take());
    second.let_go();
    REQUIRE(second_told.get_future().wait_for(time_to_answer) == std::future_status::ready);
    CHECK(worker.take() == "second");
}

TEST_CASE("What a job holds is gone before its answer is told") {
    std::promise<bool> gone;
    auto held = std::make_shared<std::string>("2468");
    const std::weak_ptr<std::string> seen = held;
    Worker<bool> worker([&] { gone.set_value(seen.expired()); });
    REQUIRE(worker.start([secret = std::move(held)] { return secret->empty(); }));
    CHECK(gone.get_future().get());
}

TEST_CASE("Leaving waits for the job that is under way") {
    HeldJob held;
    std::promise<void> leaving;
    std::atomic<bool> told = false;
    std::thread other([&, left = leaving.get_future()] {
        left.wait();
        std::this_thread::sleep_for(
            std::chrono::milliseconds(20)); // else a worker that waits for nothing passes
        held.let_go();
    });
    {
        Worker<std::string> worker([&told] { told = true; });
        REQUIRE(worker.start(held.job("done")));
        leaving.set_value();
    }
    CHECK(told);
    other.join();
}
