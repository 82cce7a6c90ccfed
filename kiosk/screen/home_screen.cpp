#include <algorithm>
#include <vector>

#include "screen/forms_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// How the tiles are set: all of them must be in sight.
struct TileForm {
    std::size_t columns = 1;
    bool summary = true;
    bool icon = true;
    float title = arm_title_factor;
};

std::vector<Choice> topics(const Canvas& canvas) {
    const View& view = canvas.view();
    std::vector<Choice> choices;
    for (const std::string& id : view.bundle.topics) {
        const Page* page = view.bundle.page(id);
        if (page == nullptr)
            continue;
        const PageText& text = page->text.in(view.state.visit.language);
        choices.push_back(
            {text.title, icon_character(page->icon), text.summary, action::Open{{Screen::page, id}}});
    }
    return choices;
}

// Two columns of arms where each is wide enough for its words, else one.
std::size_t columns_for(const Metrics& m, float width) {
    return width / 2 >= static_cast<float>(m.em()) * 17 ? 2 : 1;
}

// Summaries go first, then the one column, the icons, and last the visitor's larger letters.
std::vector<TileForm> tile_forms(const Metrics& m, float width) {
    const std::size_t wide = columns_for(m, width);
    std::vector<TileForm> forms{{wide, true, true}, {wide, false, true}, {2, false, true}};
    for (const float title : {arm_title_factor, 1.0F, 0.93F, 0.87F, 0.8F, 0.7F, 0.625F}) {
        forms.push_back({wide, false, false, title});
        forms.push_back({2, false, false, title});
    }
    return forms;
}

Choice as_tile(Choice choice, const TileForm& form) {
    if (!form.summary)
        choice.detail.clear();
    if (!form.icon)
        choice.icon.clear();
    return choice;
}

std::size_t rows_of(std::size_t tiles, std::size_t columns) {
    return std::max<std::size_t>(1, (tiles + columns - 1) / columns);
}

float tile_width(const Canvas& canvas, const TileForm& form, float room) {
    const auto columns = static_cast<float>(form.columns);
    return (room - canvas.metrics().gap() * (columns - 1)) / columns;
}

bool keeps_words_whole(Canvas& canvas, const std::vector<Choice>& choices, const TileForm& form, float room) {
    return std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) {
        return arm_breaks_a_word(canvas, as_tile(choice, form), tile_width(canvas, form, room), form.title);
    });
}

// The rows are as high as their highest tile, and at least `least_height`. Returns where the last one ends.
float put_tiles(Canvas& canvas, const std::vector<Choice>& choices, const TileForm& form, Rect at,
                float least_height) {
    const float gap = canvas.metrics().gap();
    const float width = tile_width(canvas, form, at.w);
    float y = at.y;
    for (std::size_t i = 0; i < choices.size(); i += form.columns) {
        const std::size_t end = std::min(i + form.columns, choices.size());
        float height = least_height;
        for (std::size_t k = i; k < end; ++k)
            height = std::max(height, arm_height(canvas, as_tile(choices[k], form), width, form.title));
        for (std::size_t k = i; k < end; ++k) {
            const float x = at.x + static_cast<float>(k - i) * (width + gap);
            put_arm(canvas, as_tile(choices[k], form), {x, y, width, height}, form.title);
            canvas.must_be_seen();
        }
        y += height + gap;
    }
    return y - gap;
}

} // namespace

void put_home(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::settings);
    const float edge = m.px(Mm{m.compact() ? 5.0F : 8.0F});
    const Rect area{m.margin(), room.y + edge, m.width() - 2 * m.margin(), room.h - 2 * edge};
    const std::vector<Choice> choices = topics(canvas);
    const auto put = [&](const TileForm& form, float least_height) {
        return [&canvas, &choices, form, least_height](Rect at) {
            return put_tiles(canvas, choices, form, at, least_height);
        };
    };
    const TileForm form = richest(tile_forms(m, area.w), [&](const TileForm& tried) {
        return keeps_words_whole(canvas, choices, tried, area.w) &&
               measured_height(canvas, area, put(tried, 0)) <= area.h;
    });
    // Tiles share the room there is, up to a size beyond which they would look like a child's toy.
    const auto rows = static_cast<float>(rows_of(choices.size(), form.columns));
    const float share = std::min(m.px(Mm{56}), (area.h - (rows - 1) * m.gap()) / rows);
    const bool even = measured_height(canvas, area, put(form, share)) <= area.h;
    put_scrolling(canvas, area, put(form, even ? share : 0));
    put_bar(canvas);
}

} // namespace signpost
