#include "preview/look_internal.h"

#include <array>
#include <utility>

namespace signpost::preview {

namespace {

constexpr std::array colours{std::pair{ImGuiCol_Text, colour::ink},
                             std::pair{ImGuiCol_TextDisabled, colour::soft_ink},
                             std::pair{ImGuiCol_WindowBg, colour::paper},
                             std::pair{ImGuiCol_ChildBg, colour::card},
                             std::pair{ImGuiCol_PopupBg, colour::card},
                             std::pair{ImGuiCol_Border, colour::edge},
                             std::pair{ImGuiCol_FrameBg, colour::card},
                             std::pair{ImGuiCol_FrameBgHovered, colour::tint},
                             std::pair{ImGuiCol_FrameBgActive, colour::pressed},
                             std::pair{ImGuiCol_ScrollbarBg, colour::card},
                             std::pair{ImGuiCol_ScrollbarGrab, colour::edge},
                             std::pair{ImGuiCol_ScrollbarGrabHovered, colour::soft_ink},
                             std::pair{ImGuiCol_ScrollbarGrabActive, colour::soft_ink},
                             std::pair{ImGuiCol_CheckMark, colour::arm},
                             std::pair{ImGuiCol_SliderGrab, colour::arm},
                             std::pair{ImGuiCol_SliderGrabActive, colour::bar},
                             std::pair{ImGuiCol_Button, colour::tint},
                             std::pair{ImGuiCol_ButtonHovered, colour::pressed},
                             std::pair{ImGuiCol_ButtonActive, colour::pressed},
                             std::pair{ImGuiCol_Header, colour::tint},
                             std::pair{ImGuiCol_HeaderHovered, colour::pressed},
                             std::pair{ImGuiCol_HeaderActive, colour::pressed},
                             std::pair{ImGuiCol_Separator, colour::edge}};

} // namespace

void take_on_look(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {16, 14};
    style.FramePadding = {10, 6};
    style.ItemSpacing = {10, 8};
    style.FrameRounding = 4;
    style.ChildRounding = 4;
    style.PopupRounding = 4;
    style.GrabRounding = 4;
    style.FrameBorderSize = 1;
    style.WindowBorderSize = 0;
    style.ScrollbarSize = 14;
    style.ScaleAllSizes(scale);
    for (const auto& [of, to] : colours)
        style.Colors[of] = ImGui::ColorConvertU32ToFloat4(to);
}

} // namespace signpost::preview
