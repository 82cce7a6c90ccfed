// Somebody to turn to: the name and the number together, and then what one wants to know before calling.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/blocks_internal.h"
#include "screen/boxes_internal.h"
#include "screen/contact_internal.h"
#include "screen/forms_internal.h"
#include "screen/open_words_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// Draws a contact in one form; each block says itself whether it must be seen.
class ContactSheet {
public:
    ContactSheet(Canvas& canvas, const Contact& contact, const ContactForm& form)
        : canvas_(canvas), m_(canvas.metrics()), p_(canvas.colours()), contact_(contact),
          text_(contact.text.in(canvas.view().state.visit.language)), form_(form) {}

    [[nodiscard]] ContentBlocks blocks() const {
        ContentBlocks all{{.put = [this](Rect at) { return put_name(at); }}};
        if (!form_.number_first)
            add_what_for(all, 0.1F);
        if (!contact_.telephone.empty())
            all.push_back({[this](Rect at) { return put_contact_number(canvas_, contact_, form_, at); },
                           em(0.6F), m_.px(Mm{6})});
        if (form_.number_first)
            add_what_for(all, 0.4F);
        if (!text_.how.empty())
            all.push_back({[this](Rect at) { return put_how(at); }, em(0.6F)});
        if (const std::vector<InfoBox> boxes = boxes_of(canvas_, contact_); !boxes.empty())
            all.push_back({[this, boxes](Rect at) {
                               return put_info_boxes(
                                   canvas_, boxes, {form_.letters, form_.air, form_.brief, form_.everything},
                                   at);
                           },
                           em(0.6F), m_.px(Mm{5})});
        for (ContentBlock& block : contact_end(canvas_, contact_, form_))
            all.push_back(std::move(block));
        if (const std::string checked = checked_in_words(canvas_.view(), contact_); !checked.empty())
            all.push_back({[this, checked](Rect at) { return put_checked(at, checked); }, em(0.4F)});
        return all;
    }

    // Whose leaf it is, and the number: for whoever has turned on from both. In the smallest letters.
    [[nodiscard]] float put_running_head(Rect at) const {
        const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = m_.base_em};
        const std::string words = contact_.telephone.empty()
                                      ? text_.name
                                      : text_.name + "  " + isolated(canvas_, contact_.telephone);
        at.y += put_text(canvas_, words, look, at, p_.accent);
        return at.y + 0.5F * static_cast<float>(m_.base_em);
    }

    // The blocks that make up name and number, where these come first.
    [[nodiscard]] std::size_t head() const {
        return form_.number_first && !contact_.telephone.empty() ? 2 : 1;
    }

private:
    [[nodiscard]] float em(float factor) const {
        return factor * form_.air * static_cast<float>(m_.em(form_.letters));
    }
    [[nodiscard]] TextLook plain(float line_height = 1.35F) const {
        return {.factor = form_.letters, .line_height = line_height};
    }
    [[nodiscard]] TextLook bold() const {
        return {.factor = form_.letters, .weight = Weight::bold, .line_height = 1.35F};
    }
    [[nodiscard]] int em_as_normal(float factor) const {
        return static_cast<int>(std::lround(std::max(1.0F, factor) * static_cast<float>(m_.base_em)));
    }
    void must(bool it = true) const {
        if (it)
            canvas_.must_be_seen();
    }

    [[nodiscard]] float put_name(Rect at) const {
        const int wanted = form_.head_as_normal ? em_as_normal(form_.name) : m_.em(form_.name);
        const int em_px = std::max(std::min(m_.em(), wanted),
                                   em_in_one_line(canvas_, text_.name, static_cast<float>(wanted), at.w));
        const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em_px};
        at.y += put_text(canvas_, text_.name, look, at, p_.accent, Role::heading);
        must();
        return at.y;
    }

    void add_what_for(ContentBlocks& all, float over) const {
        const LanguageCode& language = canvas_.view().state.visit.language;
        if (needs_language_note(canvas_, contact_.text.has(language)))
            all.push_back({[this](Rect at) {
                               at.y += put_text(canvas_, word(canvas_, Word::not_translated), bold(), at,
                                                p_.accent);
                               return at.y;
                           },
                           em(over)});
        all.push_back({[this](Rect at) {
                           at.y += put_text(canvas_, text_.what_for, plain(), at, p_.ink);
                           must(form_.everything);
                           return at.y;
                       },
                       em(over)});
    }

    // How to reach somebody who has no number here: as easy to find as a number would be.
    [[nodiscard]] float put_how(Rect at) const {
        const TextLook look{.factor = 1.15F * form_.letters, .line_height = 1.35F};
        const float over = m_.px(Mm{6}) * form_.air;
        const float beside = beside_number(m_);
        const TextLayout& words = canvas_.layout(text_.how, look, at.w - 2 * beside);
        const Rect box{at.x, at.y, at.w, std::max(at.h, words.height() + 2 * over)};
        put_number_ground(canvas_, box, Showing::in_part);
        canvas_.text(words, look, {box.x + beside, box.y + over, words.width, words.height()}, p_.ink);
        canvas_.list(Role::text, text_.how, box);
        canvas_.may_break(words, over, std::max(0.0F, box.h - over - words.height()));
        must(form_.everything);
        return box.bottom();
    }

    // For whoever asks how old this is. In the smallest letters: nobody needs it to call.
    [[nodiscard]] float put_checked(Rect at, const std::string& checked) const {
        const TextLook look{.line_height = 1.2F, .em_px = m_.base_em};
        return at.y + put_text(canvas_, checked, look, at, p_.ink);
    }

    Canvas& canvas_;
    const Metrics& m_;
    const Palette& p_;
    const Contact& contact_;
    const ContactText& text_;
    const ContactForm& form_;
};

// Of a contact that is not shown: its name, and what to do in its place.
Contact name_alone(const Canvas& canvas, const Contact& contact) {
    const LanguageCode& language = canvas.view().state.visit.language;
    ContactText text;
    text.name = contact.text.in(language).name;
    text.what_for = contact.text.in(language).what_for;
    text.how = word(canvas, Word::withheld);
    Contact bare;
    bare.id = contact.id;
    if (contact.text.has(language))
        bare.text.in_others[language] = text;
    bare.text.original = std::move(text);
    return bare;
}

} // namespace

void put_contact(Canvas& canvas, const Contact& contact) {
    const Metrics& m = canvas.metrics();
    const Rect area = content_area(canvas);
    const View& view = canvas.view();
    const std::optional<Contact> bare = is_withheld(view.bundle, contact, moment_of(view))
                                            ? std::optional(name_alone(canvas, contact))
                                            : std::nullopt;
    put_richest(canvas, contact_forms(m), [&](const ContactForm& form) {
        const ContactSheet sheet(canvas, bare ? *bare : contact, form);
        put_screenful(canvas, area, sheet.blocks(), sheet.head(),
                      [&](Rect at) { return sheet.put_running_head(at); });
        put_bar(canvas);
    });
}

} // namespace signpost
