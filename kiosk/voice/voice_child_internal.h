// A process of kiosk-voice, seen from kiosk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "disk/descriptor.h"
#include "voice/messages.h"
#include "voice/open_voice.h"

namespace signpost {

// One thread, which must live as long as it: the kernel ends the process with the thread that started it. Its
// whole group is killed when this goes, and it is waited for.
class VoiceChild {
public:
    VoiceChild() = default;
    VoiceChild(VoiceChild&& other) noexcept;
    VoiceChild& operator=(VoiceChild&& other) noexcept;
    ~VoiceChild();
    VoiceChild(const VoiceChild&) = delete;
    VoiceChild& operator=(const VoiceChild&) = delete;

    // Not running where it could not be started.
    [[nodiscard]] static VoiceChild start(const VoiceSettings& settings);

    [[nodiscard]] bool runs() const { return pid_ > 0; }
    // The group of its processes.
    [[nodiscard]] pid_t group() const { return pid_; }
    [[nodiscard]] int in() const { return in_.get(); }
    [[nodiscard]] int out() const { return out_.get(); }
    [[nodiscard]] bool has_orders() const { return !orders_.empty(); }

    void tell(const std::string& frame) { orders_ += frame; }
    // As much as the pipe takes. False: the process is gone.
    [[nodiscard]] bool write();
    // All that it told since. std::nullopt: it is gone, or tells what cannot be read.
    [[nodiscard]] std::optional<std::vector<VoiceReport>> read();

private:
    pid_t pid_ = -1;
    OpenDescriptor in_;
    OpenDescriptor out_;
    std::string orders_; // not written yet
    FrameReader frames_;
};

} // namespace signpost
