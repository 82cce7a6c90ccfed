// What the preview says below the picture, and the list that it is made from.
#include "preview/strip_internal.h"

#include <algorithm>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "preview/report_internal.h"
#include "preview/room_look_internal.h"
#include "support/day.h"
#include "support/sample_bundle.h"

namespace preview_strip_test {

using namespace signpost;
using namespace signpost::preview;

namespace {

const Date today = test::day("2026-06-15");

Report report_of(const BundleFiles& files, const BundleFiles& before = {}, Problems unread = {}) {
    return report_on({.files = files, .unread = std::move(unread)}, digests_of(before), today);
}

BundleFiles broken() { return test::changed("pages/stalking.toml", "icon = ", "icn = "); }

Strip after(std::initializer_list<Report> reports) {
    Strip strip;
    Ms now{0};
    for (const Report& report : reports)
        strip.hear(report, now += Ms{1000});
    return strip;
}

} // namespace

TEST_CASE("A mistake is told with its file, line, column, cause and remedy") {
    const Strip strip = after({report_of(test::small_bundle()), report_of(broken())});
    REQUIRE(strip.text());
    CHECK(strip.text()->tone == StripText::Tone::mistake);
    CHECK(strip.text()->headline == "1 mistake. You see the last words that were right.");
    REQUIRE(strip.text()->lines.size() == 1);
    CHECK(strip.text()->lines[0].place == "pages/stalking.toml:3:1");
    CHECK(strip.text()->lines[0].told == "There is no key \"icn\" here. Did you mean \"icon\"?");
}

TEST_CASE("A bundle that was never right says that nothing of it can be shown") {
    const Strip strip = after({report_of(broken())});
    REQUIRE(strip.text());
    CHECK(strip.text()->headline == "1 mistake. Nothing of the bundle can be shown until it is mended.");
}

TEST_CASE("Content that was right from the start needs no strip, whatever is worth a look") {
    const Report report = report_of(test::small_bundle());
    CHECK(count(report, Remark::Kind::unchecked) > 0);
    CHECK_FALSE(after({report}).text());
}

TEST_CASE("All right again is said once it is mended, and goes after its time") {
    Strip strip = after({report_of(broken()), report_of(test::small_bundle())});
    REQUIRE(strip.text());
    CHECK(*strip.text() == StripText{StripText::Tone::good, "All right again.", {}});
    REQUIRE(strip.ends());
    const Ms end = *strip.ends();
    strip.hear(report_of(test::small_bundle()), end - Ms{2}); // saved once more: it stays
    CHECK_FALSE(strip.ended(end - Ms{1}));
    CHECK(strip.ended(end));
    CHECK_FALSE(strip.text());
    CHECK_FALSE(strip.ended(end));
}

TEST_CASE("The file just saved comes first, two mistakes are told, and the rest is counted") {
    BundleFiles files = broken();
    files["contacts.toml"] += "\n[new]\nnme = \"x\"\n";
    BundleFiles saved = files;
    saved["pages/harassment.toml"] += "\nnonsense = 1\n";
    const Strip strip = after({report_of(files), report_of(saved, files)});
    REQUIRE(strip.text());
    REQUIRE(strip.text()->lines.size() == 3);
    CHECK(strip.text()->lines[0].place.starts_with("pages/harassment.toml:"));
    CHECK(strip.text()->lines[1].place.starts_with("contacts.toml:"));
    CHECK(strip.text()->lines[2].told.ends_with(" more: F2 opens the list."));
}

TEST_CASE("A file that nobody reads is named with what to do") {
    const Problems unread{problem_of("pages/record.toml.txt", "Kiosks do not read this file.", "Rename it.")};
    const Strip strip = after({report_of(test::small_bundle(), {}, unread)});
    REQUIRE(strip.text());
    CHECK(strip.text()->tone == StripText::Tone::notice);
    REQUIRE(strip.text()->lines.size() == 1);
    CHECK(strip.text()->lines[0] ==
          StripText::Line{"pages/record.toml.txt", "Kiosks do not read this file. Rename it."});
}

TEST_CASE("Advice is told when a change brought it, and not what was there before") {
    const BundleFiles longer = test::changed(
        "pages/stalking.toml", "Stalking is a crime.",
        "Stalking is a crime that goes on and on and on until one day somebody who knows what to do "
        "about it comes and does what has to be done about it.");
    const Strip strip = after({report_of(test::small_bundle()), report_of(longer, test::small_bundle())});
    REQUIRE(strip.text());
    CHECK(strip.text()->headline == "Worth a look.");
    CHECK(strip.text()->lines.at(0).place.starts_with("pages/stalking.toml:"));
}

namespace {

// What there is to say of such a bundle on that glass.
std::optional<Remark> looked_at(RoomLook& look, const BundleFiles& files, const std::string& glass) {
    look.look_at(test::read_good(files), glass);
    while (look.busy())
        (void)look.step();
    (void)look.step();
    return look.remark();
}

BundleFiles with_long_hours() {
    std::string rows;
    for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
        rows += std::string("[[cover.hours]]\nday = \"") + day +
                "\"\nopen = \"8.30am to 12.30pm, then 2pm to 6.30pm (urgent only from 6pm)\"\n\n";
    return test::changed("bundle.toml",
                         "[[cover.hours]]\nday = \"Monday\"\nopen = \"9.30am to 5pm\"\n\n"
                         "[[cover.hours]]\nday = \"Sunday\"\nopen = \"Closed\"\n",
                         rows.c_str());
}

} // namespace

TEST_CASE("What has no room on the glass that is looked at is told, and on a larger glass no more") {
    RoomLook look;
    const auto small = looked_at(look, with_long_hours(), "10.1-upright");
    REQUIRE(small);
    CHECK(small->problem.file == "The glass 10.1-upright");
    const Report report = report_of(test::small_bundle());
    Strip strip = after({report, with_room(report, small)});
    REQUIRE(strip.text());
    CHECK(strip.text()->headline == "No room on this glass.");
    CHECK(strip.text()->lines.at(0).told.find("cover") != std::string::npos);
    CHECK_FALSE(looked_at(look, with_long_hours(), "32"));
    CHECK_FALSE(looked_at(look, with_long_hours(), ""));
    strip.hear(with_room(report, look.remark()), Ms{9000});
    CHECK(strip.text()->headline == "All right again.");
}

TEST_CASE("What has no room comes behind mistakes and files that nobody reads, and before advice") {
    const Remark room{Remark::Kind::room, problem_of("The glass 10.1", "It is too small.", "Take another.")};
    const Report report = report_of(
        broken(), {}, {problem_of("pages/record.toml.txt", "Kiosks do not read this file.", "Rename it.")});
    const Report with = with_room(report, room);
    REQUIRE(with.size() == report.size() + 1);
    CHECK(std::is_sorted(with.begin(), with.end(),
                         [](const Remark& a, const Remark& b) { return a.kind < b.kind; }));
}

TEST_CASE("A folder that cannot be read is a mistake") {
    const Reading reading{.files = failed_by(problem_of("bundle.toml", "It is not there.", "Put it there."))};
    const Report report = report_on(reading, {}, today);
    REQUIRE(report.size() == 1);
    CHECK(report[0].kind == Remark::Kind::mistake);
}

TEST_CASE("What is wrong with a draft alone is advice, but where drafts are shown") {
    BundleFiles files =
        test::changed("bundle.toml", "reviewed_by = \"J. Porter\"\nreviewed_on = 2026-05-30\n", "");
    files["contacts.ur.toml"] += "nme = \"x\"\n";
    CHECK(count(report_on({.files = files}, {}, today), Remark::Kind::mistake) == 0);
    CHECK(count(report_on({.files = files, .drafts = true}, {}, today), Remark::Kind::mistake) == 1);
}

} // namespace preview_strip_test
