#include "app/staff_desk.h"

#include <array>
#include <iostream>
#include <memory>
#include <utility>

#include <sodium.h>

#include "base/secret.h"

namespace signpost {

namespace {

// The kiosk is its own doctor, as far as it can see from where it runs.
DoctorPlan doctor_of(const KioskPlan& plan) {
    DoctorPlan doctor;
    doctor.settings = plan.settings;
    doctor.settings_file = plan.settings_file.string();
    doctor.settings_problems = plan.settings_problems;
    doctor.program_made = plan.made;
    doctor.observer = Observer::kiosk;
    return doctor;
}

std::string not_kept(const std::string& why) {
    return "It holds until the program ends, and could not be written down: " + why + ".";
}

} // namespace

StaffDesk::StaffDesk(const KioskPlan& plan, const std::function<void()>& notify, Clocks clocks)
    : settings_(plan.settings), source_(plan.source), doctor_(doctor_of(plan)), clocks_(std::move(clocks)),
      pin_(notify), checkup_(notify), keeping_(notify) {
    facts_.version = plan.version;
    facts_.has_pin = !plan.settings.pin_hash.empty();
    facts_.content_error = plan.first_content_error.empty() ? plan.told_of_start : plan.first_content_error;
    facts_.settings_error = to_text(plan.settings_problems);
}

void StaffDesk::follow(const Visit& visit) {
    if (visit.pin_checking && !checking_)
        checking_ = pin_.start(pin_check(visit.pin_digits, settings_.pin_hash));
    if (!visit.pin_checking)
        checking_ = false;
    const bool is_up = visit.here.screen == Screen::staff;
    if (is_up && !examined_) {
        doctor_.now = clocks_.utc();
        doctor_.wall = clocks_.wall();
        facts_.health.reset();
        examined_ = checkup_.start([plan = doctor_] { return examine(plan); });
    }
    if (!is_up)
        examined_ = false;
}

void StaffDesk::keep_site(const std::string& site) {
    doctor_.settings.site = site;
    facts_.site_error.clear();
    const bool begun = keeping_.start([&source = source_, site] {
        const FileDone kept = source.keep_site(site);
        return kept ? "" : kept.error().text;
    });
    if (!begun)
        facts_.site_error = not_kept("the kiosk is busy");
}

void StaffDesk::ask_for_clock(const ClockWish& wish) {
    facts_.clock_error.clear();
    const FileDone asked = source_.ask_for_clock(wish); // a small file: as quick as a frame
    if (!asked)
        facts_.clock_error = "It could not be asked for: " + asked.error().text + ".";
}

void StaffDesk::ask_for_power_off(UtcTime now) const {
    if (const FileDone asked = source_.ask_for_power_off(now); !asked)
        std::cerr << "kiosk: the computer stays on, as nobody could be asked to switch it off: "
                  << asked.error().text << ".\n";
}

bool StaffDesk::take_health() {
    if (const auto wrong = keeping_.take(); wrong && !wrong->empty()) {
        facts_.site_error = not_kept(*wrong);
        return true;
    }
    auto found = checkup_.take();
    if (!found)
        return false;
    facts_.health = std::move(found);
    return true;
}

namespace {

// Shared and never moved: to move a short string leaves its letters behind.
struct Pin {
    explicit Pin(const std::string& typed) : digits(typed) {}
    ~Pin() { wipe(digits); }
    Pin(const Pin&) = delete;
    Pin& operator=(const Pin&) = delete;

    std::string digits;
};

} // namespace

bool pin_matches(const std::string& pin, const std::string& hash) {
    // crypto_pwhash_str_verify() reads a string that ends within this length.
    if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0)
        return false;
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

std::optional<std::string> hash_pin(const std::string& pin) {
    if (sodium_init() < 0)
        return std::nullopt;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return std::string(hash.data());
}

std::function<bool()> pin_check(const std::string& pin, std::string hash) {
    const auto typed = std::make_shared<const Pin>(pin);
    return [typed, made = std::move(hash)] { return pin_matches(typed->digits, made); };
}

} // namespace signpost
