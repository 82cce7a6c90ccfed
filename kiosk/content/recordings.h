// What people recorded of a bundle's texts: one Opus file for each, "speech/pl/1f2e3d4c5b6a7988.opus". Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "content/bundle_toml.h"

namespace signpost {

// More is refused: no sentence of a bundle takes as long.
inline constexpr std::size_t largest_recording = std::size_t{100} * 1000;         // bytes
inline constexpr std::size_t most_recorded_bytes = std::size_t{40} * 1000 * 1000; // of a bundle
inline constexpr int longest_recording_s = 60;

// Stands in the place of a recording's bytes where these were not read: a kiosk reads them when they are to
// be heard.
inline constexpr std::string_view unread_recording = "not read";

// What a recording is called, made of what is said: of a sentence that has changed there is none, by itself.
// 16 hexadecimal digits: 64 bits of BLAKE2b.
[[nodiscard]] std::string recording_key(std::string_view said);
[[nodiscard]] bool is_recording_key(std::string_view text);

// Its path inside the bundle.
[[nodiscard]] std::string recording_path(const LanguageCode& language, const std::string& key);

// Whether this is sound that a kiosk can take: Ogg with one stream of Opus, whole, neither too large nor too
// long. Its packets are not decoded. The problem names `path`.
[[nodiscard]] Result<void> check_recording(const std::string& path, std::string_view bytes);

} // namespace signpost
