// Every screen on the glasses that libraries hang, in every language, size of text and theme: what must be
// seen is seen, nothing lies over anything, fingers hit. A sample of them, unless SIGNPOST_GLASSES is "all"
// (scripts/test --glasses), or "each": every glass, but a sample of languages, sizes and themes.
// SIGNPOST_GLASS_REPORT names a file that gets each fault as a line.
#include "tour/glass_check.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "screen/draw.h"
#include "support/glass_rules.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"

namespace glasses_test {

using namespace signpost;
using test::GlassLook;
using test::GlassStop;
using test::OnGlass;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool walks_all() { return environment("SIGNPOST_GLASSES") == "all"; }
bool walks_each() { return walks_all() || environment("SIGNPOST_GLASSES") == "each"; }

std::vector<NamedGlass> glasses_to_walk() {
    if (walks_each())
        return named_glasses();
    std::vector<const char*> names{"10.1", "55-upright"};
    if (!test::sanitized)
        names.insert(names.end(), {"15.6-upright", "15.6", "21.5"});
    std::vector<NamedGlass> sample;
    for (const char* name : names)
        sample.push_back(glass_called(name).value());
    return sample;
}

std::vector<BundlePtr> bundles() { return {test::shipped_bundle(), test::thirteen_languages()}; }

// Of many languages a script from right to left, and the one with the longest words. A theme moves nothing; a
// listener has two buttons more, which want room in the largest text alone.
bool is_in_sample(const Bundle& bundle, const GlassLook& look) {
    if (look.listens && (look.text_size != 2 || bundle.languages.size() > 1))
        return false;
    const bool language = bundle.languages.size() == 1 || look.language == "ur" || look.language == "ta";
    const bool size = look.text_size == 2 || (look.text_size == 0 && !test::sanitized);
    return language && size && look.theme == Theme::light;
}

std::vector<GlassLook> looks(const Bundle& bundle) {
    std::vector<GlassLook> chosen;
    for (const Language& language : bundle.languages)
        for (int size = 0; size < text_size_steps; ++size)
            for (const Theme theme : {Theme::light, Theme::dark, Theme::yellow_on_black})
                for (const bool listens : {false, true})
                    if (const GlassLook look{language.code, size, theme, listens};
                        walks_all() || is_in_sample(bundle, look))
                        chosen.push_back(look);
    return chosen;
}

const char* name_of(Theme theme) {
    constexpr std::array names{"light", "dark", "yellow"};
    return names.at(static_cast<std::size_t>(theme));
}

// Pages are many, and all of one kind; the question leafs nothing.
bool is_to_be_read(const GlassStop& stop) {
    const Screen screen = stop.place.screen;
    return !stop.asks && (walks_each() || screen == Screen::contact || screen == Screen::emergency ||
                          stop.place.id == "stalking");
}

// Contacts are many, and all of one kind: one with a short number, one with a long one.
bool calls_somebody(const GlassStop& stop) {
    const std::string& id = stop.place.id;
    const bool is_contact =
        stop.place.screen == Screen::contact && (id == "police-101" || id == "derbyshire-victim-services");
    return !stop.asks && (is_contact || stop.place.screen == Screen::emergency);
}

// Every page that long arms were cut on, and what is read in danger.
bool has_arms(const GlassStop& stop) {
    const std::string& id = stop.place.id;
    return calls_somebody(stop) || id == "at-work" || id == "ask-police" || id == "deaf" || id == "derby" ||
           id == "stalking";
}

std::string line_of(const GlassStop& stop, const NamedGlass& glass, const GlassLook& look,
                    const std::string& fault) {
    return stop.name + " | " + glass.name + " | " + look.language + " | size " +
           std::to_string(look.text_size + 1) + " | " + name_of(look.theme) +
           (look.listens ? " | listens | " : " | ") + fault;
}

void walk(const BundlePtr& bundle, const NamedGlass& glass, std::vector<std::string>& faults) {
    OnGlass on(bundle, glass);
    for (const GlassLook& look : looks(*bundle))
        for (const GlassStop& stop : test::glass_stops(*bundle))
            for (const std::string& fault : on.faults(stop, look))
                faults.push_back(line_of(stop, glass, look, fault));
}

std::string in_short(const std::vector<std::string>& faults) {
    constexpr std::ptrdiff_t told = 30;
    std::map<std::string, int> of_screen;
    for (const std::string& fault : faults)
        ++of_screen[fault.substr(0, fault.find(" | "))];
    std::string text;
    for (const auto& [screen, count] : of_screen)
        text += screen + ": " + std::to_string(count) + "\n";
    const auto end = faults.begin() + std::min(told, static_cast<std::ptrdiff_t>(faults.size()));
    for (auto fault = faults.begin(); fault != end; ++fault)
        text += *fault + '\n';
    return text;
}

Glass seen_as_guessed(const std::string& name) {
    const NamedGlass glass = glass_called(name).value();
    return choose_glass(glass.px, {.size = glass.mm}, {}).glass;
}

bool shows_all_from(const BundlePtr& bundle, const std::string& name, Mm distance) {
    Glass glass = seen_as_guessed(name);
    glass.viewing_distance = distance;
    glass.distance_guessed = false;
    return look_at_room(bundle, glass, {}, std::make_unique<MappedFiles>()).cut.empty();
}

} // namespace

TEST_CASE("On the glasses that are walked what must be seen is seen, nothing lies over anything, and fingers "
          "hit") {
    std::vector<std::string> faults;
    for (const NamedGlass& glass : glasses_to_walk())
        for (const BundlePtr& bundle : bundles())
            walk(bundle, glass, faults);
    std::sort(faults.begin(), faults.end());
    if (const std::string report = environment("SIGNPOST_GLASS_REPORT"); !report.empty()) {
        std::ofstream file(report);
        for (const std::string& fault : faults)
            file << fault << '\n';
    }
    CHECK_MESSAGE(faults.empty(), in_short(faults));
}

TEST_CASE("Whoever turns from leaf to leaf reads all of a screen in the largest text") {
    const BundlePtr bundle = test::shipped_bundle();
    std::vector<std::string> unread;
    for (const char* name : test::sanitized ? std::vector{"10.1"} : std::vector{"10.1", "15.6"}) {
        const NamedGlass glass = glass_called(name).value();
        OnGlass on(bundle, glass);
        const GlassLook look{"en", text_size_steps - 1, Theme::light};
        for (const GlassStop& stop : test::glass_stops(*bundle)) {
            if (!is_to_be_read(stop))
                continue;
            for (const std::string& label : on.unread(stop, look))
                unread.push_back(line_of(stop, glass, look, label));
        }
    }
    CHECK_MESSAGE(unread.empty(), in_short(unread));
}

TEST_CASE(
    "On a contact's screen and in danger, drafts too: buttons have room for their words in every size of "
    "text, and no leaf is counted that is the only one") {
    std::vector<std::string> faults;
    const BundlePtr bundle = test::shipped_with_drafts();
    for (const char* name : test::sanitized ? std::vector{"10.1-upright"}
                                            : std::vector{"10.1-upright", "12.1", "15.6", "21.5"}) {
        const NamedGlass glass = glass_called(name).value();
        OnGlass on(bundle, glass);
        for (const Language& language : bundle->languages)
            for (int size = 0; size < text_size_steps; ++size)
                for (const GlassStop& stop : test::glass_stops(*bundle))
                    if (calls_somebody(stop))
                        for (const std::string& fault : on.faults(stop, {language.code, size}))
                            if (fault.starts_with("its words") || fault.starts_with("the only leaf"))
                                faults.push_back(line_of(stop, glass, {language.code, size}, fault));
    }
    CHECK_MESSAGE(faults.empty(), in_short(faults));
}

TEST_CASE("No leaf cuts an arm in the largest text, and no arm a word") {
    std::vector<std::string> cut;
    const BundlePtr bundle = test::shipped_with_drafts();
    for (const char* name :
         test::sanitized ? std::vector{"10.1-upright"} : std::vector{"10.1-upright", "15.6"}) {
        const NamedGlass glass = glass_called(name).value();
        OnGlass on(bundle, glass);
        for (const char* language : {"en", "pl"}) {
            const GlassLook look{language, text_size_steps - 1};
            for (const GlassStop& stop : test::glass_stops(*bundle))
                for (const std::string& label :
                     has_arms(stop) ? on.cut_arms(stop, look) : std::vector<std::string>{})
                    cut.push_back(line_of(stop, glass, look, label));
        }
    }
    CHECK_MESSAGE(cut.empty(), in_short(cut));
}

TEST_CASE("The smallest letters have 0.7 degrees on every glass, from where it is seen") {
    for (const NamedGlass& glass : named_glasses()) {
        INFO(glass.name);
        CHECK(OnGlass(test::shipped_bundle(), glass).letter_degrees() >= 0.7F);
    }
}

TEST_CASE("The cover that ships keeps its notices on the common glasses") {
    for (const std::string name : {"15.6", "17", "18.5", "21.5", "24"}) {
        INFO(name);
        OnGlass on(test::shipped_bundle(), glass_called(name).value());
        const Frame frame = on.frame({"cover", {Screen::cover, {}}}, {"en"});
        for (const CoverNotice& notice : on.bundle().cover.original.notices)
            CHECK(std::any_of(frame.items.begin(), frame.items.end(), [&](const Item& item) {
                return item.label.find(notice.title) != std::string::npos;
            }));
    }
}

TEST_CASE("A common glass has room for the content that ships, and the kiosk says nothing of it") {
    for (const char* name :
         test::sanitized ? std::vector{"15.6"} : std::vector{"15.6", "17", "21.5", "21.5-upright"}) {
        INFO(name);
        CHECK(glass_complaint(test::shipped_bundle(), seen_as_guessed(name), {},
                              std::make_unique<MappedFiles>()) == "");
    }
}

TEST_CASE("What a glass cannot show is named, with the smallest that can") {
    Glass glass = seen_as_guessed("12.1");
    glass.viewing_distance = Mm{900};
    glass.distance_guessed = false;
    const BundlePtr bundle = test::new_bundle();
    const SeenRoom room = look_at_room(bundle, glass, {}, std::make_unique<MappedFiles>());
    CHECK(room.glass == "246 x 184 mm, seen from 900 mm");
    CHECK(room.cut.find("(en, text size ") != std::string::npos);
    const std::string begin = "The smallest glass that shows all of it is ";
    REQUIRE(room.remedy.starts_with(begin));
    const std::string name = room.remedy.substr(begin.size(), room.remedy.find(" (") - begin.size());
    const auto& all = named_glasses();
    const auto named =
        std::find_if(all.begin(), all.end(), [&](const NamedGlass& each) { return each.name == name; });
    REQUIRE(named != all.end());
    REQUIRE(named - all.begin() >= 2);
    if (test::sanitized)
        return; // the same walks once more
    CHECK(shows_all_from(bundle, named->name, Mm{900}));
    CHECK_FALSE(shows_all_from(bundle, (named - 2)->name, Mm{900})); // the next smaller one that lies
    CHECK(room.remedy.ends_with(
        "; if visitors stand nearer than 900 mm, set viewing_distance_mm in the settings."));
    CHECK(glass_complaint(bundle, glass, {}, std::make_unique<MappedFiles>()) ==
          "kiosk: " + to_text(room) + " " + room.remedy + "\n");
}

TEST_CASE("What must be seen and is cut off or lies under another is named") {
    Frame frame;
    const auto item = [](const char* label, Rect rect, Rect visible) {
        return Item{.role = Role::text,
                    .label = label,
                    .rect = rect,
                    .visible = visible,
                    .touch = visible,
                    .action = {},
                    .must_be_seen = true};
    };
    frame.items = {item("whole", {0, 0, 100, 20}, {0, 0, 100, 20}),
                   item("cut", {0, 30, 100, 20}, {0, 30, 100, 10}),
                   item("under", {0, 60, 100, 20}, {0, 60, 100, 20}),
                   item("over", {50, 70, 100, 20}, {50, 70, 100, 20})};
    CHECK(not_whole(frame) == std::vector<std::string>{"cut", "under", "over"});
    frame.items[1].must_be_seen = false;
    frame.items.pop_back();
    CHECK(not_whole(frame).empty());
}

} // namespace glasses_test
