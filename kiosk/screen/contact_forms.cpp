// What a contact's screen gives up first on small glass and in large letters, and what its boxes say.
#include "screen/contact_internal.h"

#include <cmath>
#include <string>

#include "screen/forms_internal.h"
#include "screen/open_words_internal.h"

namespace signpost {

namespace {

// From 21.5 inches on there is room for everything in every size of text.
bool is_large(const Metrics& m) { return std::hypot(m.width(), m.picture_height()) >= m.px(Mm{540}); }

void add_forms(std::vector<ContactForm>& to, const std::vector<ContactForm>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

// Who asks for larger letters sees that they became larger.
constexpr float least_growth = 1.15F;

// In larger letters, of which some size may be given up, but nothing of name and number.
std::vector<ContactForm> with_larger_letters(const Metrics& m) {
    const auto sizes =
        is_large(m) ? std::vector<float>{1.0F, 0.85F, 0.72F, 0.6F} : std::vector<float>{1.0F, 0.85F, 0.72F};
    std::vector<ContactForm> forms;
    for (const float letters : sizes)
        if (letters * m.text_scale >= least_growth)
            add_forms(forms,
                      giving_up(ContactForm{.letters = letters},
                                {[](ContactForm& f) { f.air = 0.6F; }, [](ContactForm& f) { f.brief = true; },
                                 [](ContactForm& f) { f.name = 1.19F; }, [](ContactForm& f) { f.air = 0.4F; },
                                 [](ContactForm& f) { f.head_as_normal = true; }}));
    return forms;
}

// In the smallest letters there are.
std::vector<ContactForm> with_everything(const Metrics& m) {
    std::vector<ContactForm> forms =
        giving_up(ContactForm{.letters = 1 / m.text_scale, .head_as_normal = true},
                  {[](ContactForm& f) { f.air = 0.6F; }, [](ContactForm& f) { f.brief = true; },
                   [](ContactForm& f) { f.air = 0.4F; }, [](ContactForm& f) { f.number = 0.8F; },
                   [](ContactForm& f) { f.name = 1.19F; }});
    if (is_large(m)) {
        forms.push_back(forms.back());
        forms.back().name = 0.8F;
        forms.back().number = 0.65F;
        forms.back().air = 0.3F;
    }
    return forms;
}

// Where the rest has to be scrolled to.
std::vector<ContactForm> with_name_and_number(const Metrics& m) {
    ContactForm form{.number_first = true, .everything = false};
    if (m.compact()) {
        form.air = 0.6F;
        form.brief = true;
    }
    return giving_up(form, {[](ContactForm& f) {
                                f.name = 1.19F;
                                f.air = 0.6F;
                            },
                            [](ContactForm& f) { f.head_as_normal = true; },
                            [](ContactForm& f) { f.number = 0.8F; }, [](ContactForm& f) { f.name = 1.0F; },
                            [](ContactForm& f) { f.number = 0.65F; },
                            [](ContactForm& f) {
                                f.name = f.letters = 0.72F;
                                f.number = 0.5F;
                                f.air = 0.3F;
                            },
                            [](ContactForm& f) {
                                f.name = f.letters = 0.5F;
                                f.number = 0.4F;
                            }});
}

// What it costs, and whether the call shows on a bill: a free call may, and both are read together.
InfoBox cost_box(const Canvas& canvas, const ContactText& text) {
    if (text.cost.empty())
        return {word(canvas, Word::bill), text.bill};
    InfoBox box = info_box(word(canvas, Word::cost), text.cost);
    if (!text.bill.empty())
        box.words += " " + text.bill;
    return box;
}

InfoBox text_box(const Canvas& canvas, const Contact& contact, const ContactText& text) {
    const std::string to = contact.text_word.empty() ? contact.text_number
                                                     : contact.text_word + " " + word(canvas, Word::text_to) +
                                                           " " + contact.text_number;
    if (text.text_note.empty())
        return {word(canvas, Word::text_message), to};
    return {word(canvas, Word::text_message) + ": " + to, text.text_note};
}

// The week in one line; "" of hours that are not known to be right any more.
std::string week_of(const View& view, const Contact& contact) {
    if (!contact.open || is_overdue(contact, moment_of(view)))
        return {};
    std::string words;
    for (const CoverHours& row : week_in_words(view, *contact.open).rows)
        words += (words.empty() ? "" : ". ") + row.day + ": " + row.open;
    return words + (words.empty() ? "" : ".");
}

// When somebody answers: what is known of this moment, over what the admin says of the hours. "Day and night"
// needs no week under it.
InfoBox hours_box(const Canvas& canvas, const Contact& contact, const ContactText& text) {
    const View& view = canvas.view();
    const std::string said = answering_in_words(view, contact);
    const bool says_all = !said.empty() && contact.open && is_always_open(*contact.open);
    const std::string week = says_all ? "" : week_of(view, contact);
    const std::string words = text.hours.empty() ? week : text.hours;
    if (!said.empty())
        return {said, words};
    return words.empty() ? InfoBox{} : info_box(word(canvas, Word::hours), words);
}

} // namespace

std::vector<ContactForm> contact_forms(const Metrics& m) {
    std::vector<ContactForm> forms = with_larger_letters(m);
    if (m.text_scale <= 1 || is_large(m))
        add_forms(forms, with_everything(m));
    add_forms(forms, with_name_and_number(m));
    return forms;
}

std::vector<InfoBox> boxes_of(const Canvas& canvas, const Contact& contact) {
    const ContactText& t = contact.text.in(canvas.view().state.visit.language);
    std::vector<InfoBox> boxes;
    const auto add = [&](Word label, const std::string& text) {
        if (!text.empty())
            boxes.push_back(info_box(word(canvas, label), text));
    };
    if (!t.cost.empty() || !t.bill.empty())
        boxes.push_back(cost_box(canvas, t));
    if (const InfoBox hours = hours_box(canvas, contact, t); !hours.heading.empty())
        boxes.push_back(hours);
    add(Word::who, t.who);
    add(Word::languages, t.languages);
    if (!contact.text_number.empty())
        boxes.push_back(text_box(canvas, contact, t));
    return boxes;
}

} // namespace signpost
