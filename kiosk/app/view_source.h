// What a frame is drawn from at this moment: what the session, the staff desk, the news of a stick and the
// clocks say.
#pragma once

#include "app/glass_check.h"
#include "app/staff_desk.h"
#include "app/stick_news.h"
#include "base/geometry.h"
#include "platform/clocks.h"
#include "screen/view.h"
#include "session/session.h"
#include "settings/settings.h"
#include "text/ttf_fonts.h"

namespace signpost {

// What a view says besides its state; all of it outlives the source.
struct ViewParts {
    const Session& session;
    const StaffDesk& staff;
    const StickNews& stick;
    const Settings& settings;
    const Clocks& clocks;
    TtfFonts& fonts;
};

// Drawing thread only.
class ViewSource {
public:
    explicit ViewSource(const ViewParts& parts) : parts_(parts) {}

    // From here on views are of a screen of this size, upright.
    void fit(PixelSize screen, ScreenScale scale);

    // Refers to `state` and `bundle`.
    [[nodiscard]] View of(const State& state, const Bundle& bundle, Ms now) const;
    [[nodiscard]] Glass glass() const;

private:
    ViewParts parts_;
    PixelSize screen_;
    ScreenScale scale_{4};
};

} // namespace signpost
