#include "platform/kiosk_loop.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <optional>
#include <utility>

#include <SDL.h>

#include "base/screen_scale.h"
#include "platform/clocks.h"
#include "platform/content_watch.h"
#include "platform/events.h"
#include "platform/staff_pin.h"
#include "platform/stage.h"
#include "platform/watchdog.h"
#include "session/session.h"

namespace signpost {

namespace {

constexpr Ms frame_time{16};
constexpr std::array prepared_screens{Screen::cover, Screen::start, Screen::home};
constexpr Ms notice_time{20'000}; // long enough to read it twice

Rules rules_of(const Settings& settings) {
    return {settings.idle_warning, settings.idle_countdown, settings.cover_return,
            !settings.pin_hash.empty()};
}

StickNotice notice_of(const Notice& news) {
    switch (news.result) {
    case ImportResult::installed:
        return {StickNotice::Kind::updated, 0};
    case ImportResult::already_installed:
        return {StickNotice::Kind::current, 0};
    case ImportResult::refused:
        break;
    }
    return {StickNotice::Kind::refused, news.code};
}

WatchOptions reading_from(ContentSource& source) {
    WatchOptions options;
    options.load = [&source](const std::filesystem::path&) { return source.load(); };
    return options;
}

class Kiosk {
public:
    Kiosk(Window& window, const KioskPlan& plan)
        : window_(window), settings_(plan.settings),
          stage_(window.target(), fonts_, static_cast<std::size_t>(plan.settings.text_cache_mib) << 20U,
                 window.rotation()),
          source_(plan.source), front_(plan.front),
          session_(plan.front, rules_of(plan.settings), {}, steady_now()), pin_(post_news) {
        source_.tell_news(post_news);
        staff_.version = plan.version;
        settings_error_ = plan.settings_error;
        tell_staff(plan.reload_error);
        staff_.has_pin = session_.rules().has_pin;
        session_.allow_fling(settings_.fling);
        fit_screen();
    }

    [[nodiscard]] bool usable() { return fonts_.usable(); }

    void run() {
        while (!done_) {
            wait_and_feed();
            hear_news();
            session_.tick(steady_now());
            if (notice_ && steady_now() >= notice_ends_)
                show_notice({});
            start_pin_check();
            if (session_.needs_frame())
                draw();
            else
                prepare_next();
            watchdog_.feed(steady_now());
            done_ = done_ || session_.state().leave;
        }
        watchdog_.ending();
    }

private:
    // Reads events until there is none left, or until one ended a visit: then that frame goes first.
    void wait_and_feed() {
        SDL_Event sdl;
        const bool busy = session_.needs_frame() || next_to_prepare_ < prepared_screens.size();
        bool got = busy ? SDL_PollEvent(&sdl) != 0 : wait(&sdl);
        while (got && !done_) {
            if (const auto event = translate(sdl, space_, settings_.keys, steady_now()))
                std::visit([this](const auto& e) { handle(e); }, *event);
            if (session_.wiped())
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
        if (notice_)
            sooner(notice_ends_);
        if (const auto feed = watchdog_.next_feed())
            sooner(*feed);
        const bool got =
            until ? SDL_WaitEventTimeout(sdl, static_cast<int>(std::max(Ms{0}, *until - now).count())) != 0
                  : SDL_WaitEvent(sdl) != 0;
        if (steady_now() >= next_minute_ && is_neutral(session_.state().visit.here.screen))
            session_.ask_for_frame();
        return got;
    }

    void handle(const TouchSample& sample) { session_.touch(sample); }
    void handle(const event::KeyPressed& pressed) { session_.key(pressed.key, steady_now()); }
    void handle(const event::Redraw&) {
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
        prepare_anew();
        space_ = {size, window_.pointer_scale(), window_.rotation()};
        session_.change_limits(gesture_limits(size, scale_));
    }

    void hear_news() {
        if (const auto right = pin_.take())
            session_.pin_checked(*right, steady_now());
        if (const auto news = source_.take_news())
            show_notice(notice_of(*news));
        auto outcome = watch_ ? watch_->take() : std::nullopt;
        if (!outcome)
            return;
        const BundlePtr front = std::exchange(front_, nullptr);
        if (*outcome) {
            tell_staff({});
            prepare_anew();
            session_.change_bundle(std::move(**outcome), steady_now());
            return;
        }
        tell_staff(to_text(outcome->error().front()));
        std::cerr << to_text(outcome->error()) << std::flush;
        if (front) // its pages will not come
            session_.change_bundle(built_in_bundle(), steady_now());
        session_.ask_for_frame();
    }

    void show_notice(std::optional<StickNotice> notice) {
        notice_ = notice;
        notice_ends_ = steady_now() + notice_time;
        session_.ask_for_frame();
    }

    // Of the content if there is anything to say of it, else of the settings.
    void tell_staff(const std::string& of_content) {
        staff_.reload_error = of_content.empty() ? settings_error_ : of_content;
    }

    void start_pin_check() {
        const Visit& visit = session_.state().visit;
        if (visit.pin_checking && !checking_)
            checking_ = pin_.start(visit.pin_digits, settings_.pin_hash);
        if (!visit.pin_checking)
            checking_ = false;
    }

    // Cover, Start and Home are the same for everybody, and what everybody sees tells nothing of a visit:
    // their text is drawn ahead, one screen at a time, when there is nothing else to do. Hide's cover then
    // comes at once.
    void prepare_next() {
        if (next_to_prepare_ == prepared_screens.size())
            return;
        if (next_to_prepare_ == 0)
            stage_.forget_prepared(); // another minute on the clock, other content
        State fresh;
        fresh.visit.here.screen = prepared_screens.at(next_to_prepare_++);
        const BundlePtr bundle = session_.bundle();
        View view = view_of(fresh, *bundle, steady_now());
        view.pressed.reset();
        view.focus.reset();
        stage_.prepare(view);
    }
    void prepare_anew() { next_to_prepare_ = 0; }

    // The fonts are closed with the visit's glyphs: they are opened again before the next visitor wants them.
    void forget_visit() {
        stage_.forget_visit();
        prepare_anew();
    }

    [[nodiscard]] View view_of(const State& state, const Bundle& bundle, Ms now) {
        return {
            state,
            bundle,
            session_.rules(),
            staff_,
            make_metrics(fonts_, space_.screen, scale_, settings_.viewing_distance, state.visit.text_size),
            wall_now(),
            now,
            session_.pressed(),
            session_.focus(),
            settings_.hide_corner == HideCorner::bottom_left,
            !staff_.reload_error.empty(),
            notice_};
    }

    void draw() {
        const Ms now = steady_now();
        const bool after_a_visit = session_.wiped();
        next_minute_ = now + until_next_minute();
        const BundlePtr bundle = session_.bundle();
        const View view = view_of(session_.state(), *bundle, now);
        stage_.draw_on(window_.target());
        Frame frame = stage_.draw(view);
        window_.present();
        watchdog_.shown();
        if (!watch_) // not before there is something to see: it reads all of the content
            watch_.emplace(source_.watched(), post_news, reading_from(source_));
        last_frame_ = now;
        session_.drawn(std::move(frame), static_cast<float>(view.metrics.em()));
        if (after_a_visit)
            forget_visit();
        if (bundle->serial != 0 && bundle != front_ && bundle != confirmed_) {
            source_.shown(bundle->serial);
            confirmed_ = bundle;
        }
    }

    Window& window_;
    const Settings& settings_;
    TtfFonts fonts_;
    Stage stage_;
    StaffFacts staff_;
    std::string settings_error_;
    ScreenScale scale_{4};
    PointerSpace space_;
    ContentSource& source_;
    BundlePtr front_;     // until the whole is read
    BundlePtr confirmed_; // the bundle that was drawn last
    std::optional<StickNotice> notice_;
    Ms notice_ends_{0};
    Session session_;
    PinCheck pin_;
    std::optional<ContentWatch> watch_; // once the first frame is shown
    Watchdog watchdog_;
    Ms last_frame_{0};
    Ms next_minute_{0};
    std::size_t next_to_prepare_ = 0; // of prepared_screens
    bool checking_ = false;
    bool done_ = false;
};

} // namespace

bool run_kiosk(Window& window, const KioskPlan& plan) {
    Kiosk kiosk(window, plan);
    if (!kiosk.usable()) {
        std::cerr << "The font Noto Sans is not installed. Install Debian's package fonts-noto-core.\n";
        return false;
    }
    kiosk.run();
    return true;
}

} // namespace signpost
