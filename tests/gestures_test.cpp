// Gestures as tables: what fingers do, and what it means.
#include "visit/gestures.h"

#include <string>

#include <doctest/doctest.h>

namespace gestures_test {

using namespace signpost;
using namespace std::chrono_literals;

namespace {

using Phase = TouchSample::Phase;

constexpr PixelSize screen{1920, 1080};

GestureLimits limits() {
    GestureLimits made;
    made.screen = screen;
    made.slop_px = 36;
    made.corner_px = 80;
    return made;
}

// One letter a gesture: p(ress) t(ap) l(ost) d(rag) e(nded) c(orner).
std::string letters(const std::vector<Gesture>& gestures) {
    std::string text;
    for (const Gesture& gesture : gestures)
        text += "ptldec"[gesture.index()];
    return text;
}

struct Row {
    const char* what;
    std::vector<TouchSample> samples;
    const char* meaning;
};

TouchSample down(float x, float y, int ms, int finger = 1) { return {Phase::down, finger, {x, y}, Ms{ms}}; }
TouchSample move(float x, float y, int ms, int finger = 1) { return {Phase::move, finger, {x, y}, Ms{ms}}; }
TouchSample up(float x, float y, int ms, int finger = 1) { return {Phase::up, finger, {x, y}, Ms{ms}}; }
TouchSample cancel(float x, float y, int ms, int finger = 1) {
    return {Phase::cancel, finger, {x, y}, Ms{ms}};
}

std::vector<Row> table() {
    return {
        {"a tap", {down(500, 500, 0), up(500, 500, 80)}, "pt"},
        {"a long press is a tap too", {down(500, 500, 0), up(505, 503, 3000)}, "pt"},
        {"a shaky tap within the slop", {down(500, 500, 0), move(520, 520, 20), up(520, 520, 60)}, "pt"},
        {"a drag that is laid down", {down(500, 500, 0), move(500, 400, 50), up(500, 400, 500)}, "plde"},
        {"a fast drag is no other",
         {down(500, 500, 0), move(500, 420, 16), move(500, 320, 32), up(500, 320, 40)},
         "pldde"},
        {"a sideways drag moves nothing", {down(500, 500, 0), move(600, 500, 50), up(600, 500, 300)}, "ple"},
        {"a second finger is ignored",
         {down(500, 500, 0), down(900, 900, 10, 2), up(900, 900, 60, 2), up(500, 500, 90)},
         "pt"},
        {"a second finger that stays",
         {down(500, 500, 0), down(900, 900, 10, 2), up(500, 500, 60), up(900, 900, 90, 2)},
         "pt"},
        {"a resting palm keeps nobody out",
         {down(100, 900, 0, 7), down(500, 500, 1500), up(500, 500, 1580)},
         "plpt"},
        {"a drag that the panel gives up",
         {down(500, 500, 0), move(500, 400, 50), cancel(500, 400, 90)},
         "plde"},
        {"a drag whose up was lost",
         {down(500, 500, 0), move(500, 400, 50), down(700, 700, 300), up(700, 700, 350)},
         "pldept"},
        {"a cancelled touch", {down(500, 500, 0), cancel(500, 500, 50)}, "pl"},
        {"an up that was never down", {up(500, 500, 0)}, ""},
        {"a move that was never down", {move(500, 500, 0), up(500, 500, 9)}, ""},
        {"a swipe in from the edge moves nothing",
         {down(3, 500, 0), move(200, 300, 20), move(300, 200, 40), up(300, 200, 50)},
         "pl"},
        {"a tap at the very edge is a tap", {down(1919, 500, 0), up(1919, 500, 50)}, "pt"},
        {"a lost up: the same finger comes down again",
         {down(500, 500, 0), down(700, 700, 300), up(700, 700, 350)},
         "plpt"},
    };
}

} // namespace

TEST_CASE("what fingers do, and what it means") {
    for (const Row& row : table()) {
        Gestures gestures(limits());
        std::string meaning;
        for (const TouchSample& sample : row.samples)
            meaning += letters(gestures.feed(sample));
        INFO(row.what);
        CHECK(meaning == row.meaning);
    }
}

TEST_CASE("a drag follows the finger from where it came down, slop included") {
    Gestures gestures(limits());
    (void)gestures.feed(down(500, 500, 0));
    const auto first = gestures.feed(move(500, 440, 20));
    REQUIRE(first.size() == 2);
    CHECK(std::get<gesture::Drag>(first[1]).dy == -60);
    CHECK(std::get<gesture::Drag>(gestures.feed(move(500, 450, 40))[0]).dy == 10);
}

TEST_CASE("coordinates beyond the screen are brought back to it, and nonsense to its corner") {
    Gestures gestures(limits());
    const auto press = gestures.feed(down(15.0F * 1920, -3, 0));
    CHECK(std::get<gesture::Press>(press[0]).at == Point{1919, 0});
    Gestures others(limits());
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(std::get<gesture::Press>(others.feed(down(nan, nan, 0))[0]).at == Point{0, 0});
}

TEST_CASE("the staff corner: held five seconds, without moving away") {
    Gestures gestures(limits());
    (void)gestures.feed(down(20, 20, 0));
    CHECK(gestures.next_tick() == Ms{5000});
    CHECK(letters(gestures.tick(Ms{4999})).empty());
    CHECK(letters(gestures.tick(Ms{5000})) == "c");
    CHECK(letters(gestures.tick(Ms{5001})).empty());
    CHECK(letters(gestures.feed(up(20, 20, 5100))).empty());
    Gestures moved(limits());
    (void)moved.feed(down(20, 20, 0));
    (void)moved.feed(move(20, 100, 1000));
    CHECK(letters(moved.tick(Ms{5000})).empty());
    Gestures elsewhere(limits());
    (void)elsewhere.feed(down(200, 20, 0));
    CHECK(letters(elsewhere.tick(Ms{5000})).empty());
}

TEST_CASE("a finger that its panel lost is dropped, and nothing is tapped by it") {
    Gestures gestures(limits());
    (void)gestures.feed(down(500, 500, 0));
    CHECK(letters(gestures.tick(Ms{19'999})).empty());
    CHECK(letters(gestures.tick(Ms{20'000})) == "l");
    CHECK_FALSE(gestures.next_tick());
    CHECK(letters(gestures.feed(up(500, 500, 20'100))).empty());
}

TEST_CASE("a swallowed touch does nothing until it leaves; the next one counts") {
    Gestures gestures(limits());
    (void)gestures.feed(down(500, 500, 0));
    gestures.swallow();
    CHECK(letters(gestures.feed(move(500, 300, 20))).empty());
    CHECK(letters(gestures.feed(up(500, 300, 40))).empty());
    CHECK(letters(gestures.feed(down(500, 500, 100))) == "p");
}

TEST_CASE("Shift three times within five seconds") {
    TripleShift shift;
    CHECK_FALSE(shift.pressed(Ms{0}));
    CHECK_FALSE(shift.pressed(Ms{2000}));
    CHECK(shift.pressed(Ms{5000}));
    CHECK_FALSE(shift.pressed(Ms{5100}));
    CHECK_FALSE(shift.pressed(Ms{8000}));
    CHECK_FALSE(shift.pressed(Ms{10'200})); // the first of these three is too long ago
    CHECK(shift.pressed(Ms{12'000}));
}

} // namespace gestures_test
