#include "voice/open_voice.h"

#include <utility>

#include "voice/voice_process_internal.h"

namespace signpost {

std::filesystem::path voice_program() {
    std::error_code failed;
    const std::filesystem::path beside =
        std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "kiosk-voice";
    return std::filesystem::exists(beside, failed) ? beside : "/usr/libexec/signpost/kiosk-voice";
}

std::unique_ptr<Voice> open_voice(const VoiceSettings& settings, std::function<void()> wake) {
    if (settings.may_hear == MayHear::nobody)
        return nullptr;
    return std::make_unique<VoiceProcess>(settings, std::move(wake));
}

} // namespace signpost
