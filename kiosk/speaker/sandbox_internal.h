// What the program that speaks may do: read its data, compute, and write what it says. It was made by others,
// reads what visitors are told, and has crashed on odd texts before.
#pragma once

#include <filesystem>
#include <memory>

#include "disk/descriptor.h"

namespace signpost {

// Which files a process may still open, by Landlock: glibc has no functions for it, and Debian no library.
// Rules are gathered first and then bind the process that enforces them, and all that it starts. Where the
// kernel has no Landlock they ask for nothing.
class FileRules {
public:
    enum class Use { read, run, write }; // a folder's rule is for all below it; write is read, too

    FileRules();

    // What is not there now may not be opened later either.
    void allow(const std::filesystem::path& path, Use use);
    // For the rest of this process; it must have given up more rights for what it starts
    // (PR_SET_NO_NEW_PRIVS). False: the kernel would not have it.
    [[nodiscard]] bool enforce() const;
    // Whether the kernel has Landlock; the doctor tells.
    [[nodiscard]] static bool are_kept();

private:
    OpenDescriptor ruleset_; // closed: the kernel has none
};

// Of kiosk-voice itself and of all that it starts: no file but libraries, ALSA's settings and the sound
// devices that are there now (where the kernel has Landlock), no program but `espeak`, no socket, no look
// into other processes, no core dump. What is open stays so. False: the kernel would not have it.
[[nodiscard]] bool shut_off_others(const std::filesystem::path& espeak);

// Made once, ahead of need; enter() is for a process that has just been forked.
class Sandbox {
public:
    // `program`: the one that is then started in it.
    explicit Sandbox(const std::filesystem::path& program);

    // For the rest of this process, and of what it starts: no file but libraries, the program's data and what
    // is open (where the kernel has Landlock), no other program, no process, no device, no socket, 10 s of
    // processor, 256 MiB, and nothing written to a disk. False: it could not be shut in, and must not go on.
    [[nodiscard]] bool enter() const;

private:
    struct Release {
        void operator()(void* filter) const;
    };
    FileRules files_;
    std::unique_ptr<void, Release> calls_;
};

} // namespace signpost
