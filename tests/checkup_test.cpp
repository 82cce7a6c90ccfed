// The kiosk's look at itself, on a thread of its own.
#include "app/checkup.h"

#include <future>

#include <doctest/doctest.h>

#include "support/day.h"
#include "support/made_up_computer.h"

using namespace signpost;

namespace {

DoctorPlan plan_for(const test::MadeUpComputer& computer) {
    DoctorPlan plan;
    plan.settings = default_settings(std::filesystem::path(SIGNPOST_SOURCE_DIR) / "config");
    plan.settings_file = "kiosk.toml";
    plan.root = computer.root();
    plan.now = "2026-11-26T13:05:00Z";
    plan.program_made = test::day("2026-11-23");
    plan.observer = Observer::kiosk;
    return plan;
}

// Starts a look and waits for its end.
HealthChecks look(const DoctorPlan& plan) {
    std::promise<void> told;
    Checkup checkup([&told] { told.set_value(); });
    CHECK_FALSE(checkup.take());
    REQUIRE(checkup.start(plan));
    REQUIRE(told.get_future().wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    const auto found = checkup.take();
    REQUIRE(found);
    CHECK_FALSE(checkup.take());
    return *found;
}

} // namespace

TEST_CASE("A look tells what the doctor tells, once") {
    const test::MadeUpComputer computer;
    CHECK(look(plan_for(computer)) == examine(plan_for(computer)));
}

TEST_CASE("From its own sandbox the kiosk sees less, and nothing of that is to be mended") {
    const test::MadeUpComputer computer;
    // As ProcSubset=pid and ProtectSystem=strict leave it:
    computer.remove("proc/swaps");
    computer.remove("proc/sys");
    computer.write("proc/self/mounts", "/dev/sda2 / ext4 ro,relatime 0 0\n");
    const HealthChecks found = look(plan_for(computer));
    CHECK(count(found, HealthCheck::State::mend) == 0);
    for (const HealthCheck& check : found)
        if (check.name == "file system" || check.name == "locks")
            CHECK(check.state == HealthCheck::State::note);
}

TEST_CASE("A kiosk that ends while it looks at itself waits for that") {
    const test::MadeUpComputer computer;
    Checkup checkup([] {});
    REQUIRE(checkup.start(plan_for(computer)));
}
