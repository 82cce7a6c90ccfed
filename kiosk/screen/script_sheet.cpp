#include "screen/script_sheet.h"

#include <utility>

#include "screen/canvas.h"

namespace signpost {

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour sheet_black{0, 0, 0};
constexpr Colour grey{90, 90, 90};
constexpr Mm sheet_margin{18};
constexpr Mm for_number{16};
constexpr Mm between_texts{4.5F};
constexpr Mm capital_of_words{3.6F}; // to be read from a table while one speaks
constexpr Mm capital_of_notes{1.9F};
constexpr float capital_in_em = 0.714F; // of Noto Sans

int em(const Metrics& metrics, Mm capital) { return static_cast<int>(metrics.px(capital) / capital_in_em); }

// "12.wav", as what is recorded has to be called.
std::string file_name(std::size_t index) { return std::to_string(index + 1) + ".wav"; }

class Sheet {
public:
    Sheet(Canvas& canvas, const SheetOfScript& sheet)
        : canvas_(canvas), sheet_(sheet), metrics_(canvas.metrics()),
          words_{.line_height = 1.3F, .em_px = em(metrics_, capital_of_words)},
          notes_{.line_height = 1.3F, .em_px = em(metrics_, capital_of_notes)},
          y_(metrics_.px(sheet_margin)) {}

    std::size_t draw() {
        canvas_.fill({0, 0, metrics_.width(), metrics_.picture_height()}, white);
        put_head();
        std::size_t next = sheet_.first;
        while (next < sheet_.script.size() && (next == sheet_.first || has_room_for(next)))
            put(next++);
        return next;
    }

private:
    [[nodiscard]] float left() const { return metrics_.px(sheet_margin); }
    [[nodiscard]] float words_left() const { return left() + metrics_.px(for_number); }
    [[nodiscard]] float words_width() const {
        return metrics_.width() - metrics_.px(sheet_margin) - words_left();
    }
    [[nodiscard]] float bottom() const { return metrics_.picture_height() - metrics_.px(sheet_margin); }

    void put_head() {
        const std::string& language = canvas_.view().state.visit.language;
        const std::string head = language + " · " + std::to_string(sheet_.number);
        put_note(head, left(), metrics_.width() - 2 * left());
        y_ += metrics_.px(between_texts);
    }
    void put_note(const std::string& note, float x, float width) {
        const TextLayout& layout = canvas_.layout(note, notes_, width);
        canvas_.text(layout, notes_, {x, y_, width, layout.height()}, grey);
        y_ += layout.height();
    }

    [[nodiscard]] bool has_room_for(std::size_t index) {
        const float words = canvas_.layout(sheet_.script[index].text, words_, words_width()).height();
        const float note = canvas_.layout(note_of(index), notes_, words_width()).height();
        return y_ + words + note <= bottom();
    }

    // What is recorded already need not be read: its name says so, and its words are paler.
    [[nodiscard]] std::string note_of(std::size_t index) const {
        const ScriptLine& line = sheet_.script[index];
        return file_name(index) + " · " + line.seen + (is_recorded(index) ? " · recorded" : "");
    }
    [[nodiscard]] bool is_recorded(std::size_t index) const {
        return sheet_.recorded.contains(sheet_.script[index].key);
    }

    void put(std::size_t index) {
        const ScriptLine& line = sheet_.script[index];
        const TextLayout& number = canvas_.layout(std::to_string(index + 1), words_, metrics_.px(for_number));
        canvas_.text(number, words_, {left(), y_, metrics_.px(for_number), number.height()}, grey);
        const TextLayout& words = canvas_.layout(line.text, words_, words_width());
        const Rect place{words_left(), y_, words_width(), words.height()};
        canvas_.text(words, words_, place, is_recorded(index) ? grey : sheet_black);
        canvas_.list(Role::text, line.text, place);
        y_ += words.height();
        put_note(note_of(index), words_left(), words_width());
        y_ += metrics_.px(between_texts);
    }

    Canvas& canvas_;
    const SheetOfScript& sheet_;
    const Metrics& metrics_;
    TextLook words_;
    TextLook notes_;
    float y_;
};

} // namespace

DrawnSheet draw_script_sheet(ImDrawList& list, Typesetter& type, const View& view,
                             const SheetOfScript& sheet) {
    Canvas canvas(list, type, view, view.bundle.language(view.state.visit.language).right_to_left);
    const std::size_t next = Sheet(canvas, sheet).draw();
    return {.frame = std::move(canvas.frame()), .next = next};
}

} // namespace signpost
