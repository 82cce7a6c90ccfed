// A screen in the richest of its forms in which all that must be seen is seen.
#include "screen/forms_internal.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "support/sample_bundle.h"

using namespace signpost;

namespace {

struct TextRows {
    int count = 3;
    float height = 100; // px
};

// A canvas of 400 x 300 px with a list that takes what is drawn.
class Sheet {
public:
    Sheet() { state_.visit.here.screen = Screen::home; }

    template <class Use> void use(Use with) {
        const StaffFacts staff;
        const View view{.state = state_,
                        .bundle = *bundle_,
                        .rules = rules_,
                        .staff = staff,
                        .metrics = {.screen = {400, 300}, .scale = ScreenScale{4}, .base_em = 20}};
        ImGui::SetCurrentContext(shapes_.get());
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        Typesetter type(fonts_);
        Canvas canvas(list, type, view, false);
        with(canvas, list);
    }

private:
    // Nothing here sets text.
    struct NoFonts final : Fonts {
        std::optional<FaceId> face_for(char32_t, Weight) override { return std::nullopt; }
        float width(FaceId, int, const std::string&, bool) override { return 0; }
        FaceHeights heights(FaceId, int) override { return {}; }
    };
    BundlePtr bundle_ = test::small_bundle_read();
    State state_;
    Rules rules_;
    NoFonts fonts_;
    std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> shapes_{ImGui::CreateContext(),
                                                                   ImGui::DestroyContext};
};

void put_lines(Canvas& canvas, const TextRows& lines) {
    for (int i = 0; i < lines.count; ++i) {
        const Rect r{0, static_cast<float>(i) * lines.height, 100, lines.height};
        canvas.fill(r, {});
        canvas.list(Role::text, std::to_string(i), r);
        canvas.must_be_seen();
    }
}

} // namespace

TEST_CASE("What is given up stays given up") {
    const auto forms = giving_up(TextRows{.count = 4, .height = 90},
                                 {[](TextRows& l) { l.count = 2; }, [](TextRows& l) { l.height = 10; }});
    REQUIRE(forms.size() == 3);
    CHECK(forms[1].height == 90);
    CHECK(forms[2].count == 2);
}

TEST_CASE("A rehearsal lists, draws nothing and leaves nothing listed") {
    Sheet().use([](Canvas& canvas, ImDrawList& list) {
        const Frame frame = canvas.rehearse([&] { put_lines(canvas, {2, 50}); });
        CHECK(frame.items.size() == 2);
        CHECK(canvas.frame().items.empty());
        CHECK(list.VtxBuffer.empty());
    });
}

TEST_CASE("The richest form in which all that must be seen is seen is drawn; the last where there is none") {
    const std::vector<TextRows> forms{{5, 100}, {3, 100}, {3, 50}};
    Sheet().use([&](Canvas& canvas, ImDrawList&) {
        put_richest(canvas, forms, [&](const TextRows& lines) { put_lines(canvas, lines); });
        REQUIRE(canvas.frame().items.size() == 3);
        CHECK(canvas.frame().items[0].rect.h == 100);
    });
    Sheet().use([&](Canvas& canvas, ImDrawList&) {
        const std::vector<TextRows> too_many{{9, 100}, {8, 100}};
        put_richest(canvas, too_many, [&](const TextRows& lines) { put_lines(canvas, lines); });
        CHECK(canvas.frame().items.size() == 8);
    });
}

TEST_CASE("Where content scrolls a shape is shown whole or not at all, but a ground in part") {
    Sheet sheet;
    sheet.use([](Canvas& canvas, ImDrawList& list) {
        const auto drawn = [&](Rect r, Showing shown) {
            const int before = list.VtxBuffer.Size;
            canvas.fill(r, {}, 0, shown);
            canvas.outline(r, {}, 2, 0, shown);
            return list.VtxBuffer.Size > before;
        };
        canvas.begin_clip({0, 0, 400, 100});
        const Rect cut{0, 60, 400, 80};
        CHECK_FALSE(drawn(cut, Showing::whole));
        CHECK(drawn(cut, Showing::in_part));
        CHECK(drawn({0, 0, 400, 80}, Showing::whole));
        CHECK_FALSE(drawn({0, 120, 400, 80}, Showing::in_part)); // out of sight
        canvas.end_clip();
    });
}
