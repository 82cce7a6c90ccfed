#include "screen/screens_internal.h"

#include <algorithm>

#include "base/characters.h"

namespace signpost {

namespace {

using Is = HealthCheck::State;

constexpr TextLook check_look{.line_height = 1.3F};
constexpr TextLook state_look{.weight = Weight::bold, .line_height = 1.3F};

// The state in a word: filled for what is to be mended, outlined for a note, plain where all is well.
void put_label(Canvas& canvas, const HealthCheck& check, Rect r) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const bool mend = check.state == Is::mend;
    if (mend)
        canvas.fill(r, p.sun, m.corner());
    else if (check.state == Is::note)
        canvas.outline(r, p.accent, m.line(), m.corner());
    canvas.text(canvas.layout(to_text(check.state), state_look, r.w), state_look, r,
                mend ? p.sun_text : p.ink, Align::centre);
}

float label_width(Canvas& canvas) {
    float width = 0;
    for (const Is state : {Is::ok, Is::note, Is::mend})
        width = std::max(width, canvas.layout(to_text(state), state_look, canvas.metrics().width()).width);
    return width + 2 * canvas.metrics().px(Mm{3});
}

std::string in_words(const HealthCheck& check) {
    return check.seen + (check.remedy.empty() ? "" : " " + check.remedy);
}

void put_check(Canvas& canvas, Column& column, const HealthCheck& check, float label) {
    const Metrics& m = canvas.metrics();
    const float beside = label + m.px(Mm{4});
    const std::vector<TextRun> runs{{check.name + ": ", Weight::bold, 0},
                                    {in_words(check), Weight::regular, 1}};
    const TextLayout& layout = canvas.layout(runs, check_look, column.width() - beside);
    const Rect row = column.rest(layout.height());
    put_label(canvas, check, {row.x, row.y, label, layout.line_height});
    canvas.text(layout, check_look, {row.x + beside, row.y, row.w - beside, row.h}, canvas.colours().ink);
    canvas.list(Role::text, std::string(to_text(check.state)) + " " + check.name + ": " + in_words(check),
                row);
    column.space(row.h + m.px(Mm{3}));
}

} // namespace

std::string health_in_short(const std::optional<HealthChecks>& health) {
    if (!health)
        return "being looked at";
    const std::size_t mend = count(*health, Is::mend);
    const std::size_t notes = count(*health, Is::note);
    return (mend == 0 ? "well" : counted(mend, "thing") + " to mend") +
           (notes == 0 ? "" : ", " + counted(notes, "note"));
}

void put_health(Canvas& canvas, Column& column, const HealthChecks& health) {
    const float label = label_width(canvas);
    for (const HealthCheck& check : worst_first(health))
        put_check(canvas, column, check, label);
}

} // namespace signpost
