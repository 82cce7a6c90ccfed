// What a frame is drawn from, and what drawing it gives back.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/also_brought.h"
#include "base/geometry.h"
#include "base/glass.h"
#include "base/health.h"
#include "base/reason.h"
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
    float text_scale = 1; // 1, 1.4 or 2: the visitor's choice
    Mm bottom_edge{600};  // of the picture, above the floor

    [[nodiscard]] float px(Mm mm) const { return scale.px(mm); }
    // px of em for text that is `factor` times body text.
    [[nodiscard]] int em(float factor = 1) const;
    // px of a length that stands beside letters: it grows with them where they are seen from afar.
    [[nodiscard]] float beside_letters(Mm mm) const;
    [[nodiscard]] float width() const { return static_cast<float>(screen.w); }
    // px: where the screens end. All of the picture, but for what hangs below a hand's reach: that is ground.
    [[nodiscard]] float height() const { return reach_bottom(glass()); }
    [[nodiscard]] float picture_height() const { return static_cast<float>(screen.h); }
    // px: nothing that is touched may stand above; see base/glass.h. 0 where all is within reach.
    [[nodiscard]] float reach_top() const { return signpost::reach_top(glass()); }
    // 12 mm; on a narrow screen a twentieth of it.
    [[nodiscard]] float margin() const { return std::min(px(Mm{12}), width() / 20); }
    [[nodiscard]] float gap() const { return px(Mm{6}); }
    [[nodiscard]] float corner() const { return px(Mm{3.5F}); } // radius of a box
    [[nodiscard]] float line() const;                           // thickness of an edge
    // A small panel, or one seen from afar: few lines fit, so what stands round the content stands closer.
    [[nodiscard]] bool compact() const {
        return height() - reach_top() < 23.0F * static_cast<float>(base_em) || height() < px(Mm{200});
    }
    [[nodiscard]] float target() const {
        return px(Mm{compact() ? 16.0F : 20.0F});
    } // least height of a button
    [[nodiscard]] float pad() const { return px(Mm{compact() ? 4.5F : 8.0F}); } // beside a button's words
    [[nodiscard]] bool landscape() const { return width() * 5 > height() * 6; }
    friend bool operator==(const Metrics&, const Metrics&) = default;

private:
    [[nodiscard]] Glass glass() const {
        return {.screen = screen, .scale = scale, .bottom_edge = bottom_edge};
    }
};

[[nodiscard]] float text_scale_of(int text_size);

// What only staff are told.
struct StaffFacts {
    std::string version{};
    std::string content_error{};  // of the start or the last reload, as stderr had it; "" when all is well
    std::string settings_error{}; // likewise of the settings, where the kiosk goes on all the same
    bool has_pin = false;
    std::string site_error{};  // why the place that staff chose could not be written down; "" when it was
    std::string clock_error{}; // why the clock that staff asked for cannot be set; "" when it can
    std::optional<HealthChecks> health{}; // std::nullopt: it is being looked at
};

// The one thing that staff are told, that about the content first; "" when all is well.
[[nodiscard]] const std::string& trouble_of(const StaffFacts& staff);

// What became of the stick that somebody put in.
struct StickNotice {
    enum class Kind { updated, current, refused };
    Kind kind = Kind::updated;
    std::optional<Reason> reason{}; // when refused
    AllBrought also{};              // what the stick brought beside content
    friend bool operator==(const StickNotice&, const StickNotice&) = default;
};

// Whether `next` only says that another part of the same stick, or another stick, has nothing for this kiosk,
// while `shown` still tells what was taken. Then `shown` stays: staff must not read that nothing was taken.
[[nodiscard]] bool is_other_part(const std::optional<StickNotice>& shown, const StickNotice& next);

// All that a frame depends on: the same view gives the same pixels.
struct View {
    const State& state;
    const Bundle& bundle;
    const Rules& rules;
    const StaffFacts& staff;
    Metrics metrics{};
    WallTime wall{};
    bool clock_is_right = true; // else nothing that depends on `wall` is shown to visitors
    Ms now{0};
    std::optional<Point> pressed{};       // where a finger rests that may become a tap
    std::optional<Focus> focus{};         // where the keys are; std::nullopt while they are not in use
    bool cover_has_rested = false;        // the cover was left alone for a while: its button is there
    std::optional<std::size_t> dragged{}; // the column that a finger drags, as Scrolled counts
    bool hide_at_left = false;            // the corner that Hide keeps
    std::optional<StickNotice> notice{};  // while it is news
};

// A column that is longer than its room. Places in it are in ems of body text from its top.
struct ScrollingColumn {
    std::size_t column = 0;    // as Scrolled counts
    Rect viewport{};           // px; where it can be seen, as drawn
    float at_em = 0;           // what stands at the viewport's top
    std::vector<float> leaves; // where Up and More lead: ascending, at least two
    std::vector<float> edges;  // where a drag may come to rest: the leaves and more; ascending
};

// The leaf before or after what is shown; std::nullopt at the ends.
[[nodiscard]] std::optional<float> leaf_beside(const ScrollingColumn& column, bool forward);
// The last of `places` that is not beyond `at_em`, give or take a hair. `places`: ascending, not empty.
[[nodiscard]] std::size_t last_not_beyond(const std::vector<float>& places, float at_em);

// What is more than one item and must be seen all the same.
struct SeenStretch {
    std::string label; // for whoever is told that it is not
    Rect rect;         // px
    Rect visible;      // the part of it that can be seen
};

struct Frame {
    Items items;
    std::vector<SeenStretch> must_be_seen;
    std::optional<Action> anywhere;       // what a tap does that hits no item
    std::vector<ScrollingColumn> columns; // those that scroll
    std::optional<std::size_t> focused;   // the item that the keys are on
    std::optional<std::size_t> heard;     // the item that the voice is at
};

// The column that an item scrolls in; nullptr where it stands still. The frame owns it.
[[nodiscard]] const ScrollingColumn* column_of(const Frame& frame, const Item& item);

} // namespace signpost
