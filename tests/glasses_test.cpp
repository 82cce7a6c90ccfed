// The four screens that must be whole, on the glasses that libraries hang: Home, the emergency screen, each
// contact, the cover. Seen at 600 mm, in every language and size of text.
#include "app/glass_check.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/screen_scale.h"
#include "doctor/doctor.h"
#include "paint/stage.h"
#include "screen/draw.h"
#include "support/font_files.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

struct NamedGlass {
    const char* name;
    PixelSize px;
    MmSize mm;
};

const std::vector<NamedGlass> glasses{{"15.6 inches", {1366, 768}, {344, 193}},
                                      {"15.6 inches, full HD", {1920, 1080}, {344, 193}},
                                      {"15 inches", {1024, 768}, {304, 228}},
                                      {"17 inches", {1280, 1024}, {338, 270}},
                                      {"18.5 inches", {1366, 768}, {410, 230}}};
const NamedGlass too_small{"12.1 inches", {1024, 768}, {246, 184}};

Glass seen_at_600(const NamedGlass& glass) {
    return {glass.px, choose_scale(glass.px, glass.mm, {}).scale, Mm{600}};
}

// Lays screens of one bundle out on one glass.
class OnGlass {
public:
    OnGlass(BundlePtr bundle, const NamedGlass& glass)
        : bundle_(std::move(bundle)), glass_(seen_at_600(glass)) {}

    Frame frame(const Place& place, const LanguageCode& language, int text_size) {
        State state;
        state.visit.here = place;
        state.visit.language = language;
        state.visit.text_size = text_size;
        const Rules rules;
        const StaffFacts staff;
        const Metrics metrics =
            make_metrics(fonts_, glass_.screen, glass_.scale, glass_.viewing_distance, text_size);
        const View view{.state = state,
                        .bundle = *bundle_,
                        .rules = rules,
                        .staff = staff,
                        .metrics = metrics,
                        .wall = {2026, 11, 23, 10, 42, 1}};
        return stage_.lay_out(view);
    }
    [[nodiscard]] const Bundle& bundle() const { return *bundle_; }

private:
    BundlePtr bundle_;
    Glass glass_;
    TtfFonts fonts_{test::font_files()};
    Stage stage_{fonts_, 0, Rotation::none};
};

template <class Check> void for_each_look(const BundlePtr& bundle, Check check) {
    for (const NamedGlass& glass : glasses) {
        OnGlass on(bundle, glass);
        for (const Language& language : bundle->languages)
            for (int text_size = 0; text_size < text_size_steps; ++text_size) {
                INFO(glass.name << ", " << language.code << ", text size " << text_size);
                check(on, language.code, text_size);
            }
    }
}

bool is_whole(const Item& item) {
    return item.visible.w >= item.rect.w - 1 && item.visible.h >= item.rect.h - 1;
}

bool shows_whole(const Frame& frame, const std::string& beginning) {
    return std::any_of(frame.items.begin(), frame.items.end(),
                       [&](const Item& item) { return item.label.starts_with(beginning) && is_whole(item); });
}

void check_nothing_overlaps(const Frame& frame) {
    for (const Item& item : frame.items)
        for (const Item& other : frame.items)
            if (&item != &other) {
                INFO(item.label << " and " << other.label);
                CHECK_FALSE(item.visible.inset(1).overlaps(other.visible));
            }
}

} // namespace

TEST_CASE("Home shows every topic whole on each glass") {
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::thirteen_languages()})
        for_each_look(bundle, [](OnGlass& on, const LanguageCode& language, int text_size) {
            const Frame frame = on.frame({Screen::home, {}}, language, text_size);
            for (const std::string& id : on.bundle().topics) {
                const std::string& title = on.bundle().page(id)->text.in(language).title;
                INFO(title);
                CHECK(shows_whole(frame, title));
            }
            CHECK(frame.furthest_em == 0.0F);
        });
}

TEST_CASE("The emergency screen shows 999, that it cannot call and what to say on each glass") {
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::thirteen_languages()})
        for_each_look(bundle, [](OnGlass& on, const LanguageCode& language, int text_size) {
            const Frame frame = on.frame({Screen::emergency, {}}, language, text_size);
            const Words& words = on.bundle().words.in(language);
            CHECK(shows_whole(frame, on.bundle().contact(on.bundle().emergency_contact)->telephone));
            for (const Word word : {Word::emergency_cannot_call, Word::emergency_say, Word::emergency_where})
                CHECK(shows_whole(frame, words.at(static_cast<std::size_t>(word))));
        });
}

TEST_CASE("In the first size of text the emergency screen shows all steps, on each glass") {
    for_each_look(test::shipped_bundle(), [](OnGlass& on, const LanguageCode& language, int text_size) {
        const Frame frame = on.frame({Screen::emergency, {}}, language, text_size);
        if (text_size == 0)
            for (const char* step : {"1 Listen.", "2 On a mobile,", "3 Stay on the line."})
                CHECK(shows_whole(frame, step));
    });
}

TEST_CASE("A contact shows name and number together on each glass") {
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::thirteen_languages()})
        for_each_look(bundle, [](OnGlass& on, const LanguageCode& language, int text_size) {
            for (const auto& [id, contact] : on.bundle().contacts) {
                INFO(id);
                const Frame frame = on.frame({Screen::contact, id}, language, text_size);
                CHECK(shows_whole(frame, contact.text.in(language).name));
                CHECK((contact.telephone.empty() || shows_whole(frame, contact.telephone)));
            }
        });
}

TEST_CASE("The cover shows all of the hours and the clock on each glass, and nothing lies over anything") {
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::thirteen_languages()})
        for_each_look(bundle, [](OnGlass& on, const LanguageCode& language, int text_size) {
            const Frame frame = on.frame({Screen::cover, {}}, language, text_size);
            for (const CoverHours& row : on.bundle().cover.in(language).hours) {
                INFO(row.day);
                CHECK(shows_whole(frame, row.day + " " + row.open));
            }
            CHECK(shows_whole(frame, "10:42"));
            for (const Item& item : frame.items) {
                INFO(item.label);
                CHECK(is_whole(item));
            }
            check_nothing_overlaps(frame);
        });
}

TEST_CASE("The cover that ships keeps its notices on each glass") {
    for_each_look(test::shipped_bundle(), [](OnGlass& on, const LanguageCode& language, int text_size) {
        const Frame frame = on.frame({Screen::cover, {}}, language, text_size);
        for (const CoverNotice& notice : on.bundle().cover.in(language).notices)
            CHECK(shows_whole(frame, notice.title));
    });
}

TEST_CASE("On these glasses the kiosk has nothing to complain of, and the doctor finds room enough") {
    for (const NamedGlass& glass : glasses) {
        INFO(glass.name);
        CHECK(glass_complaint(test::shipped_bundle(), seen_at_600(glass)).empty());
        CHECK(check_room({{"HDMI-A-1", glass.px, {glass.mm, glass.mm}}}, glass.mm, Mm{600}).state ==
              HealthCheck::State::ok);
    }
}

TEST_CASE("A glass on which something is cut off is named by the kiosk and by the doctor") {
    CHECK(
        glass_complaint(test::shipped_bundle(), seen_at_600(too_small))
            .starts_with("kiosk: this screen, 246 x 184 mm, is too small to show whole what must be seen of "
                         "Home (en, text size 1), the emergency screen (en, text size 1), "));
    CHECK(
        check_room({{"HDMI-A-1", too_small.px, {too_small.mm, too_small.mm}}}, too_small.mm, Mm{600}).state ==
        HealthCheck::State::mend);
    // Who stands nearer needs smaller letters, and then all of it has room.
    Glass nearer = seen_at_600(too_small);
    nearer.viewing_distance = Mm{450};
    CHECK(glass_complaint(test::shipped_bundle(), nearer).empty());
    CHECK(
        check_room({{"HDMI-A-1", too_small.px, {too_small.mm, too_small.mm}}}, too_small.mm, Mm{450}).state ==
        HealthCheck::State::ok);
}

TEST_CASE("What must be seen and is cut off or lies under another is named") {
    Frame frame;
    const auto item = [](const char* label, Rect rect, Rect visible) {
        Item made{Role::text, label, rect, visible, visible, {}};
        made.must_be_seen = true;
        return made;
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
