#include "app/staff_pin.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include <doctest/doctest.h>

using signpost::hash_pin;
using signpost::pin_matches;
using signpost::PinCheck;

namespace {

// Lets a test wait for the check's thread to call.
class Bell {
public:
    void ring() {
        const std::scoped_lock hold(lock_);
        rung_ = true;
        rang_.notify_all();
    }
    bool wait() {
        std::unique_lock hold(lock_);
        const bool rung = rang_.wait_for(hold, std::chrono::seconds(10), [this] { return rung_; });
        rung_ = false;
        return rung;
    }

private:
    std::mutex lock_;
    std::condition_variable rang_;
    bool rung_ = false;
};

std::string hash_of(const std::string& pin) {
    const auto hash = hash_pin(pin);
    REQUIRE(hash);
    return *hash;
}

} // namespace

TEST_CASE("A PIN matches its own hash and no other") {
    const std::string hash = hash_of("2468");
    CHECK(pin_matches("2468", hash));
    CHECK_FALSE(pin_matches("2469", hash));
    CHECK_FALSE(pin_matches("246", hash));
    CHECK_FALSE(pin_matches("", hash));
}

TEST_CASE("A hash is Argon2id's, salted, and does not hold the PIN") {
    const std::string hash = hash_of("135790");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(hash != hash_of("135790"));
    CHECK(hash.find("135790") == std::string::npos);
}

TEST_CASE("A hash that nobody made lets nobody in") {
    CHECK_FALSE(pin_matches("", ""));
    CHECK_FALSE(pin_matches("1234", ""));
    CHECK_FALSE(pin_matches("1234", "1234"));
    CHECK_FALSE(pin_matches("1234", "$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK_FALSE(pin_matches("1234", std::string(100'000, '$')));
    std::string cut = hash_of("1234");
    cut.pop_back();
    CHECK_FALSE(pin_matches("1234", cut));
}

TEST_CASE("A check on its own thread answers once, and again when it is asked again") {
    const std::string hash = hash_of("2468");
    Bell bell;
    PinCheck check([&bell] { bell.ring(); });
    CHECK_FALSE(check.take());

    REQUIRE(check.start("2468", hash));
    REQUIRE(bell.wait());
    CHECK(check.take() == true);
    CHECK_FALSE(check.take());

    REQUIRE(check.start("1111", hash));
    REQUIRE(bell.wait());
    CHECK(check.take() == false);
}

TEST_CASE("One check at a time, and leaving waits for it") {
    const std::string hash = hash_of("2468");
    Bell bell;
    {
        PinCheck check([&bell] { bell.ring(); });
        REQUIRE(check.start("2468", hash));
        CHECK_FALSE(check.start("1111", hash));
    }
    CHECK(bell.wait());
}
