// The kiosk beside what is written: a session without a window, whose pixels the page shows and whose finger
// is the page's.
#include <algorithm>
#include <memory>
#include <optional>

#include <SDL.h>
#include <nlohmann/json.hpp>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "office/office_internal.h"
#include "paint/stage.h"
#include "session/session.h"
#include "tour/onlooker.h"
#include "tour/tour_walk.h"

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
    KioskView(Session visit, const Glass& on)
        : glass(on),
          pixels(SDL_CreateRGBSurfaceWithFormat(0, on.screen.w, on.screen.h, 32, SDL_PIXELFORMAT_RGB888),
                 SDL_FreeSurface),
          session(std::move(visit)) {}

    // Draws what is due; false where nothing is.
    bool turn(const WallTime& wall, Ms now) {
        session.tick(now);
        if (wall != shown_at)
            session.ask_for_frame();
        shown_at = wall;
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
    WallTime shown_at;
    std::string items;
};

std::unique_ptr<KioskView> view;

bool is_on(const Glass& glass) {
    return view && view->glass.screen == glass.screen &&
           view->glass.scale.px_per_mm() == glass.scale.px_per_mm();
}

// The visit goes on there; the first one begins.
void bring_to(const Glass& on, const BundlePtr& bundle, Ms now) {
    const GestureLimits limits = gesture_limits(on.screen, on.scale);
    Session visit = view ? std::move(view->session) : Session(bundle, page_rules(), limits, now);
    visit.change_limits(limits);
    visit.ask_for_frame();
    view = std::make_unique<KioskView>(std::move(visit), on);
}

std::optional<Action> choice_of(const std::string& what, const std::string& chosen) {
    if (what == "language")
        return action::ChooseLanguage{chosen};
    if (what == "size" && !chosen.empty())
        return action::ChooseTextSize{chosen.front() - '1'};
    for (const Theme theme : all_themes)
        if (what == "theme" && chosen == theme_name(theme))
            return action::ChooseTheme{theme};
    return std::nullopt;
}

// Drafts last, whether they are shown or not.
nlohmann::json languages_of(const Bundle& bundle) {
    nlohmann::json all = nlohmann::json::array();
    const auto add = [&](const Language& language, bool draft) {
        all.push_back({{"code", language.code}, {"name", language.name}, {"draft", draft}});
    };
    const auto is_draft = [&](const Language& language) {
        return std::any_of(bundle.drafts.begin(), bundle.drafts.end(),
                           [&](const Language& draft) { return draft.code == language.code; });
    };
    for (const Language& language : bundle.languages)
        if (!is_draft(language))
            add(language, false);
    for (const Language& draft : bundle.drafts)
        add(draft, true);
    return all;
}

Ms ms(double time) { return Ms{static_cast<Ms::rep>(time)}; }

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// Shows the bundle in `folder` on a glass of base/named_glasses.h: the first time from its first screen, then
// the visit goes on with the new content and on another glass. `drafts`: in languages that no kiosk shows
// yet, too. `now`: ms of a clock that never goes back. Returns what is wrong, "" for nothing; then what was
// shown before stays.
OFFICE_CALL const char* office_show(const char* folder, const char* glass, const char* site, int drafts,
                                    double now) {
    const auto bundle = drafts != 0 ? bundle_with_drafts_in(folder) : bundle_in(folder);
    if (!bundle)
        return kept(to_text(bundle.error()));
    const auto named = glass_called(glass);
    if (!named)
        return kept(std::string("There is no glass ") + glass + ". There are " + names_of_glasses());
    const Glass on = choose_glass(named->px, {.size = named->mm}, {}).glass;
    if (view)
        view->session.change_bundle(*bundle, ms(now));
    if (!is_on(on))
        bring_to(on, *bundle, ms(now));
    view->session.stand_in(site);
    return kept("");
}

// What a visitor can choose, chosen by whoever looks on. `what`: "language", a code; "theme", as "dark"; or
// "size", "1" to "3". What the bundle has not changes nothing.
OFFICE_CALL void office_choose(const char* what, const char* chosen, double now) {
    if (const auto choice = choice_of(what, chosen); view && choice)
        choose_for_visit(view->session, *choice, ms(now));
}

// What is chosen now: {"languages": [{"code", "name", "draft"}], "language", "theme", "size"}, as
// office_choose() takes them, those that are drafts too; {} before anything was shown.
OFFICE_CALL const char* office_chosen() {
    if (!view)
        return kept("{}");
    const Visit& visit = view->session.state().visit;
    const Bundle& bundle = *view->session.bundle();
    return kept_json({{"languages", languages_of(bundle)},
                      {"language", bundle.language(visit.language).code},
                      {"theme", theme_name(visit.theme)},
                      {"size", std::to_string(visit.text_size + 1)}});
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
