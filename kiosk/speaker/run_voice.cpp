#include "speaker/run_voice.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>

#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "speaker/card_internal.h"
#include "speaker/speaking_internal.h"
#include "voice/messages.h"

namespace signpost {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds between_signs_of_life{1};
constexpr int tick_ms = 8; // a buffer is 40 ms

// The card that the plan means, and its mixer.
struct Place {
    std::optional<SoundCard> card;
    std::string pcm;
    std::optional<Mixer> mixer; // std::nullopt: it is left alone
};

Place find_place(const VoicePlan& plan) {
    if (!plan.pcm.empty())
        return {.card = std::nullopt, .pcm = plan.pcm, .mixer = std::nullopt};
    Place place;
    place.card = choose_card(cards_that_play(), plan.card);
    if (!place.card)
        return place;
    place.pcm = "plughw:CARD=" + place.card->name;
    place.mixer.emplace(
        MixerCard{.name = place.card->name, .is_usb = place.card->is_usb, .is_named = !plan.card.empty()});
    return place;
}

// Why nothing may be said; "": all is well.
std::string make_safe(Place& place, const VoicePlan& plan) {
    if (place.pcm.empty())
        return plan.card.empty() ? "There is no sound card."
                                 : "There is no sound card \"" + plan.card + "\" that plays.";
    return place.mixer ? place.mixer->set_for(plan.to) : "";
}

class VoiceProgram {
public:
    explicit VoiceProgram(const VoicePlan& plan)
        : plan_(plan), espeak_(plan.espeak), speaking_(espeak_, {plan.usual_db, plan.loudest_db}),
          place_(find_place(plan)), card_(place_.pcm) {}

    bool run() {
        const std::string unsafe = make_safe(place_, plan_);
        report({unsafe.empty() ? VoiceReport::Kind::ready : VoiceReport::Kind::unsafe, 0, unsafe});
        if (unsafe.empty())
            for (const std::string& language : plan_.languages)
                espeak_.expect(language);
        while (!ended_) {
            wait();
            follow_orders();
            speak();
        }
        return !damaged_;
    }

private:
    // Whether it has something to do without being told.
    [[nodiscard]] bool is_busy() const { return speaking_.number().has_value(); }

    void wait() {
        std::array<pollfd, 2> waiting{pollfd{STDIN_FILENO, POLLIN, 0},
                                      pollfd{speaking_.waits_for(), POLLIN, 0}};
        const int longest = !is_busy() ? -1 : paused_ ? 1000 : tick_ms;
        if (poll(waiting.data(), waiting.size(), longest) < 0)
            return;
        if (waiting[0].revents != 0)
            read_orders();
        if (waiting[1].revents != 0)
            speaking_.read();
    }

    void read_orders() {
        std::array<char, std::size_t{16} * 1024> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count > 0)
            frames_.add({bytes.data(), static_cast<std::size_t>(count)});
        ended_ = ended_ || count == 0;
    }

    void follow_orders() {
        while (const auto content = frames_.next()) {
            const auto order = read_order(*content);
            if (!order)
                return end_damaged();
            std::visit([this](const auto& kind) { follow(kind); }, *order);
        }
        if (frames_.broken())
            end_damaged();
    }
    void end_damaged() { ended_ = damaged_ = true; }

    void follow(const SayOrder& say) {
        card_.drop();
        paused_ = false;
        speaking_.say(say);
        last_sign_ = Clock::now();
        if (card_.is_open())
            return;
        if (const std::string why = make_safe(place_, plan_); !why.empty()) {
            report({VoiceReport::Kind::unsafe, 0, why});
            end_speech({VoiceReport::Kind::failed, say.number, why});
        } else if (const std::string fault = card_.open(); !fault.empty()) {
            lose_card(say.number, fault);
        }
    }
    void follow(const PauseOrder& pause) { paused_ = pause.on; }

    void speak() {
        if (!is_busy())
            return;
        show_life();
        const std::uint64_t number = *speaking_.number();
        bool goes_on = true;
        if (!paused_)
            goes_on = card_.write(speaking_.take(card_.room()));
        if (!goes_on)
            lose_card(number, "The sound card is gone.");
        else if (!speaking_.fault().empty())
            end_speech({VoiceReport::Kind::failed, number, speaking_.fault()});
        else if (speaking_.at_end() && card_.ran_dry())
            end_speech({VoiceReport::Kind::said, number, ""});
    }

    void end_speech(const VoiceReport& last) {
        speaking_.end();
        card_.close();
        report(last);
    }

    // A card that comes is another device, which this process may not open: the next one may.
    void lose_card(std::uint64_t number, const std::string& why) {
        end_speech({VoiceReport::Kind::failed, number, why});
        ended_ = true;
    }

    void show_life() {
        if (Clock::now() - last_sign_ >= between_signs_of_life)
            report({VoiceReport::Kind::alive, 0, ""});
    }

    // To a pipe that is never full: kiosk reads it at once, and ends a program that it does not hear of.
    void report(const VoiceReport& what) {
        const std::string frame = frame_of(what);
        ended_ = ended_ || ::write(STDOUT_FILENO, frame.data(), frame.size()) < 0;
        last_sign_ = Clock::now();
    }

    const VoicePlan& plan_;
    Espeak espeak_;
    Speaking speaking_;
    Place place_;
    Card card_;
    FrameReader frames_;
    bool paused_ = false;
    bool ended_ = false;
    bool damaged_ = false;
    Clock::time_point last_sign_{};
};

void tell(const char* name, const std::string& seen) { std::printf("%s\t%s\n", name, seen.c_str()); }

std::string to_text(EspeakVersion version) {
    return version == EspeakVersion{} ? ""
                                      : std::to_string(version.major) + "." + std::to_string(version.minor);
}

} // namespace

bool run_voice(const VoicePlan& plan) {
    const pid_t parent = getppid();
    // Without whoever gave the orders nobody could call for silence.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent || !shut_off_others(plan.espeak))
        return false;
    std::signal(SIGPIPE, SIG_IGN);
    return VoiceProgram(plan).run();
}

void check_voice(const VoicePlan& plan) {
    Place place = find_place(plan);
    for (const SoundCard& card : cards_that_play())
        tell("card", card.name);
    if (place.card) {
        tell("chosen", place.card->name);
        tell("usb", place.card->is_usb ? "yes" : "no");
    }
    tell("unsafe", make_safe(place, plan));
    Espeak espeak(plan.espeak);
    tell("espeak", to_text(espeak.version()));
    tell("landlock", FileRules::are_kept() ? "yes" : "no");
    for (const std::string& language : plan.languages)
        if (!espeak.can_say(language))
            tell("mute", language);
}

} // namespace signpost
