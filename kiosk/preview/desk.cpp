#include "preview/desk_internal.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "preview/widgets_internal.h"

namespace signpost::preview {

namespace {

using Tone = StripText::Tone;

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                  ImGuiWindowFlags_NoFocusOnAppearing;

void write(const std::string& said, ImU32 colour, ImFont* font = nullptr) {
    const std::string text = as_widgets_show(said);
    if (font != nullptr)
        ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    if (font != nullptr)
        ImGui::PopFont();
}

// What write() takes, with the gap below it.
float height_of(const std::string& said, float width) {
    const std::string text = as_widgets_show(said);
    return ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width).y +
           ImGui::GetStyle().ItemSpacing.y;
}

ImU32 headline_colour(Tone tone) { return tone == Tone::good ? colour::white : colour::sun; }

} // namespace

int Desk::strip_height(PixelSize window, const std::optional<StripText>& strip) {
    if (!strip)
        return 0;
    float height = 0;
    widgets_.lay_out(window, [&] {
        const ImGuiStyle& style = ImGui::GetStyle();
        const float width = static_cast<float>(window.w) - 2 * style.WindowPadding.x;
        ImGui::PushFont(widgets_.bold());
        height = 2 * style.WindowPadding.y - style.ItemSpacing.y + height_of(strip->headline, width);
        for (const StripText::Line& line : strip->lines)
            height += line.place.empty() ? 0 : height_of(line.place, width);
        ImGui::PopFont();
        for (const StripText::Line& line : strip->lines)
            height += height_of(line.told, width);
    });
    return std::min(static_cast<int>(std::ceil(height)), window.h / 2);
}

void Desk::paint(SDL_Renderer& renderer, PixelSize window, const std::optional<StripText>& strip,
                 const std::optional<Trace>& trace) {
    if (!strip && !trace)
        return;
    const auto height = static_cast<float>(strip_height(window, strip));
    widgets_.lay_out(window, [&] {
        if (strip)
            put_strip(window, *strip, height);
        if (trace)
            put_trace(window, *trace);
    });
    widgets_.paint(renderer);
}

void Desk::put_strip(PixelSize window, const StripText& strip, float height) {
    const auto w = static_cast<float>(window.w);
    const auto top = static_cast<float>(window.h) - height;
    ImGui::SetNextWindowPos({0, top});
    ImGui::SetNextWindowSize({w, height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, strip.tone == Tone::good ? colour::arm : colour::ink);
    ImGui::Begin("strip", nullptr, bare);
    write(strip.headline, headline_colour(strip.tone), widgets_.bold());
    for (const StripText::Line& line : strip.lines) {
        if (!line.place.empty())
            write(line.place, colour::white, widgets_.bold());
        write(line.told, colour::soft_white);
    }
    ImGui::End();
    ImGui::PopStyleColor();
}

void Desk::put_trace(PixelSize window, const Trace& trace) {
    const float line = 3 * widgets_.scale();
    const Rect round = trace.words.inset(-line);
    ImGui::GetForegroundDrawList()->AddRect({round.x, round.y}, {round.right(), round.bottom()}, colour::sun,
                                            0, 0, line);
    const float width = std::min(560 * widgets_.scale(), static_cast<float>(window.w));
    const bool above = round.bottom() > static_cast<float>(window.h) * 0.7F;
    const float x = std::clamp(round.x, 0.0F, static_cast<float>(window.w) - width);
    ImGui::SetNextWindowPos({x, above ? round.y : round.bottom()}, ImGuiCond_Always,
                            {0, above ? 1.0F : 0.0F});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour::ink);
    ImGui::Begin("trace", nullptr, bare | ImGuiWindowFlags_AlwaysAutoResize);
    constexpr std::size_t longest = 90;
    write(trace.label.size() > longest ? "These words come from"
                                       : "\u201C" + trace.label + "\u201D comes from",
          colour::soft_white);
    if (trace.places.empty())
        write("no text of a file: the program makes these words, of hours, the clock or a number.",
              colour::white);
    for (const std::string& place : trace.places)
        write(place, colour::sun, widgets_.bold());
    ImGui::End();
    ImGui::PopStyleColor();
}

} // namespace signpost::preview
