// `kiosk-preview`: the kiosk in a window for an admin, who sees what is wrong beside it. `kiosk --window` and
// `kioskctl preview` start it, with the arguments of `kiosk`.
#include <iostream>
#include <string>

#include "app/arguments.h"
#include "app/chosen_settings.h"
#include "app/kiosk_plan.h"
#include "base/calendar.h"
#include "base/exit_code.h"
#include "content/read_bundle.h"
#include "platform/events.h"
#include "platform/stop_signal.h"
#include "platform/window.h"
#include "preview/run_preview.h"
#include "source/content_source.h"

using namespace signpost;

namespace {

KioskExit show(const Arguments& arguments, const Settings& settings) {
    constexpr PixelSize usual_size{1280, 800};
    const StopSignal stop(post_stop, post_stop);
    std::string error;
    const auto window =
        Window::open({arguments.window.value_or(usual_size), settings.rotation, settings.renderer}, error);
    if (!window) {
        std::cerr << error << '\n';
        return KioskExit::cannot_start;
    }
    ContentSource source(settings.content, settings.store);
    const auto first = source.load_first_content(settings.site).and_then(read_first_content);
    const KioskPlan plan{.settings = settings,
                         .source = source,
                         .first_content = first ? *first : built_in_bundle(),
                         .first_content_error = first ? "" : to_text(first.error().front()),
                         .settings_file = settings_file(arguments),
                         .version = SIGNPOST_VERSION,
                         .made = read_date(SIGNPOST_MADE).value_or(Date{}),
                         .drafts = arguments.drafts};
    return exit_of(preview::run_preview(*window, plan));
}

} // namespace

int main(int argc, char** argv) {
    const ReadArguments read = read_arguments(argc, argv, SIGNPOST_VERSION);
    if (read.exit)
        return static_cast<int>(*read.exit);
    Problems complaint;
    const auto settings = chosen_settings(read.arguments, complaint);
    return static_cast<int>(settings ? show(read.arguments, *settings) : KioskExit::wrong_settings);
}
