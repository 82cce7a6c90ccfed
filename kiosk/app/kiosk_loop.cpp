#include "app/kiosk_loop.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>
#include <variant>

#include <SDL.h>

#include "app/first_screen.h"
#include "app/glass_check.h"
#include "app/staff_desk.h"
#include "app/stick_news.h"
#include "base/screen_scale.h"
#include "paint/drawing_ahead.h"
#include "platform/clocks.h"
#include "platform/display_rest.h"
#include "platform/events.h"
#include "platform/held_touches.h"
#include "platform/watchdog.h"
#include "session/session.h"
#include "source/content_watch.h"

namespace signpost {

namespace {

constexpr Ms frame_time{16};
// What has time waits for so long after a frame: the display's server, which is to show it, may need the
// processor.
constexpr Ms pause_after_frame{8};
// Without a desktop the display turns round up to three pictures: those that are not in sight still hold the
// page, until they are drawn over.
constexpr int spare_pictures = 2;

Rules rules_of(const Settings& settings) {
    return {.idle_warning = settings.idle_warning,
            .idle_countdown = settings.idle_countdown,
            .cover_return = settings.cover_return,
            .has_pin = !settings.pin_hash.empty(),
            .reading_idle = settings.reading_idle};
}

WatchOptions reading_from(ContentSource& source) {
    WatchOptions options;
    options.load = [&source](const std::filesystem::path&) { return source.load(); };
    return options;
}

class Kiosk {
public:
    Kiosk(Window& window, std::unique_ptr<DrawingContext> drawing, const KioskPlan& plan)
        : window_(window), settings_(plan.settings), drawing_(std::move(drawing)), source_(plan.source),
          front_(plan.front), session_(plan.front, rules_of(plan.settings), {}, steady_now()),
          rest_(window, plan.settings, plan.made), staff_(plan, post_news) {
        source_.tell_news(post_news);
        session_.allow_fling(settings_.fling);
        fit_screen();
    }

    [[nodiscard]] bool usable() { return fonts_.usable(); }

    // Fails when the display could not be lit again.
    [[nodiscard]] KioskEnd run() {
        draw(); // before any event: to hear them, SDL asks a display that is busy now
        bool lit = true;
        while (!done_) {
            wait_and_feed();
            hear_news();
            session_.tick(steady_now());
            if (stick_.ended(steady_now()))
                show_anew();
            staff_.follow(session_.state().visit);
            lit = rest_or_light();
            if (frame_is_due())
                draw();
            else if (has_time())
                tidy_or_prepare();
            if (!watch_) // not before there is something to see: it reads all of the content
                watch_.emplace(source_.watched(), post_news, reading_from(source_));
            watchdog_.feed(steady_now());
            done_ = done_ || session_.state().leave || !lit;
        }
        watchdog_.ending();
        if (!lit)
            return KioskEnd::failed;
        return session_.state().leave ? KioskEnd::closed_by_staff : KioskEnd::stopped;
    }

private:
    // Reads events until there is none left, or until one ended a visit: then that frame goes first.
    void wait_and_feed() {
        SDL_Event sdl;
        const bool busy = frame_is_due() || has_time();
        bool got = busy ? SDL_PollEvent(&sdl) != 0 : wait(&sdl);
        while (got && !done_) {
            if (const auto event = translate(sdl, space_, settings_.keys, steady_now()))
                std::visit([this](const auto& e) { handle(e); }, *event);
            if (session_.frame_due() == FrameDue::due_after_visit)
                return;
            got = SDL_PollEvent(&sdl) != 0;
        }
    }

    bool wait(SDL_Event* sdl) {
        const Ms now = steady_now();
        std::optional<Ms> until = session_.next_tick(now);
        const auto sooner = [&](Ms when) { until = until ? std::min(*until, when) : when; };
        if (session_.moving())
            sooner(last_frame_ + frame_time);
        if (is_neutral(session_.state().visit.here.screen))
            sooner(next_minute_);
        if (const auto ends = stick_.ends())
            sooner(*ends);
        if (has_work())
            sooner(spare_time_from_);
        if (const auto rest = rest_.power().next_tick(session_.state().visit, now))
            sooner(*rest);
        if (const auto feed = watchdog_.next_feed())
            sooner(*feed);
        const bool got = rest_.wait(sdl, until);
        if (steady_now() >= next_minute_ && is_neutral(session_.state().visit.here.screen))
            session_.ask_for_frame();
        return got;
    }

    template <class Touch> bool has_to_wait(const Touch& touch) {
        if (front_)
            held_.hold(touch);
        return front_ != nullptr;
    }
    void handle_held() {
        held_.release([this](const auto& touch) { handle(touch); });
    }

    void handle(const TouchSample& sample) {
        if (has_to_wait(sample))
            return;
        if (sample.phase != TouchSample::Phase::down || !rest_.power().touched(sample.time))
            session_.touch(sample);
    }
    void handle(const event::KeyPressed& pressed) {
        if (has_to_wait(pressed))
            return;
        const Ms now = steady_now();
        if (pressed.again)
            return handle_held_down(pressed.key, now);
        const bool was_dark = rest_.dark();
        const bool hides = pressed.key == Key::hide || pressed.key == Key::shift;
        if (!rest_.power().touched(now) || (hides && !was_dark)) // what hides is never ignored
            session_.key(pressed.key, now);
    }
    // What leans on a keypad is nobody: it wakes no display.
    void handle_held_down(Key key, Ms now) {
        if (!rest_.dark() && !rest_.power().touched(now))
            session_.key_held(key, now);
    }
    void handle(const event::Redraw&) {
        rest_.repaint();
        fit_screen();
        session_.ask_for_frame();
    }
    void handle(const event::TexturesLost&) {
        stage_.forget_textures();
        session_.ask_for_frame();
    }
    void handle(const event::CloseAsked&) { done_ = done_ || !window_.full_screen(); }
    void handle(const event::StopAsked&) { done_ = true; }
    void handle(const event::News&) {}

    void fit_screen() {
        const PixelSize size = window_.size();
        scale_ = choose_scale(size, settings_.screen_mm, window_.reported_mm()).scale;
        ahead_.begin_anew();
        space_ = {size, window_.pointer_scale(), window_.rotation(), touch_frame(settings_)};
        session_.change_limits(gesture_limits(size, scale_));
        begin_glass_check();
    }

    void hear_news() {
        if (const auto right = staff_.take_pin_answer())
            session_.pin_checked(*right, steady_now());
        if (staff_.take_findings() && session_.state().visit.here.screen == Screen::staff)
            session_.ask_for_frame();
        if (const auto news = source_.take_news(); news && stick_.hear(*news, steady_now())) {
            rest_.power().wake(steady_now());
            show_anew();
        }
        auto outcome = watch_ ? watch_->take() : std::nullopt;
        if (!outcome)
            return;
        const BundlePtr front = std::exchange(front_, nullptr);
        if (*outcome) {
            staff_.tell({});
            ahead_.begin_anew();
            if (rest_.dark()) // what is new is confirmed by being shown; the first reading is nothing new
                rest_.power().wake(steady_now());
            session_.change_bundle(std::move(**outcome), steady_now());
            begin_glass_check();
            return handle_held();
        }
        staff_.tell(to_text(outcome->error().front()));
        std::cerr << to_text(outcome->error()) << std::flush;
        if (front) // its pages will not come
            session_.change_bundle(built_in_bundle(), steady_now());
        show_anew();
        handle_held();
    }

    // Something that is on every screen has changed.
    void show_anew() {
        ahead_.begin_anew();
        session_.ask_for_frame();
    }

    [[nodiscard]] bool frame_is_due() const {
        return session_.frame_due() != FrameDue::none && !rest_.dark();
    }

    // False when the display may still be dark and should not be.
    bool rest_or_light() {
        const DisplayRest::Change change = rest_.follow(session_.state().visit, steady_now());
        if (rest_.dark())
            next_minute_ = steady_now() + until_next_minute(); // while it is dark no frame says when that is
        if (change == DisplayRest::Change::lit)
            session_.ask_for_frame();
        return change != DisplayRest::Change::failed;
    }

    // There is something to do that nobody waits for.
    [[nodiscard]] bool has_work() const { return forgetting_ || !ahead_.done() || glass_; }
    [[nodiscard]] bool has_time() const { return has_work() && steady_now() >= spare_time_from_; }

    void tidy_or_prepare() {
        if (std::exchange(forgetting_, false))
            return forget_visit();
        if (ahead_.done() && glass_)
            return check_glass();
        const BundlePtr bundle = session_.bundle();
        const Ms now = steady_now();
        stage_.draw_on(window_.target()); // what it drew on last may be gone, with the window's old size
        ahead_.step([&](const State& state) { return view_of(state, *bundle, now); }, now);
    }

    // Content that is new here, or another size of screen: whether the one fits the other. Whoever is at the
    // kiosk gains nothing by it; it is told on stderr.
    void begin_glass_check() {
        if (!front_)
            glass_.emplace(session_.bundle(), Glass{space_.screen, scale_, settings_.viewing_distance});
    }
    void check_glass() {
        if (!glass_->done())
            return glass_->step();
        std::cerr << glass_->complaint() << std::flush;
        glass_.reset();
    }

    // The fonts are closed with the visit's glyphs: they are opened again before the next visitor wants them.
    void forget_visit() {
        stage_.forget_visit();
        ahead_.begin_anew();
    }

    [[nodiscard]] View view_of(const State& state, const Bundle& bundle, Ms now) {
        return {.state = state,
                .bundle = bundle,
                .rules = session_.rules(),
                .staff = staff_.facts(),
                .metrics = make_metrics(fonts_, space_.screen, scale_, settings_.viewing_distance,
                                        state.visit.text_size),
                .wall = wall_now(),
                .now = now,
                .pressed = session_.pressed(),
                .focus = session_.focus(),
                .hide_at_left = settings_.hide_corner == HideCorner::bottom_left,
                .notice = stick_.line()};
    }

    void draw() {
        const Ms now = steady_now();
        const bool after_a_visit = session_.frame_due() == FrameDue::due_after_visit;
        next_minute_ = now + until_next_minute();
        const BundlePtr bundle = session_.bundle();
        stage_.draw_on(window_.target());
        const View view = view_of(session_.state(), *bundle, now);
        Frame frame = stage_.draw(view);
        window_.present();
        watchdog_.shown();
        last_frame_ = now;
        spare_time_from_ = steady_now() + pause_after_frame;
        session_.drawn(std::move(frame), static_cast<float>(view.metrics.em()), steady_now());
        if (after_a_visit) {
            forgetting_ = true;
            to_draw_over_ = window_.target().pixels() != nullptr ? 0 : spare_pictures;
        } else if (to_draw_over_ > 0) {
            --to_draw_over_;
        }
        if (to_draw_over_ > 0)
            session_.ask_for_frame();
        if (bundle->serial != 0 && bundle != front_ && bundle != confirmed_) {
            source_.shown(bundle->serial);
            confirmed_ = bundle;
        }
    }

    Window& window_;
    const Settings& settings_;
    std::unique_ptr<DrawingContext> drawing_;
    TtfFonts& fonts_{drawing_->fonts};
    Stage& stage_{drawing_->stage};
    DrawingAhead ahead_{stage_};
    std::optional<GlassCheck> glass_; // while it is under way
    ScreenScale scale_{4};
    PointerSpace space_;
    ContentSource& source_;
    BundlePtr front_;     // until the whole is read
    HeldTouches held_;    // while there is only the front
    BundlePtr confirmed_; // the bundle that was drawn last
    StickNews stick_;
    Session session_;
    DisplayRest rest_;
    StaffDesk staff_;
    std::optional<ContentWatch> watch_; // once the first frame is shown
    Watchdog watchdog_;
    Ms last_frame_{0};
    Ms spare_time_from_{0};
    Ms next_minute_{0};
    int to_draw_over_ = 0;    // pictures of the display that may still hold what was read
    bool forgetting_ = false; // a visit that has ended; what is kept of it is to be dropped
    bool done_ = false;
};

} // namespace

KioskEnd run_kiosk(Window& window, std::unique_ptr<DrawingContext> drawing, const KioskPlan& plan) {
    Kiosk kiosk(window, std::move(drawing), plan);
    if (!kiosk.usable()) {
        std::cerr << "The font Noto Sans is not installed. Install Debian's package fonts-noto-core.\n";
        return KioskEnd::failed;
    }
    const KioskEnd end = kiosk.run();
    if (end == KioskEnd::failed)
        std::cerr << "The display could not be switched on again. The kiosk's service starts it anew, which "
                     "does.\n";
    return end;
}

} // namespace signpost
