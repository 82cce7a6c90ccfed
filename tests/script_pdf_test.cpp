// What a person reads into a microphone, on paper: every text once, on the sheet, in a file that can be
// opened.
#include <doctest/doctest.h>

#include <regex>

#include "app/picture_pdf_internal.h"
#include "app/script_pdf.h"
#include "content/recordings.h"
#include "paint/stage.h"
#include "screen/script_sheet.h"
#include "support/font_files.h"
#include "support/shipped_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;

namespace {

constexpr PixelSize paper{1240, 1754};

Script script_of_texts(std::size_t count) {
    Script script;
    for (std::size_t i = 0; i < count; ++i) {
        // Some take several lines.
        const std::string text =
            "Text " + std::to_string(i) + std::string(i % 5 == 0 ? 60 : 0, ' ') +
            (i % 5 == 0 ? std::string("with many words that go on and on and on and on for longer "
                                      "than one line of the sheet is wide")
                        : "");
        script.push_back({recording_key(text), text, "page-stalking"});
    }
    return script;
}

// All sheets, in the direction of this language.
std::vector<DrawnSheet> sheets_of(const Script& script, const std::string& language) {
    const BundlePtr bundle = read_bundle_with_drafts(test::shipped_files()).value();
    TtfFonts fonts(test::font_files());
    Stage stage(fonts, 0, Rotation::none);
    State state;
    state.visit.language = language;
    const View view{.state = state,
                    .bundle = *bundle,
                    .rules = {},
                    .staff = {},
                    .metrics = make_metrics(fonts, paper, ScreenScale{5.906F}, Mm{500}, 0)};
    const std::set<std::string> recorded{script.front().key};
    std::vector<DrawnSheet> sheets;
    SheetOfScript sheet{.script = script, .recorded = recorded};
    while (sheet.first < script.size()) {
        sheets.push_back(stage.draw_script_sheet(view, sheet));
        REQUIRE(sheets.back().next > sheet.first);
        sheet.first = sheets.back().next;
        ++sheet.number;
    }
    return sheets;
}

// Where a reader looks for each object, by the table at the end.
void check_table(const std::string& pdf) {
    const auto at = std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
    std::istringstream table(pdf.substr(at));
    std::string line;
    REQUIRE((std::getline(table, line) && line == "xref"));
    std::size_t from = 0;
    std::size_t count = 0;
    REQUIRE(static_cast<bool>(table >> from >> count));
    std::getline(table, line);
    std::getline(table, line);
    for (std::size_t number = 1; number < count; ++number) {
        REQUIRE(std::getline(table, line));
        CHECK(line.size() == 19); // and its end: 20 bytes, as a reader counts them
        CHECK(pdf.substr(std::stoul(line)).starts_with(std::to_string(number) + " 0 obj\n"));
    }
}

} // namespace

TEST_CASE("Each text stands on one sheet, whole and in order, on the side where its language begins") {
    const Script script = script_of_texts(60);
    for (const char* language : {"en", "ur"}) {
        CAPTURE(language);
        const auto sheets = sheets_of(script, language);
        CHECK(sheets.size() > 1);
        std::size_t index = 0;
        for (const DrawnSheet& sheet : sheets) {
            float below = 0;
            for (const Item& item : sheet.frame.items) {
                CHECK(item.label == script.at(index++).text);
                CHECK(item.rect.y >= below);
                below = item.rect.y + item.rect.h;
                CHECK(item.rect.x >= 0);
                CHECK(item.rect.x + item.rect.w <= static_cast<float>(paper.w));
                CHECK(below <= static_cast<float>(paper.h));
            }
        }
        CHECK(index == script.size());
        CHECK((sheets.front().frame.items.front().rect.x > 150) == (std::string(language) == "en"));
    }
}

TEST_CASE("The file has a page for each sheet, its language, and each object where its table says") {
    const BundlePtr bundle = test::shipped_bundle();
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "en.pdf";
    CHECK(write_script_pdf(file, *bundle, "en", script_of_texts(40), test::font_files()) == "");
    const std::string pdf = test::bytes_of_file(file);
    CHECK(pdf.starts_with("%PDF-1.4\n"));
    CHECK(pdf.ends_with("%%EOF\n"));
    CHECK(pdf.find("/Type /Catalog") != pdf.npos);
    CHECK(pdf.find("/Lang (en)") != pdf.npos);
    CHECK(pdf.find("/Count 3 ") != pdf.npos);
    check_table(pdf);
}

TEST_CASE("A folder that is not there: why is told, and nothing is written") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "none" / "en.pdf";
    CHECK(write_script_pdf(file, *test::shipped_bundle(), "en", script_of_texts(1), test::font_files()) ==
          "The file " + file.string() + " cannot be written.");
}

TEST_CASE("Brackets and other letters in a title do not end it") {
    PicturePdf pdf("a) b \\ ż", "pl", 150);
    const std::vector<std::uint8_t> white(4, 255);
    REQUIRE(pdf.add_page({2, 2}, white));
    CHECK(pdf.finish().find("/Title (a\\051 b \\134 \\305\\274)") != std::string::npos);
}
