// Where a screenful of a long text begins and ends: whole blocks, and lines where a block is too high.
#include "screen/leaves.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

using Places = std::vector<float>;

constexpr LeafRoom room{100, 60};

Stretch paragraph(float top, int lines) { return {top, top + 10 * static_cast<float>(lines), 10}; }
Stretch heading(float top) { return {top, top + 15, 15, true}; }
Stretch arm(float top, float height = 25) { return {top, top + height}; }

} // namespace

TEST_CASE("what has room is one leaf") {
    const Leaves leaves({paragraph(0, 4), arm(50)}, room);
    CHECK(leaves.tops() == Places{0});
    CHECK(leaves.end_from(0) == 75);
    CHECK(Leaves({}, room).tops() == Places{0});
}

TEST_CASE("a leaf begins with a whole block, and ends with one") {
    const Leaves leaves({arm(0), arm(30), arm(60), arm(90), arm(120), arm(150), arm(180)}, room);
    CHECK(leaves.tops() == Places{0, 90, 180});
    CHECK(leaves.end_from(0) == 85);
    CHECK(leaves.end_from(90) == 175);
    CHECK(leaves.end_from(180) == 205);
}

TEST_CASE("a heading stays with the block after it") {
    const Leaves leaves({paragraph(0, 7), heading(75), paragraph(95, 3)}, room);
    CHECK(leaves.tops() == Places{0, 75});
    CHECK(leaves.end_from(0) == 70);
    const Leaves with_arm({paragraph(0, 6), heading(65), arm(85)}, room);
    CHECK(with_arm.tops() == Places{0, 65});
}

TEST_CASE("a name stays with its number, and two headings with what they stand over") {
    const Leaves leaves({paragraph(0, 7), heading(72), heading(90), arm(110), arm(140)}, room);
    CHECK(leaves.tops() == Places{0, 72});
    CHECK(leaves.end_from(72) == 165);
}

TEST_CASE("a block higher than the screen breaks at whole lines") {
    const Leaves leaves({paragraph(0, 25), arm(255)}, room);
    CHECK(leaves.tops() == Places{0, 100, 200});
    CHECK(leaves.end_from(0) == 100);
    CHECK(leaves.end_from(200) == 280);
    const Leaves with_heading({heading(0), paragraph(15, 20)}, room);
    CHECK(with_heading.end_from(0) == 95); // the heading and eight lines
    CHECK(with_heading.tops() == Places{0, 95, 195});
}

TEST_CASE(
    "a first leaf that would be half empty takes lines of the next paragraph, but never a part of an arm") {
    const Leaves leaves({paragraph(0, 4), paragraph(45, 8)}, room);
    CHECK(leaves.tops() == Places{0, 95});
    CHECK(leaves.end_from(0) == 95);
    const Leaves with_arm({paragraph(0, 4), arm(45, 80)}, room);
    CHECK(with_arm.tops() == Places{0, 45});
    CHECK(with_arm.end_from(0) == 40);
}

TEST_CASE("of a paragraph that is broken the last line does not stand alone") {
    const Leaves leaves({paragraph(0, 4), paragraph(45, 6)}, room);
    CHECK(leaves.end_from(0) == 85);
    CHECK(leaves.tops() == Places{0, 85});
}

TEST_CASE("on the first leaf it does, rather than that there are too few lines") {
    CHECK(Leaves({paragraph(0, 6)}, {50, 30}).end_from(0) == 40);
    CHECK(Leaves({paragraph(0, 6)}, {50, 49}).end_from(0) == 50);
}

TEST_CASE("after the first leaf nothing is broken that has room on a leaf of its own") {
    const Leaves leaves({paragraph(0, 10), paragraph(105, 2), paragraph(130, 9)}, room);
    CHECK(leaves.tops() == Places{0, 105, 130});
    CHECK(leaves.end_from(105) == 125);
}

TEST_CASE("what must be broken is broken where a sentence ends, if the leaf is then filled well enough") {
    Stretch text = paragraph(45, 8);
    text.sentences = {20, 40, 80};
    CHECK(Leaves({paragraph(0, 4), text}, room).end_from(0) == 85); // not in the middle of a sentence, at 95
    text.sentences = {10, 80};
    CHECK(Leaves({paragraph(0, 4), text}, room).end_from(0) == 95); // too few lines, at 55
    Stretch high = paragraph(0, 25);
    high.sentences = {60, 170, 250}; // from 60 the next one is too far, from 160 too near
    CHECK(Leaves({high}, room).tops() == Places{0, 60, 160});
}

TEST_CASE("the first leaf may be asked for more lines than the others") {
    const std::vector<Stretch> text{paragraph(0, 7), paragraph(75, 6), paragraph(140, 9)};
    CHECK(Leaves(text, {100, 60}).end_from(0) == 70);
    CHECK(Leaves(text, {100, 90}).end_from(0) == 95);
}

TEST_CASE("what stands side by side is one, and no line of what cannot be broken is lost") {
    const Leaves leaves({arm(0, 40), arm(10, 70), arm(90, 40)}, room);
    CHECK(leaves.tops() == Places{0, 90});
    const Leaves high({arm(0, 250)}, room);
    CHECK(high.tops() == Places{0, 80, 160});
    CHECK(high.end_from(0) == 100);
}

TEST_CASE("an arm is whole even where its heading has no room over it") {
    const Leaves leaves({heading(0), arm(20, 90), arm(115)}, room);
    CHECK(leaves.tops() == Places{0, 20, 115});
    CHECK(leaves.end_from(20) == 110);
}

TEST_CASE("a drag may rest at each block up to the last leaf, and shows whole blocks from there") {
    const Leaves leaves({arm(0), arm(30), arm(60), heading(90), arm(110), arm(140)}, room);
    CHECK(leaves.tops() == Places{0, 90});
    CHECK(leaves.edges() == Places{0, 30, 60, 90});
    CHECK(leaves.end_from(30) == 85); // of the heading's block nothing, for the arm has no room
    CHECK(leaves.end_from(60) == 135);
}

TEST_CASE("a box that is too high is broken between its lines, and never behind its heading") {
    Stretch box{0, 150, 10};
    box.over = 25;  // its edge and its heading
    box.under = 15; // eleven lines between
    const Leaves leaves({box}, room);
    CHECK(leaves.tops() == Places{0, 95}); // seven lines and four
    CHECK(leaves.end_from(95) == 150);
    Stretch low = box;
    low.top = 60;
    low.bottom = 210;
    const Leaves under_an_arm({arm(0, 60), low}, room);
    CHECK(under_an_arm.end_from(0) == 95);
    Stretch headed = low;
    headed.over = 45; // no line of it has room
    const Leaves with_heading({arm(0, 60), headed}, room);
    CHECK(with_heading.end_from(0) == 60);
}

TEST_CASE("of a box without a heading two lines stand together, though a sentence ends after the first") {
    Stretch box{60, 200, 10};
    box.over = box.under = 15;
    box.sentences = {25, 65};
    CHECK(Leaves({arm(0, 55), box}, room).end_from(0) == 95); // two lines
    box.top = 70;
    CHECK(Leaves({arm(0, 65), box}, room).end_from(0) == 65);
}

TEST_CASE("a box that has no leaf of its own loses its lower edge rather than a line") {
    Stretch box{0, 112, 10};
    box.over = 12;
    box.under = 15; // nine lines between, which end at 97
    box.bottom = 12 + 85 + 15;
    const Leaves leaves({box, arm(120)}, room);
    CHECK(leaves.tops() == Places{0, 120});
}

TEST_CASE("what stands over each leaf but the first takes room of those alone") {
    const LeafRoom with_head{100, 60, 20};
    const Leaves leaves({arm(0), arm(30), arm(60), arm(90), arm(120), arm(150), arm(180)}, with_head);
    CHECK(leaves.tops() == Places{0, 90, 150});
    CHECK(leaves.end_from(0) == 85);
    CHECK(leaves.end_from(90) == 145);
}
