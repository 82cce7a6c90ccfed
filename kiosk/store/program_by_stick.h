// The program and Debian anew, from a stick that the office signed. What is signed is a small file,
// program.sums: the sum of the stick's SHA256SUMS, and so of every file that make-usb put there. The importer
// looks at it; signpost-program@.service checks all of it anew, as root, and copies the stick;
// signpost-unfinished.service installs the copy.
//
//     program.toml   in a folder of root's: what was installed last so, and what is agreed to
//     program.sums   beside it, while the stick that has this sum may be copied
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "base/files.h"
#include "base/problem.h"
#include "base/reason.h"
#include "store/note_serial.h"
#include "store/offered.h"

namespace signpost {

// Whether this is the stick that was signed: its SHA256SUMS has the sum in `sums`, as b2sum prints it.
// Refused: wrong_settings, where `sums` is no such file; unreadable, where the stick has no list, or another.
[[nodiscard]] Accepted<void> is_of_stick(const NoteFile& sums, const Stick& stick);

// For one caller at a time, which may write the folder: root.
class ProgramByStick {
public:
    // `folder`: a real path, made where it is missing. `files` outlives it. `root`: of the computer.
    ProgramByStick(Files& files, std::string folder, std::filesystem::path root)
        : files_(files), folder_(std::move(folder)), root_(std::move(root)) {}

    // Whether a stick with these sums, whose signature was checked, is to be copied. offered: it is. current:
    // it was installed last. Refused: as judge_serial(); busy, while something is being installed; and what
    // the disk refuses, by own_fault_of(). Unless it is offered, no stick may be copied any more.
    [[nodiscard]] Accepted<AlsoBrought::State> agree(const CheckedNote& checked, const NoteClock& clock);

    // No stick may be copied, whatever was agreed to before.
    [[nodiscard]] FileDone agree_to_none();

    // What was agreed to has ended, and `is_taken` from now on or not. False: nothing was agreed to.
    [[nodiscard]] Result<bool> end_agreed(bool is_taken);

private:
    struct State {
        TakenNote installed;
        TakenNote agreed;
    };
    [[nodiscard]] Result<State> read() const;
    [[nodiscard]] FileDone write(const State& state) const;
    [[nodiscard]] bool is_installing() const;

    Files& files_;
    std::string folder_;
    std::filesystem::path root_;
};

} // namespace signpost
