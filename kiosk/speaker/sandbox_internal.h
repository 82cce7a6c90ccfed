// What the program that speaks may do: read its data, compute, and write what it says. It was made by others,
// reads what visitors are told, and has crashed on odd texts before.
#pragma once

#include <filesystem>
#include <memory>

#include "speaker/file_rules_internal.h"

namespace signpost {

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
