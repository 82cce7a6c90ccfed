#include "doctor/doctor.h"

#include <algorithm>
#include <utility>

namespace signpost {

namespace {

// Two things that are told in one line; the worse state of both counts.
HealthCheck joined(HealthCheck check, const HealthCheck& other) {
    check.state = std::max(check.state, other.state);
    check.seen += (check.seen.ends_with('.') ? " " : "; ") + other.seen;
    if (!other.remedy.empty())
        check.remedy += (check.remedy.empty() ? "" : " ") + other.remedy;
    return check;
}

HealthCheck content_and_site(const SeenContent& content, const std::string& site, Date today) {
    HealthCheck check = check_content(content, today);
    const bool has_place = content.bundle && (!site.empty() || !content.bundle->sites.empty());
    return has_place ? joined(std::move(check), check_site(content, site)) : check;
}

HealthCheck facts_and_calendar(const SeenContent& content, const std::string& site, Date today) {
    HealthCheck check = check_facts(content, today);
    const HealthCheck hours = check_hours(content, site, today);
    const bool is_news = content.bundle && hours.state != HealthCheck::State::ok;
    return is_news ? joined(std::move(check), hours) : check;
}

HealthCheck clock_and_zone(const DoctorPlan& plan, const std::optional<SeenBoardClock>& board, Date made) {
    HealthCheck check = check_clock(plan.now, made);
    if (board)
        check = joined(std::move(check), check_board_clock(*board, plan.now, made));
    const SeenZone zone{look_at_zone(plan.root), plan.wall};
    return zone.wall || !zone.name.empty() ? joined(std::move(check), check_zone(zone)) : check;
}

// What the disk says of itself, where somebody has asked it.
HealthCheck space_and_disk(const SeenStore& store, const std::optional<SeenDisk>& disk) {
    HealthCheck check = check_space(store);
    return disk ? joined(std::move(check), check_disk(*disk)) : check;
}

// Where there is a card, and the settings want it.
std::optional<SeenVoice> voice_of(const DoctorPlan& plan, const SeenSound& sound,
                                  const SeenContent& content) {
    if (sound.cards.empty())
        return std::nullopt;
    std::vector<std::string> languages;
    if (content.bundle)
        for (const Language& language : content.bundle->languages)
            languages.push_back(language.code);
    return ask_voice(plan.check_voice, plan.settings, languages);
}

} // namespace

HealthChecks examine(const DoctorPlan& plan) {
    const Settings& settings = plan.settings;
    const std::string site = place_of(settings);
    const Machine machine = look_at_machine(plan.root);
    const SeenContent content = look_at_content(settings);
    const SeenStore store = look_at_store(settings);
    const Date today = day_of(plan.now);
    const Date made = content.bundle && content.bundle->made
                          ? std::max(plan.program_made, *content.bundle->made)
                          : plan.program_made;
    HealthChecks checks{
        check_settings(plan.settings_file, plan.settings_problems, look_at_folders(plan.root, settings)),
        machine.firmware_picture ? check_firmware_picture(*machine.firmware_picture)
                                 : check_display(machine.displays, settings.screen_mm),
        check_letters(machine.displays, glass_settings(settings)),
        check_room(plan.room),
        check_reach(machine.displays, settings.rotation, glass_settings(settings)),
        check_touch(machine.touch_panels),
        check_fonts(content),
        content_and_site(content, site, today),
        facts_and_calendar(content, site, today),
        check_keys(store, settings.signing_keys.string()),
        check_pin(settings.pin_hash),
        space_and_disk(store, machine.disk),
        clock_and_zone(plan, machine.board_clock, made),
        check_root(machine.root, plan.observer),
        check_service(machine.service, plan.starts_next),
        check_watchdog(machine.service, machine.watchdog),
        check_locks(machine.locks),
        check_debian(machine.debian, today),
        check_sound(settings, machine.sound, voice_of(plan, machine.sound, content))};
    if (settings.computer_off)
        checks.push_back(check_power(settings.display_hours, machine.board_clock, plan.wall));
    return checks;
}

} // namespace signpost
