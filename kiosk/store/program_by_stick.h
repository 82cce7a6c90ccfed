// The program and Debian anew, from a stick that the office signed. What is signed is a small file,
// program.sums: the sum of the stick's SHA256SUMS, and so of every file that make-usb put there. The importer
// and the service agree to it; signpost-program@.service then copies the stick, and
// signpost-unfinished.service installs the copy.
#pragma once

#include <filesystem>
#include <string>

#include "base/files.h"
#include "base/problem.h"
#include "base/reason.h"
#include "store/offered.h"
#include "store/settings_trial.h"

namespace signpost {

// Whether this is the stick that was signed: its SHA256SUMS has the sum in `sums`, as b2sum prints it.
// Refused: wrong_settings, where `sums` is no such file; unreadable, where the stick has no list, or another.
[[nodiscard]] Accepted<void> is_of_stick(const NoteFile& sums, const Stick& stick);

// Writes down that its stick may be copied: in the state, and as program.sums beside it. Refused: busy, while
// something is being installed; and what the disk refuses, by own_fault_of(). `state_folder`: a real path.
// `root`: of the computer.
[[nodiscard]] Accepted<void> agree(const CheckedNote& checked, TakenState& state, const SettingsTrial& trial,
                                   Files& files, const std::string& state_folder,
                                   const std::filesystem::path& root);

// What was agreed to has ended, and `is_taken` from now on or not. False: nothing was agreed to.
[[nodiscard]] Result<bool> end_agreed(bool is_taken, const SettingsTrial& trial, Files& files,
                                      const std::string& state_folder);

} // namespace signpost
