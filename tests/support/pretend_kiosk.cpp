#include "support/pretend_kiosk.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include <SDL.h>

#include "base/glass.h"

namespace signpost::test {

PretendKiosk::PretendKiosk(BundlePtr bundle, PixelSize size, const Rules& rules, Rotation rotation,
                           Voice* speaker)
    : paper_(turned(size, rotation)),
      stage_(std::make_unique<Stage>(paper_.target(), fonts_, std::size_t{64} << 20U, rotation)), size_(size),
      scale_(choose_scale(size, {}, {}).scale),
      session_(std::move(bundle), rules, gesture_limits(size, scale_), now_),
      aloud_(speaker == nullptr ? &voice_ : speaker) {
    draw();
}

PretendKiosk::~PretendKiosk() { stage_.reset(); }

const Item& PretendKiosk::item(const std::string& label) const {
    for (const Item& item : items())
        if (item.label == label)
            return item;
    for (const Item& item : items())
        if (item.label.starts_with(label))
            return item;
    throw std::runtime_error("nothing on the screen is called \"" + label + "\":\n" + describe(items()));
}

bool PretendKiosk::shows(const std::string& text) const {
    return describe(items()).find(text) != std::string::npos;
}

void PretendKiosk::down(Point at, int finger) {
    session_.touch({TouchSample::Phase::down, finger, at, now_});
    turn();
}

void PretendKiosk::move(Point at, int finger) {
    session_.touch({TouchSample::Phase::move, finger, at, now_});
    turn();
}

void PretendKiosk::up(Point at, int finger) {
    session_.touch({TouchSample::Phase::up, finger, at, now_});
    turn();
}

void PretendKiosk::tap(const std::string& label) {
    wait(settled);
    const Item& target = item(label);
    if (target.visible.w <= 0 || target.visible.h <= 0)
        throw std::runtime_error("\"" + label + "\" is out of sight");
    const Point at = middle(target);
    down(at);
    wait(Ms{60});
    up(at);
}

void PretendKiosk::start_visit() { tap(session_.bundle()->start.original.button); }

void PretendKiosk::key(Key key) {
    wait(settled);
    session_.key(key, now_);
    turn();
}

void PretendKiosk::wait(Ms time) {
    const Ms end = now_ + time;
    while (true) {
        auto next = session_.next_tick(now_);
        if (const auto again = aloud_.next())
            next = next ? std::min(*next, *again) : *again;
        constexpr Ms step{100'000'000};
        const Ms until =
            std::min(end, next ? std::max(now_ + Ms{1}, std::min(*next, now_ + step)) : now_ + step);
        now_ = until;
        turn();
        if (now_ >= end)
            return;
    }
}

void PretendKiosk::reload(BundlePtr bundle) {
    session_.change_bundle(std::move(bundle), now_);
    aloud_.content_changed(session_, now_);
    turn();
}

void PretendKiosk::notice(std::optional<StickNotice> notice) {
    notice_ = notice;
    session_.ask_for_frame();
    turn();
}

void PretendKiosk::trouble(const std::string& content, const std::string& settings) {
    staff_.content_error = content;
    staff_.settings_error = settings;
    session_.ask_for_frame();
    turn();
}

void PretendKiosk::lose_textures() {
    paper_.fill(0);
    stage_->forget_textures();
    session_.ask_for_frame();
    turn();
}

void PretendKiosk::plug_in(bool by_jack) {
    voice_.plug_in(by_jack);
    turn();
}

void PretendKiosk::pull_out() {
    voice_.pull_out();
    turn();
}

void PretendKiosk::heard() {
    voice_.finish();
    turn();
}

void PretendKiosk::turn() {
    (void)aloud_.hear(session_, now_);
    session_.tick(now_);
    while (session_.frame_due() != FrameDue::none)
        draw();
}

void PretendKiosk::draw() {
    const bool after_a_visit = session_.frame_due() == FrameDue::due_after_visit;
    if (after_a_visit)
        aloud_.hush();
    const Metrics metrics = make_metrics(fonts_, size_, scale_, Mm{600}, session_.state().visit.text_size);
    staff_.has_pin = session_.rules().has_pin;
    const BundlePtr bundle = session_.bundle();
    const View view{.state = session_.state(),
                    .bundle = *bundle,
                    .rules = session_.rules(),
                    .staff = staff_,
                    .metrics = metrics,
                    .wall = {2026, 11, 23, 10, 42, 1},
                    .now = now_,
                    .pressed = session_.pressed(),
                    .focus = session_.focus(),
                    .cover_has_rested = session_.cover_has_rested(),
                    .dragged = session_.dragged(),
                    .notice = notice_};
    Frame frame = stage_->draw(view);
    frame_ = frame;
    session_.drawn(std::move(frame), static_cast<float>(metrics.em()), now_);
    if (after_a_visit)
        stage_->forget_visit();
    aloud_.follow(session_, now_);
}

std::uint64_t PretendKiosk::picture() const {
    std::uint64_t hash = 14695981039346656037ULL;
    const SDL_Surface& surface = paper_.surface();
    const auto* bytes = static_cast<const unsigned char*>(surface.pixels);
    for (int i = 0; i < surface.pitch * surface.h; ++i)
        hash = (hash ^ bytes[i]) * 1099511628211ULL;
    return hash;
}

Point middle(Rect area) { return {area.x + area.w / 2, area.y + area.h / 2}; }

Point middle(const Item& item) { return middle(item.visible); }

} // namespace signpost::test
