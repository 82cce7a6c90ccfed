// What `kiosk` and `kiosk-voice` tell each other through two pipes: frames of a length and what it counts.
// Pure. A frame that is damaged is never guessed at: whoever reads one ends the other side.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "speech/voice.h"

namespace signpost {

// No screen has as much to say; more is refused on both sides.
inline constexpr std::size_t longest_frame = std::size_t{2} * 1024 * 1024;
// Recordings beyond this are left out, so that there is room for the words, which are then spoken.
inline constexpr std::size_t most_clip_bytes = longest_frame / 2;
inline constexpr std::size_t most_utterances = 1000;

// --- To kiosk-voice ---

struct SayOrder {
    std::uint64_t number = 0;
    VoiceLook look{};
    std::vector<Utterance> words{};
    // Their recordings, as bytes of Opus, each for the words of the same place; "": these are spoken. Fewer
    // than words: the rest is spoken.
    std::vector<std::string> clips{};
    friend bool operator==(const SayOrder&, const SayOrder&) = default;
};
struct PauseOrder {
    bool on = false;
    friend bool operator==(const PauseOrder&, const PauseOrder&) = default;
};
using VoiceOrder = std::variant<SayOrder, PauseOrder>;

// --- To kiosk ---

struct VoiceReport {
    enum class Kind : std::uint8_t {
        ready,  // the card is there, and nobody hears but whom the settings allow
        unsafe, // they might: nothing is said, and `reason` is for the log
        alive,  // once a second while there is something to say
        said,   // all of `number` was heard
        failed  // it could not be said; `reason` is for the log
    };
    Kind kind = Kind::ready;
    std::uint64_t number = 0; // of `said` and `failed`
    std::string reason{};     // a sentence; no word of what was to be said
    friend bool operator==(const VoiceReport&, const VoiceReport&) = default;
};

// "" where it would be longer than longest_frame, or has more than most_utterances.
[[nodiscard]] std::string frame_of(const VoiceOrder& order);
[[nodiscard]] std::string frame_of(const VoiceReport& report);

// What stands in a frame, without its length. std::nullopt: it is damaged, or says what cannot be.
[[nodiscard]] std::optional<VoiceOrder> read_order(std::string_view content);
[[nodiscard]] std::optional<VoiceReport> read_report(std::string_view content);

// Puts frames together from what a pipe hands out.
class FrameReader {
public:
    void add(std::string_view bytes);
    // The next whole frame's content.
    [[nodiscard]] std::optional<std::string> next();
    // A frame is longer than any may be: nothing that follows can be read.
    [[nodiscard]] bool broken() const { return broken_; }
    void clear();

private:
    std::string bytes_;
    bool broken_ = false;
};

} // namespace signpost
