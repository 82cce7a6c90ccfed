// Home is the fingerpost itself: what is happening on one side of the post, help on the other.
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// What all tiles have in common.
struct HomeForm {
    bool note = false; // that it is not in the visitor's language
    bool title = true; // the bundle's
    bool hint = true;  // what Hide does
    bool icon = true;
    bool summary = true;
    bool headings = true;
    bool sides = true; // of the post; else all arms are in one column
    float letters = 1.19F;
    Mm between{6};    // arms
    bool low = false; // likewise
};

// What stands on one side of the post.
struct Tier {
    Word heading = Word::home_happening;
    std::vector<Choice> choices{};
};

struct Tiers {
    Tier first; // the side that is read first: the one with the first topic
    Tier second;
    bool named = true; // else the bundle says of no tile that it leads to help
};

bool leads_to_help(const Bundle& bundle, const std::string& id) {
    return std::find(bundle.help.begin(), bundle.help.end(), id) != bundle.help.end();
}

Tiers by_help(const Canvas& canvas) {
    const Bundle& bundle = canvas.view().bundle;
    Tier happening{Word::home_happening};
    Tier help{Word::home_help};
    for (const std::string& id : bundle.topics) {
        const Page* page = bundle.page(id);
        if (page == nullptr)
            continue;
        const PageText& text = page->text.in(canvas.view().state.visit.language);
        (leads_to_help(bundle, id) ? help : happening)
            .choices.push_back(
                {text.title, icon_character(page->icon), text.summary, action::Open{{Screen::page, id}}});
    }
    const bool help_first = !bundle.topics.empty() && leads_to_help(bundle, bundle.topics.front());
    return help_first ? Tiers{std::move(help), std::move(happening)}
                      : Tiers{std::move(happening), std::move(help)};
}

Tiers tiers_of(const Canvas& canvas) {
    Tiers tiers = by_help(canvas);
    if (!canvas.view().bundle.help.empty())
        return tiers;
    // Half of them on each side, in their order.
    std::vector<Choice>& all = tiers.first.choices;
    const auto half = all.begin() + static_cast<std::ptrdiff_t>((all.size() + 1) / 2);
    tiers.second.choices.assign(half, all.end());
    all.erase(half, all.end());
    tiers.named = false;
    return tiers;
}

// All topics must be in sight. What can be spared goes first; the visitor's larger letters go last.
std::vector<HomeForm> home_forms(const Metrics& m, bool named, bool note) {
    using Form = HomeForm;
    const bool wide = m.width() / 2 - m.margin() >= 13 * static_cast<float>(m.em());
    std::vector<HomeForm> forms =
        giving_up(Form{.note = note, .title = !m.landscape(), .headings = named, .sides = wide},
                  {[](Form& f) { f.icon = false; }, [](Form& f) { f.title = false; },
                   [](Form& f) { f.summary = false; }, [](Form& f) { f.hint = false; },
                   [](Form& f) { f.headings = false; }});
    for (const float letters : {1.0F, 0.84F, 0.71F, 0.6F, 0.5F})
        for (const bool sides : {true, false}) {
            HomeForm form = forms.back();
            form.letters = letters;
            form.sides = sides;
            forms.push_back(form);
        }
    forms.push_back(forms.back());
    forms.back().between = Mm{3.3F}; // 3 mm, whatever the rounding to pixels
    forms.back().low = true;
    if (note) {
        forms.push_back(forms.back());
        forms.back().note = false;
    }
    return forms;
}

Choice as_tile(Choice choice, const HomeForm& form) {
    if (!form.summary)
        choice.detail.clear();
    if (!form.icon)
        choice.icon.clear();
    return choice;
}

// One side of the post, as it is drawn.
struct Arms {
    const Tier& tier;
    ArmLook look;

    [[nodiscard]] const std::vector<Choice>& choices() const { return tier.choices; }
};

// px that each row of arms is high, from the top.
using RowHeights = std::vector<float>;

// What the rows need at least, with these arms among them from row `first` on.
void make_room(Canvas& canvas, const Arms& arms, const HomeForm& form, float width, std::size_t first,
               RowHeights& rows) {
    rows.resize(std::max(rows.size(), first + arms.choices().size()));
    for (std::size_t i = 0; i < arms.choices().size(); ++i) {
        float& row = rows[first + i];
        row = std::max(row, arm_height(canvas, as_tile(arms.choices()[i], form), width, arms.look));
    }
}

// px, the least height that makes rows of `needed` px fill `room` when no row is lower.
float level_of(RowHeights needed, float room) {
    std::sort(needed.begin(), needed.end());
    float low_rows = 0;
    float high_rows = std::accumulate(needed.begin(), needed.end(), 0.0F);
    for (std::size_t i = 0; i < needed.size(); ++i) {
        high_rows -= needed[i];
        low_rows += 1;
        const float level = (room - high_rows) / low_rows;
        if (i + 1 == needed.size() || level <= needed[i + 1])
            return level;
    }
    return 0;
}

// What is left goes to the lowest rows first, so that arms are alike; up to a height beyond which they would
// look like a child's toy.
void share(const Metrics& m, const HomeForm& form, float room, RowHeights& rows) {
    const auto gaps = static_cast<float>(std::max<std::size_t>(rows.size(), 1) - 1);
    const float level = std::min(m.px(Mm{58}), level_of(rows, room - gaps * m.px(form.between)));
    for (float& row : rows)
        row = std::max(row, level);
}

// Returns where the next row begins.
float put_arms(Canvas& canvas, const Arms& arms, const HomeForm& form, Rect at,
               std::span<const float> heights) {
    float y = at.y;
    for (std::size_t i = 0; i < arms.choices().size(); ++i) {
        put_arm(canvas, as_tile(arms.choices()[i], form), {at.x, y, at.w, heights[i]}, arms.look);
        canvas.must_be_seen();
        y += heights[i] + canvas.metrics().px(form.between);
    }
    return y;
}

constexpr TextLook tier_heading_look{.weight = Weight::bold, .line_height = 1.3F};

float heading_height(Canvas& canvas, const HomeForm& form, float width) {
    if (!form.headings)
        return 0;
    return std::max(canvas.layout(word(canvas, Word::home_happening), tier_heading_look, width).height(),
                    canvas.layout(word(canvas, Word::home_help), tier_heading_look, width).height()) +
           canvas.metrics().px(Mm{2});
}

// A heading and its arms. Returns where the next ones may begin.
float put_tier(Canvas& canvas, const Arms& arms, const HomeForm& form, Rect at,
               std::span<const float> heights) {
    const float inset = canvas.metrics().px(Mm{7}); // where an arm's words begin, and beside the post's head
    if (form.headings)
        put_text(canvas, word(canvas, arms.tier.heading), tier_heading_look,
                 {at.x + inset, at.y, at.w - inset, 0}, canvas.colours().accent, Role::heading);
    at.y += heading_height(canvas, form, at.w);
    return put_arms(canvas, arms, form, at, heights);
}

float post_width(const Metrics& m) { return m.px(Mm{m.compact() ? 4.0F : 7.0F}); }

// The post stands behind the ends of its arms, and its foot in the bar.
void put_post(Canvas& canvas, float x, float top) {
    const Metrics& m = canvas.metrics();
    const float bottom = room_over_bar(canvas).bottom();
    const float width = post_width(m);
    const float head = width * 0.9F;
    canvas.circle({x + width / 2, top + head}, head, canvas.colours().ink, 0);
    canvas.fill({x, top + head, width, bottom - top - head}, canvas.colours().ink);
}

struct Signpost {
    Arms first;
    Arms second;
    HomeForm form;
};

float between_sides(const Metrics& m) { return post_width(m) + 2 * m.px(Mm{1.5F}); }

void put_two_sides(Canvas& canvas, const Signpost& post, Rect area) {
    const Metrics& m = canvas.metrics();
    const float width = (area.w - between_sides(m)) / 2;
    RowHeights rows;
    make_room(canvas, post.first, post.form, width, 0, rows);
    make_room(canvas, post.second, post.form, width, 0, rows);
    share(m, post.form, area.h - heading_height(canvas, post.form, width), rows);
    put_tier(canvas, post.first, post.form, {area.x, area.y, width, 0}, rows);
    put_tier(canvas, post.second, post.form, {area.right() - width, area.y, width, 0}, rows);
}

// All arms point the same way, and the post stands behind where they begin.
void put_one_side(Canvas& canvas, const Signpost& post, Rect area) {
    const Metrics& m = canvas.metrics();
    const float beside = between_sides(m);
    const float width = area.w - beside;
    const std::size_t first = post.first.choices().size();
    RowHeights rows;
    make_room(canvas, post.first, post.form, width, 0, rows);
    make_room(canvas, post.second, post.form, width, first, rows);
    share(m, post.form, area.h - 2 * heading_height(canvas, post.form, width), rows);
    const std::span<const float> heights(rows);
    Rect at{area.x + beside, area.y, width, 0};
    at.y = put_tier(canvas, post.first, post.form, at, heights);
    put_tier(canvas, post.second, post.form, at, heights.subspan(first));
}

float put_title(Canvas& canvas, Rect at) {
    const TextLook look{.factor = 1.62F, .weight = Weight::bold, .line_height = 1.2F};
    const std::string& title = canvas.view().bundle.title.in(canvas.view().state.visit.language);
    return put_text(canvas, title, look, at, canvas.colours().accent, Role::heading) +
           canvas.metrics().px(Mm{4});
}

// An arm points away from the post.
Signpost signpost_of(const Tiers& tiers, const HomeForm& form) {
    const Towards left = form.sides ? Towards::back : Towards::forward;
    const auto arms = [&](const Tier& tier, Towards towards) {
        const bool outlined = tiers.named && tier.heading == Word::home_happening;
        return Arms{tier, {form.letters, towards, outlined, form.low}};
    };
    return {arms(tiers.first, left), arms(tiers.second, Towards::forward), form};
}

// What stands over the post, at the top of the glass: on a tall one above a hand's reach, and the post fills
// what is below it. Returns where the post begins.
float put_top(Canvas& canvas, const HomeForm& form, Rect at) {
    const Metrics& m = canvas.metrics();
    if (form.title)
        at.y += put_title(canvas, at);
    if (form.note)
        at.y += put_language_note(canvas, at);
    if (form.hint)
        at.y += put_home_hint(canvas, at) + m.px(Mm{m.compact() ? 3.4F : 6.0F});
    return at.y;
}

void put_in_form(Canvas& canvas, const Tiers& tiers, const HomeForm& form) {
    const Metrics& m = canvas.metrics();
    Rect area = content_area(canvas);
    const float bottom = area.bottom();
    const float edge = area.y - room_over_bar(canvas).y;
    const float top = put_top(canvas, form, {area.x, stick_notice_height(canvas) + edge, area.w, 0});
    area.y = std::max(area.y, top);
    area.h = bottom - area.y;
    const Signpost post = signpost_of(tiers, form);
    const float beside_post = form.sides ? (area.w - post_width(m)) / 2 : 0;
    put_post(canvas, area.x + beside_post, top);
    // An arm that reaches below is not whole.
    canvas.begin_clip({0, area.y, m.width(), bottom - area.y});
    if (form.sides)
        put_two_sides(canvas, post, area);
    else
        put_one_side(canvas, post, area);
    canvas.end_clip();
    put_bar(canvas);
}

} // namespace

void put_home(Canvas& canvas) {
    const Tiers tiers = tiers_of(canvas);
    const bool note = needs_language_note(canvas, home_is_translated(canvas));
    put_richest(canvas, home_forms(canvas.metrics(), tiers.named, note),
                [&](const HomeForm& form) { put_in_form(canvas, tiers, form); });
}

} // namespace signpost
