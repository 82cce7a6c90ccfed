// The number alone, for whoever asked to see it larger.
#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::DrawnScreen;

namespace {

// px of the em of the largest text on it that is in the number; 0 where it has none.
int em_of_number(const DrawnScreen& drawn) {
    int em = 0;
    for (const Item& item : drawn.frame.items)
        if (item.role == Role::number)
            for (const test::SetText& text : drawn.texts)
                if (text.rect.overlaps(item.rect))
                    em = std::max(em, text.em_px);
    return em;
}

// Whether there is a line of this colour below its figures, from its first to its last.
bool rule_under(const DrawnScreen& drawn, const test::SetText& text, Colour colour) {
    for (const float x : {text.rect.x + 3, text.rect.x + text.rect.w / 2, text.rect.right() - 3}) {
        bool found = false;
        const auto em = static_cast<float>(text.em_px);
        for (float y = text.rect.bottom() - 0.3F * em; y < text.rect.bottom() + 0.4F * em && !found; ++y)
            found = drawn.colour_at({x, y}) == colour;
        if (!found)
            return false;
    }
    return true;
}

// The widths of its lines, and how many groups each has.
struct LineOfGroups {
    float width = 0; // px, without the spaces
    int groups = 0;
};

std::map<float, LineOfGroups> lines_of_number(const DrawnScreen& drawn) {
    std::map<float, LineOfGroups> lines;
    for (const test::SetText& text : drawn.texts)
        if (text.em_px == em_of_number(drawn) && text.text.find_first_of("0123456789") != std::string::npos) {
            LineOfGroups& line = lines[text.rect.y];
            line.width += text.rect.w;
            ++line.groups;
        }
    return lines;
}

bool are_even(const std::map<float, LineOfGroups>& lines) {
    float narrowest = 1e6F;
    float widest = 0;
    int most = 0;
    for (const auto& [top, line] : lines) {
        narrowest = std::min(narrowest, line.width);
        widest = std::max(widest, line.width);
        most = std::max(most, line.groups);
    }
    return most == 1 || narrowest >= 0.55F * widest;
}

} // namespace

TEST_CASE("A number to be written down has a group a line, or lines of like length") {
    TtfFonts fonts(test::font_files());
    for (const PixelSize size :
         {PixelSize{1024, 768}, PixelSize{1366, 768}, PixelSize{800, 1280}, PixelSize{1080, 1920}})
        for (int text_size = 0; text_size < text_size_steps; ++text_size)
            test::for_each_screen(test::shipped_bundle(), fonts,
                                  {.size = size, .text_size = text_size, .only = {Screen::number}},
                                  [&](const DrawnScreen& drawn) {
                                      CAPTURE(drawn.name);
                                      CAPTURE(size.w);
                                      CHECK(are_even(lines_of_number(drawn)));
                                  });
}

TEST_CASE(
    "Write it down shows a number larger than its contact does, on upright glass and in every size of text") {
    TtfFonts fonts(test::font_files());
    for (const int text_size : {0, 1, 2}) {
        std::map<std::string, int> on_contact;
        std::map<std::string, int> alone;
        test::for_each_screen(
            test::shipped_bundle(), fonts,
            {.size = {1080, 1920}, .text_size = text_size, .only = {Screen::contact, Screen::number}},
            [&](const DrawnScreen& drawn) {
                if (drawn.place.screen == Screen::contact)
                    on_contact[drawn.place.id] = em_of_number(drawn);
                if (drawn.place.screen == Screen::number)
                    alone[drawn.place.id] = em_of_number(drawn);
            });
        REQUIRE(alone.size() > 10);
        for (const auto& [id, em] : alone) {
            CAPTURE(id);
            CAPTURE(text_size);
            CHECK(em >= 1.2 * on_contact.at(id));
        }
    }
}

TEST_CASE("Each group of a number to be written down stands on a line of its own, in every theme") {
    TtfFonts fonts(test::font_files());
    for (const Theme theme : all_themes) {
        int groups = 0;
        test::for_each_screen(test::shipped_bundle(), fonts, {.theme = theme, .only = {Screen::number}},
                              [&](const DrawnScreen& drawn) {
                                  for (const test::SetText& text : drawn.texts) {
                                      if (text.em_px != em_of_number(drawn) ||
                                          text.text.find_first_of("0123456789") == std::string::npos)
                                          continue;
                                      CAPTURE(drawn.name);
                                      CAPTURE(text.text);
                                      CHECK(rule_under(drawn, text, palette(theme).accent));
                                      ++groups;
                                  }
                              });
        CHECK(groups > 20);
    }
}
