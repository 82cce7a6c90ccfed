#include "support/drawn_screens.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>

#include <SDL.h>
#include <imgui.h>

#include "base/glass.h"
#include "paint/stage.h"
#include "screen/draw.h"
#include "visit/state.h"

namespace signpost::test {

namespace {

// Gives each piece of text a picture of its own, and keeps what was asked for.
class RecordingPainter final : public TextPainter {
public:
    explicit RecordingPainter(TtfFonts& fonts) : fonts_(fonts) {}

    TextImage image(FaceId face, int em_px, const std::string& utf8, bool right_to_left) override {
        asked_.push_back({utf8, face, em_px, {}, {}, {}});
        const FaceHeights heights = fonts_.heights(face, em_px);
        return {&asked_.back(), fonts_.width(face, em_px, utf8, right_to_left),
                heights.ascent + heights.descent};
    }
    void forget() { asked_.clear(); }

private:
    TtfFonts& fonts_;
    std::deque<SetText> asked_; // which keeps what is in it where it is
};

struct Triangle {
    ImVec2 a, b, c;
    ImVec4 clip;
    Colour colour;
};

Colour colour_of(ImU32 packed) {
    const auto channel = [&](unsigned shift) { return static_cast<std::uint8_t>((packed >> shift) & 0xFFU); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT)};
}

bool is_opaque(ImU32 packed) { return (packed & IM_COL32_A_MASK) == IM_COL32_A_MASK; }

bool holds(const Triangle& t, Point p) {
    const auto side = [&](ImVec2 from, ImVec2 to) {
        return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    const float ab = side(t.a, t.b);
    const float bc = side(t.b, t.c);
    const float ca = side(t.c, t.a);
    const bool inside = (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    return inside && p.x >= t.clip.x && p.x < t.clip.z && p.y >= t.clip.y && p.y < t.clip.w;
}

// Reads a draw list from its first shape on, as a painter would.
class ListReader {
public:
    explicit ListReader(const ImDrawList& list) : list_(list) {
        for (const ImDrawCmd& command : list.CmdBuffer)
            read(command);
    }
    std::vector<SetText> texts;

    [[nodiscard]] Colour colour_at(Point p) const { return top_shape(p).value_or(Colour{}); }

private:
    void read(const ImDrawCmd& command) {
        const std::span index(list_.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        const ImDrawVert* vertices = list_.VtxBuffer.Data + command.VtxOffset;
        if (const auto* asked = static_cast<const SetText*>(command.GetTexID())) {
            for (std::size_t i = 0; i + 6 <= index.size(); i += 6)
                add_text(*asked, vertices[index[i]], vertices[index[i + 2]]);
            return;
        }
        for (std::size_t i = 0; i + 3 <= index.size(); i += 3)
            add_shape(command.ClipRect, vertices[index[i]], vertices[index[i + 1]], vertices[index[i + 2]]);
    }

    // The soft rim of a shape, which is not quite of its colour, is left out.
    void add_shape(const ImVec4& clip, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
        if (is_opaque(a.col) && a.col == b.col && b.col == c.col)
            shapes_.push_back({a.pos, b.pos, c.pos, clip, colour_of(a.col)});
    }

    void add_text(const SetText& asked, const ImDrawVert& top_left, const ImDrawVert& bottom_right) {
        SetText set = asked;
        set.rect = {top_left.pos.x, top_left.pos.y, bottom_right.pos.x - top_left.pos.x,
                    bottom_right.pos.y - top_left.pos.y};
        set.colour = colour_of(top_left.col);
        for (const float along : {0.1F, 0.5F, 0.9F})
            set.grounds.push_back(
                top_shape({set.rect.x + along * set.rect.w, set.rect.y + set.rect.h / 2}).value_or(Colour{}));
        texts.push_back(std::move(set));
    }

    [[nodiscard]] std::optional<Colour> top_shape(Point p) const {
        const auto found =
            std::find_if(shapes_.rbegin(), shapes_.rend(), [&](const Triangle& t) { return holds(t, p); });
        return found == shapes_.rend() ? std::nullopt : std::optional(found->colour);
    }

    const ImDrawList& list_;
    std::vector<Triangle> shapes_; // that were drawn so far
};

// Dear ImGui, set as the kiosk sets it.
class ScreenPainter {
public:
    explicit ScreenPainter(TtfFonts& fonts) : painter_(fonts), type_(fonts, &painter_) {
        ImGui::SetCurrentContext(shapes_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &w, &h); // a frame cannot begin without
    }
    ~ScreenPainter() { ImGui::DestroyContext(shapes_); }
    ScreenPainter(const ScreenPainter&) = delete;
    ScreenPainter& operator=(const ScreenPainter&) = delete;

    void draw(const View& view, DrawnScreen& drawn) {
        ImGui::SetCurrentContext(shapes_);
        ImGui::GetIO().DisplaySize = {view.metrics.width(), view.metrics.height()};
        ImGui::NewFrame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        drawn.frame = signpost::draw(list, type_, view);
        const auto reader = std::make_shared<ListReader>(list);
        drawn.texts = std::move(reader->texts);
        drawn.colour_at = [reader](Point p) { return reader->colour_at(p); };
        ImGui::EndFrame();
        type_.end_frame(false);
        painter_.forget();
    }

private:
    ImGuiContext* shapes_ = ImGui::CreateContext();
    RecordingPainter painter_;
    Typesetter type_;
};

} // namespace

namespace {

class ScreenShow {
public:
    ScreenShow(const BundlePtr& bundle, TtfFonts& fonts, const Look& look,
               const std::function<void(const DrawnScreen&)>& check)
        : bundle_(bundle), painter_(fonts), look_(look),
          metrics_(
              make_metrics(fonts, look.size, choose_scale(look.size, {}, {}).scale, Mm{600}, look.text_size)),
          check_(check) {}

    void show(const LanguageCode& language, const Place& place, std::optional<Ms> warned) {
        if (!look_.only.empty() &&
            std::find(look_.only.begin(), look_.only.end(), place.screen) == look_.only.end())
            return;
        State state;
        state.visit.here = place;
        state.visit.text_size = look_.text_size;
        state.visit.theme = look_.theme;
        state.visit.language = language;
        state.visit.warned = warned;
        const std::string screen = std::to_string(static_cast<int>(place.screen));
        DrawnScreen drawn{language + " " + screen + " " + place.id, language, place, {}, metrics_, {}};
        painter_.draw({.state = state,
                       .bundle = *bundle_,
                       .rules = rules_,
                       .staff = staff_,
                       .metrics = metrics_,
                       .cover_has_rested = true,
                       .hide_at_left = look_.hide_left},
                      drawn);
        check_(drawn);
    }

private:
    const BundlePtr& bundle_;
    ScreenPainter painter_;
    const Look look_;
    const Rules rules_{.has_pin = true};
    const StaffFacts staff_{.version = "1", .has_pin = true};
    const Metrics metrics_;
    const std::function<void(const DrawnScreen&)>& check_;
};

} // namespace

void for_each_screen(const BundlePtr& bundle, TtfFonts& fonts, const Look& look,
                     const std::function<void(const DrawnScreen&)>& check) {
    ScreenShow screens(bundle, fonts, look, check);
    for (const Language& language : bundle->languages) {
        for (const Place& place : all_places(*bundle))
            screens.show(language.code, place, {});
        screens.show(language.code, {Screen::home, {}}, Ms{0});
    }
}

void for_each_question(const BundlePtr& bundle, TtfFonts& fonts, const Look& look,
                       const std::function<void(const DrawnScreen&)>& check) {
    ScreenShow screens(bundle, fonts, look, check);
    for (const Language& language : bundle->languages)
        for (const Place& place : all_places(*bundle))
            if (!is_for_staff(place.screen))
                screens.show(language.code, place, Ms{0});
}

int inked_height(TtfFonts& fonts, FaceId face, int em_px, const std::string& words) {
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> picture{
        fonts.rasterise(face, em_px, words, false), SDL_FreeSurface};
    int first = -1;
    int last = -2;
    for (int y = 0; picture && y < picture->h; ++y) {
        const auto* row = static_cast<const std::uint8_t*>(picture->pixels) +
                          static_cast<std::ptrdiff_t>(y) * picture->pitch;
        if (std::any_of(row, row + picture->w, [](std::uint8_t inked) { return inked >= 128; })) {
            first = first < 0 ? y : first;
            last = y;
        }
    }
    return last - first + 1;
}

} // namespace signpost::test
