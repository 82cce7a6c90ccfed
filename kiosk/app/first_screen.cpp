#include "app/first_screen.h"

#include <cstddef>

#include "base/glass.h"

namespace signpost {

namespace {

void set_words(DrawingContext& drawing, const Settings& settings, const Bundle& front, PixelSize screen,
               std::optional<MmSize> reported) {
    const Glass glass = choose_glass(screen, glass_settings(settings), reported).glass;
    const State state; // nothing was touched
    const Rules rules;
    const StaffFacts staff;
    drawing.stage.prepare({.state = state,
                           .bundle = front,
                           .rules = rules,
                           .staff = staff,
                           .metrics = make_metrics(drawing.fonts, glass, 0),
                           .hide_at_left = settings.hide_corner == HideCorner::bottom_left});
}

} // namespace

DrawingContext::DrawingContext(const Settings& settings)
    : stage(fonts, static_cast<std::size_t>(settings.text_cache_mib) << 20U, settings.rotation) {}

FirstScreen make_first_screen(const Settings& settings, const std::function<Result<BundlePtr>()>& read_front,
                              PixelSize screen, std::optional<MmSize> reported) {
    FirstScreen first{read_front(), std::make_unique<DrawingContext>(settings)};
    if (first.front)
        set_words(*first.drawing, settings, **first.front, screen, reported);
    return first;
}

} // namespace signpost
