// `kiosk`: reads the command line and the settings, then runs the kiosk, or draws the tour.
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/arguments.h"
#include "app/chosen_settings.h"
#include "app/measure.h"
#include "app/script_pdf.h"
#include "app/staff_desk.h"
#include "app/start_kiosk.h"
#include "app/tour.h"
#include "base/calendar.h"
#include "base/exit_code.h"
#include "base/glass.h"
#include "base/secret.h"
#include "content/read_bundle.h"
#include "disk/mapped_files.h"
#include "doctor/doctor.h"
#include "fonts/coverage.h"
#include "platform/clocks.h"
#include "platform/events.h"
#include "platform/open_display.h"
#include "platform/stop_signal.h"
#include "review/warnings.h"
#include "screen/measure_screen.h"
#include "settings/settings.h"
#include "source/load_files.h"
#include "tour/glass_check.h"
#include "tour/script.h"

using namespace signpost;

namespace {

// A core dump would hold what was read; so would another process's look into this one's memory.
void keep_memory_private() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef SIGNPOST_SANITIZED // its leak check looks in from outside
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

// While the system gives the window its memory, every other request for memory waits. So the program asks
// seldom, and for much at a time: memory that is not written on costs nothing.
void take_room_in_large_steps() {
    constexpr int kib = 1 << 10;
    mallopt(M_ARENA_MAX, 1); // each thread's own would grow by one memory page at a time
    mallopt(M_TOP_PAD, 256 * kib);
    mallopt(M_MMAP_THRESHOLD, 1024 * kib);
    mallopt(M_TRIM_THRESHOLD, 512 * kib); // more than that, free at the end, is given back
}

// Not a reason to refuse a bundle, but to tell whoever wrote it.
void tell_missing_characters(const std::filesystem::path& folder) {
    MappedFiles fonts;
    Coverage coverage(fonts);
    if (const auto files = load_files(folder, Recordings::by_name); files && coverage.usable())
        std::cerr << to_text(missing_characters(*files, coverage));
}

KioskExit print_pin_hash() {
    std::cerr << "Type the staff PIN (4 to 12 digits) and press Enter: ";
    std::string pin = typed_line(std::cin).value_or("");
    const bool digits = pin.find_first_not_of("0123456789") == std::string::npos;
    if (pin.size() < 4 || pin.size() > pin_longest || !digits) {
        std::cerr << "A PIN has 4 to 12 digits and nothing else.\n";
        return KioskExit::wrong_settings;
    }
    const auto hash = hash_pin(pin);
    wipe(pin);
    if (!hash) {
        std::cerr << "There is not enough memory to make the hash (64 MiB).\n";
        return KioskExit::cannot_start;
    }
    std::cout << "staff_pin_hash = \"" << *hash << "\"\n";
    return KioskExit::ended;
}

constexpr PixelSize usual_size{1920, 1080};

// Without a display: what arguments and settings say of the glass.
GlassChoice glass_of(const Arguments& arguments, const Settings& settings) {
    const PixelSize panel = arguments.window.value_or(usual_size);
    return choose_glass(turned(panel, settings.rotation), glass_settings(settings), {});
}

Result<BundlePtr> read_content(const Arguments& arguments, const Settings& settings) {
    const auto read = arguments.drafts ? read_bundle_with_drafts : read_bundle;
    return ContentSource(settings.content, settings.store).load().and_then(read);
}

std::unique_ptr<FileBytes> font_files() { return std::make_unique<MappedFiles>(); }

// Whose covers are shown here.
std::vector<std::string> sites_of(const Settings& settings) {
    return settings.site.empty() ? std::vector<std::string>{} : std::vector{settings.site};
}

KioskExit tour(const Arguments& arguments, const Settings& settings) {
    Result<BundlePtr> bundle = read_content(arguments, settings);
    if (!bundle)
        std::cerr << to_text(bundle.error());
    tell_missing_characters(settings.content);
    TourPlan plan{.folder = *arguments.tour,
                  .size = arguments.window.value_or(usual_size),
                  .all = arguments.tour_all,
                  .version = SIGNPOST_VERSION};
    if (bundle)
        std::cerr << no_such_site(**bundle, settings.site)
                  << glass_complaint(*bundle, glass_of(arguments, settings).glass, sites_of(settings),
                                     font_files());
    const Rules rules{.idle_warning = settings.idle_warning,
                      .idle_countdown = settings.idle_countdown,
                      .cover_return = settings.cover_return,
                      .same_key = settings.same_key,
                      .has_pin = true,
                      .reading_idle = settings.reading_idle,
                      .site = settings.site,
                      .strict_facts = settings.strict_facts,
                      .may_choose_site = true};
    const std::string wrong = draw_tour(plan, bundle ? *bundle : built_in_bundle(), settings, rules);
    if (!wrong.empty())
        std::cerr << wrong << '\n';
    return bundle && wrong.empty() ? KioskExit::ended : KioskExit::tour_failed;
}

// Whether the content has room, in sentences; for whoever measures.
std::string room_in_words(const SeenRoom& room) {
    return room.cut.empty() ? "All that must be seen has room: " + room.glass + "."
                            : to_text(room) + ' ' + room.remedy;
}

KioskExit print_measure(const Arguments& arguments, const Settings& settings) {
    const GlassChoice choice = glass_of(arguments, settings);
    const MeasureReport report = measure_report(choice);
    std::cout << report.text;
    if (const Result<BundlePtr> bundle = read_content(arguments, settings))
        std::cout << "room: "
                  << room_in_words(look_at_room(*bundle, choice.glass, sites_of(settings), font_files()))
                  << '\n';
    return report.within ? KioskExit::ended : KioskExit::cannot_start;
}

KioskExit check_glass(const Arguments& arguments, const Settings& settings) {
    const Result<BundlePtr> bundle = read_content(arguments, settings);
    if (!bundle) {
        std::cerr << to_text(bundle.error());
        return KioskExit::tour_failed;
    }
    const SeenRoom room =
        look_at_room(*bundle, glass_of(arguments, settings).glass, arguments.sites, font_files());
    std::cout << to_lines(room);
    return room.cut.empty() ? KioskExit::ended : KioskExit::glass_too_small;
}

// What kioskctl script makes a list of.
KioskExit script(const Arguments& arguments, const Settings& settings) {
    const Result<BundlePtr> bundle = read_content(arguments, settings);
    if (!bundle) {
        std::cerr << to_text(bundle.error());
        return KioskExit::tour_failed;
    }
    MappedFiles fonts;
    const Script said = script_of(*bundle, arguments.script, glass_of(arguments, settings).glass, fonts);
    std::cout << to_lines(said);
    if (arguments.script_pdf.empty())
        return KioskExit::ended;
    const std::string wrong = write_script_pdf(arguments.script_pdf, **bundle, arguments.script, said, fonts);
    std::cerr << wrong << (wrong.empty() ? "" : "\n");
    return wrong.empty() ? KioskExit::ended : KioskExit::tour_failed;
}

std::unique_ptr<Display> open(const WindowPlan& plan) {
    std::string error;
    auto window = open_display(plan, error);
    if (!window)
        std::cerr << error << " Without a display, --tour DIR draws every screen into a folder.\n";
    return window;
}

KioskExit measure(const Arguments& arguments, const Settings& settings) {
    const StopSignal stop(post_stop, post_stop);
    const auto window = open({arguments.window, settings.rotation, settings.renderer});
    if (!window)
        return KioskExit::cannot_start;
    const Result<BundlePtr> bundle = read_content(arguments, settings);
    const auto look = [&bundle, &settings](const Glass& glass) {
        const SeenRoom room =
            bundle ? look_at_room(*bundle, glass, sites_of(settings), font_files()) : SeenRoom{};
        if (bundle)
            std::cout << "room: " << room_in_words(room) << '\n' << std::flush;
        return room.cut.empty() ? ""
                                : "Something that must be seen has no room here: the terminal says what.";
    };
    if (const auto touches = show_measure(*window, settings, look))
        std::cout << told(*touches) << '\n';
    if (const std::string loudness = show_meter(*window, settings); !loudness.empty())
        std::cout << loudness << '\n';
    return KioskExit::ended;
}

KioskExit show(const Arguments& arguments, const Settings& settings, const Problems& complaint) {
    const StopSignal stop(post_stop, post_end_when_free);
    const auto window = open({arguments.window, settings.rotation, settings.renderer});
    if (!window)
        return KioskExit::cannot_start;
    return start_kiosk(*window,
                       {.settings = settings,
                        .settings_problems = complaint,
                        .settings_file = settings_file(arguments),
                        .version = SIGNPOST_VERSION,
                        .made = read_date(SIGNPOST_MADE).value_or(Date{}),
                        .drafts = arguments.drafts && arguments.window,
                        .meanwhile = [&] {
                            if (arguments.window) // an admin looks on; a kiosk's start waits for nobody
                                tell_missing_characters(settings.content);
                        }});
}

KioskExit run(const Arguments& arguments) {
    if (arguments.hash_pin)
        return print_pin_hash();
    Problems complaint;
    const Result<Settings> settings = chosen_settings(arguments, complaint);
    if (!settings)
        return KioskExit::wrong_settings;
    if (arguments.measure)
        return arguments.print ? print_measure(arguments, *settings) : measure(arguments, *settings);
    if (arguments.check_glass)
        return check_glass(arguments, *settings);
    if (!arguments.script.empty())
        return script(arguments, *settings);
    return arguments.tour ? tour(arguments, *settings) : show(arguments, *settings, complaint);
}

bool is_for_an_admin(const Arguments& arguments) {
    return arguments.window && !arguments.plain && !arguments.tour && !arguments.measure &&
           !arguments.check_glass && arguments.script.empty() && !arguments.hash_pin;
}

// A window is an admin's: the program that tells them what is wrong takes this one's place, where it is
// installed beside it. Returns where it is not.
void become_preview(char** argv) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    execv((self.parent_path() / "kiosk-preview").c_str(), argv);
}

} // namespace

int main(int argc, char** argv) {
    keep_memory_private();
    take_room_in_large_steps();
    const ReadArguments read = read_arguments(argc, argv, SIGNPOST_VERSION);
    if (!read.exit && is_for_an_admin(read.arguments))
        become_preview(argv);
    return static_cast<int>(read.exit ? *read.exit : run(read.arguments));
}
