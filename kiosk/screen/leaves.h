// How a text that is higher than its room is leafed: where a screenful of it may begin, and how far it
// reaches. Pure. px from the top of the content.
#pragma once

#include <cstddef>
#include <vector>

#include "text/layout.h"

namespace signpost {

// What is read as one: a paragraph, an arm, a name with its number.
struct Stretch {
    float top = 0;
    float bottom = 0;
    float line = 0;         // from one line to the next, where it may be broken between them; 0: nowhere
    bool with_next = false; // means nothing without what follows: a heading
    std::vector<float> sentences{}; // px from its top, ascending: where a line ends and a sentence with it
    float over = 0;                 // before its first line: the edge and the heading of a box
    float under = 0;                // after its last line
    bool arm = false;               // a screen is set so that it has room on a leaf, where that can be
};

// How much of a text is shown at a time.
struct LeafRoom {
    float height = 0;
    float least_at_first = 0; // a first leaf that is filled less takes lines of what would come next
    float head = 0;           // of the height, on each leaf but the first: it says again what is read there
};

class Leaves {
public:
    // `stretches` in any order. Those that stand side by side are one.
    Leaves(std::vector<Stretch> stretches, LeafRoom room);

    // Where a leaf begins, ascending; the first at 0. One where all has room.
    [[nodiscard]] const std::vector<float>& tops() const { return tops_; }
    // Where a drag may come to rest: each of tops(), and each stretch before the last leaf.
    [[nodiscard]] const std::vector<float>& edges() const { return edges_; }
    // Where a screenful ends that begins at one of edges(): what stands below it is not whole.
    [[nodiscard]] float end_from(float edge) const { return screenful(edge).end; }

private:
    struct Screenful {
        float end = 0;
        float next = 0; // where the one after it begins
    };
    // Stretches that stay together: each but the last has with_next.
    struct Group {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    void join();
    void make_edges();
    [[nodiscard]] Screenful screenful(float top) const;
    [[nodiscard]] bool has_room_on_a_leaf(const Group& group) const;
    [[nodiscard]] bool ends_within(const Group& group, float top) const;
    [[nodiscard]] Screenful of_what_is_too_high(const Group& group, float top) const;
    [[nodiscard]] float broken(const Group& group, float top, float end) const;
    [[nodiscard]] float broken_at(const Stretch& stretch, float top) const;
    [[nodiscard]] float room_from(float top) const {
        return top > 0 ? room_.height - room_.head : room_.height;
    }
    [[nodiscard]] float top_of(const Group& group) const { return stretches_[group.first].top; }
    [[nodiscard]] float bottom_of(const Group& group) const { return stretches_[group.last].bottom; }

    std::vector<Stretch> stretches_;
    std::vector<Group> groups_;
    LeafRoom room_;
    std::vector<float> tops_;
    std::vector<float> edges_;
};

// Where a text may be torn without saying something else: after how many of its lines a sentence ends,
// ascending.
[[nodiscard]] std::vector<int> lines_that_end_a_sentence(const TextLayout& layout);

} // namespace signpost
