#include "cli/after_taking_internal.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ostream>
#include <string>

#include "store/outcome.h"

namespace signpost {

namespace {

constexpr const char* unit = "signpost-kiosk.service";
constexpr int enough_looks_up = 15; // a second apart
constexpr int most_looks_down = 60;
constexpr int most_restarts = 4;

struct KioskService {
    std::string state; // "active", "activating", "inactive", ...; "" where it cannot be told
    int restarts = 0;
};

// Of lines such as "ActiveState=active".
std::string value_in(const std::string& lines, const std::string& key) {
    const std::string all = "\n" + lines;
    const auto at = all.find("\n" + key + "=");
    if (at == all.npos)
        return "";
    const auto begin = at + key.size() + 2;
    return all.substr(begin, all.find('\n', begin) - begin);
}

KioskService look(const Outside& outside) {
    const std::string lines =
        outside.output_of({"/usr/bin/systemctl", "show", "--property=ActiveState,NRestarts", unit})
            .value_or("");
    return {.state = value_in(lines, "ActiveState"),
            .restarts = std::atoi(value_in(lines, "NRestarts").c_str())};
}

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

void restart_kiosk(const Outside& outside) {
    static_cast<void>(outside.output_of({"/usr/bin/systemctl", "try-restart", unit}));
}

bool kiosk_came_up(const Outside& outside) {
    const KioskService first = look(outside);
    int up = 0;
    int down = 0;
    for (KioskService before = first, now = first;; before = now, now = look(outside)) {
        const bool is_up = now.state == "active" && now.restarts == before.restarts;
        up = is_up ? up + 1 : 0;
        if (!is_up && now.state != "inactive") // a service that starts itself anew is "activating" meanwhile
            ++down;
        if (up >= enough_looks_up)
            return true;
        if (down >= most_looks_down || now.restarts - first.restarts >= most_restarts)
            return false;
        outside.pause(std::chrono::seconds(1));
    }
}

void tell_brought(const Store& store, const AllBrought& done, bool resumed, const Outside& outside) {
    if (done.empty())
        return;
    const auto lock = store.files().lock(store.path_of("lock")); // busy: the next notice tells less, no more
    const FileDone told = write_next_notice(store, notice_of(read_notice(store), done, resumed, outside.now));
    if (!told)
        outside.err << "The kiosk's screen cannot tell of this: " << told.error().text << ".\n";
}

} // namespace signpost
