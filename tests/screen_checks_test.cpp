// What the doctor says of the glass: the display, its letters, room, reach and the touch panel.
#include <doctest/doctest.h>

#include "doctor/doctor.h"
#include "fonts/coverage.h"
#include "paint/stage.h"
#include "support/font_files.h"
#include "support/health_check_text.h"
#include "support/made_up_computer.h"

using namespace signpost;

namespace {

using Is = HealthCheck::State;

const std::string measure =
    "Measure the picture with a ruler, and set screen_mm in the settings: kiosk --measure helps.";

SeenDisplay screen(std::optional<MmSize> rounded, std::optional<MmSize> exact) {
    return {"HDMI-A-1", {1920, 1080}, {rounded, exact}};
}

} // namespace

TEST_CASE("Display: what is connected and how large it is") {
    const SeenDisplay good = screen(MmSize{480, 270}, MmSize{476, 268});
    CHECK(check_display({good}, {}) ==
          HealthCheck{"display", Is::ok, "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as it says itself", ""});
    CHECK(check_display({good, good}, MmSize{477, 268}) ==
          HealthCheck{"display", Is::ok,
                      "HDMI-A-1 and 1 more, 1920 x 1080 px, 477 x 268 mm as the settings say", ""});
    CHECK(check_display({}, {}) ==
          HealthCheck{"display", Is::mend, "No screen is connected.",
                      "Look at its cable and its power, then start the computer anew."});
}

TEST_CASE("Display: a graphics card that the kernel has no driver for is told as that") {
    const test::MadeUpComputer computer;
    CHECK_FALSE(look_at_firmware_picture(computer.root()));
    computer.write("sys/class/graphics/fb0/name", "EFI VGA\n");
    computer.write("sys/class/graphics/fb0/virtual_size", "1024,768\n");
    computer.write("sys/class/drm/card0/dev", "226:0\n");
    CHECK_FALSE(look_at_firmware_picture(computer.root())); // of a card that has one
    computer.link("sys/class/drm/card0/device/driver", "../../../bus/platform/drivers/simple-framebuffer");
    CHECK(look_at_firmware_picture(computer.root())); // as newer kernels have it
    computer.remove("sys/class/drm");
    const auto picture = look_at_machine(computer.root()).firmware_picture;
    REQUIRE(picture);
    const HealthCheck note = check_firmware_picture(*picture);
    CHECK(note.state == Is::note);
    CHECK(note.seen ==
          "The kernel has no driver for this graphics card. The kiosk draws on what its firmware has set up "
          "(EFI VGA, 1024 x 768 px), which cannot be switched off, nor tell its size.");
}

TEST_CASE("Display: a size that is not told, not possible or not what the settings say") {
    CHECK(check_display({screen({}, {})}, {}) ==
          HealthCheck{"display", Is::mend,
                      "HDMI-A-1, 1920 x 1080 px. It does not tell its size: 21.5 inches are assumed.",
                      measure});
    CHECK(check_display({screen(MmSize{160, 90}, {})}, {}).state == Is::mend);
    CHECK(check_display({screen({}, {})}, MmSize{476, 268}).state == Is::ok);
    CHECK(check_display({screen(MmSize{340, 190}, MmSize{344, 194})}, MmSize{476, 268}) ==
          HealthCheck{"display", Is::note,
                      "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as the settings say. The screen itself says "
                      "344 x 194 mm.",
                      measure});
}

TEST_CASE("Letters: as high as the distance asks for, on the glass as it is") {
    const GlassSettings seen_at_600{.size = {}, .viewing_distance = Mm{600}, .bottom_edge = {}};
    CHECK(check_letters({screen(MmSize{480, 270}, MmSize{476, 268})}, seen_at_600) ==
          HealthCheck{"letters", Is::ok,
                      "A capital H is 30 px, 7.44 mm; 7.33 mm are needed at 600 mm, as the settings say",
                      ""});
    // The size that the kernel hands on is twice that of the glass.
    const SeenDisplay twice = screen(MmSize{960, 540}, MmSize{476, 268});
    CHECK(check_letters({twice}, seen_at_600) ==
          HealthCheck{"letters", Is::mend,
                      "A capital H is 16 px, 3.97 mm; 7.33 mm are needed at 600 mm, as the settings say.",
                      measure});
    GlassSettings measured = seen_at_600;
    measured.size = MmSize{476, 268};
    CHECK(check_letters({twice}, measured).state == Is::ok);
    CHECK(check_letters({}, seen_at_600) ==
          HealthCheck{"letters", Is::note, "They cannot be measured without a screen.", ""});
}

TEST_CASE("Letters: a distance that nobody measured is guessed, and the guess is told") {
    CHECK(check_letters({screen(MmSize{344, 193}, {})}, {})
              .seen.ends_with(" are needed at 500 mm, as guessed for 15.5 inches"));
    CHECK(check_letters({screen(MmSize{476, 268}, {})}, {})
              .seen.ends_with(" are needed at 600 mm, as guessed for 21.5 inches"));
}

TEST_CASE("Room: what cannot be shown whole, and the glass that shows it") {
    CHECK(check_room({}) ==
          HealthCheck{"room", Is::note, "It was not looked at; kiosk --check-glass tells.", ""});
    CHECK(check_room(SeenRoom{"344 x 193 mm, seen from 500 mm", {}, {}}) ==
          HealthCheck{"room", Is::ok, "All has room: 344 x 193 mm, seen from 500 mm", ""});
    CHECK(
        check_room(SeenRoom{"344 x 193 mm, seen from 500 mm", "the cover (en, text size 1)", "Use more."}) ==
        HealthCheck{"room", Is::mend,
                    "344 x 193 mm, seen from 500 mm, is too small to show whole what must be seen of the "
                    "cover (en, text size 1).",
                    "Use more."});
}

TEST_CASE("Reach: Hide hangs where a hand reaches, or the doctor says so") {
    const std::vector<SeenDisplay> full_hd{screen(MmSize{476, 268}, {})};
    const auto hung = [&](float bottom, Rotation rotation = Rotation::none) {
        return check_reach(full_hd, rotation,
                           {.size = {}, .viewing_distance = {}, .bottom_edge = Mm{bottom}});
    };
    CHECK(hung(700) ==
          HealthCheck{"reach", Is::ok, "What is touched is 700 mm to 968 mm above the floor", ""});
    CHECK(check_reach(full_hd, Rotation::none, {}).state == Is::note);
    CHECK(check_reach({}, Rotation::none, {}).state == Is::note);
    CHECK(hung(300).seen ==
          "The picture begins 300 mm above the floor: Hide and the bar are 300 mm above it, "
          "and belong above 380 mm.");
    // On its side there is room to spare, some of it; then all that it takes.
    CHECK(hung(200, Rotation::clockwise_90).state == Is::mend);
    CHECK(hung(320, Rotation::clockwise_90).seen == "What is touched is 380 mm to 796 mm above the floor");
    CHECK(hung(1000).state == Is::mend);
    CHECK_FALSE(hung(1000).seen.ends_with("Hide is out of reach."));
    CHECK(hung(1200).seen.ends_with("reaches 1220 mm. Hide is out of reach."));
    // On its side it is 476 mm high: what is touched keeps to the lower part.
    CHECK(hung(790, Rotation::clockwise_90).seen == "What is touched is 790 mm to 1220 mm above the floor");
}

TEST_CASE("Letters: the doctor measures the size that the kiosk draws") {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    for (const PixelSize size : {PixelSize{1366, 768}, PixelSize{1080, 1920}, PixelSize{3840, 2160}})
        for (const Mm distance : {Mm{300}, Mm{600}, Mm{1500}}) {
            const ScreenScale scale = choose_scale(size, {}, {}).scale;
            const Metrics metrics = make_metrics(fonts, size, scale, distance, 0);
            const auto letter = smallest_letter(scale.px(least_capital_height(distance)), test::font_files());
            REQUIRE(letter);
            CHECK(letter->em_px == metrics.base_em);
            CHECK(letter->capital_px == fonts.capital_height(metrics.base_em));
        }
}

TEST_CASE("Touch panel: seen, or what to look at") {
    CHECK(check_touch({{"ILITEK", true}}) ==
          HealthCheck{"touch panel", Is::ok, "ILITEK, several fingers; kiosk --measure tries it", ""});
    CHECK(check_touch({{"eGalax", false}, {"ILITEK", true}}).seen ==
          "eGalax and 1 more, one finger; kiosk --measure tries it");
    CHECK(check_touch({}) ==
          HealthCheck{"touch panel", Is::mend, "None is seen.",
                      "Look at its USB cable, try another socket, then start the computer anew."});
}
