#include "app/start_kiosk.h"

#include <cstdlib>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/first_screen.h"
#include "app/kept_start.h"
#include "app/kiosk_loop.h"
#include "app/kiosk_plan.h"
#include "platform/clocks.h"
#include "source/content_source.h"

namespace signpost {

namespace {

Result<BundlePtr> read_first_content_of(ContentSource& source, const std::string& site) {
    return source.load_first_content(site).and_then(read_first_content);
}

// A start counts against new content only once there is a window. Without a window the cause is the display
// (it is off, or its graphics card is not ready yet), and not the content.
std::string count_start(ContentSource& source, const std::string& site, Result<BundlePtr>& first_content) {
    SourceStart start = source.start(utc_now());
    std::cerr << start.told;
    if (start.rolled_back)
        first_content = read_first_content_of(source, site);
    return std::move(start.told);
}

// Nowhere in a window: an admin's computer is not a kiosk.
std::filesystem::path folder_for_start(const Display& display) {
    const char* folder = std::getenv("STATE_DIRECTORY");
    return display.full_screen() && folder != nullptr ? folder : "";
}

// False: nothing was presented.
bool show(Display& display, SDL_Surface* pixels, const PackedPicture& picture) {
    if (!picture.fits(*pixels))
        return false;
    display.fetch_pixels();
    picture.write_on(*pixels);
    display.present();
    return true;
}

StartCauses causes_of(const StartPlan& start, const ContentSource& source, const Display& display,
                      const std::string& site) {
    return {.settings = start.settings,
            .settings_file = start.settings_file,
            .source = source,
            .site = site,
            .screen = display.size(),
            .reported = display.reported_mm()};
}

bool shows_kept(Display& display, const ContentSource& source, KeptStart& kept, const StartPlan& start) {
    SDL_Surface* const pixels = display.target().pixels();
    if (!kept.has_folder() || pixels == nullptr)
        return false;
    const auto picture = kept.find(key_of_start(causes_of(start, source, display, start.settings.site)));
    return picture && show(display, pixels, *picture);
}

// Behind Start's picture one thing is done after the other: the display's server may need the processor.
// Without the picture a thread reads the content while the system gives the window its memory.
FirstScreen first_screen(Display& display, ContentSource& source, KeptStart& kept, const StartPlan& start) {
    const Settings& settings = start.settings;
    const auto make = [&, screen = display.size(), reported = display.reported_mm()] {
        const auto read = [&] { return read_first_content_of(source, settings.site); };
        return make_first_screen(settings, read, screen, reported);
    };
    if (shows_kept(display, source, kept, start))
        return make();
    auto making = std::async(make);
    display.fetch_pixels();
    start.meanwhile();
    return making.get();
}

} // namespace

KioskExit start_kiosk(Display& display, const StartPlan& start) {
    ContentSource source(start.settings.content, start.settings.store);
    KeptStart kept(folder_for_start(display));
    auto [first_content, drawing] = first_screen(display, source, kept, start);
    std::string told_of_start = count_start(source, start.settings.site, first_content);
    KeepStart keep_start;
    if (kept.has_folder())
        keep_start = [&](PackedPicture picture, const std::string& site) {
            const StartCauses causes = causes_of(start, source, display, site);
            kept.keep(std::move(picture), [causes] { return key_of_start(causes); });
        };
    const KioskPlan plan{.settings = start.settings,
                         .source = source,
                         .first_content = first_content ? *first_content : built_in_bundle(),
                         .told_of_start = std::move(told_of_start),
                         .first_content_error = first_content ? "" : to_text(first_content.error().front()),
                         .settings_problems = start.settings_problems,
                         .settings_file = start.settings_file,
                         .version = start.version,
                         .made = start.made,
                         .drafts = start.drafts,
                         .keep_start = std::move(keep_start)};
    return exit_of(run_kiosk(display, std::move(drawing), plan));
}

} // namespace signpost
