// The values of settings of which not every one will do: the words to choose from, and what a text must be
// like.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/week_hours.h"
#include "settings/settings.h"
#include "toml/schema.h"

namespace signpost {

// --- The words to choose from, and what each of them means, in the same order ---

inline constexpr auto renderer_words = std::to_array<std::string_view>({"auto", "software", "accelerated"});
inline constexpr std::array renderers{Renderer::automatic, Renderer::software, Renderer::accelerated};

inline constexpr auto display_dark_words = std::to_array<std::string_view>({"off", "black"});
inline constexpr std::array dark_displays{DarkDisplay::off, DarkDisplay::black};

inline constexpr auto display_server_words = std::to_array<std::string_view>({"none", "cage", "x11"});
inline constexpr std::array display_servers{DisplayServer::none, DisplayServer::cage, DisplayServer::x11};

inline constexpr auto hide_corner_words = std::to_array<std::string_view>({"bottom_right", "bottom_left"});
inline constexpr std::array hide_corners{HideCorner::bottom_right, HideCorner::bottom_left};

inline constexpr auto power_key_words = std::to_array<std::string_view>({"poweroff", "ignore"});
inline constexpr std::array power_keys{PowerKey::poweroff, PowerKey::ignore};

inline constexpr auto speech_words = std::to_array<std::string_view>({"headphones", "speakers", "off"});
inline constexpr std::array speeches{Speech::headphones, Speech::speakers, Speech::off};

// Of a list: each that stands in it is true.
inline constexpr auto stick_right_words = std::to_array<std::string_view>({"settings", "keys", "program"});
inline constexpr std::array stick_rights{&StickRights::settings, &StickRights::keys, &StickRights::program};

// --- What a text must be like ---

[[nodiscard]] constexpr bool is_stick_right(std::string_view text) {
    for (const std::string_view word : stick_right_words)
        if (word == text)
            return true;
    return false;
}

// Of the ids that receipts may have, those that nobody mistypes: shorter, without "_". "": the computer's own
// name.
[[nodiscard]] inline bool is_kiosk_name(std::string_view text) {
    constexpr std::size_t longest = 40;
    return text.empty() || (is_kiosk_id(text) && text.size() <= longest && !text.starts_with('-') &&
                            text.find('_') == text.npos);
}

// As the kernel names a sound card: letters, digits, "_" and "-", 15 at most (snd_card.id). "": none is
// named.
[[nodiscard]] constexpr bool is_card_name(std::string_view text) {
    constexpr std::size_t longest = 15;
    return text.size() <= longest &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
               text.npos;
}

// That of a file in the content's folder sites; none is "".
[[nodiscard]] inline bool is_site_name(std::string_view text) { return text.empty() || is_id(text); }

// A terminal reads "~/bundle" and "$HOME/bundle" as a whole path; nobody else does.
[[nodiscard]] constexpr bool is_path(std::string_view text) {
    return !text.starts_with('~') && !text.starts_with('$');
}
inline constexpr std::string_view path_advice = "Write the whole path, from / on";

// The form alone: whether a PIN fits it is for libsodium to say.
[[nodiscard]] constexpr bool is_pin_hash(std::string_view text) {
    constexpr std::size_t longest = 127;
    for (const char c : text)
        if (c <= ' ' || c >= '\x7F')
            return false;
    return text.starts_with("$argon2id$") && text.size() <= longest;
}

// As keyboards name one: "F12", "Pause", "Keypad 5". Whether there is such a key is for is_key to say.
[[nodiscard]] constexpr bool looks_like_key(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && text != "True" && text != "False" &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ") ==
               text.npos;
}
inline constexpr std::string_view key_advice = "Write a key as keyboards name it";

[[nodiscard]] inline bool is_hours(std::string_view text) {
    return read_week_hours(std::string(text)).has_value();
}

[[nodiscard]] constexpr bool is_quarter_turn(std::string_view degrees) {
    return degrees == "0" || degrees == "90" || degrees == "180" || degrees == "270";
}

// 0 means never, and so lies outside of the range of seconds.
inline constexpr Range cover_return_range{20, 3600};
[[nodiscard]] inline bool is_cover_return(std::string_view digits) {
    std::int64_t seconds = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), seconds).ptr;
    return end == digits.data() + digits.size() &&
           (seconds == 0 || (seconds >= cover_return_range.least && seconds <= cover_return_range.most));
}

} // namespace signpost
