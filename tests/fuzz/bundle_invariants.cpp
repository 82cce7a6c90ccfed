#include "bundle_invariants.h"

#include <algorithm>
#include <tuple>

#include "base/characters.h"
#include "content/file_names.h"
#include "fuzz.h"

namespace signpost::fuzz {

namespace {

constexpr std::int64_t largest_serial = 999'999'999;

class Inspection {
public:
    explicit Inspection(const Bundle& bundle) : bundle_(bundle) {}

    void run() const {
        whole();
        languages();
        texts();
        for (const auto& [id, page] : bundle_.pages)
            a_page(id, page);
        for (const auto& [id, contact] : bundle_.contacts)
            a_contact(id, contact);
    }

private:
    void whole() const {
        demand(is_id(bundle_.id), "a bundle has an id", bundle_.id);
        demand(bundle_.serial >= 1 && bundle_.serial <= largest_serial, "a serial is in its range");
        demand(!bundle_.replaces || (*bundle_.replaces >= 1 && *bundle_.replaces <= largest_serial),
               "what is replaced is a serial");
        a_date(bundle_.made);
        demand(!bundle_.topics.empty(), "a bundle has topics");
        for (const std::string& topic : bundle_.topics)
            leads_to_page(topic);
        leads_to_page(bundle_.emergency_page);
        const Contact* emergency = bundle_.contact(bundle_.emergency_contact);
        demand(emergency != nullptr, "the emergency contact is there", bundle_.emergency_contact);
        demand(!emergency->telephone.empty(), "the emergency contact has a telephone number");
        demand(bundle_.contact_order.size() == bundle_.contacts.size(), "the order names each contact once");
        for (const std::string& id : bundle_.contact_order)
            leads_to_contact(id);
    }

    void languages() const {
        demand(!bundle_.languages.empty(), "a bundle has a language");
        demand(bundle_.languages.front().code == bundle_.default_language, "the default language is first");
        for (const Language& language : bundle_.languages) {
            demand(is_language_code(language.code), "a language has a code", language.code);
            shown(language.name, "a language's name");
        }
    }

    template <class T, class Inspect> void translations(const Translated<T>& text, Inspect inspect) const {
        inspect(text.original);
        demand(!text.has(bundle_.default_language), "the default language is no translation");
        for (const auto& [code, other] : text.in_others) {
            demand(bundle_.language(code).code == code, "a translation is in one of the languages", code);
            inspect(other);
        }
    }

    void texts() const {
        translations(bundle_.title, [](const std::string& title) { shown(title, "the title"); });
        translations(bundle_.start, [](const StartText& start) {
            shown(start.title, "the title of Start");
            shown(start.button, "the button of Start");
            demand_drawable(start.subtitle, "the subtitle of Start");
        });
        translations(bundle_.cover, a_cover);
        translations(bundle_.words, [](const Words& words) {
            for (const std::string& word : words)
                shown(word, "a word of the program");
        });
    }

    static void a_cover(const CoverText& cover) {
        shown(cover.title, "the title of Cover");
        shown(cover.button, "the button of Cover");
        demand(cover.hours.size() <= 7, "a week has seven days");
        for (const CoverHours& hours : cover.hours) {
            shown(hours.day, "a day of Cover");
            shown(hours.open, "the hours of Cover");
        }
        for (const CoverNotice& notice : cover.notices) {
            shown(notice.title, "the title of a notice");
            for (const std::string& line : notice.lines)
                shown(line, "a line of a notice");
        }
    }

    void a_page(const std::string& id, const Page& page) const {
        demand(is_id(id) && page.id == id, "a page is known by its id", id);
        const auto& icons = icon_names();
        demand(page.icon.empty() || std::find(icons.begin(), icons.end(), page.icon) != icons.end(),
               "a page's icon is one of the program's", page.icon);
        for (const std::string& contact : page.contacts)
            leads_to_contact(contact);
        for (const std::string& next : page.next)
            leads_to_page(next);
        translations(page.text, [this](const PageText& text) { a_page_text(text); });
    }

    void a_page_text(const PageText& text) const {
        shown(text.title, "a page's title");
        demand_drawable(text.summary, "a page's summary");
        demand(!text.body.empty(), "a page has a body", text.title);
        for (const Block& block : text.body)
            for (const Span& span : block.spans)
                a_span(span);
        for (const Figure& figure : text.figures) {
            shown(figure.value, "a figure");
            shown(figure.label, "a figure's label");
            a_provenance(figure.provenance);
        }
    }

    void a_span(const Span& span) const {
        demand_drawable(span.text, "a span");
        if (span.link && span.link->to == Link::To::page)
            leads_to_page(span.link->id);
        else if (span.link)
            leads_to_contact(span.link->id);
    }

    void a_contact(const std::string& id, const Contact& contact) const {
        demand(is_id(id) && contact.id == id, "a contact is known by its id", id);
        for (const std::string* text : {&contact.telephone, &contact.text_word, &contact.text_number})
            demand_drawable(*text, "a contact's number");
        translations(contact.text, [](const ContactText& text) {
            shown(text.name, "a contact's name");
            for (const std::string* line : {&text.what_for, &text.hours, &text.cost, &text.bill, &text.who,
                                            &text.languages, &text.expect, &text.how, &text.text_note})
                demand_drawable(*line, "what is said of a contact");
        });
        a_provenance(contact.provenance);
    }

    static void a_provenance(const Provenance& provenance) {
        demand(is_utf8(provenance.source) && is_utf8(provenance.note), "a source is UTF-8");
        a_date(provenance.checked);
        a_date(provenance.review_by);
    }

    static void a_date(const std::optional<Date>& date) {
        demand(!date || date->ok(), "a date is a day of the calendar");
    }

    // Text that must be there, not only fit to be drawn.
    static void shown(const std::string& text, std::string_view about) {
        demand(!trimmed(text).empty(), "a text that must be there is not empty", about);
        demand_drawable(text, about);
    }

    void leads_to_page(const std::string& id) const {
        demand(bundle_.page(id) != nullptr, "a page that is named is there", id);
    }
    void leads_to_contact(const std::string& id) const {
        demand(bundle_.contact(id) != nullptr, "a contact that is named is there", id);
    }

    const Bundle& bundle_;
};

} // namespace

void demand_sound(const Bundle& bundle) { Inspection(bundle).run(); }

void demand_read(const BundleFiles& files) {
    const Result<BundlePtr> bundle = read_bundle(files);
    if (bundle)
        return demand_sound(**bundle);
    const Problems& problems = bundle.error();
    demand_told(problems);
    demand(std::is_sorted(problems.begin(), problems.end(),
                          [](const Problem& a, const Problem& b) {
                              return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
                          }),
           "problems are in the order of files and lines");
    for (const Problem& problem : problems) {
        const auto file = files.find(problem.file);
        demand_place_in(file == files.end() ? "" : file->second, problem);
    }
}

} // namespace signpost::fuzz
