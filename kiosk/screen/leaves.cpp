#include "screen/leaves.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// In reading order a line from right to left ends at its left.
bool ends_a_sentence(const TextLine& line) {
    if (line.pieces.empty())
        return false;
    const TextPiece& first = line.pieces.front();
    const TextPiece& last = first.right_to_left ? first : line.pieces.back();
    const std::u32string text = to_utf32(trimmed(last.text));
    const auto end = std::find_if_not(text.rbegin(), text.rend(), is_quotation);
    return end != text.rend() && is_sentence_end(*end);
}

constexpr float hair_px = 0.5F; // px

void end_within(const Stretch& below, Stretch& above) {
    if (below.bottom >= above.bottom)
        above.with_next = below.with_next;
    above.bottom = std::max(above.bottom, below.bottom);
    above.line = above.over = above.under = 0;
}

// A box without a heading of its own is a stub with one line in it, and is not drawn.
int least_lines(const Stretch& stretch) {
    return stretch.over > 0 && stretch.over < 2 * stretch.line ? 2 : 1;
}

// How many whole lines of `stretch` end at or before `limit`, if it is broken there. The last one does not
// stand alone, where another can go with it and the lines before still reach down to `least`.
int lines_before(const Stretch& stretch, float limit, float least) {
    const float first = stretch.top + stretch.over;
    const auto all = static_cast<int>(std::lround((stretch.bottom - stretch.under - first) / stretch.line));
    const auto fit = std::min(all - 1, static_cast<int>((limit + hair_px - first) / stretch.line));
    if (fit < least_lines(stretch))
        return 0;
    const float without_one = first + static_cast<float>(fit - 1) * stretch.line;
    return all - fit == 1 && fit > 2 && without_one >= least ? fit - 1 : fit;
}

} // namespace

std::vector<int> lines_that_end_a_sentence(const TextLayout& layout) {
    std::vector<int> lines;
    for (std::size_t i = 0; i < layout.lines.size(); ++i)
        if (ends_a_sentence(layout.lines[i]))
            lines.push_back(static_cast<int>(i) + 1);
    return lines;
}

Leaves::Leaves(std::vector<Stretch> stretches, LeafRoom room)
    : stretches_(std::move(stretches)), room_(room) {
    join();
    tops_.push_back(0);
    const float bottom = groups_.empty() ? 0 : bottom_of(groups_.back());
    for (Screenful leaf = screenful(0); leaf.end < bottom - hair_px && leaf.next > tops_.back();
         leaf = screenful(tops_.back()))
        tops_.push_back(leaf.next);
    make_edges();
}

void Leaves::join() {
    std::stable_sort(stretches_.begin(), stretches_.end(),
                     [](const Stretch& a, const Stretch& b) { return a.top < b.top; });
    std::vector<Stretch> joined;
    for (const Stretch& stretch : stretches_)
        if (!joined.empty() && stretch.top < joined.back().bottom - hair_px)
            end_within(stretch, joined.back());
        else
            joined.push_back(stretch);
    stretches_ = std::move(joined);
    for (std::size_t i = 0; i < stretches_.size(); ++i)
        if (i > 0 && stretches_[i - 1].with_next)
            groups_.back().last = i;
        else
            groups_.push_back({i, i});
}

void Leaves::make_edges() {
    edges_ = tops_;
    for (const Group& group : groups_)
        edges_.push_back(top_of(group));
    std::sort(edges_.begin(), edges_.end());
    std::erase_if(edges_, [&](float edge) { return edge > tops_.back() || (edge > 0 && edge < hair_px); });
    edges_.erase(std::unique(edges_.begin(), edges_.end(), [](float a, float b) { return b - a < hair_px; }),
                 edges_.end());
}

Leaves::Screenful Leaves::screenful(float top) const {
    Screenful leaf{top, top};
    auto group = std::partition_point(groups_.begin(), groups_.end(),
                                      [&](const Group& g) { return bottom_of(g) <= top + hair_px; });
    for (; group != groups_.end() && ends_within(*group, top); ++group)
        leaf.end = bottom_of(*group);
    if (group == groups_.end())
        return {leaf.end, leaf.end};
    const bool has_room_elsewhere = has_room_on_a_leaf(*group);
    leaf.next = top_of(*group);
    if (has_room_elsewhere && leaf.end - top >= (top > 0 ? hair_px : room_.least_at_first))
        return leaf;
    if (const float end = broken(*group, top, leaf.end); end > leaf.end)
        return {end, end};
    if (leaf.end > top)
        return leaf;
    return of_what_is_too_high(*group, top);
}

bool Leaves::has_room_on_a_leaf(const Group& group) const {
    return bottom_of(group) - top_of(group) <= room_.height - room_.head;
}

// Of what has no leaf of its own, the lower edge of a box may be lost rather than a line.
bool Leaves::ends_within(const Group& group, float top) const {
    const float lost = has_room_on_a_leaf(group) ? 0 : stretches_[group.last].under;
    return bottom_of(group) - lost <= top + room_from(top) + hair_px;
}

// No stretch ends within the screenful. A heading is shown alone, and what belongs to it on the next leaf; a
// stretch higher than a screen is cut, with a fifth shown twice so that no line is lost.
Leaves::Screenful Leaves::of_what_is_too_high(const Group& group, float top) const {
    for (std::size_t i = group.first; i <= group.last; ++i)
        if (stretches_[i].bottom > top + room_from(top) && stretches_[i].top > top + hair_px)
            return {stretches_[i].top, stretches_[i].top};
    constexpr float again = 0.2F;
    return {top + room_from(top), top + (1 - again) * room_from(top)};
}

// Between two of its lines, and where a sentence ends if the screenful is then filled well enough: half a
// sentence may say what the whole one does not.
float Leaves::broken_at(const Stretch& stretch, float top) const {
    const float limit = top + room_from(top);
    const float well_filled = top + (top > 0 ? room_from(top) / 2 : room_.least_at_first);
    const float stub = stretch.over + static_cast<float>(least_lines(stretch)) * stretch.line - hair_px;
    for (auto end = stretch.sentences.rbegin(); end != stretch.sentences.rend() && *end >= stub; ++end)
        if (const float place = stretch.top + *end; place <= limit + hair_px && place >= well_filled)
            return place;
    const float least = top > 0 ? 0 : room_.least_at_first;
    const int lines = lines_before(stretch, limit, least);
    return lines < 1 ? stretch.top : stretch.top + stretch.over + static_cast<float>(lines) * stretch.line;
}

// Where the screenful ends if it takes of `group` what it has room for; `end` where that is nothing.
float Leaves::broken(const Group& group, float top, float end) const {
    const float limit = top + room_from(top);
    for (std::size_t i = group.first; i <= group.last; ++i) {
        const Stretch& stretch = stretches_[i];
        if (stretch.bottom <= top + hair_px)
            continue;
        if (stretch.bottom > limit + hair_px) {
            const float last = stretch.line > 0 && !stretch.with_next ? broken_at(stretch, top) : stretch.top;
            return last > std::max(top, stretch.top) + hair_px ? last : end;
        }
        if (!stretch.with_next)
            end = stretch.bottom;
    }
    return end;
}

} // namespace signpost
