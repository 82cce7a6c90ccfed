#include "app/run_kiosk.h"

#include <iostream>
#include <utility>

#include "app/content_feed.h"
#include "app/staff_desk.h"
#include "platform/event_queue.h"
#include "platform/events.h"
#include "platform/watchdog.h"

namespace signpost {

KioskEnd run_kiosk(Window& window, std::unique_ptr<DrawingContext> drawing, const KioskPlan& plan) {
    if (!drawing->fonts.usable()) {
        std::cerr << "The font Noto Sans is not installed. Install Debian's package fonts-noto-core.\n";
        return KioskEnd::failed;
    }
    SdlEventQueue events(plan.settings.keys, window.waits_by_looking());
    WatchedSource content(plan.source, post_news);
    StaffDesk staff(plan, post_news);
    Watchdog watchdog;
    const KioskParts parts{window, events, content, staff, watchdog, {}};
    KioskLoop loop(parts, std::move(drawing), plan.settings, plan.front, plan.made);
    const KioskEnd end = loop.run();
    if (end == KioskEnd::failed)
        std::cerr << "The display could not be switched on again. The kiosk's service starts it anew, which "
                     "does.\n";
    return end;
}

} // namespace signpost
