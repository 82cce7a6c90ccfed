#include "content/packed_text.h"

#include <string>

#include <doctest/doctest.h>

#include "content/bundle.h"

using namespace signpost;

namespace {

Block paragraph(const std::string& words) { return {Block::Kind::paragraph, 0, {{words, false, {}}}}; }

// One of each kind, with all that a block and a span can hold.
RichText all_there_is() {
    return {
        {Block::Kind::heading, 0, {{"What to do", false, {}}}},
        {Block::Kind::paragraph,
         0,
         {{"Call ", false, {}}, {"999", true, {}}, {" now", false, Link{Link::To::contact, "police-999"}}}},
        {Block::Kind::bullet, 0, {{"یہ آپ کا قصور نہیں ہے", false, {}}}},
        {Block::Kind::numbered, 7, {{"See this", true, Link{Link::To::page, "stalking"}}}},
        {Block::Kind::paragraph, 0, {}},
        paragraph(""),
    };
}

} // namespace

TEST_CASE("A text comes out of its packing as it went in") {
    CHECK(PackedText(all_there_is()).unpacked() == all_there_is());
    CHECK(PackedText(RichText{}).unpacked().empty());
    CHECK(PackedText().unpacked().empty());
    const RichText long_one(3000, paragraph("Nobody may make you afraid, and you can say so."));
    CHECK(PackedText(long_one).unpacked() == long_one);
    RichText every_byte{paragraph(std::string(1, '\0'))};
    for (int byte = 1; byte < 256; ++byte)
        every_byte.front().spans.front().text += static_cast<char>(byte);
    CHECK(PackedText(every_byte).unpacked() == every_byte);
}

TEST_CASE("Empty is what has no block") {
    CHECK(PackedText().empty());
    CHECK(PackedText(RichText{}).empty());
    CHECK_FALSE(PackedText({Block{}}).empty());
}

TEST_CASE("Two are equal where the texts are") {
    const PackedText text(all_there_is());
    PackedText copy;
    CHECK_FALSE(copy == text);
    copy = text;
    CHECK(copy == text);
    CHECK(PackedText(all_there_is()) == text);
    RichText other = all_there_is();
    other[3].number = 8;
    CHECK_FALSE(PackedText(other) == text);
    CHECK(text.unpacked() == all_there_is()); // unpacking takes nothing away
}
