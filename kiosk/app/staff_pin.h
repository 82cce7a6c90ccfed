// The staff PIN: its hash, and a check of what was typed on a thread of its own.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace signpost {

// Whether `hash`, as hash_pin() writes it, was made from `pin`. False for a hash that is empty or garbled.
// Takes a good part of a second and 64 MiB on purpose: guessing is to be slow. Any thread.
[[nodiscard]] bool pin_matches(const std::string& pin, const std::string& hash);

// "$argon2id$…", for config/kiosk.toml; another one each time. Nothing when there is no memory for it.
[[nodiscard]] std::optional<std::string> hash_pin(const std::string& pin);

// Checks one PIN at a time on a thread of its own, so that drawing never waits for it.
class PinCheck {
public:
    // `notify` is called on that thread, holding no lock, once the answer can be taken.
    // It must not destroy the check.
    explicit PinCheck(std::function<void()> notify);
    // Waits for a check that is under way.
    ~PinCheck();
    PinCheck(const PinCheck&) = delete;
    PinCheck& operator=(const PinCheck&) = delete;

    // Begins to check; an answer that nobody took is dropped. False, and nothing is begun, while another
    // check is under way or when the system has no thread to give. The calling thread's alone.
    // The one copy made of `pin` is wiped when the check is done; the caller wipes its own.
    [[nodiscard]] bool start(const std::string& pin, const std::string& hash);

    // The answer, once. The calling thread's alone.
    [[nodiscard]] std::optional<bool> take();

private:
    void check();

    const std::function<void()> notify_;
    std::string pin_; // both the thread's while busy_
    std::string hash_;
    std::mutex lock_;
    bool busy_ = false;          // under lock_
    std::optional<bool> answer_; // under lock_
    std::thread thread_;
};

} // namespace signpost
