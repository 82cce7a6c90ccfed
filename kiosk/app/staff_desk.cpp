#include "app/staff_desk.h"

#include "app/staff_pin.h"

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

} // namespace

StaffDesk::StaffDesk(const KioskPlan& plan, const std::function<void()>& notify, Clocks clocks)
    : settings_(plan.settings), doctor_(doctor_of(plan)), clocks_(std::move(clocks)), pin_(notify),
      checkup_(notify) {
    facts_.version = plan.version;
    facts_.has_pin = !plan.settings.pin_hash.empty();
    facts_.content_error = plan.front_error.empty() ? plan.told_of_start : plan.front_error;
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
        facts_.health.reset();
        examined_ = checkup_.start([plan = doctor_] { return examine(plan); });
    }
    if (!is_up)
        examined_ = false;
}

bool StaffDesk::take_findings() {
    auto found = checkup_.take();
    if (!found)
        return false;
    facts_.health = std::move(found);
    return true;
}

} // namespace signpost
