// The icons, as characters of the icon font: they pass through the same text path as everything else.
#pragma once

#include <string>

namespace signpost {

// UTF-8 of the icon that a page calls by this name; "" for a name that icon_names() does not have.
[[nodiscard]] std::string icon_character(const std::string& name);

// The program's own.
namespace icon {
inline constexpr const char* hide = "\uE8F5";
inline constexpr const char* home = "\uE88A";
inline constexpr const char* text_size = "\uE245";
inline constexpr const char* contrast = "\uEB37";
inline constexpr const char* language = "\uE894";
inline constexpr const char* telephone = "\uE0B0";
inline constexpr const char* message = "\uE0B7";
inline constexpr const char* up = "\uE316";
inline constexpr const char* down = "\uE313";
inline constexpr const char* info = "\uE88E";
} // namespace icon

} // namespace signpost
