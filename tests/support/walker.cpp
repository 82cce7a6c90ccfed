#include "support/walker.h"

#include <algorithm>
#include <array>

#include "base/glass.h"
#include "source/load_files.h"
#include "support/said_words.h"
#include "support/sample_bundle.h"

namespace signpost::test {

namespace {

const Rules rules{
    .idle_warning = Ms{60'000}, .idle_countdown = Ms{30'000}, .cover_return = Ms{120'000}, .has_pin = true};

// What a reload may bring: the sample, the same with pages gone, many languages, and nothing at all.
std::vector<BundlePtr> every_bundle() {
    const BundlePtr whole = small_bundle_read();
    Bundle fewer = *whole;
    fewer.topics.resize(1);
    std::erase_if(fewer.pages, [&](const auto& page) {
        return page.first != fewer.topics[0] && page.first != fewer.emergency_page;
    });
    fewer.contacts.erase(std::prev(fewer.contacts.end()));
    fewer.languages.resize(1);
    const BundlePtr many =
        load_files(SIGNPOST_SOURCE_DIR "/tests/bundles/declaration").and_then(read_bundle).value();
    return {whole, std::make_shared<const Bundle>(fewer), many, built_in_bundle()};
}

} // namespace

Walker::Walker(unsigned seed)
    : dice_(seed), bundles_(every_bundle()), paper_({16, 16}, Paper::By::renderer),
      stage_(std::make_unique<Stage>(paper_.target(), fonts_, std::size_t{16} << 20U)),
      scale_(choose_scale(size_, {}, {}).scale),
      session_(bundles_[0], rules, gesture_limits(size_, scale_), now_) {
    (void)draw();
}

Walker::~Walker() { stage_.reset(); }

std::string Walker::step() {
    now_ += Ms{roll(900)};
    act();
    (void)aloud_.hear(session_, now_);
    session_.tick(now_);
    for (int frames = 0; session_.frame_due() != FrameDue::none; ++frames) {
        if (frames > 3)
            return "the picture does not settle";
        if (std::string fault = draw(); !fault.empty())
            return fault;
    }
    return {};
}

void Walker::act() {
    switch (roll(30)) {
    case 0:
        return change_bundle();
    case 1:
        return let_time_pass();
    case 10:
        return use_headphones();
    case 11:
    case 12:
    case 13:
    case 14:
        return press_a_key_for_the_ears();
    case 15:
    case 16:
        return hear_to_the_end();
    case 2:
    case 3:
    case 4:
        return drag_somewhere();
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
        return press_a_key();
    default:
        return tap_something();
    }
}

void Walker::tap_something() {
    Point at{static_cast<float>(roll(size_.w)), static_cast<float>(roll(size_.h))};
    if (!items_.empty() && roll(8) != 0) {
        const Item& item = items_[static_cast<std::size_t>(roll(static_cast<int>(items_.size())))];
        at = {item.visible.x + item.visible.w / 2, item.visible.y + item.visible.h / 2};
    }
    const bool corner = roll(25) == 0; // where staff hold
    if (corner)
        at = {9, 9};
    const int finger = roll(2);
    session_.touch({TouchSample::Phase::down, finger, at, now_});
    now_ += Ms{corner ? 6000 : 60};
    session_.tick(now_);
    if (roll(30) != 0) // now and then a panel loses the end of a touch
        session_.touch({TouchSample::Phase::up, finger, at, now_});
}

void Walker::drag_somewhere() {
    Point at{static_cast<float>(roll(size_.w)), static_cast<float>(roll(size_.h))};
    session_.touch({TouchSample::Phase::down, 1, at, now_});
    for (int i = roll(6); i >= 0; --i) {
        now_ += Ms{16};
        at.y += static_cast<float>(roll(300) - 150);
        session_.touch({TouchSample::Phase::move, 1, at, now_});
    }
    session_.touch({TouchSample::Phase::up, 1, at, now_});
}

void Walker::press_a_key() {
    constexpr std::array keys{Key::shift,    Key::up,     Key::down,   Key::back,      Key::next,  Key::next,
                              Key::previous, Key::select, Key::select, Key::emergency, Key::other, Key::hide};
    session_.key(keys.at(static_cast<std::size_t>(roll(static_cast<int>(keys.size())))), now_);
    if (session_.state().visit.pin_checking && roll(2) == 0)
        session_.pin_checked(roll(3) == 0, now_);
}

void Walker::press_a_key_for_the_ears() {
    constexpr std::array keys{Key::speak,  Key::speak,  Key::help,  Key::louder,        Key::quieter,
                              Key::faster, Key::slower, Key::pause, Key::headphones_in, Key::headphones_out};
    session_.key(keys.at(static_cast<std::size_t>(roll(static_cast<int>(keys.size())))), now_);
}

void Walker::use_headphones() {
    if (voice_.headphones && roll(4) == 0)
        voice_.pull_out();
    else if (!voice_.headphones)
        voice_.plug_in(roll(2) == 0);
}

// What is being said, and now and then it could not be.
void Walker::hear_to_the_end() {
    if (roll(10) == 0)
        voice_.fail();
    else
        voice_.finish();
}

void Walker::change_bundle() {
    session_.change_bundle(bundles_[static_cast<std::size_t>(roll(static_cast<int>(bundles_.size())))], now_);
    aloud_.content_changed(session_, now_);
}

void Walker::let_time_pass() { now_ += Ms{roll(100'000)}; }

std::string Walker::draw() {
    const Metrics metrics = make_metrics(fonts_, size_, scale_, Mm{600}, session_.state().visit.text_size);
    const StaffFacts staff{.version = "1", .has_pin = true};
    const BundlePtr bundle = session_.bundle();
    const bool after_a_visit = session_.frame_due() == FrameDue::due_after_visit;
    if (after_a_visit)
        aloud_.hush();
    const View view{.state = session_.state(),
                    .bundle = *bundle,
                    .rules = rules,
                    .staff = staff,
                    .metrics = metrics,
                    .now = now_,
                    .pressed = session_.pressed(),
                    .focus = session_.focus(),
                    .dragged = session_.dragged()};
    Frame frame = stage_->draw(view);
    items_ = frame.items;
    seen_.insert(session_.state().visit.here.screen);
    std::string fault = fault_of(frame);
    session_.drawn(std::move(frame), static_cast<float>(metrics.em()), now_);
    if (after_a_visit)
        stage_->forget_visit();
    aloud_.follow(session_, now_);
    if (!voice_.saying.empty())
        heard_.insert(session_.state().visit.here.screen);
    return fault.empty() ? fault_of_voice(after_a_visit) : fault;
}

// Nobody is told anything whom it is not for, and whoever listens is told all that stands there.
std::string Walker::fault_of_voice(bool after_a_visit) const {
    const Visit& visit = session_.state().visit;
    const std::string where = " on screen " + std::to_string(static_cast<int>(visit.here.screen));
    const bool speaks = !voice_.saying.empty();
    if (speaks && !voice_.headphones)
        return "\"" + voice_.words() + "\" is said to nobody" + where;
    if (speaks && is_for_staff(visit.here.screen))
        return "\"" + voice_.words() + "\" is said" + where + ", which is for staff";
    if (speaks && after_a_visit && visit.here.screen == Screen::cover)
        return "\"" + voice_.words() + "\" is said with the cover on the glass";
    const bool reads = visit.listening && visit.listening->stage == Listening::Stage::reading;
    if (!reads || visit.warned || is_for_staff(visit.here.screen))
        return {};
    if (!find_focus(items_, visit.listening->at.value_or(Focus{}), Stops::all))
        return "the voice stands on nothing" + where;
    return unsaid();
}

std::string Walker::unsaid() const {
    const SaidWords said(items_, *session_.bundle(), session_.state().visit);
    for (const Item& item : items_)
        for (const std::string& word : words_of(item.label))
            if (!turns_leaves(item) && !said.have(word))
                return "\"" + word + "\" of \"" + item.label + "\" is not said";
    return {};
}

std::string Walker::fault_of(const Frame& frame) const {
    const Screen screen = session_.state().visit.here.screen;
    const bool words = std::any_of(frame.items.begin(), frame.items.end(), [](const Item& item) {
        return !item.label.empty() && item.visible.h > 0;
    });
    if (!words)
        return "nothing to read on screen " + std::to_string(static_cast<int>(screen));
    const bool has_hide = std::any_of(frame.items.begin(), frame.items.end(), [](const Item& item) {
        return item.on_down && item.visible == item.rect && item.rect.h > 0;
    });
    const bool may_lack_it = is_neutral(screen);
    if (!has_hide && !may_lack_it)
        return "no Hide on screen " + std::to_string(static_cast<int>(screen)) + ":\n" +
               describe(frame.items);
    return {};
}

} // namespace signpost::test
