#include "preview/admin_internal.h"

#include <iostream>
#include <utility>
#include <variant>

#include <SDL.h>

#include "base/glass.h"
#include "preview/days_internal.h"
#include "preview/sights_internal.h"
#include "tour/onlooker.h"

namespace signpost::preview {

Admin::Admin(const AdminParts& parts) : parts_(parts), own_mm_(parts.settings.screen_mm) {}

InspectorView Admin::view(const KioskLoop& loop) const {
    const Session& session = loop.session();
    return {.report = report_,
            .bundle = *session.bundle(),
            .visit = session.state().visit,
            .site = session.rules().site,
            .glass = glass_,
            .hour = hour_,
            .today = day_of(parts_.clocks.wall()),
            .day = day_};
}

bool Admin::hear(const SDL_Event& event, KioskLoop& loop) {
    if (inspector_.hear(event, view(loop), wish_)) {
        stale_ = true;
        return event.type != SDL_KEYDOWN || hear_key(event, loop); // keys mean the same in both windows
    }
    return hear_key(event, loop) || hear_mouse(event, loop);
}

bool Admin::hear_key(const SDL_Event& event, const KioskLoop& loop) {
    if (event.type != SDL_KEYDOWN)
        return false;
    const SDL_Keycode key = event.key.keysym.sym;
    forget_trace();
    if (key == SDLK_LCTRL || key == SDLK_RCTRL) {
        trace(mouse_, loop.session());
        return true;
    }
    if (key != SDLK_F2)
        return false;
    inspector_.toggle(parts_.window);
    return stale_ = true;
}

bool Admin::hear_mouse(const SDL_Event& event, const KioskLoop& loop) {
    const float scale = parts_.display.window_scale();
    if (event.type == SDL_MOUSEMOTION)
        mouse_ = {static_cast<float>(event.motion.x) * scale, static_cast<float>(event.motion.y) * scale};
    if (event.type == SDL_MOUSEBUTTONUP)
        return std::exchange(keeps_release_, false);
    if (event.type != SDL_MOUSEBUTTONDOWN)
        return keeps_release_ && event.type == SDL_MOUSEMOTION;
    mouse_ = {static_cast<float>(event.button.x) * scale, static_cast<float>(event.button.y) * scale};
    forget_trace();
    const bool asks = event.button.button == SDL_BUTTON_RIGHT || (SDL_GetModState() & KMOD_CTRL) != 0;
    if (asks)
        trace(mouse_, loop.session());
    keeps_release_ = asks || !parts_.display.picture().contains(mouse_);
    return keeps_release_;
}

void Admin::trace(Point in_window, const Session& session) {
    const Item* item = words_at(session.frame().items, parts_.events.in_picture(in_window));
    if (item == nullptr)
        return;
    trace_ = Trace{parts_.display.in_window(item->visible), item->label, {}};
    for (const WordPlace& place : seen_.words.of(words_in_sight(*item, session)))
        trace_->places.push_back(to_text(place));
    std::cerr << '"' << item->label << "\" comes from:\n";
    for (const std::string& place : trace_->places)
        std::cerr << "  " << place << '\n';
    say();
}

void Admin::forget_trace() {
    if (std::exchange(trace_, std::nullopt))
        say();
}

void Admin::follow(KioskLoop& loop) {
    if (!std::exchange(opened_, true))
        inspector_.open_beside(parts_.window);
    hear_content();
    if (strip_.ended(parts_.clocks.steady()))
        say();
    look_at_room(loop.session());
    parts_.events.wake_at(room_.busy() ? parts_.clocks.steady() : strip_.ends());
    if (const auto wished = std::exchange(wish_, std::nullopt))
        grant(*wished, loop);
    const Visit& visit = loop.session().state().visit;
    if (visit.here != shown_.here)
        forget_trace();
    stale_ = stale_ || visit.here != shown_.here || visit.language != shown_.language ||
             visit.text_size != shown_.text_size || visit.theme != shown_.theme;
    shown_ = visit;
    if (std::exchange(stale_, false))
        inspector_.show(view(loop));
}

void Admin::hear_content() {
    auto seen = parts_.content.take_seen();
    if (!seen)
        return;
    seen_ = std::move(*seen);
    hear_report();
}

void Admin::look_at_room(const Session& session) {
    room_.look_at(session.bundle(), glass_);
    if (room_.step())
        hear_report();
}

void Admin::hear_report() {
    stale_ = true;
    report_ = with_room(seen_.report, room_.remark());
    const auto before = strip_.text();
    strip_.hear(report_, parts_.clocks.steady());
    if (strip_.text() == before)
        return;
    if (strip_.text())
        std::cerr << to_text(*strip_.text()) << std::flush;
    trace_.reset();
    say();
}

void Admin::say() {
    parts_.display.say(strip_.text());
    parts_.display.point_out(trace_);
    parts_.display.show();
}

void Admin::grant(const Wish& wished, KioskLoop& loop) {
    stale_ = true;
    Session& session = loop.session();
    const Ms now = parts_.clocks.steady();
    if (const auto* look = std::get_if<wish::Look>(&wished))
        look_at(session, look->at, now);
    else if (const auto* language = std::get_if<wish::Language>(&wished))
        choose_for_visit(session, action::ChooseLanguage{language->code}, now);
    else if (const auto* size = std::get_if<wish::TextSize>(&wished))
        choose_for_visit(session, action::ChooseTextSize{size->step}, now);
    else if (const auto* contrast = std::get_if<wish::Contrast>(&wished))
        choose_for_visit(session, action::ChooseTheme{contrast->theme}, now);
    else if (const auto* site = std::get_if<wish::Site>(&wished))
        session.stand_in(site->id);
    else if (const auto* glass = std::get_if<wish::Glass>(&wished))
        show_glass(glass->name);
    else if (const auto* hour = std::get_if<wish::Hour>(&wished))
        hour_ = hour->hour;
    else if (const auto* day = std::get_if<wish::Day>(&wished))
        day_ = day->day;
    session.ask_for_frame();
}

void Admin::show_glass(const std::string& name) {
    const auto glass = glass_called(name);
    glass_ = glass ? name : "";
    parts_.display.show_glass(glass ? std::optional(glass->px) : std::nullopt);
    parts_.settings.screen_mm = glass ? std::optional(glass->mm) : own_mm_;
    parts_.events.add(event::Redraw{});
}

WallTime Admin::wall() const {
    WallTime wall = day_ ? on_day(parts_.clocks.wall(), *day_) : parts_.clocks.wall();
    if (hour_) {
        wall.hour = *hour_;
        wall.minute = 0;
    }
    return wall;
}

} // namespace signpost::preview
