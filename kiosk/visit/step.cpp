#include "visit/step.h"

#include <algorithm>
#include <utility>

#include "visit/listening.h"

namespace signpost {

namespace {

void wipe_to(State& state, Screen screen, Ms now) {
    state.visit = Visit{};
    state.visit.here.screen = screen;
    state.visit.last_touch = now;
    state.visit.arrived = now;
}

bool exists(const Place& place, const Bundle& bundle) {
    switch (place.screen) {
    case Screen::home:
        return bundle.serial > 0;
    case Screen::page:
        return bundle.page(place.id) != nullptr;
    case Screen::contact:
        return bundle.contact(place.id) != nullptr;
    case Screen::take:
    case Screen::number:
    case Screen::code:
        return has_number(bundle, place.id);
    default:
        return true;
    }
}

// The voice goes on there; what is said of a screen begins with its first item.
void hear_from(Listening& listening, std::optional<Focus> at) {
    listening.at = std::move(at);
    listening.left.reset();
    listening.at_end = false;
}

// Makes `to` the current place, scrolled and focused as it was left, or fresh.
void arrive(Visit& visit, Visited to, Ms now) {
    visit.here = std::move(to.place);
    visit.scroll_em = to.scroll_em;
    visit.focus = std::move(to.focus);
    visit.arrived = now;
    if (visit.listening)
        hear_from(*visit.listening, std::move(to.heard));
}

void remember_here(Visit& visit) {
    visit.history.push_back(
        {visit.here, visit.scroll_em, visit.focus, visit.listening ? visit.listening->at : std::nullopt});
    if (visit.history.size() > history_limit)
        visit.history.erase(visit.history.begin());
}

// One step of a visit; a handler for each action. Only what a visitor or staff may do from where they are
// is done: a stale tap (its target gone since the last frame) is nothing.
class Stepper {
public:
    Stepper(State& state, const Bundle& bundle, const Rules& rules, Ms now)
        : state_(state), visit_(state.visit), bundle_(bundle), rules_(rules), now_(now) {}

    void operator()(const action::Hide&) { wipe_to(state_, Screen::cover, now_); }

    void operator()(const action::Begin&) {
        if (visit_.here.screen == Screen::cover)
            leave_for_start();
        else if (visit_.here.screen == Screen::start && bundle_.serial > 0)
            arrive(visit_, {{Screen::home, {}}}, now_);
    }

    void operator()(const action::Open& open) {
        const Screen to = open.place.screen;
        const bool readable = to == Screen::page || to == Screen::contact || is_of_a_number(to) ||
                              to == Screen::emergency || to == Screen::looks || to == Screen::languages;
        // How the letters look can be chosen before anything is read; without content there is 999 alone.
        const bool at_start = visit_.here.screen == Screen::start &&
                              to == (bundle_.serial > 0 ? Screen::looks : Screen::emergency);
        if (is_for_staff(visit_.here.screen) && to == Screen::emergency)
            wipe_to(state_, Screen::home, now_); // nobody is kept from 999
        if (visit_.here.screen == Screen::staff && to == Screen::staff_site && may_choose_site())
            return arrive(visit_, {{Screen::staff_site, {}}}, now_);
        if (visit_.here.screen == Screen::staff && to == Screen::staff_clock && rules_.may_set_clock) {
            visit_.clock_draft.reset();
            return arrive(visit_, {{Screen::staff_clock, {}}}, now_);
        }
        if (!(reading() || at_start) || !readable || !exists(open.place, bundle_) ||
            open.place == visit_.here)
            return;
        remember_here(visit_);
        arrive(visit_, {open.place}, now_);
    }

    void operator()(const action::Back&) {
        if (visit_.here.screen == Screen::staff_site || visit_.here.screen == Screen::staff_clock)
            return arrive(visit_, {{Screen::staff, {}}}, now_);
        if (is_for_staff(visit_.here.screen))
            return wipe_to(state_, Screen::start, now_);
        if (!reading())
            return;
        if (visit_.history.empty()) {
            if (visit_.here.screen == Screen::home)
                return leave_for_start();
            return arrive(visit_, {{Screen::home, {}}}, now_);
        }
        Visited last = std::move(visit_.history.back());
        visit_.history.pop_back();
        arrive(visit_, std::move(last), now_);
    }

    void operator()(const action::ChooseTextSize& choice) {
        if (reading())
            visit_.text_size = std::clamp(choice.step, 0, text_size_steps - 1);
    }

    void operator()(const action::ChooseTheme& choice) {
        if (reading())
            visit_.theme = choice.theme;
    }

    void operator()(const action::ChooseLanguage& choice) {
        const bool known = std::any_of(bundle_.languages.begin(), bundle_.languages.end(),
                                       [&](const Language& l) { return l.code == choice.code; });
        if (!known || (!reading() && visit_.here.screen != Screen::start))
            return;
        visit_.language = choice.code;
        if (visit_.here.screen == Screen::languages)
            (*this)(action::Back{});
    }

    void operator()(const action::ScrollTo& scroll) {
        const Screen here = visit_.here.screen;
        const bool scrolls =
            reading() || here == Screen::staff || here == Screen::staff_site || here == Screen::staff_clock;
        if (scroll.column < visit_.scroll_em.size() && scrolls)
            visit_.scroll_em[scroll.column] =
                std::clamp(scroll.scroll_em, 0.0F, std::max(0.0F, scroll.furthest_em));
    }

    void operator()(const action::Speak& speak) {
        if (rules_.hearers != Hearers::nobody && !is_for_staff(visit_.here.screen))
            heed(visit_.listening, speak.wish, rules_.loudest_step);
    }

    void operator()(const action::Touched&) {
        visit_.last_touch = now_;
        visit_.warned.reset();
    }

    void operator()(const action::Tick&) {
        if (state_.lock.locked_until && !is_locked(state_.lock, now_))
            state_.lock = {};
        wait_for_voice();
        if (is_neutral(visit_.here.screen))
            return tick_neutral();
        if (visit_.warned && now_ - *visit_.warned >= rules_.idle_countdown)
            wipe_to(state_, Screen::start, now_);
        else if (!visit_.warned && now_ - visit_.last_touch >= patience(visit_.here, bundle_, rules_))
            visit_.warned = now_;
    }

    void operator()(const action::BundleChanged&) {
        if (!visit_.language.empty() && bundle_.language(visit_.language).code != visit_.language)
            visit_.language.clear();
        std::erase_if(visit_.history, [&](const Visited& v) { return !exists(v.place, bundle_); });
        if (visit_.here.screen == Screen::staff_site && !may_choose_site())
            arrive(visit_, {{Screen::staff, {}}}, now_);
        if (reading() && !exists(visit_.here, bundle_)) {
            visit_.history.clear();
            arrive(visit_, {{bundle_.serial == 0 ? Screen::start : Screen::home, {}}}, now_);
        }
    }

    // Without a PIN there is nothing to type, and only staff need to be told: nobody who reads is disturbed.
    void operator()(const action::StaffCornerHeld&) {
        if (rules_.has_pin || is_neutral(visit_.here.screen))
            wipe_to(state_, Screen::staff_pin, now_);
    }

    void operator()(const action::PinDigit& digit) {
        if (!may_type_pin() || visit_.pin_digits.size() >= pin_longest)
            return;
        visit_.pin_digits += digit.digit;
        visit_.pin_wrong = false;
    }

    void operator()(const action::PinClear&) {
        if (may_type_pin())
            visit_.pin_digits.clear();
    }

    void operator()(const action::PinEnter&) {
        if (may_type_pin() && !visit_.pin_digits.empty())
            visit_.pin_checking = true;
    }

    void operator()(const action::PinChecked& checked) {
        if (!visit_.pin_checking)
            return;
        visit_.pin_checking = false;
        visit_.pin_digits.clear();
        visit_.pin_wrong = !checked.right;
        if (checked.right) {
            state_.lock = {};
            return arrive(visit_, {{Screen::staff, {}}}, now_);
        }
        if (++state_.lock.wrong_tries >= pin_tries)
            state_.lock.locked_until = now_ + pin_lock;
    }

    void operator()(const action::ChooseSite& choice) {
        if (visit_.here.screen != Screen::staff_site || !may_choose_site() ||
            bundle_.site(choice.site) == nullptr)
            return;
        state_.chosen_site = choice.site;
        arrive(visit_, {{Screen::staff, {}}}, now_);
    }

    void operator()(const action::TurnClock& turn) {
        if (visit_.here.screen == Screen::staff_clock)
            visit_.clock_draft = turn.to;
    }

    void operator()(const action::SetClock& set) {
        if (visit_.here.screen != Screen::staff_clock || !rules_.may_set_clock || !is_wish(set.wish))
            return;
        state_.clock_wish = set.wish;
        arrive(visit_, {{Screen::staff, {}}}, now_);
    }

    void operator()(const action::LeaveKiosk&) { state_.leave = visit_.here.screen == Screen::staff; }

private:
    [[nodiscard]] bool reading() const {
        return !is_neutral(visit_.here.screen) && !is_for_staff(visit_.here.screen);
    }

    [[nodiscard]] bool may_choose_site() const { return rules_.may_choose_site && !bundle_.sites.empty(); }

    [[nodiscard]] bool may_type_pin() const {
        return visit_.here.screen == Screen::staff_pin && rules_.has_pin && !visit_.pin_checking &&
               !is_locked(state_.lock, now_);
    }

    // By a hand, to Start: who listens goes on listening there, with the usual voice.
    void leave_for_start() {
        const bool listens = is_listening(visit_);
        wipe_to(state_, Screen::start, now_);
        if (listens)
            visit_.listening.emplace();
    }

    // The idle clock and the countdown run from the end of what is said; no voice holds the countdown for
    // ever.
    void wait_for_voice() {
        constexpr Ms longest_question{60'000};
        if (!visit_.listening || !visit_.listening->speaking)
            return;
        if (!visit_.warned)
            visit_.last_touch = now_;
        else if (now_ - visit_.last_touch < patience(visit_.here, bundle_, rules_) + longest_question)
            visit_.warned = now_;
    }

    void tick_neutral() {
        const bool cover = visit_.here.screen == Screen::cover;
        const Ms rest = cover ? rules_.cover_return : rules_.idle_warning;
        const bool fresh = !cover && !has_choices(visit_);
        if (!fresh && rest > Ms{0} && now_ - visit_.last_touch >= rest)
            wipe_to(state_, Screen::start, now_);
    }

    State& state_;
    Visit& visit_;
    const Bundle& bundle_;
    const Rules& rules_;
    Ms now_;
};

} // namespace

State step(State state, const Bundle& bundle, const Rules& rules, const Action& action, Ms now) {
    Stepper stepper(state, bundle, rules, now);
    if (std::holds_alternative<action::Hide>(action)) {
        stepper(action::Hide{});
        return state;
    }
    if (comes_from_a_hand(action))
        stepper(action::Touched{});
    std::visit(stepper, action);
    return state;
}

} // namespace signpost
