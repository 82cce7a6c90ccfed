// Laid-out text, kept while it is wanted, and the pictures of it. Drawing thread only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/bundle.h"
#include "screen/view.h"
#include "text/font_port.h"
#include "text/layout.h"

namespace signpost {

// The texts that were on the screen last, with the heights of their blocks. A page that scrolls then lays out
// and looks up only what is in sight, however long it is. Drawing thread only.
struct MeasuredBlock {
    float top = 0;              // px from the text's top
    float words = 0;            // px that its words are high
    std::vector<int> sentences; // after how many of its lines a sentence ends
    std::vector<Rect> link;     // px from the words' corner: its one link, a rectangle for each line
    std::vector<float> arms;    // px that the arm of each link is high; empty where links need no arms
    float height = 0;           // px of words and arms
};

struct MeasuredText {
    std::vector<MeasuredBlock> blocks; // one for each of the text's
    float height = 0;                  // px
};

// All that the heights depend on beside the text itself. Colours are not among it.
struct TextRoom {
    Metrics metrics;
    bool mirrored = false;
    float width = 0; // px
    friend bool operator==(const TextRoom&, const TextRoom&) = default;
};

// Knows a text by its words and not by its page: after a reload a page may be another one.
class MeasuredTexts {
public:
    // Measures with `measure` what is not known. Good until the next call, or forget().
    [[nodiscard]] const MeasuredText& of(const RichText& text, const TextRoom& room,
                                         const std::function<MeasuredText(const RichText&)>& measure);
    // Drops the copies of the texts, too.
    void forget() { kept_.clear(); }

private:
    struct Kept {
        RichText text;
        TextRoom room;
        MeasuredText measured;
    };
    std::list<Kept> kept_; // the one used last comes first
};

// A piece of text as a picture. Owned by whoever made it; good for the frame being drawn. A null picture has
// nothing to show.
struct TextImage {
    void* picture = nullptr; // what the painter takes for a texture of Dear ImGui's
    float w = 0;             // px
    float h = 0;
};

class TextPainter {
public:
    virtual ~TextPainter() = default;
    [[nodiscard]] virtual TextImage image(FaceId face, int em_px, const std::string& utf8,
                                          bool right_to_left) = 0;
};

// Widths that were asked for before: a page's text has the same words again and again, and is tried in more
// than one column before a frame is out. To shape a word takes twenty times as long as to look it up.
// Drawing thread only.
class RememberedWidths final : public Fonts {
public:
    explicit RememberedWidths(Fonts& fonts) : fonts_(fonts) {} // must outlive it

    [[nodiscard]] std::optional<FaceId> face_for(char32_t character, Weight weight) override {
        return fonts_.face_for(character, weight);
    }
    [[nodiscard]] float width(FaceId face, int em_px, const std::string& utf8, bool right_to_left) override;
    [[nodiscard]] FaceHeights heights(FaceId face, int em_px) override { return fonts_.heights(face, em_px); }

    // To be called when the frame is out: words of a visit are kept no longer.
    void forget() { widths_.clear(); }

private:
    Fonts& fonts_;
    // By the words, and after them what else the width depends on.
    std::unordered_map<std::string, float> widths_;
};

// All that a layout depends on, as it is asked for. The runs are the asker's, and looked at during the call.
struct LayoutQuestion {
    std::span<const TextRun> runs;
    TextStyle style;
    float max_width = 0; // px
};

// The same, with its words, as it is kept.
struct LayoutKey {
    explicit LayoutKey(const LayoutQuestion& asked)
        : runs(asked.runs.begin(), asked.runs.end()), style(asked.style), max_width(asked.max_width) {}
    std::vector<TextRun> runs;
    TextStyle style;
    float max_width; // px
    friend bool operator==(const LayoutKey&, const LayoutKey&) = default;
    friend bool operator==(const LayoutKey& kept, const LayoutQuestion& asked) {
        return kept.style == asked.style && kept.max_width == asked.max_width &&
               std::equal(kept.runs.begin(), kept.runs.end(), asked.runs.begin(), asked.runs.end());
    }
};

struct LayoutKeyHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(const LayoutQuestion& asked) const;
    [[nodiscard]] std::size_t operator()(const LayoutKey& kept) const {
        return (*this)(LayoutQuestion{kept.runs, kept.style, kept.max_width});
    }
};

class Typesetter {
public:
    // Both must outlive it. Without a painter text has its sizes but no pictures (tests).
    explicit Typesetter(Fonts& fonts, TextPainter* painter = nullptr)
        : fonts_(fonts), widths_(fonts), painter_(painter) {}

    // Good until a forget…(). Looking one up costs as much as its text is long, and copies nothing of it.
    [[nodiscard]] const TextLayout& layout(std::span<const TextRun> runs, const TextStyle& style,
                                           float max_width);

    [[nodiscard]] TextImage image(const TextPiece& piece, int em_px);
    [[nodiscard]] Fonts& fonts() { return fonts_; }

    // How high the blocks of the last few texts are.
    [[nodiscard]] MeasuredTexts& measured() { return measured_; }

    // Call after each frame. What a frame that was `prepared` used stays until forget_prepared().
    void end_frame(bool prepared);
    void forget_prepared();

    // Drops every measure, and every layout but those of the last frame and of prepared ones: after a visit
    // nothing of what was read is left here.
    void forget_visit();

    // How often layout() was called: what a frame costs beyond its pixels.
    [[nodiscard]] std::size_t look_ups() const { return look_ups_; }

private:
    struct Kept {
        TextLayout layout;
        std::uint64_t used = 0; // the frame that used it last
        bool prepared = false;
    };
    void drop_what_is_old();

    Fonts& fonts_;
    RememberedWidths widths_; // of this frame
    TextPainter* painter_;
    std::uint64_t frame_ = 1;
    std::unordered_map<LayoutKey, Kept, LayoutKeyHash, std::equal_to<>> kept_;
    MeasuredTexts measured_;
    std::size_t look_ups_ = 0;
};

} // namespace signpost
