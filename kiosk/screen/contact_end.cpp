// How a contact's screen ends: what happens when one calls, and what to read next.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/utf8.h"
#include "screen/bar_internal.h"
#include "screen/boxes_internal.h"
#include "screen/contact_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

class ContactEnd {
public:
    ContactEnd(Canvas& canvas, const Contact& contact, const ContactForm& form)
        : canvas_(canvas), m_(canvas.metrics()), form_(form),
          expect_(contact.text.in(canvas.view().state.visit.language).expect), ways_(ways_on(contact)) {}

    // Beside each other on a wide screen. A long word on what happens comes last: it may have to be scrolled
    // to.
    [[nodiscard]] ContentBlocks blocks() const {
        const ContentBlock expect{[end = *this](Rect at) { return end.put_expect(at); }, air()};
        const ContentBlock ways{[end = *this](Rect at) { return end.put_ways(at, end.abreast_in(at.w)); },
                                air()};
        if (ways_.empty() || expect_.empty())
            return ways_.empty() && expect_.empty() ? ContentBlocks{}
                                                    : ContentBlocks{ways_.empty() ? expect : ways};
        if (expects_much())
            return {ways, expect};
        if (m_.landscape())
            return {{[end = *this](Rect at) { return end.put_beside(at); }, air()}};
        return {expect, ways};
    }

private:
    [[nodiscard]] std::vector<Choice> ways_on(const Contact& contact) const {
        std::vector<Choice> ways;
        for (const std::string& id : contact.next)
            if (const Page* page = canvas_.view().bundle.page(id))
                ways.push_back({page->text.in(canvas_.view().state.visit.language).title,
                                {},
                                {},
                                action::Open{{Screen::page, id}}});
        return ways;
    }

    [[nodiscard]] float air() const { return 0.6F * form_.air * static_cast<float>(m_.em(form_.letters)); }

    // Where there is no room for all, this is what is scrolled to: it is read last, and nobody needs it to
    // call.
    [[nodiscard]] bool expects_much() const {
        constexpr std::size_t brief = 120; // characters: two lines of a page
        return length_of(expect_) > brief;
    }

    [[nodiscard]] std::string expect_as_sentence() const {
        return as_first_sentence(word(canvas_, Word::expect), canvas_.view().state.visit.language);
    }

    [[nodiscard]] float put_expect(Rect at) const {
        at.w = std::min(at.w, longest_line(m_));
        const TextLook look{.factor = form_.letters, .line_height = 1.35F};
        const std::vector<TextRun> runs{
            {form_.brief ? expect_as_sentence() : word(canvas_, Word::expect) + "\n", Weight::bold, 0},
            {isolated(canvas_, expect_), Weight::regular, 1}};
        const TextLayout& words = canvas_.layout(runs, look, at.w);
        const std::array colours{canvas_.colours().accent, canvas_.colours().ink};
        canvas_.text_by_tag(words, look, at, colours);
        canvas_.list(Role::text, expect_as_sentence() + expect_, {at.x, at.y, at.w, words.height()});
        canvas_.may_break(words);
        if (form_.everything && !expects_much())
            canvas_.must_be_seen();
        return at.y + words.height();
    }

    // Under each other where an arm beside the text would be too narrow for its words, or both might be cut:
    // what stands side by side is one piece, and may be higher than a leaf.
    [[nodiscard]] float put_beside(Rect at) const {
        const float width = 0.36F * at.w;
        const auto put = [&](Rect in) { return put_abreast(in, width); };
        const bool may_be_cut =
            !form_.everything && measured_height(canvas_, at, put) > content_area(canvas_).h / 2;
        if (may_be_cut || breaks_a_word_at(width))
            return put_ways({at.x, put_expect(at) + air(), at.w, 0}, abreast_in(at.w));
        return put_abreast(at, width);
    }
    [[nodiscard]] float put_abreast(Rect at, float width) const {
        const float text_end = put_expect({at.x, at.y, at.w - width - 2 * m_.gap(), at.h});
        return std::max(text_end, put_ways({at.right() - width, at.y, width, 0}, 1));
    }

    // --- The arms ---

    [[nodiscard]] ArmLook look() const { return {.title = form_.letters}; }

    [[nodiscard]] bool breaks_a_word_at(float width) const {
        return std::any_of(ways_.begin(), ways_.end(),
                           [&](const Choice& way) { return arm_breaks_a_word(canvas_, way, width, look()); });
    }

    [[nodiscard]] float width_of(float row, std::size_t abreast) const {
        return (row - m_.gap() * static_cast<float>(abreast - 1)) / static_cast<float>(abreast);
    }

    [[nodiscard]] std::size_t abreast_in(float row) const {
        return breaks_a_word_at(width_of(row, 2)) ? 1 : 2;
    }

    [[nodiscard]] float put_ways(Rect at, std::size_t abreast) const {
        const std::span<const Choice> all(ways_);
        at.w = width_of(at.w, abreast);
        for (std::size_t first = 0; first < all.size(); first += abreast)
            at.y = put_row(all.subspan(first, std::min(abreast, all.size() - first)), at) + m_.gap();
        return at.y - m_.gap();
    }

    [[nodiscard]] float put_row(std::span<const Choice> row, Rect at) const {
        at.h = 0;
        for (const Choice& way : row)
            at.h = std::max(at.h, arm_height(canvas_, way, at.w, look()));
        for (const Choice& way : row) {
            put_arm(canvas_, way, at, look());
            if (form_.everything)
                canvas_.must_be_seen();
            at.x += at.w + m_.gap();
        }
        return at.y + at.h;
    }

    Canvas& canvas_;
    const Metrics& m_;
    const ContactForm& form_;
    const std::string& expect_;
    std::vector<Choice> ways_;
};

} // namespace

ContentBlocks contact_end(Canvas& canvas, const Contact& contact, const ContactForm& form) {
    return ContactEnd(canvas, contact, form).blocks();
}

} // namespace signpost
