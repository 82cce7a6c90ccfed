#include "doctor/doctor.h"

#include <algorithm>

namespace signpost {

HealthChecks examine(const DoctorPlan& plan) {
    const Settings& settings = plan.settings;
    const Machine machine = look_at_machine(plan.root);
    const SeenContent content = look_at_content(settings);
    const SeenStore store = look_at_store(settings);
    const Date today = day_of(plan.now).value_or(plan.program_made);
    const Date made = content.bundle && content.bundle->made
                          ? std::max(plan.program_made, *content.bundle->made)
                          : plan.program_made;
    return {check_settings(plan.settings_file, plan.settings_problems, look_at_folders(plan.root, settings)),
            check_display(machine.displays, settings.screen_mm),
            check_letters(machine.displays, glass_settings(settings)),
            check_room(plan.room),
            check_reach(machine.displays, settings.rotation, glass_settings(settings)),
            check_touch(machine.touch_panels),
            check_fonts(content),
            check_content(content, today),
            check_facts(content, today),
            check_keys(store, settings.signing_keys.string()),
            check_pin(settings.pin_hash),
            check_space(store),
            check_clock(plan.now, made),
            check_root(machine.root, plan.observer),
            check_service(machine.service, plan.starts_next),
            check_watchdog(machine.service, machine.watchdog),
            check_locks(machine.locks),
            check_sound(machine.sound_cards)};
}

} // namespace signpost
