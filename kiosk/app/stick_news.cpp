#include "app/stick_news.h"

namespace signpost {

namespace {

StickNotice line_of(const Notice& news) {
    switch (news.result) {
    case ImportResult::installed:
        return {.kind = StickNotice::Kind::updated};
    case ImportResult::already_installed:
        return {.kind = StickNotice::Kind::current};
    case ImportResult::refused:
        break;
    }
    return {.kind = StickNotice::Kind::refused, .reason = news.reason};
}

} // namespace

bool StickNews::hear(const Notice& news, Ms now) {
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

} // namespace signpost
