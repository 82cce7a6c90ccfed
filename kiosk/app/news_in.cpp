#include "app/news_in.h"

#include <iostream>
#include <utility>

namespace signpost {

namespace {

StickNotice line_of(const ImportNotice& news) {
    switch (news.result) {
    case ImportResult::installed:
        return {.kind = StickNotice::Kind::updated, .also = news.also};
    case ImportResult::already_installed:
        return {.kind = StickNotice::Kind::current, .also = news.also};
    case ImportResult::refused:
        break;
    }
    return {.kind = StickNotice::Kind::refused, .reason = news.reason, .also = news.also};
}

} // namespace

bool StickNews::hear(const ImportNotice& news, Ms now) {
    const StickNotice next = line_of(news);
    if (is_other_part(line_, next))
        return false;
    line_ = next;
    ends_ = now + stays;
    return true;
}

bool StickNews::ended(Ms now) {
    const bool over = line_ && now >= ends_;
    if (over)
        line_.reset();
    return over;
}

NewsIn::NewsIn(const NewsParts& parts, BundlePtr first_content)
    : parts_(parts), first_content_(std::move(first_content)) {}

Heard NewsIn::hear() {
    hear_of_staff();
    Heard heard{.on_every_screen = hear_of_stick()};
    if (auto outcome = parts_.content.take()) {
        heard = {.on_every_screen = true, .content = true, .good_content = outcome->has_value()};
        hear_of_content(std::move(*outcome));
    }
    return heard;
}

void NewsIn::hear_of_staff() {
    if (const auto right = parts_.staff.take_pin_answer())
        parts_.session.pin_checked(*right, parts_.clocks.steady());
    if (parts_.staff.take_health() && parts_.session.state().visit.here.screen == Screen::staff)
        parts_.session.ask_for_frame();
}

bool NewsIn::hear_of_stick() {
    const Ms now = parts_.clocks.steady();
    const auto notice = parts_.content.take_notice();
    if (!notice || !parts_.stick.hear(*notice, now))
        return false;
    parts_.rest.power().wake(now);
    return true;
}

void NewsIn::hear_of_content(Result<BundlePtr> outcome) {
    const BundlePtr first_content = std::exchange(first_content_, nullptr);
    content_is_good_ = outcome.has_value();
    if (outcome)
        take_good(std::move(*outcome));
    else
        refuse(outcome.error(), first_content != nullptr);
}

void NewsIn::take_good(BundlePtr bundle) {
    const Ms now = parts_.clocks.steady();
    parts_.staff.tell({});
    if (parts_.rest.dark()) // new content counts as good only once it was shown, so the display must be on
        parts_.rest.power().wake(now);
    parts_.session.change_bundle(std::move(bundle), now);
}

void NewsIn::refuse(const Problems& problems, bool had_only_front) {
    parts_.staff.tell(to_text(problems.front()));
    std::cerr << to_text(problems) << std::flush;
    if (had_only_front) // its pages will not come
        parts_.session.change_bundle(built_in_bundle(), parts_.clocks.steady());
}

void NewsIn::shown(const BundlePtr& bundle) {
    if (bundle->serial == 0 || bundle == first_content_ || bundle == confirmed_)
        return;
    parts_.content.shown(bundle->serial);
    confirmed_ = bundle;
}

} // namespace signpost
