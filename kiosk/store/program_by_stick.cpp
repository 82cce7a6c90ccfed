#include "store/program_by_stick.h"

#include "bundle_file/fingerprint.h"
#include "store/folder_work_internal.h"

namespace signpost {

namespace {

constexpr const char* list_of_sums = "SHA256SUMS";
constexpr std::size_t largest_list = std::size_t{4} * 1024 * 1024; // bytes; some thousand packages
constexpr const char* agreed_file = "program.sums"; // beside the state; config/libexec/program goes by it

// While this is there, `install` is at work, or a power cut interrupted it.
bool is_installing(const std::filesystem::path& root) {
    std::error_code failed;
    return std::filesystem::exists(root / "var/cache/signpost-install/agreed", failed);
}

} // namespace

Accepted<void> is_of_stick(const NoteFile& sums, const Stick& stick) {
    const std::string ending = std::string("  ") + list_of_sums + "\n";
    if (!sums.bytes.ends_with(ending) || sums.bytes.find(' ') != sums.bytes.size() - ending.size())
        return refused(Reason::wrong_settings, sums.name + " is not what make-usb writes.",
                       "Sign the program.sums that make-usb wrote at the stick's top.");
    const FileResult<std::string> list =
        stick.files().read(stick.folder() + "/" + list_of_sums, largest_list);
    if (!list || b2sum(*list) + ending != sums.bytes)
        return refused(Reason::unreadable, sums.name + " is of another stick, or this one was changed since.",
                       "Make the stick again with make-usb, then sign its program.sums.");
    return {};
}

Accepted<void> agree(const CheckedNote& checked, TakenState& state, const SettingsTrial& trial, Files& files,
                     const std::string& state_folder, const std::filesystem::path& root) {
    if (is_installing(root))
        return refused(Reason::busy, "Something is being installed already.",
                       "Wait until the kiosk has started anew, then bring the stick again.");
    state.program_agreed = {.serial = checked.note.serial, .hash = checked.hash};
    const FileDone written = trial.write(state).and_then(
        [&] { return replace_file(files, state_folder, agreed_file, checked.file.bytes); });
    if (!written)
        return tl::unexpected(own_fault_of(written.error(), state_folder));
    return {};
}

Result<bool> end_agreed(bool is_taken, const SettingsTrial& trial, Files& files,
                        const std::string& state_folder) {
    auto state = trial.read();
    if (!state)
        return tl::unexpected(state.error());
    if (state->program_agreed.serial == 0)
        return false;
    if (is_taken)
        state->program = state->program_agreed;
    state->program_agreed = {};
    const FileDone done =
        remove_tree(files, state_folder + "/" + agreed_file).and_then([&] { return trial.write(*state); });
    if (!done)
        return failed_by(problem_of(state_folder, "It cannot be written to: " + done.error().text + ".",
                                    "Check the disk."));
    return true;
}

} // namespace signpost
