// kioskctl take-offered: puts settings and keys in place that the importer found on a stick. The kiosk's own
// user may write neither, so it leaves them in its store; signpost-settings.path sees that, and
// signpost-settings.service calls this as root. Whatever lies there may be of anybody's making: all is
// checked anew. While new settings are on trial it is called at each start of the computer, too: with
// --starting by signpost-trial.service, before the kiosk, which they may freeze; and once the kiosk has
// started.
#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/after_taking_internal.h"
#include "cli/commands_internal.h"
#include "cli/import_notes_internal.h"
#include "cli/kiosk_options_internal.h"
#include "disk/disk_files.h"
#include "store/note_serial.h"
#include "store/offered.h"
#include "store/settings_trial.h"
#include "store/signed_settings.h"

namespace signpost {

namespace {

struct TakeOptions {
    KioskOptions kiosk;
    std::filesystem::path state = taken_settings_folder;
    bool starting = false;
};

using Ended = Accepted<AlsoBrought::State>;

// One call at work.
class TakingOffered {
public:
    TakingOffered(const TakeOptions& options, const Settings& settings, Files& files, const Outside& outside)
        : options_(options), settings_(settings), files_(files), outside_(outside),
          store_(store_of(settings, files)),
          trial_(files, real_path(options.kiosk.config.string()), real_path(options.state.string())) {}

    // What was done, in the order in which it was; or why nothing could be.
    Result<AllBrought> run() {
        if (auto read = resume(); !read)
            return tl::unexpected(read.error());
        if (state_.trial)
            go_on();
        for (const NoteFile& file : offered(store_))
            tell(file.kind, take(file));
        return done_;
    }
    // The computer starts, and the kiosk has not yet.
    Result<AllBrought> count_start() {
        if (auto read = resume(); !read)
            return tl::unexpected(read.error());
        if (!state_.trial)
            return done_;
        ++state_.trial->starts;
        if (const FileDone counted = trial_.write(state_); !counted || !may_try())
            tell(NoteKind::settings, go_back());
        return done_;
    }
    // A trial was gone on with that a power cut interrupted: what the last notice says is of another day.
    [[nodiscard]] bool resumed() const { return resumed_; }

private:
    void tell(NoteKind kind, const Ended& ended) {
        done_.push_back({.kind = kind,
                         .state = ended ? *ended : AlsoBrought::State::refused,
                         .reason = ended ? std::nullopt : std::optional(ended.error().reason)});
        if (ended)
            return;
        const Refusal& refusal = ended.error();
        outside_.err << "Code " << code_of(refusal.reason) << ": " << refusal.cause << ' ' << refusal.remedy
                     << '\n'
                     << to_text(refusal.problems);
    }

    // Reads what was taken. A trial whose settings are not in place is none.
    Result<void> resume() {
        auto state = trial_.read();
        if (!state)
            return tl::unexpected(state.error());
        state_ = std::move(*state);
        if (state_.trial && !trial_.is_in_place(*state_.trial))
            forget();
        resumed_ = state_.trial.has_value();
        return {};
    }

    void forget() {
        if (const FileDone written = trial_.forget(state_); !written)
            outside_.err << written.error().text << '\n';
        state_.trial.reset();
    }

    [[nodiscard]] bool may_try() const { return state_.trial->starts <= most_trial_starts; }

    void go_on() { tell(NoteKind::settings, end_trial(may_try() && kiosk_came_up(outside_))); }

    Ended end_trial(bool came_up) {
        if (!trial_.is_in_place(*state_.trial))
            return leave_what_is_there();
        if (came_up)
            return keep();
        Ended ended = go_back();
        restart_kiosk(outside_); // it has its old settings even where that could not be written down
        return ended;
    }

    // A technician's own hand goes before a stick.
    Ended leave_what_is_there() {
        forget();
        return refused(Reason::busy,
                       "Somebody changed the settings by hand while the new ones were tried out.",
                       "They stay as they are now. If the new ones are to count, bring the stick again.");
    }

    Ended keep() {
        if (const FileDone written = trial_.keep(state_); !written)
            return tl::unexpected(own_fault_of(written.error(), options_.kiosk.config.string()));
        state_.settings = state_.trial->note;
        state_.trial.reset();
        return AlsoBrought::State::taken;
    }

    Ended go_back() {
        const FileDone written = trial_.go_back(state_);
        state_.trial.reset();
        if (!written)
            return tl::unexpected(own_fault_of(written.error(), options_.kiosk.config.string()));
        return refused(Reason::did_not_start, "The kiosk did not come up with the new settings.",
                       "It has its old ones again. journalctl -u signpost-kiosk says why.");
    }

    // It is gone from the store in any case, or it would be tried for ever.
    Ended take(const NoteFile& file) {
        const auto keys = read_keys(files_, real_path(settings_.signing_keys.string())).keys;
        const Accepted<CheckedNote> checked = check_note(file, keys);
        Ended ended = checked ? take_checked(*checked) : Ended(tl::unexpected(checked.error()));
        if (const FileDone gone = take_away(store_, file); !gone)
            return tl::unexpected(own_fault_of(gone.error(), store_.folder()));
        if (ended && *ended == AlsoBrought::State::taken && file.kind == NoteKind::settings)
            return try_out();
        return ended;
    }

    Ended take_checked(const CheckedNote& checked) {
        if (const auto allowed = is_allowed(checked.note.kind, settings_.stick_also_brings); !allowed)
            return tl::unexpected(allowed.error());
        if (!is_for(checked.note, identity_of(settings_, outside_).name))
            return refused(Reason::other_bundle, checked.file.name + " is for other kiosks.",
                           "Use the right stick.");
        const bool is_key = checked.note.kind == NoteKind::key;
        Ended is_new = judge_serial(checked, is_key ? state_.key : state_.settings, clock());
        if (is_new && *is_new == AlsoBrought::State::current && is_key && !has_key(checked.file))
            return refused(Reason::older,
                           checked.file.name + " was taken before, and somebody has taken it away since.",
                           "If it is to be there again, sign it again.");
        if (!is_new || *is_new == AlsoBrought::State::current)
            return is_new;
        return is_key ? take_key(checked) : take_settings(checked);
    }

    [[nodiscard]] NoteClock clock() const {
        return {.now = outside_.now, .can_be_right = can_be_right(outside_.today, outside_.made)};
    }

    [[nodiscard]] bool has_key(const NoteFile& file) const {
        const Result<PublicKey> wanted = read_public_key(file.bytes, file.name);
        const auto there = read_keys(files_, real_path(settings_.signing_keys.string())).keys;
        return wanted && std::any_of(there.begin(), there.end(),
                                     [&](const PublicKey& key) { return key.key == wanted->key; });
    }

    Ended take_key(const CheckedNote& checked) {
        const Accepted<bool> placed =
            place_key(files_, real_path(settings_.signing_keys.string()), checked.file);
        if (!placed)
            return tl::unexpected(placed.error());
        state_.key = {.serial = checked.note.serial, .hash = checked.hash};
        if (const FileDone written = trial_.write(state_); !written)
            return tl::unexpected(own_fault_of(written.error(), options_.state.string()));
        return *placed ? AlsoBrought::State::taken : AlsoBrought::State::current;
    }

    Ended take_settings(const CheckedNote& checked) {
        const auto text = settings_with(checked.file.bytes, checked.file.name,
                                        checked.note.kiosks.size() == 1, options_.kiosk.config);
        if (!text)
            return tl::unexpected(text.error());
        const auto takes =
            trial_.look_over(*text, [&](const std::string& path) { return outside_.kiosk_takes(path); });
        if (!takes)
            return tl::unexpected(own_fault_of(takes.error(), options_.kiosk.config.string()));
        if (!*takes)
            return refused(Reason::wrong_settings, "The kiosk does not take the settings.",
                           "Together with its own they hold a mistake: journalctl -u signpost-settings says "
                           "which. Mend it in the office, and sign again.");
        const TakenNote note{.serial = checked.note.serial, .hash = checked.hash};
        if (const FileDone begun = trial_.begin(state_, note, *text); !begun)
            return tl::unexpected(own_fault_of(begun.error(), options_.kiosk.config.string()));
        return AlsoBrought::State::taken;
    }

    Ended try_out() {
        auto state = trial_.read();
        if (!state || !state->trial)
            return refused(Reason::storage, "The new settings could not be written down.", "Check the disk.");
        state_ = std::move(*state);
        restart_kiosk(outside_);
        return end_trial(kiosk_came_up(outside_));
    }

    const TakeOptions& options_;
    const Settings& settings_;
    Files& files_;
    const Outside& outside_;
    const Store store_;
    const SettingsTrial trial_;
    TakenState state_;
    AllBrought done_;
    bool resumed_ = false;
};

// Where nothing can be taken: what stayed would start the service again and again, until systemd gave it up.
AllBrought refuse_all(const Store& store) {
    AllBrought done;
    for (const NoteFile& file : offered(store))
        if (take_away(store, file))
            done.push_back(
                {.kind = file.kind, .state = AlsoBrought::State::refused, .reason = Reason::storage});
    return done;
}

ControlExit take_offered(const TakeOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    TakingOffered taking(options, *settings, files, outside);
    const auto done = options.starting ? taking.count_start() : taking.run();
    if (!done) {
        outside.err << to_text(done.error());
        const Store store = store_of(*settings, files);
        tell_brought(store, refuse_all(store), false, outside);
        return ControlExit::failed;
    }
    tell_brought(store_of(*settings, files), *done, taking.resumed(), outside);
    bool all_well = true;
    for (const AlsoBrought& brought : *done) {
        outside.out << words_of(brought.kind).word << ": "
                    << brought_words.at(static_cast<std::size_t>(brought.state)) << '\n';
        all_well = all_well && brought.state != AlsoBrought::State::refused;
    }
    return all_well ? ControlExit::done : ControlExit::refused;
}

} // namespace

void add_take_offered(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "take-offered",
        "Put settings and keys in place that came on a stick (the system's service does this)");
    const auto options = std::make_shared<TakeOptions>();
    add_kiosk_options(*command, options->kiosk, host.outside);
    command
        ->add_option("--state", options->state,
                     "Where it is kept what was taken; " + options->state.string() + " if you say nothing")
        ->type_name("DIR");
    command->add_flag("--starting", options->starting,
                      "The computer starts, and the kiosk has not yet: no more than to count that, and to go "
                      "back after too many");
    command->callback([options, host] { host.exit = take_offered(*options, host.outside); });
}

} // namespace signpost
