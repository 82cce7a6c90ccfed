// What staff are told and asked at the kiosk: its version, what is wrong with content and settings, whether
// the PIN is right, and how the kiosk is. The slow parts run on threads of their own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/kiosk_plan.h"
#include "app/worker.h"
#include "doctor/doctor.h"
#include "platform/clocks.h"
#include "screen/view.h"
#include "visit/state.h"

namespace signpost {

// Drawing thread only.
class StaffDesk {
public:
    // `plan` must outlive it. `notify` is called on another thread when there is something to take.
    StaffDesk(const KioskPlan& plan, const std::function<void()>& notify, Clocks clocks = {});

    [[nodiscard]] const StaffFacts& facts() const { return facts_; }

    // What is wrong with the content from now on; "" when nothing is.
    void tell(std::string of_content) { facts_.content_error = std::move(of_content); }

    // What the glass has room for, as long as content and glass stay as they are.
    void tell_room(SeenRoom room) { doctor_.room = std::move(room); }

    // To be called each time round the loop: begins to check a PIN that was typed, and to look how the kiosk
    // is when the staff screen has come up; what was found before is old by then.
    void follow(const Visit& visit);

    // Writes down which place staff chose; what goes wrong is in facts() once take_health() is true.
    void keep_site(const std::string& site);

    // Leaves word that the clock is to be set; what goes wrong is told as with keep_site().
    void ask_for_clock(const ClockWish& wish);

    // Leaves word that the computer may be switched off: the kiosk rests. What goes wrong is on stderr.
    void ask_for_power_off(UtcTime now) const;

    // Whether the PIN that was typed is right, once it is known.
    [[nodiscard]] std::optional<bool> take_pin_answer() { return pin_.take(); }
    // True once whenever facts() has new health.
    [[nodiscard]] bool take_health();

private:
    const Settings& settings_;
    const ContentSource& source_;
    StaffFacts facts_;
    DoctorPlan doctor_;
    Clocks clocks_;
    Worker<bool> pin_;
    Worker<HealthChecks> checkup_;
    Worker<std::string> keeping_; // of the place; its answer is what went wrong
    bool checking_ = false;       // the PIN that was typed
    bool examined_ = false;       // since the staff screen came up
};

// --- The staff PIN ---

// Whether `hash`, as hash_pin() writes it, was made from `pin`. False for a hash that is empty or garbled.
// Takes a good part of a second and 64 MiB on purpose: guessing is to be slow. Any thread.
[[nodiscard]] bool pin_matches(const std::string& pin, const std::string& hash);

// "$argon2id$…", for config/kiosk.toml; another one each time. std::nullopt when there is no memory for it.
[[nodiscard]] std::optional<std::string> hash_pin(const std::string& pin);

// A job for a Worker: pin_matches(). The one copy that is made of `pin` is wiped with the job; the caller
// wipes its own.
[[nodiscard]] std::function<bool()> pin_check(const std::string& pin, std::string hash);

} // namespace signpost
