#include "app/first_screen.h"

#include <cstddef>

#include "base/glass.h"

namespace signpost {

namespace {

void set_words(DrawingContext& drawing, const Settings& settings, const Bundle& first_content,
               PixelSize screen, std::optional<MmSize> reported) {
    const Glass glass = choose_glass(screen, glass_settings(settings), reported).glass;
    const State state; // nothing was touched
    const Rules rules{.site = settings.site};
    const StaffFacts staff;
    drawing.stage.prepare({.state = state,
                           .bundle = first_content,
                           .rules = rules,
                           .staff = staff,
                           .metrics = make_metrics(drawing.fonts, glass, 0),
                           .hide_at_left = settings.hide_corner == HideCorner::bottom_left});
}

} // namespace

DrawingContext::DrawingContext(const Settings& settings)
    : stage(fonts, static_cast<std::size_t>(settings.text_cache_mib) << 20U, settings.rotation) {}

FirstScreen make_first_screen(const Settings& settings,
                              const std::function<Result<BundlePtr>()>& read_first_content, PixelSize screen,
                              std::optional<MmSize> reported) {
    FirstScreen first{read_first_content(), std::make_unique<DrawingContext>(settings)};
    if (first.first_content)
        set_words(*first.drawing, settings, **first.first_content, screen, reported);
    return first;
}

} // namespace signpost
