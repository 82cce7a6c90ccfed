#include "store/note_serial.h"

namespace signpost {

namespace {

// What works when it is followed: no office signs a serial that is still to come.
std::string sign_higher(const TakenNote& last, const NoteClock& clock) {
    const auto moment = moment_of_serial(last.serial);
    if (moment && can_be_serial(last.serial, clock, {}))
        return "Sign it again, with --serial " +
               std::to_string(serial_of(*moment + std::chrono::seconds(1))) +
               " or higher where your clock is behind, and bring the newer signature.";
    return "The last serial is still to come by this kiosk's clock. If the clock is wrong, set it, sign "
           "again "
           "and bring the newer signature. If it is right, move state.toml in /var/lib/signpost-settings "
           "elsewhere, by hand, and bring the stick again.";
}

Refusal no_serial(const CheckedNote& checked) {
    return {.reason = Reason::wrong_signature,
            .cause = checked.file.name + " was signed as " + std::to_string(checked.note.serial) +
                     ", which is no moment up to now.",
            .remedy = "Set the clocks of the office and of the kiosk, and sign it again, without --serial."};
}

} // namespace

bool can_be_serial(std::int64_t serial, const NoteClock& clock, std::chrono::days ahead) {
    const auto moment = moment_of_serial(serial);
    return moment && (!clock.can_be_right || *moment <= clock.now + ahead);
}

Accepted<AlsoBrought::State> judge_serial(const CheckedNote& checked, const TakenNote& last,
                                          const NoteClock& clock) {
    using State = AlsoBrought::State;
    const std::string& name = checked.file.name;
    if (checked.hash == last.hash && checked.note.serial <= last.serial)
        return State::current;
    if (!can_be_serial(checked.note.serial, clock, most_ahead))
        return tl::unexpected(no_serial(checked));
    if (checked.note.serial > last.serial)
        return State::taken;
    if (checked.note.serial < last.serial)
        return refused(Reason::older,
                       name + " was signed as " + std::to_string(checked.note.serial) +
                           "; this kiosk has had " + std::to_string(last.serial) + " already.",
                       sign_higher(last, clock));
    return refused(Reason::changed_twin, name + " has the serial of another file that this kiosk took.",
                   sign_higher(last, clock));
}

} // namespace signpost
