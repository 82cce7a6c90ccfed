// What is laid out is kept while it is wanted, and no longer.
#include "screen/typesetter.h"

#include <doctest/doctest.h>

namespace typesetter_test {

using namespace signpost;

namespace {

class CountingFonts final : public Fonts {
public:
    std::optional<FaceId> face_for(char32_t, Weight) override { return 0; }
    float width(FaceId, int, const std::string& utf8, bool) override {
        ++widths;
        return 10.0F * static_cast<float>(utf8.size());
    }
    FaceHeights heights(FaceId, int) override { return {10, 3}; }
    int widths = 0;
};

struct CountedLayouts {
    CountingFonts fonts;
    Typesetter type{fonts};

    // Whether these words had to be laid out.
    bool lays_out(const std::string& words) {
        const int before = fonts.widths;
        (void)type.layout(std::vector<TextRun>{{words}}, {}, 1000);
        return fonts.widths > before;
    }
};

} // namespace

TEST_CASE("After a visit only what the last frame showed and what was prepared is still laid out") {
    CountedLayouts counted;
    CHECK(counted.lays_out("cover"));
    counted.type.end_frame(true);
    CHECK(counted.lays_out("page"));
    counted.type.end_frame(false);
    CHECK_FALSE(counted.lays_out("page"));
    counted.type.end_frame(false);
    CHECK(counted.lays_out("start"));
    counted.type.end_frame(false);
    counted.type.forget_visit();
    CHECK_FALSE(counted.lays_out("cover"));
    CHECK_FALSE(counted.lays_out("start"));
    CHECK(counted.lays_out("page"));
}

TEST_CASE("What was prepared before is forgotten with the next visit, once it is released") {
    CountedLayouts counted;
    CHECK(counted.lays_out("10:41"));
    counted.type.end_frame(true);
    counted.type.forget_prepared();
    CHECK(counted.lays_out("10:42"));
    counted.type.end_frame(true);
    counted.type.end_frame(false);
    counted.type.forget_visit();
    CHECK(counted.lays_out("10:41"));
    CHECK_FALSE(counted.lays_out("10:42"));
}

TEST_CASE("A long visit does not fill the memory") {
    CountedLayouts counted;
    CHECK(counted.lays_out("prepared"));
    counted.type.end_frame(true);
    for (int screen = 0; screen < 100; ++screen) {
        for (int i = 0; i < 10; ++i)
            (void)counted.lays_out(std::to_string(screen) + "/" + std::to_string(i));
        counted.type.end_frame(false);
        CHECK_FALSE(counted.lays_out(std::to_string(screen) + "/9"));
    }
    CHECK(counted.lays_out("1/1"));
    CHECK_FALSE(counted.lays_out("prepared"));
}

TEST_CASE("A word is measured once in a frame, however often and wherever it stands") {
    CountedLayouts counted;
    (void)counted.type.layout(std::vector<TextRun>{{"again and again and again and"}}, {}, 95);
    const int once = counted.fonts.widths;
    (void)counted.type.layout(std::vector<TextRun>{{"and again and again"}}, {},
                              95);           // as wide, but another text
    CHECK(counted.fonts.widths <= once + 2); // its last word has no space behind it
    CHECK(once <= 8);
    counted.type.end_frame(false); // what was measured for a visitor is not kept
    const int before = counted.fonts.widths;
    (void)counted.type.layout(std::vector<TextRun>{{"and again and"}}, {}, 95);
    CHECK(counted.fonts.widths > before);
}

} // namespace typesetter_test
