#include "store/program_by_stick.h"

#include "bundle_file/fingerprint.h"
#include "store/folder_work_internal.h"
#include "store/taken_note_internal.h"

namespace signpost {

namespace {

constexpr const char* list_of_sums = "SHA256SUMS";
constexpr std::size_t largest_list = std::size_t{4} * 1024 * 1024; // bytes; some thousand packages
constexpr const char* agreed_file = "program.sums";                // config/libexec/program goes by it
constexpr const char* program_state_file = "program.toml";
constexpr std::size_t largest_program_state = 4096;

Problem program_unknown(const std::string& path, const std::string& why) {
    return problem_of(path, "Which program this kiosk had last by stick cannot be read: " + why + ".",
                      "Check the disk. Without this file any signed stick is taken as the first: move it "
                      "elsewhere only if you know that nobody brings old ones.");
}

Refusal why_unknown(const Problems& problems) {
    return {.reason = Reason::storage,
            .cause = "What this kiosk had last by stick is not known.",
            .remedy = "See the lines below.",
            .problems = problems};
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

Result<ProgramByStick::State> ProgramByStick::read() const {
    const std::string path = folder_ + "/" + program_state_file;
    const FileResult<std::string> text = files_.read(path, largest_program_state);
    if (!text && text.error().kind == FileError::Kind::missing)
        return State{};
    if (!text)
        return failed_by(program_unknown(path, text.error().text));
    const Result<TomlDocument> document = read_toml(*text, path);
    Problems problems;
    if (!document)
        return failed_by(program_unknown(path, "it is damaged"));
    Fields fields(*document, document->root, problems);
    State state{.installed = read_note(fields, "installed"), .agreed = read_note(fields, "agreed")};
    return problems.empty() ? Result<State>(std::move(state))
                            : failed_by(program_unknown(path, "it is damaged"));
}

FileDone ProgramByStick::write(const State& state) const {
    TomlLines lines;
    write_note(lines, "installed", state.installed);
    write_note(lines, "agreed", state.agreed);
    return ensure_folder(files_, folder_).and_then([&] {
        return replace_file(files_, folder_, program_state_file, lines.str());
    });
}

// While this is there, `install` is at work, or a power cut interrupted it.
bool ProgramByStick::is_installing() const {
    std::error_code failed;
    return std::filesystem::exists(root_ / "var/cache/signpost-install/agreed", failed);
}

FileDone ProgramByStick::agree_to_none() { return remove_tree(files_, folder_ + "/" + agreed_file); }

Accepted<AlsoBrought::State> ProgramByStick::agree(const CheckedNote& checked, const NoteClock& clock) {
    if (const FileDone none = agree_to_none(); !none)
        return tl::unexpected(own_fault_of(none.error(), folder_));
    if (is_installing())
        return refused(Reason::busy, "Something is being installed already.",
                       "Wait until the kiosk has started anew, then bring the stick again.");
    auto state = read();
    if (!state)
        return tl::unexpected(why_unknown(state.error()));
    if (const auto is_new = judge_serial(checked, state->installed, clock);
        !is_new || *is_new == AlsoBrought::State::current)
        return is_new;
    state->agreed = {.serial = checked.note.serial, .hash = checked.hash};
    const FileDone written = write(*state).and_then(
        [&] { return replace_file(files_, folder_, agreed_file, checked.file.bytes); });
    if (!written)
        return tl::unexpected(own_fault_of(written.error(), folder_));
    return AlsoBrought::State::offered;
}

Result<bool> ProgramByStick::end_agreed(bool is_taken) {
    auto state = read();
    if (!state)
        return tl::unexpected(state.error());
    if (state->agreed.serial == 0)
        return false;
    if (is_taken)
        state->installed = state->agreed;
    state->agreed = {};
    if (const FileDone done = agree_to_none().and_then([&] { return write(*state); }); !done)
        return failed_by(
            problem_of(folder_, "It cannot be written to: " + done.error().text + ".", "Check the disk."));
    return true;
}

} // namespace signpost
