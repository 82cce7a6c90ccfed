// What staff are told of content and settings, and the small mark that bids them look.
#include "app/staff_desk.h"

#include <chrono>
#include <filesystem>
#include <future>
#include <string>

#include <doctest/doctest.h>

#include "support/day.h"
#include "support/made_up_computer.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

const Problems bad_setting{{"kiosk.toml", 3, 1, "It is wrong.", "Mend it."}};

std::string told_first(const KioskPlan& plan) {
    const StaffDesk desk(plan, [] {});
    return trouble_of(desk.facts());
}

} // namespace

TEST_CASE("A reload that went well ends what was wrong with the content, and nothing of the settings") {
    ContentSource source({}, {});
    const KioskPlan plan{
        .source = source, .first_content_error = "The first content.", .settings_problems = bad_setting};
    StaffDesk desk(plan, [] {});
    CHECK(desk.facts().content_error == "The first content.");
    CHECK(desk.facts().settings_error == to_text(bad_setting));
    CHECK(trouble_of(desk.facts()) == "The first content.");
    desk.tell("");
    CHECK(desk.facts().content_error.empty());
    CHECK(trouble_of(desk.facts()) == to_text(bad_setting));
    desk.tell("A page.");
    CHECK(trouble_of(desk.facts()) == "A page.");
}

TEST_CASE("What the start took back is told, unless the first screen's content cannot be read") {
    ContentSource source({}, {});
    KioskPlan plan{.source = source, .told_of_start = "Went back."};
    CHECK(told_first(plan) == "Went back.");
    plan.first_content_error = "The first content.";
    CHECK(told_first(plan) == "The first content.");
}

TEST_CASE("The small mark is there while something is wrong with the content or the settings") {
    test::PretendKiosk kiosk(test::small_bundle_read());
    CHECK_FALSE(kiosk.shows("content refused"));
    kiosk.trouble("A page.", "");
    CHECK(kiosk.shows("content refused"));
    kiosk.trouble("", "A setting.");
    CHECK(kiosk.shows("content refused"));
    kiosk.trouble("", "");
    CHECK_FALSE(kiosk.shows("content refused"));
}

TEST_CASE("A PIN that was typed is checked once, and the answer is taken once") {
    ContentSource source({}, {});
    KioskPlan plan{.source = source};
    plan.settings.pin_hash = hash_pin("2468").value();
    std::promise<void> told;
    StaffDesk desk(plan, [&told] { told.set_value(); });
    Visit visit;
    visit.pin_digits = "2468";
    visit.pin_checking = true;
    desk.follow(visit);
    desk.follow(visit); // a second check would tell twice, which a promise does not take
    REQUIRE(told.get_future().wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    desk.follow(visit);
    CHECK(desk.take_pin_answer() == true);
    CHECK_FALSE(desk.take_pin_answer());
}

TEST_CASE("When the staff screen comes up the kiosk looks at itself, at the time that its clock says") {
    ContentSource source({}, {});
    const KioskPlan plan{.source = source, .made = test::day("2026-11-23")};
    std::promise<void> told;
    StaffDesk desk(plan, [&told] { told.set_value(); },
                   {.utc = [] { return test::moment("2026-11-26T13:05:00Z"); }});
    Visit visit;
    desk.follow(visit);
    CHECK_FALSE(desk.take_health());
    visit.here.screen = Screen::staff;
    desk.follow(visit);
    CHECK_FALSE(desk.facts().health); // it is being looked at
    REQUIRE(told.get_future().wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    REQUIRE(desk.take_health());
    REQUIRE(desk.facts().health);
    CHECK_FALSE(desk.take_health());
    bool told_the_time = false;
    for (const HealthCheck& check : *desk.facts().health)
        told_the_time = told_the_time || check.seen.find("2026-11-26") != std::string::npos;
    CHECK(told_the_time);
}

TEST_CASE("From its own sandbox the kiosk sees less, and nothing of that is to be mended") {
    const test::MadeUpComputer computer;
    // As ProcSubset=pid and ProtectSystem=strict leave it:
    computer.remove("proc/swaps");
    computer.remove("proc/sys");
    computer.write("proc/self/mounts", "/dev/sda2 / ext4 ro,relatime 0 0\n");
    DoctorPlan plan;
    plan.settings = default_settings(std::filesystem::path(SIGNPOST_SOURCE_DIR) / "config");
    plan.settings.site = "library"; // of the two that ship
    plan.settings_file = "kiosk.toml";
    plan.root = computer.root();
    plan.now = test::moment("2026-11-26T13:05:00Z");
    plan.program_made = test::day("2026-11-23");
    plan.observer = Observer::kiosk;
    const HealthChecks found = examine(plan);
    CHECK(count(found, HealthCheck::State::mend) == 0);
    for (const HealthCheck& check : found)
        if (check.name == "file system" || check.name == "locks")
            CHECK(check.state == HealthCheck::State::note);
}
