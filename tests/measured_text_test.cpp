// A long page costs what can be seen of it: counted, not timed.
#include "screen/typesetter.h"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "base/utf8.h"
#include "screen/draw.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

// Every character is half as wide as its em.
class CountingFonts final : public Fonts {
public:
    std::optional<FaceId> face_for(char32_t, Weight) override { return 0; }
    float width(FaceId, int em_px, const std::string& utf8, bool) override {
        ++widths;
        return 0.5F * static_cast<float>(em_px) * static_cast<float>(to_utf32(utf8).size());
    }
    FaceHeights heights(FaceId, int em_px) override {
        return {static_cast<float>(em_px), 0.3F * static_cast<float>(em_px)};
    }
    std::size_t widths = 0;
};

class CountingPainter final : public TextPainter {
public:
    TextImage image(FaceId, int, const std::string&, bool) override {
        ++images;
        return {this, 10, 10}; // any texture: nothing is painted
    }
    std::size_t images = 0;
};

struct Work {
    std::size_t look_ups = 0;
    std::size_t widths = 0;
    std::size_t images = 0;
    friend bool operator==(const Work&, const Work&) = default;
};

// Draws frames of a long text, without a window.
class DrawnText {
public:
    explicit DrawnText(BundlePtr bundle) : bundle_(std::move(bundle)) {
        metrics_.screen = {1920, 1080};
        state_.visit.here = {Screen::page, "long"};
        ImGui::SetCurrentContext(shapes_);
        ImGui::GetIO().IniFilename = nullptr;
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &w, &h); // a frame cannot begin without
    }
    ~DrawnText() { ImGui::DestroyContext(shapes_); }
    DrawnText(const DrawnText&) = delete;
    DrawnText& operator=(const DrawnText&) = delete;

    Visit& visit() { return state_.visit; }
    Metrics& metrics() { return metrics_; }
    Typesetter& type() { return type_; }

    Frame draw(float scroll_em) {
        state_.visit.scroll_em = {scroll_em};
        ImGui::SetCurrentContext(shapes_);
        ImGui::GetIO().DisplaySize = {metrics_.width(), metrics_.height()};
        ImGui::NewFrame();
        Frame frame = signpost::draw(*ImGui::GetBackgroundDrawList(), type_,
                                     {.state = state_,
                                      .bundle = *bundle_,
                                      .rules = rules_,
                                      .staff = staff_,
                                      .metrics = metrics_,
                                      .dragged = 0}); // else it would come to rest on an edge
        ImGui::EndFrame();
        return frame;
    }

    // What one more frame asks for, some way down.
    Work work_of_frame(float scroll_em) {
        const Work before{type_.look_ups(), fonts_.widths, painter_.images};
        (void)draw(scroll_em);
        return {type_.look_ups() - before.look_ups, fonts_.widths - before.widths,
                painter_.images - before.images};
    }

private:
    ImGuiContext* shapes_ = ImGui::CreateContext();
    CountingFonts fonts_;
    CountingPainter painter_;
    Typesetter type_{fonts_, &painter_};
    BundlePtr bundle_;
    Rules rules_;
    StaffFacts staff_;
    Metrics metrics_;
    State state_;
};

constexpr int words_in_block = 25;

Block block_of(int number) {
    Block block;
    std::string words;
    for (int i = 0; i < words_in_block; ++i)
        words += "word" + std::to_string(number * words_in_block + i) + " ";
    block.spans = {{words, false, {}}};
    return block;
}

// The sample with one page more, of as many words, and `more_pages` beside it.
BundlePtr with_words(int words, int more_pages = 0) {
    Bundle bundle = *test::small_bundle_read();
    Page page = bundle.pages.begin()->second;
    page.id = "long";
    page.text.in_others.clear();
    page.text.original.figures.clear();
    RichText body;
    for (int i = 0; i < words / words_in_block; ++i)
        body.push_back(block_of(i));
    page.text.original.body = body;
    for (int i = 0; i < more_pages; ++i)
        bundle.pages["more-" + std::to_string(i)] = page;
    bundle.pages["long"] = page;
    return std::make_shared<const Bundle>(bundle);
}

// Of a frame that comes after another, as every step of a scroll does.
Work work_of_step(int words, int more_pages = 0) {
    DrawnText drawn(with_words(words, more_pages));
    (void)drawn.draw(1); // lays out the page, Up and More
    return drawn.work_of_frame(3);
}

// As the page may be written: lists, and blocks with no link, one and two.
RichText every_kind_of_block() {
    const Link page{Link::To::page, "stalking"};
    const Link contact{Link::To::contact, "sample-line"};
    RichText text;
    for (int i = 0; i < 12; ++i) {
        text.push_back({Block::Kind::heading, 0, {{"Part " + std::to_string(i), false, {}}}});
        text.push_back(block_of(i));
        text.push_back({Block::Kind::bullet, 0, {{"See ", false, {}}, {"the page", false, page}}});
        text.push_back(
            {Block::Kind::numbered, i, {{"One", false, page}, {" or ", true, {}}, {"two", false, contact}}});
    }
    return text;
}

// All but Up and More, which come and go, and the count between them.
Items of_the_page(const Frame& frame) {
    Items items = frame.items;
    std::erase_if(items, [](const Item& item) {
        return (item.action && std::holds_alternative<action::ScrollTo>(*item.action)) ||
               item.label.find(" of ") != item.label.npos;
    });
    return items;
}

// Each item is the same, and stands where it stood or `px` higher.
void check_scrolled(const Items& before, const Items& after, float px) {
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        INFO(before[i].label);
        CHECK(after[i].label == before[i].label);
        CHECK(after[i].role == before[i].role);
        CHECK(after[i].action == before[i].action);
        CHECK(after[i].rect.x == before[i].rect.x);
        CHECK(after[i].rect.w == before[i].rect.w);
        CHECK(std::abs(after[i].rect.h - before[i].rect.h) <= 1); // whole pixels
        const float moved = before[i].rect.y - after[i].rect.y;
        CHECK((moved == 0 || std::abs(moved - px) <= 1));
    }
}

} // namespace

TEST_CASE("a step of a scroll asks for no width, and looks up what is in sight alone") {
    const Work few = work_of_step(50);
    const Work more = work_of_step(600);
    const Work most = work_of_step(5000);
    CHECK(few.widths == 0);
    CHECK(most.widths == 0);
    CHECK(most == more);
    // 50 words leave the screen half empty: the rest of it holds a few blocks, and Up and More.
    CHECK(most.look_ups <= few.look_ups + 20);
    CHECK(most.images <= few.images + 30);
}

TEST_CASE("a step costs the same with 5 pages as with 100") {
    CHECK(work_of_step(600, 100) == work_of_step(600, 5));
}

TEST_CASE("what is out of sight is listed where it stands, as what is in sight is") {
    Bundle bundle = *with_words(0);
    bundle.pages["long"].text.original.body = every_kind_of_block();
    const auto whole = std::make_shared<const Bundle>(bundle);
    for (const LanguageCode language : {"en", "ur"})
        for (const PixelSize size : {PixelSize{1920, 1080}, PixelSize{1080, 1920}}) {
            DrawnText drawn(whole);
            drawn.visit().language = language;
            drawn.metrics().screen = size;
            const Items top = of_the_page(drawn.draw(0));
            for (const float scroll : {1.0F, 20.0F, 45.0F, 60.0F}) {
                CAPTURE(language);
                CAPTURE(scroll);
                const Frame frame = drawn.draw(scroll);
                REQUIRE(frame.columns.at(0).leaves.back() > scroll);
                check_scrolled(top, of_the_page(frame), scroll * static_cast<float>(drawn.metrics().em()));
            }
        }
}

TEST_CASE("a text is measured once for each room it stands in, and again when it was forgotten") {
    MeasuredTexts texts;
    int measured = 0;
    const auto measure = [&](const RichText&) {
        ++measured;
        return MeasuredText{{}, static_cast<float>(measured)};
    };
    const RichText text{block_of(1)};
    const TextRoom given{{}, false, 500};
    TextRoom larger = given;
    larger.metrics.text_scale = 1.25F;
    CHECK(texts.of(text, given, measure).height == 1);
    CHECK(texts.of(text, given, measure).height == 1);
    CHECK(texts.of(RichText{block_of(2)}, given, measure).height == 2);
    CHECK(texts.of(text, larger, measure).height == 3);
    CHECK(texts.of(text, {{}, true, 500}, measure).height == 4);
    CHECK(texts.of(text, given, measure).height == 1);
    texts.forget();
    CHECK(texts.of(text, given, measure).height == 5);
}

TEST_CASE("after a visit the typesetter measures anew: nothing that was read is left in it") {
    DrawnText drawn(with_words(600));
    (void)drawn.draw(0);
    drawn.type().end_frame(false);
    drawn.type().end_frame(false);
    drawn.type().forget_visit();
    CHECK(drawn.work_of_frame(0).widths > 600);
}
