// Where staff choose the kiosk's place: an arm for each site of the content, by its name.
#include <algorithm>
#include <string>
#include <vector>

#include "base/characters.h"
#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// The one that holds has a tick. The short name tells two of one name apart.
Choice choice_of(const Canvas& canvas, const Site& site) {
    const bool holds = canvas.view().rules.site == site.id;
    return {site.name, holds ? icon::chosen : "", site.id, action::ChooseSite{site.id}};
}

std::vector<Choice> choices(const Canvas& canvas) {
    std::vector<Choice> all;
    for (const auto& [id, site] : canvas.view().bundle.sites)
        all.push_back(choice_of(canvas, site));
    std::stable_sort(all.begin(), all.end(), [](const Choice& a, const Choice& b) {
        return ascii_small(a.label) < ascii_small(b.label);
    });
    return all;
}

// Side by side where the screen is wide and no name is torn: forty places are many rows.
std::size_t abreast(Canvas& canvas, const std::vector<Choice>& all, float width) {
    constexpr std::size_t most = 3;
    const float gap = canvas.metrics().gap();
    const float each = (width - gap * (most - 1)) / most;
    const bool fit = std::none_of(all.begin(), all.end(), [&](const Choice& choice) {
        return arm_breaks_a_word(canvas, choice, each);
    });
    return canvas.metrics().landscape() && fit ? most : 1;
}

void put_rows(Canvas& canvas, Column& column, const std::vector<Choice>& all) {
    const float gap = canvas.metrics().gap();
    const std::size_t columns = abreast(canvas, all, column.width());
    const float width =
        (column.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float height = 0;
    for (const Choice& choice : all)
        height = std::max(height, arm_height(canvas, choice, width));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Rect row = column.rest(height);
        put_arm(canvas, all[i],
                {row.x + static_cast<float>(i % columns) * (width + gap), row.y, width, height});
        if ((i + 1) % columns == 0 || i + 1 == all.size())
            column.space(height + gap);
    }
}

float put_sites(Canvas& canvas, Rect at) {
    Column column(canvas, at);
    column.text(word(canvas, Word::staff_site_where),
                {.factor = 1.4F, .weight = Weight::bold, .line_height = 1.3F}, canvas.colours().accent,
                Role::heading);
    column.space(canvas.metrics().gap());
    put_rows(canvas, column, choices(canvas));
    return column.y();
}

} // namespace

void put_staff_site(Canvas& canvas) {
    put_scrolling(canvas, content_area(canvas), [&](Rect at) { return put_sites(canvas, at); });
    put_bar(canvas);
}

} // namespace signpost
