// A contact's number as a code that the camera of a telephone reads: the code, and beside it whose number it
// is, for whoever has no camera after all.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/open_words_internal.h"
#include "screen/pieces_internal.h"
#include "screen/qr_code_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// Of a module, at arm's length: a camera that is held 300 mm away needs a third of it. A larger code would be
// read across the room.
constexpr Mm usual_module{2};
constexpr Mm usual_code_figures{15};
constexpr float over_text = 1.2F; // the em of the number to that of the words under it
constexpr float fewest_px = 3;    // of a module, where pixels are large

struct CodeForm {
    float name = 1.62F; // ems of body text
    float letters = 1;  // of body text
    float figures = 1;  // of their usual height
    float module = 1;   // of its usual size
};

std::vector<CodeForm> code_forms() {
    return giving_up(CodeForm{},
                     {[](CodeForm& f) { f.name = 1.19F; }, [](CodeForm& f) { f.letters = 0.72F; },
                      [](CodeForm& f) { f.module = 0.8F; }, [](CodeForm& f) { f.figures = 0.7F; },
                      [](CodeForm& f) { f.name = 0.72F; }, [](CodeForm& f) { f.letters = f.name = 0.5F; },
                      [](CodeForm& f) { f.module = 0.6F; }, [](CodeForm& f) { f.figures = 0.5F; },
                      [](CodeForm& f) { f.module = 0.5F; }});
}

// Draws it in one form.
class CodeSheet {
public:
    CodeSheet(Canvas& canvas, const Contact& contact, const QrCode& code, const CodeForm& form)
        : canvas_(canvas), m_(canvas.metrics()), contact_(contact), code_(code), form_(form) {}

    void put(Rect area) const {
        Column column(canvas_, area);
        put_line(column, contact_.text.in(canvas_.view().state.visit.language).name,
                 static_cast<float>(m_.em(form_.name)), Role::heading);
        column.space(m_.px(Mm{m_.compact() ? 3.0F : 6.0F}));
        put_below_name({area.x, column.y(), area.w, area.bottom() - column.y()});
    }

private:
    // In the middle of what the name leaves: a large glass has room that neither needs.
    void put_below_name(Rect at) const {
        const float between = 2 * m_.gap();
        const float side = card_side();
        Rect words = m_.landscape() ? Rect{at.x + side + between, at.y, at.w - side - between, side}
                                    : Rect{at.x, at.y + side + between, at.w, 0};
        const float height = std::max(side, words.y - at.y + height_of_words(words));
        const float down = std::max(0.0F, (at.h - height) / 2);
        put_card({at.x, at.y + down, side, side});
        words.y += down;
        put_words(words);
    }
    [[nodiscard]] int module_px() const {
        return static_cast<int>(
            std::lround(std::max(fewest_px, form_.module * m_.beside_letters(usual_module))));
    }

    [[nodiscard]] float card_edge() const { return std::ceil(m_.corner()); }
    [[nodiscard]] float card_side() const {
        return static_cast<float>(module_px() * code_.across()) + 2 * card_edge();
    }

    // White with round corners, and the code in it.
    void put_card(Rect card) const {
        canvas_.fill(card, code_light, m_.corner());
        canvas_.outline(card, canvas_.colours().accent, m_.line(), m_.corner());
        const Rect inside = card.inset(card_edge());
        put_qr_code(canvas_, code_, module_px(), inside);
        canvas_.list(Role::code, contact_.telephone, inside);
        canvas_.must_be_seen();
    }

    [[nodiscard]] float height_of_words(Rect at) const {
        return measured_height(canvas_, at, [&](Rect r) { return put_number_and_hint(r); });
    }

    // `at.h`: beside them the code is so high.
    void put_words(Rect at) const {
        at.y += std::max(0.0F, (at.h - height_of_words(at)) / 2);
        (void)put_number_and_hint(at);
    }

    [[nodiscard]] float put_number_and_hint(Rect at) const {
        Column column(canvas_, at);
        const float figures = std::max(em_of_figures(m_, Mm{form_.figures * usual_code_figures.value}),
                                       over_text * static_cast<float>(m_.em(form_.letters)));
        put_line(column, contact_.telephone, figures, Role::number);
        column.space(m_.px(Mm{m_.compact() ? 3.0F : 6.0F}));
        column.text(word(canvas_, Word::scan_code), {.factor = form_.letters, .line_height = 1.35F},
                    canvas_.colours().ink);
        canvas_.must_be_seen();
        return column.y();
    }

    // In one line, where it has room for that.
    void put_line(Column& column, const std::string& words, float most_px, Role role) const {
        const TextLook look{.weight = Weight::bold,
                            .line_height = 1.2F,
                            .em_px = em_in_one_line(canvas_, words, most_px, column.width())};
        column.text(words, look, role == Role::number ? canvas_.colours().ink : canvas_.colours().accent,
                    role);
        canvas_.must_be_seen();
    }

    Canvas& canvas_;
    const Metrics& m_;
    const Contact& contact_;
    const QrCode& code_;
    const CodeForm& form_;
};

} // namespace

void put_code(Canvas& canvas, const Contact& contact) {
    if (is_withheld(canvas.view().bundle, contact, moment_of(canvas.view())))
        return put_contact(canvas, contact);
    const Rect area = content_area(canvas);
    const QrCode code = qr_code_of(telephone_link(contact.telephone));
    put_richest(canvas, code_forms(), [&](const CodeForm& form) {
        canvas.begin_clip(area);
        CodeSheet(canvas, contact, code, form).put(area);
        canvas.end_clip();
        put_bar(canvas);
    });
}

} // namespace signpost
