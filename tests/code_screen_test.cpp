// The code of a number, as a camera sees it.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "paint/stage.h"
#include "screen/draw.h"
#include "screen/qr_code_internal.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;

namespace {

constexpr std::size_t memory_for_text = std::size_t{64} << 20;

struct Shown {
    std::string contact;
    Theme theme = Theme::light;
    int text_size = 0;
    LanguageCode language{};
};

// What the kiosk paints of a code on one glass.
class CodeOnGlass {
public:
    explicit CodeOnGlass(BundlePtr bundle, const NamedGlass& glass)
        : bundle_(std::move(bundle)), glass_(choose_glass(glass.px, {.size = glass.mm}, {}).glass),
          paper_(glass.px), fonts_(test::font_files()), stage_(paper_.target(), fonts_, memory_for_text) {}

    Frame paint(const Shown& shown) {
        State state;
        state.visit.here = {Screen::code, shown.contact};
        state.visit.theme = shown.theme;
        state.visit.text_size = shown.text_size;
        state.visit.language = shown.language;
        const Rules rules;
        const StaffFacts staff;
        return stage_.draw({.state = state,
                            .bundle = *bundle_,
                            .rules = rules,
                            .staff = staff,
                            .metrics = make_metrics(fonts_, glass_, shown.text_size),
                            .wall = {2026, 11, 23, 10, 42, 1}});
    }
    [[nodiscard]] const test::Paper& paper() const { return paper_; }

private:
    BundlePtr bundle_;
    Glass glass_;
    test::Paper paper_;
    TtfFonts fonts_;
    Stage stage_;
};

const Item& code_in(const Frame& frame) {
    const auto found = std::ranges::find(frame.items, Role::code, &Item::role);
    REQUIRE(found != frame.items.end());
    return *found;
}

void write_pgm(const test::Paper& paper, const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    file << "P5\n" << paper.size().w << ' ' << paper.size().h << "\n255\n";
    std::string grey;
    for (const std::uint32_t rgb : paper.pixels())
        grey += static_cast<char>((rgb >> 8) & 0xFF); // of its green
    file << grey;
}

bool has_zbarimg() { return std::system("zbarimg --version >/dev/null 2>&1") == 0; }

// All that zbar reads in a picture, a line for each code.
std::string read_by_zbar(const std::string& picture) {
    const std::string line = "zbarimg --nodbus --raw -q '" + picture + "' 2>/dev/null";
    std::string said;
    std::FILE* const from = popen(line.c_str(), "r");
    REQUIRE(from != nullptr);
    for (int c = std::fgetc(from); c != EOF; c = std::fgetc(from))
        said += static_cast<char>(c);
    pclose(from);
    return said;
}

constexpr std::size_t nth_glass = test::sanitized ? 7 : 1;

} // namespace

TEST_CASE("A code holds the digits of the number, as a telephone takes them") {
    CHECK(telephone_link("0800 612 6505") == "tel:08006126505");
    CHECK(telephone_link("999") == "tel:999");
}

TEST_CASE("zbar reads the code on every glass and in every theme, and no other code") {
    if (!has_zbarimg()) {
        MESSAGE("not looked at: there is no zbarimg here; scripts/install-packages --tests brings it");
        return;
    }
    const BundlePtr bundle = test::shipped_bundle();
    const test::TemporaryFolder folder;
    const std::string picture = folder.path() / "code.pgm";
    const std::vector<std::string> contacts{"derbyshire-victim-services", "police-999"};
    std::size_t round = 0;
    for (std::size_t i = 0; i < named_glasses().size(); i += nth_glass) {
        CodeOnGlass glass(bundle, named_glasses()[i]);
        for (const Theme theme : all_themes) {
            const Shown shown{contacts[round % contacts.size()], theme, static_cast<int>(round % 3)};
            ++round;
            CAPTURE(named_glasses()[i].name);
            CAPTURE(static_cast<int>(theme));
            const Frame frame = glass.paint(shown);
            CHECK(not_whole(frame).empty());
            write_pgm(glass.paper(), picture);
            CHECK(read_by_zbar(picture) == telephone_link(bundle->contact(shown.contact)->telephone) + "\n");
        }
    }
}

TEST_CASE("A code is dark on light, four modules stay light round it, and no language mirrors it") {
    const BundlePtr bundle = test::thirteen_languages();
    CodeOnGlass glass(bundle, glass_called("15.6").value());
    const auto with_number = std::ranges::find_if(
        bundle->contact_order, [&](const std::string& id) { return has_number(*bundle, id); });
    REQUIRE(with_number != bundle->contact_order.end());
    const QrCode code = qr_code_of(telephone_link(bundle->contact(*with_number)->telephone));
    for (const Theme theme : all_themes)
        for (const char* language : {"en", "ur"}) {
            const Frame frame = glass.paint({*with_number, theme, 0, language});
            const Rect at = code_in(frame).rect;
            const float module = at.w / static_cast<float>(code.across());
            int wrong = 0;
            for (int y = 0; y < code.across(); ++y)
                for (int x = 0; x < code.across(); ++x) {
                    const int column = x - quiet_modules;
                    const int row = y - quiet_modules;
                    const bool inside =
                        column >= 0 && row >= 0 && column < code.modules && row < code.modules;
                    const bool dark = inside && code.is_dark(column, row);
                    const auto middle = [&](float from, int modules) {
                        return static_cast<int>(from + module * (static_cast<float>(modules) + 0.5F));
                    };
                    wrong += glass.paper().pixel(middle(at.x, x), middle(at.y, y)) !=
                             (dark ? 0x000000U : 0xFFFFFFU);
                }
            CAPTURE(language);
            CHECK(wrong == 0);
        }
}
