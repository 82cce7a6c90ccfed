// The program that makes sound of words, one process for each utterance, started ahead of it.
#pragma once

#include <filesystem>
#include <list>
#include <string>
#include <vector>

#include <sys/types.h>

#include "base/espeak_voices.h"
#include "disk/descriptor.h"
#include "speaker/sandbox_internal.h"

namespace signpost {

// One process, killed and reaped when this goes.
class EspeakProcess {
public:
    EspeakProcess() = default;
    EspeakProcess(pid_t pid, OpenDescriptor in, OpenDescriptor out);
    EspeakProcess(EspeakProcess&& other) noexcept;
    EspeakProcess& operator=(EspeakProcess&& other) noexcept;
    ~EspeakProcess();
    EspeakProcess(const EspeakProcess&) = delete;
    EspeakProcess& operator=(const EspeakProcess&) = delete;

    [[nodiscard]] bool runs() const { return pid_ > 0; }
    // Where its sound comes out, to wait for; does not block.
    [[nodiscard]] int out() const { return out_.get(); }
    // What it is to say; then its sound begins. False: it is gone. The text is shorter than a pipe is long.
    [[nodiscard]] bool tell(const std::string& text);
    // After its sound ended: whether it ended well. Waits for it.
    [[nodiscard]] bool ended_well();

private:
    pid_t pid_ = -1;
    OpenDescriptor in_;
    OpenDescriptor out_;
};

// One thread.
class Espeak {
public:
    explicit Espeak(std::filesystem::path program);

    // Starts one ahead for this language, if none waits. The two languages that were asked for last have one
    // each.
    void expect(const std::string& language);
    // One to tell what to say; not running where nobody can say this language, or it could not be started.
    [[nodiscard]] EspeakProcess take(const std::string& language);
    // Whether there is a voice for it.
    [[nodiscard]] bool can_say(const std::string& language);
    // {} where the program is not there.
    [[nodiscard]] EspeakVersion version();

private:
    struct Spare {
        std::string voice;
        EspeakProcess process;
    };
    [[nodiscard]] std::string voice_of(const std::string& language);
    [[nodiscard]] EspeakProcess start(const std::vector<std::string>& words) const;

    std::filesystem::path program_;
    Sandbox sandbox_;
    std::list<Spare> spares_; // the last asked for first
    EspeakVersion version_;
    bool asked_version_ = false;
};

} // namespace signpost
