#include "preview/run_preview.h"

#include <iostream>
#include <memory>
#include <utility>

#include <SDL.h>

#include "app/first_screen.h"
#include "app/staff_desk.h"
#include "platform/events.h"
#include "platform/watchdog.h"
#include "preview/admin_internal.h"

namespace signpost::preview {

namespace {

// Where files may lie that nobody reads: in a folder that somebody writes in, and not in a store.
std::filesystem::path folder_of(const Settings& settings) {
    return settings.store.empty() ? settings.content : std::filesystem::path{};
}

} // namespace

KioskEnd run_preview(Window& window, const KioskPlan& plan) {
    Settings settings = plan.settings;
    PreviewDisplay display(window);
    auto drawing = std::make_unique<DrawingContext>(settings);
    if (!drawing->fonts.usable()) {
        std::cerr << "The font Noto Sans is not installed. Install Debian's package fonts-noto-core.\n";
        return KioskEnd::failed;
    }
    const Clocks real;
    PreviewEvents events(settings.keys, display);
    PreviewFeed content(
        plan.source, folder_of(settings), plan.drafts, [&] { return day_of(real.wall()); }, post_news);
    StaffDesk staff(plan, post_news);
    Watchdog nobody_waits;
    Admin admin({window.sdl(), display, events, content, settings, real});
    Clocks clocks = real;
    clocks.wall = [&admin] { return admin.wall(); };
    KioskLoop loop({display, events, content, staff, nobody_waits, clocks}, std::move(drawing), settings,
                   plan.first_content, plan.made);
    events.tell([&](const SDL_Event& event) { return admin.hear(event, loop); });
    loop.show_first();
    while (!loop.end()) {
        loop.turn();
        admin.follow(loop);
    }
    return *loop.end();
}

} // namespace signpost::preview
