// The ways to take a contact's number along: to write it down, or to have a telephone read it. What stays on
// a telephone is said before both.
#include <algorithm>
#include <string>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/contact_internal.h"
#include "screen/forms_internal.h"
#include "screen/open_words_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

struct TakeForm {
    float name = 1.62F; // ems of body text
    float figures = 20; // mm, at most
    float letters = 1;  // of body text; nothing is ever set smaller than the smallest letter
    float between = 9;  // mm
};

std::vector<TakeForm> take_forms() {
    return giving_up(TakeForm{},
                     {[](TakeForm& f) { f.between = 5; }, [](TakeForm& f) { f.name = 1.19F; },
                      [](TakeForm& f) { f.figures = 14; }, [](TakeForm& f) { f.letters = 0.85F; },
                      [](TakeForm& f) { f.between = 3; }, [](TakeForm& f) { f.letters = 0.72F; },
                      [](TakeForm& f) { f.name = 0.72F; }, [](TakeForm& f) { f.figures = 10; },
                      [](TakeForm& f) { f.letters = 0.6F; }, [](TakeForm& f) { f.letters = f.name = 0.5F; }});
}

// Draws it in one form.
class TakeSheet {
public:
    TakeSheet(Canvas& canvas, const Contact& contact, const TakeForm& form)
        : canvas_(canvas), m_(canvas.metrics()), contact_(contact), form_(form) {}

    // `at.h`: the room that it shares out, where it needs less.
    [[nodiscard]] float put(Rect at) const {
        const float needed = measured_height(canvas_, at, [&](Rect r) { return put_with(Spare{}, r); });
        const float spare = std::max(0.0F, at.h - needed);
        const float taller = std::min(spare / 3, m_.px(Mm{24}));
        return put_with({taller, std::min((spare - taller) / 3, m_.px(Mm{24}))}, at);
    }

private:
    // What a large glass has room for beside all that is needed. px
    struct Spare {
        float in_way = 0;  // each way is so much higher, and easier to hit
        float between = 0; // what stands under each other is so much further apart
    };

    [[nodiscard]] float put_with(const Spare& spare, Rect at) const {
        Column column(canvas_, at);
        put_name(column);
        column.space(between() / 2);
        put_number_box(column);
        column.space(between() + spare.between);
        put_what_stays(column);
        column.space(between() + spare.between);
        put_ways(column, spare.in_way);
        return column.y();
    }

    [[nodiscard]] float between() const { return m_.px(Mm{form_.between}); }

    void put_name(Column& column) const {
        const std::string& name = contact_.text.in(canvas_.view().state.visit.language).name;
        const auto wanted = static_cast<float>(m_.em(form_.name));
        const TextLook look{.weight = Weight::bold,
                            .line_height = 1.2F,
                            .em_px = em_in_one_line(canvas_, name, wanted, column.width())};
        column.text(name, look, canvas_.colours().accent, Role::heading);
        canvas_.must_be_seen();
    }

    void put_number_box(Column& column) const {
        const float room = column.width() - 2 * beside_number(m_);
        const int em =
            em_in_one_line(canvas_, contact_.telephone, em_of_figures(m_, Mm{form_.figures}), room);
        const Rect box = column.rest(1.65F * static_cast<float>(em));
        put_number_in(canvas_, contact_, box, em);
        column.space(box.h);
    }

    void put_what_stays(Column& column) const {
        const float width = std::min(column.width(), longest_line(m_));
        const Rect at{column.rest(0).x, column.y(), width, 0};
        column.space(put_text(canvas_, word(canvas_, Word::take_keeps),
                              {.factor = form_.letters, .line_height = 1.35F}, at, canvas_.colours().ink));
        canvas_.must_be_seen();
    }

    [[nodiscard]] std::vector<Choice> ways() const {
        return {
            {word(canvas_, Word::write_down), icon::write, {}, action::Open{{Screen::number, contact_.id}}},
            {word(canvas_, Word::show_code), icon::phone, {}, action::Open{{Screen::code, contact_.id}}}};
    }

    // Beside each other on lying glass, where no word is broken by it.
    void put_ways(Column& column, float more_height) const {
        const std::vector<Choice> all = ways();
        const ArmLook look{.title = 1.19F * form_.letters};
        const float half = (column.width() - m_.gap()) / 2;
        const bool abreast = m_.landscape() && std::none_of(all.begin(), all.end(), [&](const Choice& way) {
                                 return arm_breaks_a_word(canvas_, way, half, look);
                             });
        const float width = abreast ? half : column.width();
        float height = 0;
        for (const Choice& way : all)
            height = std::max(height, arm_height(canvas_, way, width, look));
        height += abreast ? more_height : more_height / 2;
        Rect r = column.rest(height);
        r.w = width;
        for (const Choice& way : all) {
            put_arm(canvas_, way, r, look);
            canvas_.must_be_seen();
            abreast ? r.x += width + m_.gap() : r.y += height + m_.gap();
        }
        column.space(abreast ? height : 2 * height + m_.gap());
    }

    Canvas& canvas_;
    const Metrics& m_;
    const Contact& contact_;
    const TakeForm& form_;
};

} // namespace

void put_take(Canvas& canvas, const Contact& contact) {
    if (is_withheld(canvas.view().bundle, contact, moment_of(canvas.view())))
        return put_contact(canvas, contact);
    const Rect area = content_area(canvas);
    put_richest(canvas, take_forms(), [&](const TakeForm& form) {
        const TakeSheet sheet(canvas, contact, form);
        canvas.begin_clip(area);
        (void)sheet.put(area);
        canvas.end_clip();
        put_bar(canvas);
    });
}

} // namespace signpost
