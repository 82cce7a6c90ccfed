// How the widgets for admins look: the colours of assets/README.md's signpost, and its quiet.
#pragma once

#include <imgui.h>

namespace signpost::preview {

namespace colour {
inline constexpr ImU32 paper = IM_COL32(0xF7, 0xF4, 0xEE, 0xFF);
inline constexpr ImU32 card = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF);
inline constexpr ImU32 ink = IM_COL32(0x17, 0x21, 0x2B, 0xFF);
inline constexpr ImU32 soft_ink = IM_COL32(0x4A, 0x57, 0x60, 0xFF);
inline constexpr ImU32 edge = IM_COL32(0xC9, 0xCF, 0xCF, 0xFF);
inline constexpr ImU32 tint = IM_COL32(0xE4, 0xEC, 0xEB, 0xFF);
inline constexpr ImU32 pressed = IM_COL32(0xC6, 0xDA, 0xDB, 0xFF);
inline constexpr ImU32 arm = IM_COL32(0x0E, 0x4A, 0x54, 0xFF);
inline constexpr ImU32 bar = IM_COL32(0x08, 0x2F, 0x36, 0xFF);
inline constexpr ImU32 sun = IM_COL32(0xF2, 0xB5, 0x44, 0xFF);
inline constexpr ImU32 sun_text = IM_COL32(0x24, 0x15, 0x00, 0xFF);
inline constexpr ImU32 white = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF);
inline constexpr ImU32 soft_white = IM_COL32(0xDD, 0xEC, 0xEC, 0xFF);
} // namespace colour

// Of Dear ImGui's current context.
void take_on_look(float scale);

} // namespace signpost::preview
