// What staff are told of content and settings, and the small mark that bids them look.
#include "app/staff_desk.h"

#include <string>

#include <doctest/doctest.h>

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
    const KioskPlan plan{.source = source, .front_error = "The front.", .settings_problems = bad_setting};
    StaffDesk desk(plan, [] {});
    CHECK(desk.facts().content_error == "The front.");
    CHECK(desk.facts().settings_error == to_text(bad_setting));
    CHECK(trouble_of(desk.facts()) == "The front.");
    desk.tell("");
    CHECK(desk.facts().content_error.empty());
    CHECK(trouble_of(desk.facts()) == to_text(bad_setting));
    desk.tell("A page.");
    CHECK(trouble_of(desk.facts()) == "A page.");
}

TEST_CASE("What the start took back is told, unless the front cannot be read") {
    ContentSource source({}, {});
    KioskPlan plan{.source = source, .told_of_start = "Went back."};
    CHECK(told_first(plan) == "Went back.");
    plan.front_error = "The front.";
    CHECK(told_first(plan) == "The front.");
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
