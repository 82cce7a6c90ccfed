#include "store/settings_trial.h"

#include <utility>

#include "base/calendar.h"
#include "bundle_file/minisign_text.h"
#include "store/folder_work_internal.h"
#include "store/signed_settings.h"
#include "store/taken_note_internal.h"

namespace signpost {

namespace {

constexpr std::size_t largest_settings = std::size_t{64} * 1024;
constexpr std::size_t largest_state = 4096;
constexpr const char* state_file = "state.toml";

std::string folder_above(const std::string& path) { return path.substr(0, path.find_last_of('/')); }

std::string hash_of(const std::string& text) { return to_base64(blake2b(text)); }

TakenState state_in(Fields& fields) {
    TakenState state{.settings = read_note(fields, "settings"),
                     .settings_text = fields.plain_text("settings_text", {}),
                     .key = read_note(fields, "key")};
    const SettingsOnTrial trial{.note = read_note(fields, "trial"),
                                .text_hash = fields.plain_text("trial_text", {}),
                                .starts = static_cast<int>(fields.count("trial_starts").value_or(0))};
    if (trial.note.serial > 0)
        state.trial = trial;
    return state;
}

Problem unreadable(const std::string& path, const std::string& why) {
    return problem_of(path, "Which settings and key this kiosk had last cannot be read: " + why + ".",
                      "Check the disk. Without this file any signed settings are taken as the first: move "
                      "it elsewhere only if you know that nobody brings old ones.");
}

} // namespace

SettingsTrial::SettingsTrial(Files& files, std::string settings_file, std::string state_folder)
    : files_(files), folder_(folder_above(settings_file)),
      name_(settings_file.substr(settings_file.find_last_of('/') + 1)),
      state_folder_(std::move(state_folder)) {}

Result<TakenState> SettingsTrial::read() const {
    const std::string path = state_folder_ + "/" + state_file;
    const FileResult<std::string> text = files_.read(path, largest_state);
    if (!text && text.error().kind == FileError::Kind::missing)
        return TakenState{};
    if (!text)
        return failed_by(unreadable(path, text.error().text));
    const Result<TomlDocument> document = read_toml(*text, path);
    Problems problems;
    if (!document)
        return failed_by(unreadable(path, "it is damaged"));
    Fields fields(*document, document->root, problems);
    TakenState state = state_in(fields);
    return problems.empty() ? Result<TakenState>(std::move(state))
                            : failed_by(unreadable(path, "it is damaged"));
}

FileDone SettingsTrial::write(const TakenState& state) const {
    TomlLines lines;
    write_note(lines, "settings", state.settings);
    if (!state.settings_text.empty())
        lines.text("settings_text", state.settings_text);
    write_note(lines, "key", state.key);
    if (state.trial) {
        write_note(lines, "trial", state.trial->note);
        lines.text("trial_text", state.trial->text_hash)
            .integer("trial_starts", std::int64_t{state.trial->starts});
    }
    return ensure_folder(files_, state_folder_)
        .and_then([&] { return files_.sync_folder(folder_above(state_folder_)); }) // it may be new
        .and_then([&] { return replace_file(files_, state_folder_, state_file, lines.str()); });
}

FileResult<std::string> SettingsTrial::read_settings_text(const std::string& name) const {
    return files_.read(folder_ + "/" + name, largest_settings);
}

FileResult<bool> SettingsTrial::look_over(const std::string& text,
                                          const std::function<bool(const std::string& path)>& is_good) const {
    const std::string name = name_ + ".offered";
    const FileDone written = put(name, text);
    const bool good = written && is_good(folder_ + "/" + name);
    FileDone gone = remove_tree(files_, folder_ + "/" + name);
    if (!written)
        return tl::unexpected(written.error());
    return std::move(gone).map([good] { return good; });
}

FileDone SettingsTrial::begin(TakenState state, const TakenNote& note, const std::string& text) const {
    const FileResult<std::string> old = read_settings_text(name_);
    if (!old)
        return tl::unexpected(old.error());
    state.trial = SettingsOnTrial{.note = note, .text_hash = hash_of(text), .starts = 0};
    return put(name_ + ".before", *old).and_then([&] { return write(state); }).and_then([&] {
        return put(name_, text);
    });
}

// Who may read the settings, which hold the PIN's hash, may read the new ones: nobody else, and nobody less.
FileDone SettingsTrial::put(const std::string& name, const std::string& text) const {
    return replace_file_like(files_, folder_, name, text, name_);
}

bool SettingsTrial::has_hash(const std::string& hash) const {
    const FileResult<std::string> text = read_settings_text(name_);
    return text && hash_of(*text) == hash;
}

bool SettingsTrial::is_in_place(const SettingsOnTrial& trial) const { return has_hash(trial.text_hash); }

bool SettingsTrial::is_as_taken(const TakenState& state) const { return has_hash(state.settings_text); }

FileDone SettingsTrial::keep(TakenState state) const {
    if (state.trial) {
        state.settings = state.trial->note;
        state.settings_text = state.trial->text_hash;
    }
    return forget(std::move(state));
}

// Whoever put the settings in place may have died before their name was on the disk.
FileDone SettingsTrial::forget(TakenState state) const {
    state.trial.reset();
    return files_.sync_folder(folder_).and_then([&] { return write(state); });
}

FileDone SettingsTrial::go_back(TakenState state) const {
    const std::string before = name_ + ".before";
    const FileResult<std::string> old = read_settings_text(before);
    if (!old)
        return tl::unexpected(old.error());
    FileDone back = put(name_, *old);
    if (!back)
        back = files_.rename(folder_ + "/" + before, folder_ + "/" + name_);
    return back.and_then([&] { return forget(std::move(state)); });
}

std::optional<SignedSettings> signed_settings(Files& files, const std::string& settings_file,
                                              const std::string& state_folder) {
    const SettingsTrial trial(files, settings_file, state_folder);
    const Result<TakenState> state = trial.read();
    if (!state || state->settings.serial == 0 || (state->trial && trial.is_in_place(*state->trial)))
        return std::nullopt;
    return SignedSettings{.serial = state->settings.serial,
                          .changed = !state->settings_text.empty() && !trial.is_as_taken(*state)};
}

} // namespace signpost
