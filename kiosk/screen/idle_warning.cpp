#include <algorithm>
#include <string>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

std::string countdown_line(const Canvas& canvas) {
    const View& view = canvas.view();
    const int seconds = countdown_seconds(view.state.visit, view.rules, view.now);
    return with_value(word(canvas, Word::idle_countdown), "count", std::to_string(seconds));
}

// How the question is set. In ems of body text.
struct IdleForm {
    float question = 1.8F;
    float number = 3.0F;
    float between = 0.9F; // ems
};

// The number that was on the screen: somebody may be dialling it. Its name is left out, which tells a
// passer-by less.
std::string number_in_use(const Canvas& canvas) {
    const View& view = canvas.view();
    const Contact* contact = contact_here(view.state.visit.here, view.bundle);
    if (contact == nullptr)
        return {};
    if (!contact->telephone.empty() || contact->text_number.empty())
        return contact->telephone;
    const std::string to = contact->text_word + " " + word(canvas, Word::text_to) + " ";
    return (contact->text_word.empty() ? "" : to) + contact->text_number;
}

float put_question(Canvas& canvas, const IdleForm& form, Rect at) {
    const Palette& p = canvas.colours();
    const auto em = static_cast<float>(canvas.metrics().em());
    const auto text = [&](Column& column, const std::string& words, TextLook look, Colour colour, Role role) {
        column.text(words, look, colour, role);
        canvas.must_be_seen();
    };
    Column column(canvas, at);
    if (const std::string number = number_in_use(canvas); !number.empty()) {
        text(column, number, {.factor = form.number, .weight = Weight::bold, .line_height = 1.15F}, p.ink,
             Role::number);
        column.space(form.between * em);
    }
    text(column, word(canvas, Word::idle_question),
         {.factor = form.question, .weight = Weight::bold, .line_height = 1.2F}, p.accent, Role::heading);
    column.space(form.between * em / 2);
    text(column, countdown_line(canvas), {.factor = std::min(form.question, 1.15F), .line_height = 1.35F},
         p.ink, Role::text);
    column.space(form.between * em);
    column.arm({word(canvas, Word::idle_stay), {}, {}, action::Touched{}});
    canvas.must_be_seen();
    return column.y();
}

void put_in_form(Canvas& canvas, const IdleForm& form) {
    const Metrics& m = canvas.metrics();
    const Rect room = room_over_bar(canvas);
    const float width = std::min(m.width() - 2 * m.margin(), 24 * static_cast<float>(m.em()));
    Rect at{(m.width() - width) / 2, room.y, width, 0};
    const float height = measured_height(canvas, at, [&](Rect r) { return put_question(canvas, form, r); });
    at.y += std::max(m.px(Mm{4}), (room.h - height) / 2);
    canvas.begin_clip(room);
    put_question(canvas, form, at);
    canvas.end_clip();
    put_bar(canvas);
}

} // namespace

// It stands in place of what was being read: someone who walked away left nothing for the next to see.
void put_idle_warning(Canvas& canvas) {
    const std::vector<IdleForm> forms{
        {}, {1.4F, 2.0F, 0.6F}, {1.0F, 1.6F, 0.4F}, {0.7F, 1.0F, 0.3F}, {0.5F, 0.7F, 0.2F}};
    put_richest(canvas, forms, [&](const IdleForm& form) { put_in_form(canvas, form); });
    canvas.frame().anywhere = action::Touched{};
}

} // namespace signpost
