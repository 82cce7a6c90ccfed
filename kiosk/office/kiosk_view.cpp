// The kiosk beside what is written: a session without a window, whose pixels the page shows and whose finger
// is the page's.
#include <memory>

#include <SDL.h>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "office/office_internal.h"
#include "paint/stage.h"
#include "session/session.h"

namespace signpost::office {

namespace {

using Pixels = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;

Rules page_rules() {
    Rules rules;
    rules.has_pin = true;
    rules.may_choose_site = true;
    return rules;
}

struct KioskView {
    KioskView(BundlePtr bundle, const Glass& on, Ms now)
        : glass(on),
          pixels(SDL_CreateRGBSurfaceWithFormat(0, on.screen.w, on.screen.h, 32, SDL_PIXELFORMAT_RGB888),
                 SDL_FreeSurface),
          session(std::move(bundle), page_rules(), gesture_limits(on.screen, on.scale), now) {}

    // Draws what is due; false where nothing is.
    bool turn(const WallTime& wall, Ms now) {
        session.tick(now);
        const FrameDue due = session.frame_due();
        if (due == FrameDue::none)
            return false;
        const State& state = session.state();
        const BundlePtr bundle = session.bundle();
        const Metrics metrics = make_metrics(fonts, glass, shown_text_size(state.visit));
        const View view{.state = state,
                        .bundle = *bundle,
                        .rules = session.rules(),
                        .staff = staff,
                        .metrics = metrics,
                        .wall = wall,
                        .now = now,
                        .pressed = session.pressed(),
                        .focus = session.focus(),
                        .cover_has_rested = session.cover_has_rested(),
                        .dragged = session.dragged()};
        Frame frame = stage.draw(view);
        items = describe(frame.items);
        session.drawn(std::move(frame), static_cast<float>(metrics.em()), now);
        if (due == FrameDue::due_after_visit)
            stage.forget_visit();
        return true;
    }

    Glass glass;
    Pixels pixels;
    MappedFiles font_files;
    TtfFonts fonts{font_files};
    Stage stage{*pixels, fonts, std::size_t{16} << 20U};
    Session session;
    StaffFacts staff{.version = SIGNPOST_VERSION, .has_pin = true, .health = HealthChecks{}};
    std::string items;
};

std::unique_ptr<KioskView> view;

Ms ms(double time) { return Ms{static_cast<Ms::rep>(time)}; }

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// Shows the bundle in `folder` on a glass of base/named_glasses.h, from its first screen; where that glass is
// shown already, the visit goes on with the new content. `now`: ms of a clock that never goes back. Returns
// what is wrong, "" for nothing; then what was shown before stays.
OFFICE_CALL const char* office_show(const char* folder, const char* glass, const char* site, double now) {
    auto bundle = bundle_in(folder);
    if (!bundle)
        return kept(to_text(bundle.error()));
    const auto named = glass_called(glass);
    if (!named)
        return kept(std::string("There is no glass ") + glass + ". There are " + names_of_glasses());
    const Glass on = choose_glass(named->px, {.size = named->mm}, {}).glass;
    if (view && view->glass.screen == on.screen && view->glass.scale.px_per_mm() == on.scale.px_per_mm())
        view->session.change_bundle(*bundle, ms(now));
    else
        view = std::make_unique<KioskView>(*bundle, on, ms(now));
    view->session.stand_in(site);
    return kept("");
}

// A finger: 0 comes down, 1 moves, 2 comes up, 3 is taken away.
OFFICE_CALL void office_touch(int phase, float x, float y, double now) {
    if (view)
        view->session.touch({static_cast<TouchSample::Phase>(phase), 0, {x, y}, ms(now)});
}

// A key of the kiosk's keypad, as session.h counts them.
OFFICE_CALL void office_key(int key, double now) {
    if (view)
        view->session.key(static_cast<Key>(key), ms(now));
}

// Lets time pass, and draws where a frame is due: then 1. The clock on the wall is the page's.
OFFICE_CALL int office_turn(double now, int year, int month, int day, int hour, int minute, int weekday) {
    const WallTime wall{
        .year = year, .month = month, .day = day, .hour = hour, .minute = minute, .weekday = weekday};
    return view && view->turn(wall, ms(now)) ? 1 : 0;
}

// What was drawn last: XRGB, rows of office_pitch() bytes. nullptr before anything was shown.
OFFICE_CALL const void* office_pixels() { return view ? view->pixels->pixels : nullptr; }
OFFICE_CALL int office_width() { return view ? view->pixels->w : 0; }
OFFICE_CALL int office_height() { return view ? view->pixels->h : 0; }
OFFICE_CALL int office_pitch() { return view ? view->pixels->pitch : 0; }
// The screen in words, as screen readers are told it.
OFFICE_CALL const char* office_items() { return view ? view->items.c_str() : ""; }

// The names of the glasses that office_show() knows, a name a line.
OFFICE_CALL const char* office_glasses() {
    std::string names;
    for (const NamedGlass& glass : named_glasses())
        names += std::string(glass.name) + '\n';
    return kept(std::move(names));
}
