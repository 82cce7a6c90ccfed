#include "cli/import_notes_internal.h"

#include <array>

#include "disk/disk_files.h"
#include "disk/mapped_files.h"
#include "settings/settings_from_stick.h"
#include "store/offered.h"
#include "store/program_by_stick.h"

namespace signpost {

namespace {

// The file is read from the stick once more by the kiosk itself, which knows the names of keys.
Accepted<void> are_good_settings(const CheckedNote& checked, const Stick& stick,
                                 const std::filesystem::path& config, const Outside& outside) {
    const std::string& name = checked.file.name;
    const auto text = settings_with(checked.file.bytes, name, checked.note.kiosks.size() == 1, config);
    if (!text)
        return tl::unexpected(text.error());
    bool is_there = false;
    for (const std::string& path : {stick.folder() + "/" + name, stick.folder() + "/signpost/" + name}) {
        const bool is_here = stick.files().look(path).has_value();
        is_there = is_there || is_here;
        if (is_here && !outside.kiosk_takes(path))
            return refused(Reason::wrong_settings, "The kiosk does not take the settings in " + name + ".",
                           "Sign them with kioskctl sign-settings where the program kiosk is installed: it "
                           "says what is wrong.");
    }
    if (!is_there)
        return refused(Reason::unreadable, name + " is not on the stick any more.", "Bring the stick again.");
    return {};
}

// What every importer can see of it.
Accepted<void> is_good(const CheckedNote& checked, const Stick& stick, const std::filesystem::path& config,
                       const Outside& outside) {
    switch (checked.note.kind) {
    case NoteKind::settings:
        break;
    case NoteKind::key:
        return {};
    case NoteKind::program:
        return is_of_stick(checked.file, stick);
    }
    return are_good_settings(checked, stick, config, outside);
}

// What is the stick itself stays there: signpost-program@.service looks at it next.
Accepted<void> leave_for_service(const Store& store, const CheckedNote& checked) {
    if (checked.note.kind == NoteKind::program)
        return {};
    const FileDone left = offer(store, checked.file);
    if (!left)
        return tl::unexpected(own_fault_of(left.error(), store.folder()));
    return {};
}

} // namespace

std::string right_for(NoteKind kind) {
    switch (kind) {
    case NoteKind::settings:
        break;
    case NoteKind::key:
        return "keys";
    case NoteKind::program:
        return "program";
    }
    return "settings";
}

Accepted<void> is_allowed(NoteKind kind, const StickRights& rights) {
    const std::array allowed{rights.settings, rights.keys, rights.program}; // as NoteKind counts
    if (allowed.at(static_cast<std::size_t>(kind)))
        return {};
    return refused(Reason::not_allowed, "This kiosk takes no " + right_for(kind) + " from a stick.",
                   "At the kiosk, by hand, put \"" + right_for(kind) + "\" into stick_also_brings.");
}

Accepted<std::string> settings_with(const std::string& offered, const std::string& name, bool for_one,
                                    const std::filesystem::path& config) {
    const auto installed = load_file(real_path(config.string()), config.string(), largest_note);
    if (!installed)
        return tl::unexpected(Refusal{.reason = Reason::wrong_settings,
                                      .cause = "The kiosk's own settings cannot be read.",
                                      .remedy = "Mend them by hand.",
                                      .problems = installed.error()});
    return settings_after({.installed = *installed,
                           .folder = config.parent_path(),
                           .offered = offered,
                           .name = name,
                           .for_one = for_one});
}

NotesBrought offer_notes(const Stick& stick, const Store& store, const Settings& settings,
                         const std::filesystem::path& config, const std::filesystem::path& keys,
                         const Outside& outside) {
    const auto known = read_keys(stick.files(), real_path(keys.string())).keys;
    NotesThere there = find_notes(stick, known, identity_of(settings, outside).name);
    NotesBrought brought{.all = std::move(there.refused), .refusals = std::move(there.refusals)};
    for (const CheckedNote& checked : there.notes) {
        const NoteKind kind = checked.note.kind;
        const Accepted<void> done = is_allowed(kind, settings.stick_also_brings)
                                        .and_then([&] { return is_good(checked, stick, config, outside); })
                                        .and_then([&] { return leave_for_service(store, checked); });
        brought.all.push_back({.kind = kind,
                               .state = done ? AlsoBrought::State::offered : AlsoBrought::State::refused,
                               .reason = done ? std::nullopt : std::optional(done.error().reason)});
        if (!done)
            brought.refusals.push_back(done.error());
    }
    return brought;
}

} // namespace signpost
