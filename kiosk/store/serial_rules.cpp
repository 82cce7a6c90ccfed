#include "store/serial_rules.h"

#include <algorithm>

#include "base/characters.h"

namespace signpost {

namespace {

std::int64_t shipped_serial(const Installed& installed) {
    return installed.shipped ? installed.shipped->serial : 0;
}

// Once something was installed, a newer program with newer content of its own changes nothing: what was
// installed is shown, and so it is what counts.
std::int64_t highest_serial(const Installed& installed) {
    return installed.highest ? installed.highest->serial : shipped_serial(installed);
}

// Where record.toml is damaged, nobody knows what is current; where the kiosk went back to what it came with,
// nothing installed is: the highest is the careful answer.
std::int64_t current_serial(const Installed& installed) {
    const bool known = installed.record && installed.record->current;
    return known ? installed.record->current->name.serial : highest_serial(installed);
}

std::string expected_id(const Installed& installed) {
    if (installed.record)
        return installed.record->id;
    return installed.shipped ? installed.shipped->id : "";
}

bool is_twin(const CheckedBundle& offered, const VersionName& name) {
    return name.serial == offered.name.serial && name != offered.name;
}

// Whether it has the serial of the highest or of the current bundle, and other bytes.
bool is_changed_twin(const CheckedBundle& offered, const Installed& installed) {
    return (installed.highest && is_twin(offered, *installed.highest)) ||
           (installed.record && installed.record->current &&
            is_twin(offered, installed.record->current->name));
}

bool is_twin_of_a_previous(const CheckedBundle& offered, const Installed& installed) {
    return installed.record &&
           std::any_of(installed.record->previous.begin(), installed.record->previous.end(),
                       [&](const Version& version) { return is_twin(offered, version.name); });
}

tl::unexpected<Refusal> other_bundle(const CheckedBundle& offered, const std::string& id,
                                     const std::string& name) {
    return refused(Reason::other_bundle,
                   name + " is the bundle " + in_quotes(offered.id) + "; this kiosk shows " + in_quotes(id) +
                       ".",
                   "Bring the bundle that was made for this kiosk. If this is the one, set the key id in its "
                   "bundle.toml to " +
                       in_quotes(id) + ", then pack and sign it again.");
}

tl::unexpected<Refusal> changed_twin(const CheckedBundle& offered, const std::string& name) {
    return refused(Reason::changed_twin,
                   name + " has serial " + std::to_string(offered.name.serial) +
                       ", as content that was installed here before, but is not the same.",
                   "Set a higher serial in its bundle.toml, then pack and sign it again.");
}

std::int64_t withdrawn_serial(const Installed& installed) {
    return installed.record ? installed.record->withdrawn : 0;
}

// Its signed statement counts here: it reaches what is shown, and is not one that was obeyed before.
bool replaces_current(const CheckedBundle& offered, const Installed& installed) {
    const std::int64_t withdrawn = withdrawn_serial(installed);
    return offered.replaces && *offered.replaces >= current_serial(installed) &&
           (*offered.replaces > withdrawn ||
            (*offered.replaces == withdrawn && offered.name.serial > current_serial(installed)));
}

tl::unexpected<Refusal> older(const CheckedBundle& offered, const Installed& installed,
                              const std::string& name) {
    if (offered.name.serial > highest_serial(installed) ||
        (offered.name.serial > current_serial(installed) &&
         offered.name.serial <= withdrawn_serial(installed)))
        return refused(Reason::older,
                       name + " has serial " + std::to_string(offered.name.serial) +
                           "; the office has withdrawn every serial up to " +
                           std::to_string(withdrawn_serial(installed)) + ".",
                       "Bring the newest bundle.");
    return refused(Reason::older,
                   name + " has serial " + std::to_string(offered.name.serial) +
                       "; this kiosk has had serial " + std::to_string(highest_serial(installed)) +
                       " already.",
                   "Bring the newest bundle. To go back on purpose, give the old content a higher serial, or "
                   "run kioskctl import --allow-downgrade on the kiosk.");
}

} // namespace

Accepted<Install> judge(const CheckedBundle& offered, const Installed& installed, bool allow_downgrade,
                        const std::string& name) {
    const std::string id = expected_id(installed);
    if (!id.empty() && offered.id != id)
        return other_bundle(offered, id, name);
    if (installed.record && installed.record->current && offered.name == installed.record->current->name)
        return Install::already_current;
    const bool is_highest = offered.name == installed.highest;
    if (is_highest && (!installed.record || allow_downgrade))
        return Install::yes; // the record is damaged, or staff want back what was taken back
    const bool may_go_back = allow_downgrade || replaces_current(offered, installed);
    if (is_changed_twin(offered, installed) || (!may_go_back && is_twin_of_a_previous(offered, installed)))
        return changed_twin(offered, name);
    if (offered.name.serial > std::max(highest_serial(installed), withdrawn_serial(installed)) || may_go_back)
        return Install::yes;
    return older(offered, installed, name);
}

} // namespace signpost
