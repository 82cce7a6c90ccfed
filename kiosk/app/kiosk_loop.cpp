#include "app/kiosk_loop.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <utility>
#include <variant>

#include "base/glass.h"

namespace signpost {

KioskExit exit_of(KioskEnd end) {
    switch (end) {
    case KioskEnd::stopped:
        return KioskExit::ended;
    case KioskEnd::closed_by_staff:
        return KioskExit::closed_by_staff;
    case KioskEnd::failed:
        break;
    }
    return KioskExit::cannot_start;
}

namespace {

// The step that is as loud as the settings allow, or the first that would be louder and is made quieter.
int loudest_step(const Settings& settings) {
    const auto above = static_cast<float>(settings.loudest_db - settings.voice_gain_db);
    return std::clamp(usual_volume + static_cast<int>(std::ceil(above / volume_step_db)), usual_volume,
                      volume_steps - 1);
}

Rules rules_of(const Settings& settings) {
    return {.idle_warning = settings.idle_warning,
            .idle_countdown = settings.idle_countdown,
            .cover_return = settings.cover_return,
            .same_key = settings.same_key,
            .has_pin = !settings.pin_hash.empty(),
            .reading_idle = settings.reading_idle,
            .site = settings.site,
            .strict_facts = settings.strict_facts,
            .may_choose_site = settings.staff_choose_site,
            .pulling_hides = !settings.keys.headphones_out.empty(),
            .loudest_step = loudest_step(settings),
            .may_set_clock = settings.staff_set_clock};
}

} // namespace

KioskLoop::KioskLoop(const KioskParts& parts, std::unique_ptr<DrawingContext> drawing,
                     const Settings& settings, const BundlePtr& first_content, Date made)
    : parts_(parts), settings_(settings), drawing_(std::move(drawing)),
      session_(first_content, rules_of(settings), {}, parts_.clocks.steady()),
      rest_(parts.display, settings, made), computer_(settings.computer_off),
      views_({.session = session_,
              .staff = parts.staff,
              .stick = stick_,
              .settings = settings,
              .clocks = parts_.clocks,
              .fonts = drawing_->fonts,
              .made = made}),
      frames_(parts.display, drawing_->stage, views_, parts_.clocks),
      spare_({.display = parts.display,
              .stage = drawing_->stage,
              .views = views_,
              .session = session_,
              .clocks = parts_.clocks,
              .traces = frames_.traces(),
              .staff = parts_.staff,
              .keep_start = parts_.keep_start}),
      input_(session_, rest_, parts_.clocks), news_({.session = session_,
                                                     .rest = rest_,
                                                     .staff = parts.staff,
                                                     .stick = stick_,
                                                     .content = parts.content,
                                                     .clocks = parts_.clocks},
                                                    first_content),
      aloud_(parts.voice) {
    fit_screen();
}

KioskEnd KioskLoop::run() {
    show_first();
    while (!end_)
        turn();
    aloud_.hush();
    parts_.watchdog.ending();
    return *end_;
}

void KioskLoop::turn() {
    hear_events();
    hear_news();
    hear_voice();
    take_site();
    take_clock_wish();
    session_.tick(parts_.clocks.steady());
    if (stick_.ended(parts_.clocks.steady()))
        show_anew();
    parts_.staff.follow(session_.state().visit);
    const ScreenNews news = parts_.display.screen_news(parts_.clocks.steady());
    if (news == ScreenNews::back)
        handle(event::Redraw{});
    const bool lit = rest_or_light() && news != ScreenNews::lost;
    if (frame_is_due())
        draw();
    else if (has_time())
        spare_.step();
    parts_.content.begin(); // not before there is something to see: it reads all of the content
    aloud_.begin();
    parts_.watchdog.feed(parts_.clocks.steady());
    look_for_end(lit);
}

void KioskLoop::look_for_end(bool lit) {
    if (!lit)
        end_ = KioskEnd::failed;
    else if (session_.state().leave)
        end_ = KioskEnd::closed_by_staff;
    else if (const auto free = free_from(); ends_when_free_ && free && parts_.clocks.steady() >= *free)
        end_ = KioskEnd::stopped;
}

// When nobody is in the middle of something; std::nullopt: somebody is. Whoever has just hidden what they
// read must not see the screen go black: it would be looked at.
std::optional<Ms> KioskLoop::free_from() const {
    constexpr Ms untouched{60'000};
    const Visit& visit = session_.state().visit;
    if (!is_neutral(visit.here.screen) || is_listening(visit))
        return std::nullopt;
    return visit.last_touch + untouched;
}

// Handles events until none is left, or until one has ended a visit: the frame without that visit goes before
// the next event.
void KioskLoop::hear_events() {
    const bool busy = frame_is_due() || has_time();
    std::optional<Event> event = busy ? parts_.events.poll() : wait();
    while (event) {
        std::visit([this](const auto& e) { handle(e); }, *event);
        if (end_ || session_.frame_due() == FrameDue::due_after_visit)
            return aloud_.hush(); // before the frame without the visit, or the end
        event = parts_.events.poll();
    }
}

std::optional<Event> KioskLoop::wait() {
    std::optional<Event> event = parts_.events.wait(next_turn(parts_.clocks.steady()), rest_.dark());
    if (parts_.clocks.steady() >= frames_.next_minute() && is_neutral(session_.state().visit.here.screen))
        session_.ask_for_frame(); // Start and the cover have a clock
    return event;
}

// When the next turn is due even if no event comes; std::nullopt: not before one comes.
std::optional<Ms> KioskLoop::next_turn(Ms now) {
    const Visit& visit = session_.state().visit;
    std::optional<Ms> until = session_.next_tick(now);
    const auto sooner = [&](std::optional<Ms> when) {
        if (when)
            until = until ? std::min(*until, *when) : *when;
    };
    if (is_neutral(visit.here.screen))
        sooner(frames_.next_minute());
    if (!spare_.done())
        sooner(frames_.spare_time_from());
    sooner(stick_.ends());
    sooner(rest_.power().next_tick(visit, now));
    sooner(computer_.next());
    sooner(parts_.watchdog.next_feed());
    if (ends_when_free_)
        sooner(free_from());
    sooner(aloud_.next());
    return until;
}

void KioskLoop::handle(const event::Redraw& /*redraw*/) {
    rest_.repaint();
    fit_screen();
    session_.ask_for_frame();
}

void KioskLoop::handle(const event::TexturesLost& /*lost*/) {
    drawing_->stage.forget_textures();
    session_.ask_for_frame();
}

void KioskLoop::handle(const event::CloseAsked& /*asked*/) {
    if (!parts_.display.full_screen())
        end_ = KioskEnd::stopped;
}

void KioskLoop::handle(const event::StopAsked& /*asked*/) { end_ = KioskEnd::stopped; }

// Tells the journal, once for each size of the window, which viewing distance was guessed.
void KioskLoop::tell_guess(const GlassChoice& choice) {
    if (!choice.glass.distance_guessed || choice.glass.screen == views_.glass().screen)
        return;
    std::cerr << "kiosk: visitors' eyes are taken to be " << std::lround(choice.glass.viewing_distance.value)
              << " mm from the glass, " << choice.distance_reason << "; viewing_distance_mm in the settings "
              << "goes before that.\n";
}

void KioskLoop::fit_screen() {
    const Display& display = parts_.display;
    const PixelSize size = display.size();
    const GlassChoice choice = choose_glass(size, glass_settings(settings_), display.reported_mm());
    const Glass& glass = choice.glass;
    tell_guess(choice);
    views_.fit(glass);
    spare_.begin_anew();
    parts_.events.fit({size, display.pointer_scale(), display.rotation(), touch_frame(settings_)});
    session_.change_limits(gesture_limits(size, glass.scale));
    if (news_.content_is_good())
        spare_.look_anew();
}

void KioskLoop::hear_news() {
    const Heard heard = news_.hear();
    if (heard.on_every_screen)
        show_anew();
    if (heard.good_content) {
        aloud_.content_changed(session_, parts_.clocks.steady());
        spare_.look_anew();
    }
    if (heard.content)
        input_.release();
}

// What staff have just chosen holds at once, and is written down when the disk has time.
void KioskLoop::take_site() {
    const auto site = session_.take_chosen_site();
    if (!site)
        return;
    parts_.staff.keep_site(*site);
    show_anew();
    if (news_.content_is_good())
        spare_.look_anew();
}

// The clock is set by others, in a moment; the screen shows what it says.
void KioskLoop::take_clock_wish() {
    const auto wish = session_.take_clock_wish();
    if (!wish)
        return;
    parts_.staff.ask_for_clock(*wish);
    show_anew();
}

void KioskLoop::show_anew() {
    spare_.begin_anew();
    session_.ask_for_frame();
}

// False when the display may still be dark and should not be.
bool KioskLoop::rest_or_light() {
    const DisplayRest::Change change = rest_.follow(session_.state().visit, parts_.clocks);
    if (rest_.dark())
        frames_.find_next_minute();
    if (computer_.is_due(rest_.dark(), parts_.clocks.steady()))
        parts_.staff.ask_for_power_off(parts_.clocks.utc());
    if (change == DisplayRest::Change::lit)
        session_.ask_for_frame();
    return change != DisplayRest::Change::failed;
}

// Headphones that go in wake the display: whoever put them there is heard, and may see.
void KioskLoop::hear_voice() {
    const Ms now = parts_.clocks.steady();
    if (aloud_.hear(session_, now))
        rest_.power().wake(now);
}

bool KioskLoop::frame_is_due() const { return session_.frame_due() != FrameDue::none && !rest_.dark(); }

bool KioskLoop::has_time() const {
    return !spare_.done() && parts_.clocks.steady() >= frames_.spare_time_from();
}

void KioskLoop::draw() {
    const BundlePtr bundle = session_.bundle();
    if (session_.frame_due() == FrameDue::due_after_visit)
        aloud_.hush();
    frames_.draw(session_);
    parts_.watchdog.shown();
    news_.shown(bundle);
    aloud_.follow(session_, parts_.clocks.steady());
}

} // namespace signpost
