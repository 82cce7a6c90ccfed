// What a frame is drawn from, and what drawing it gives back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/health.h"
#include "base/reason.h"
#include "base/screen_scale.h"
#include "content/bundle.h"
#include "screen/focus.h"
#include "screen/item.h"
#include "text/layout.h"
#include "visit/state.h"
#include "visit/step.h"

namespace signpost {

// How large things are on this screen: millimetres and ems turned into pixels, once.
struct Metrics {
    PixelSize screen{};
    ScreenScale scale{4};
    int base_em = 42;     // px: the smallest em whose H is high enough; nothing is ever set smaller
    float text_scale = 1; // 1, 1.25 or 1.6: the visitor's choice

    [[nodiscard]] float px(Mm mm) const { return scale.px(mm); }
    // px of em for text that is `factor` times body text.
    [[nodiscard]] int em(float factor = 1) const;
    [[nodiscard]] float width() const { return static_cast<float>(screen.w); }
    [[nodiscard]] float height() const { return static_cast<float>(screen.h); }
    [[nodiscard]] float margin() const { return px(Mm{12}); }
    [[nodiscard]] float gap() const { return px(Mm{6}); }
    [[nodiscard]] float corner() const { return px(Mm{3.5F}); } // radius of a box
    [[nodiscard]] float line() const;                           // thickness of an edge
    // A small panel, or one seen from afar: few lines fit, so what stands round the content stands closer.
    [[nodiscard]] bool compact() const { return screen.h < 23 * base_em || height() < px(Mm{200}); }
    [[nodiscard]] float target() const {
        return px(Mm{compact() ? 16.0F : 20.0F});
    } // least height of a button
    [[nodiscard]] float pad() const { return px(Mm{compact() ? 4.5F : 8.0F}); } // beside a button's words
    [[nodiscard]] bool landscape() const { return screen.w * 5 > screen.h * 6; }
    friend bool operator==(const Metrics&, const Metrics&) = default;
};

[[nodiscard]] float text_scale_of(int text_size);

// What only staff are told.
struct StaffFacts {
    std::string version{};
    std::string content_error{};  // of the start or the last reload, as stderr had it; "" when all is well
    std::string settings_error{}; // likewise of the settings, where the kiosk goes on all the same
    bool has_pin = false;
    std::optional<HealthChecks> health{}; // std::nullopt: it is being looked at
};

// The one thing that staff are told, that about the content first; "" when all is well.
[[nodiscard]] const std::string& trouble_of(const StaffFacts& staff);

// What became of the stick that somebody put in.
struct StickNotice {
    enum class Kind { updated, current, refused };
    Kind kind = Kind::updated;
    std::optional<Reason> reason{}; // when refused
    friend bool operator==(const StickNotice&, const StickNotice&) = default;
};

// Whether `next`, which comes while `shown` is on the screen, is about another part of the same stick, or
// another stick with nothing for this kiosk: then what was taken is the news, and staff must not read that
// nothing was.
[[nodiscard]] bool is_other_part(const std::optional<StickNotice>& shown, const StickNotice& next);

// All that a frame depends on: the same view gives the same pixels.
struct View {
    const State& state;
    const Bundle& bundle;
    const Rules& rules;
    const StaffFacts& staff;
    Metrics metrics{};
    WallTime wall{};
    Ms now{0};
    std::optional<Point> pressed{};      // where a finger rests that may become a tap
    std::optional<Focus> focus{};        // where the keys are; std::nullopt while they are not in use
    bool hide_at_left = false;           // the corner that Hide keeps
    std::optional<StickNotice> notice{}; // while it is news
};

struct Frame {
    Items items;
    std::optional<Action> anywhere;     // what a tap does that hits no item
    float furthest_em = 0;              // how far the content can be scrolled; 0 when all of it is in sight
    float page_em = 0;                  // how far Up and More move it
    std::vector<Rect> viewports;        // px; where what scrolls can be seen; side by side, as drawn
    std::optional<std::size_t> focused; // the item that the keys are on
};

// The viewport that an item scrolls in; nullptr where it stands still. The frame owns it.
[[nodiscard]] const Rect* viewport_of(const Frame& frame, const Item& item);

} // namespace signpost
