// The kiosk beside what is written, called as the office page calls it.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

extern "C" {
const char* office_show(const char* folder, const char* glass, const char* site, int drafts, double now);
void office_choose(const char* what, const char* chosen, double now);
const char* office_chosen();
int office_turn(double now, int year, int month, int day, int hour, int minute, int weekday);
int office_width();
const char* office_items();
}

namespace {

using nlohmann::json;

const std::string bundle_to_see = SIGNPOST_SOURCE_DIR "/assets/bundle";

json chosen() { return json::parse(office_chosen()); }

void show_on(const char* glass, double now) {
    REQUIRE(std::string(office_show(bundle_to_see.c_str(), glass, "", 1, now)).empty());
}

int turn_at(double now, int hour) { return office_turn(now, 2026, 11, 23, hour, 0, 1); }

} // namespace

TEST_CASE("Beside the office's page language, contrast and size are chosen, and go on to another glass") {
    show_on("21.5", 1'000'000);
    CHECK(chosen().at("language") == "en");
    CHECK(chosen().at("languages").size() > 1);
    office_choose("language", "pl", 1'000'100);
    office_choose("theme", "yellow", 1'000'200);
    office_choose("size", "3", 1'000'300);
    show_on("10.1", 1'000'400);
    CHECK(turn_at(1'000'500, 10) == 1);
    CHECK(chosen().at("language") == "pl");
    CHECK(chosen().at("theme") == "yellow");
    CHECK(chosen().at("size") == "3");
    CHECK(office_width() == 1280);
    CHECK(chosen().at("languages").front() == json{{"code", "en"}, {"name", "English"}, {"draft", false}});
    CHECK(chosen().at("languages").at(1).at("draft") == true);
    office_choose("language", "xx", 1'000'600);
    office_choose("size", "", 1'000'600);
    CHECK(chosen().at("language") == "pl");
    CHECK(chosen().at("size") == "3");
}

TEST_CASE("The kiosk beside the office's page is drawn anew when its clock is moved") {
    show_on("21.5", 2'000'000);
    for (int second = 0; second < 200; ++second) // any visit has ended, and the cover has rested
        (void)turn_at(2'000'000 + second * 1000, 10);
    CHECK(turn_at(2'199'100, 10) == 0);
    CHECK(turn_at(2'199'200, 22) == 1);
}
