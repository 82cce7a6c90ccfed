// The real voice behind the port: what the drawing thread says to it, and the thread that minds the program.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "disk/descriptor.h"
#include "speech/voice.h"
#include "voice/headphones_internal.h"
#include "voice/open_voice.h"
#include "voice/voice_child_internal.h"

namespace signpost {

class VoiceProcess final : public Voice {
public:
    VoiceProcess(const VoiceSettings& settings, std::function<void()> wake);
    ~VoiceProcess() override;
    VoiceProcess(const VoiceProcess&) = delete;
    VoiceProcess& operator=(const VoiceProcess&) = delete;

    void begin() override;
    [[nodiscard]] bool may_be_heard() const override;
    void say(std::vector<Utterance> words, VoiceLook look, std::uint64_t number) override;
    void pause(bool on) override;
    void silence() noexcept override;
    [[nodiscard]] std::vector<VoiceNews> take_news() override;

private:
    using Clock = std::chrono::steady_clock;

    // --- Drawing thread ---
    void order(VoiceOrder order);
    void poke() const noexcept;

    // --- Its own thread ---
    void run();
    [[nodiscard]] std::vector<pollfd> wait() const;
    [[nodiscard]] int longest_sleep() const;
    void follow_headphones(const std::vector<pollfd>& waiting);
    void follow_orders();
    [[nodiscard]] std::vector<std::string> framed(std::vector<VoiceOrder> orders);
    [[nodiscard]] std::vector<std::string> clips_of(const SayOrder& say) const;
    void follow_child(const std::vector<pollfd>& waiting);
    void look_for_life();
    void follow(const VoiceReport& report);
    void start_child();
    void end_child();
    // It ended without being asked, or no longer answers: what it was saying has failed.
    void lose_child(const std::string& why);
    void refuse_orders();
    void forget_orders(); // under the mutex
    // Likewise. Somebody could hear, and it is not safe or no program runs: a disk was slow, a card came
    // late.
    [[nodiscard]] bool is_to_be_tried_again() const { return in_ && !heard_ && (!child_.runs() || unsafe_); }
    void try_again();
    void hearers_come();
    void hearers_go();
    void tell(VoiceNews news);
    void tell_about(std::uint64_t number, VoiceNews::Kind kind);
    void complain(const std::string& why);

    const VoiceSettings settings_;
    const std::function<void()> wake_;
    const OpenDescriptor poked_;

    // Of both threads.
    mutable std::mutex mutex_;
    std::vector<VoiceOrder> orders_; // for the program
    std::vector<VoiceNews> news_;
    std::optional<std::uint64_t> current_; // what is being said; news of any other number is too late
    bool paused_ = false;
    std::uint64_t silences_ = 0; // how often it was silenced
    bool silenced_ = false;      // the program is killed, and is to be replaced
    bool heard_ = false;         // whom the settings allow hears, and nobody else
    bool done_ = false;
    pid_t group_ = 0;   // of the program's processes; 0: none runs
    bool told_ = false; // it knows something of a visit

    // Of its own thread.
    std::optional<Headphones> headphones_; // with them alone
    VoiceChild child_;
    bool in_ = false;     // somebody could hear, if that is safe
    bool ready_ = false;  // the program said that it is
    bool unsafe_ = false; // it said that others would hear, or that it has no card
    static constexpr std::chrono::milliseconds first_try{1000};
    std::chrono::milliseconds before_next_try_ = first_try;
    Clock::time_point last_try_{};
    Clock::time_point last_sign_{};
    std::string last_complaint_;

    std::thread thread_; // from begin() on; the last: it uses all of the above
};

} // namespace signpost
