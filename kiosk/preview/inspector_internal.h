// The inspector: the list of all that is wrong or unwise, and what there is to look at. What is chosen comes
// back as a wish; it changes nothing by itself.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/geometry.h"
#include "content/bundle.h"
#include "preview/report_internal.h"
#include "preview/widgets_internal.h"
#include "visit/state.h"

namespace signpost::preview {

namespace wish {
struct Look {
    Place at;
};
struct Language {
    LanguageCode code;
};
struct TextSize {
    int step = 0;
};
struct Contrast {
    Theme theme = Theme::light;
};
struct Site {
    std::string id; // "": a place that is not known
};
struct Glass {
    std::string name; // of base/named_glasses.h; "": the window
};
struct Hour {
    std::optional<int> hour; // 0 to 23; std::nullopt: the clock's own
};
struct Day {
    std::optional<Date> day; // std::nullopt: the clock's own
};
} // namespace wish

using Wish = std::variant<wish::Look, wish::Language, wish::TextSize, wish::Contrast, wish::Site, wish::Glass,
                          wish::Hour, wish::Day>;

// What the inspector shows. Borrowed for a frame.
struct InspectorView {
    const Report& report;
    const Bundle& bundle;
    const Visit& visit;
    std::string site;
    std::string glass;
    std::optional<int> hour;
    Date today{}; // as the clock says
    std::optional<Date> day{};
};

// Something in the inspector that can be clicked: how tests find it.
struct Control {
    std::string label;
    Rect rect; // px of the inspector's window
};

// Drawing thread only.
class Inspector {
public:
    static constexpr PixelSize usual_size{430, 800};

    explicit Inspector(float scale) : widgets_(scale) {}

    // Lays out after what the mouse did; what was chosen by that.
    [[nodiscard]] std::optional<Wish> hear(const Pointer& pointer, PixelSize size, const InspectorView& view);
    void lay_out(PixelSize size, const InspectorView& view);
    // The frame laid out last; presenting is the caller's.
    void paint(SDL_Renderer& renderer) { widgets_.paint(renderer); }

    // Of the frame laid out last; an open list's entries, too.
    [[nodiscard]] const std::vector<Control>& controls() const { return controls_; }

private:
    struct Choice {
        std::string label;
        bool chosen = false;
        Wish wish;
    };
    void put(PixelSize size, const InspectorView& view);
    void put_choices(const InspectorView& view);
    void put_list(const std::string& of, const std::vector<Choice>& choices);
    void put_row(const std::string& of, const std::vector<Choice>& choices);
    void put_day(const InspectorView& view);
    void put_hour(const InspectorView& view);
    void put_report(const InspectorView& view);
    void put_remarks(const InspectorView& view, Remark::Kind kind, const std::string& of, bool open);
    void put_remark(const Remark& remark, const Bundle& bundle);
    void note(const std::string& label);
    void heading(const std::string& text);

    Widgets widgets_;
    std::vector<Control> controls_;
    std::optional<Wish> wish_;
};

} // namespace signpost::preview
