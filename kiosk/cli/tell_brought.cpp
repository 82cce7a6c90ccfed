#include "cli/tell_brought_internal.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "store/outcome.h"

namespace signpost {

namespace {

// What the stick's content came to stands in the same notice. Without it, there is none to tell of.
ImportNotice notice_of(const std::optional<ImportNotice>& last, const AllBrought& done, bool resumed,
                       UtcTime now) {
    ImportNotice notice{.result = ImportResult::refused, .reason = Reason::nothing_found};
    const auto is_done = [&](const AlsoBrought& brought) {
        return brought.state == AlsoBrought::State::offered;
    };
    if (last && !resumed && std::any_of(last->also.begin(), last->also.end(), is_done))
        notice = *last;
    std::erase_if(notice.also, is_done);
    notice.also.insert(notice.also.end(), done.begin(), done.end());
    notice.time = now;
    return notice;
}

} // namespace

void tell_brought(const Store& store, const AllBrought& done, bool resumed, const Outside& outside) {
    if (done.empty())
        return;
    const auto lock = store.files().lock(store.path_of("lock")); // busy: the next notice tells less, no more
    const FileDone told = write_next_notice(store, notice_of(read_notice(store), done, resumed, outside.now));
    if (!told)
        outside.err << "The kiosk's screen cannot tell of this: " << told.error().text << ".\n";
}

} // namespace signpost
