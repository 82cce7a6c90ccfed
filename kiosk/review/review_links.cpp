// Pages that no touch leads to, and contacts that no page lists.
#include <algorithm>
#include <set>

#include "review/reviewing_internal.h"

namespace signpost {

namespace {

using Ids = std::vector<std::string>;

void add_links(const RichText& body, Link::To to, Ids& found) {
    for (const Block& block : body)
        for (const Span& span : block.spans)
            if (span.link && span.link->to == to)
                found.push_back(span.link->id);
}

// A link in one language counts: who reads that language can follow it.
Ids linked_from(const Page& page, Link::To to) {
    Ids found = to == Link::To::page ? page.next : page.contacts;
    add_links(page.text.original.body, to, found);
    for (const auto& [language, text] : page.text.in_others)
        add_links(text.body, to, found);
    return found;
}

// What a visitor can get to by touch.
struct Reached {
    std::set<std::string> pages;
    std::set<std::string> contacts;
};

class Walk {
public:
    explicit Walk(const Bundle& bundle) : bundle_(bundle), to_visit_(bundle.topics) {
        to_visit_.push_back(bundle.emergency_page);
        reached_.contacts.insert(bundle.emergency_contact);
    }

    [[nodiscard]] Reached reached() {
        while (!to_visit_.empty()) {
            const std::string id = std::move(to_visit_.back());
            to_visit_.pop_back();
            if (const Page* page = bundle_.page(id); page != nullptr && reached_.pages.insert(id).second)
                go_on_from(*page);
        }
        return std::move(reached_);
    }

private:
    void go_on_from(const Page& page) {
        visit_later(linked_from(page, Link::To::page));
        for (const std::string& id : linked_from(page, Link::To::contact))
            if (const Contact* contact = bundle_.contact(id);
                contact != nullptr && reached_.contacts.insert(id).second)
                visit_later(contact->next);
    }

    void visit_later(const Ids& pages) { to_visit_.insert(to_visit_.end(), pages.begin(), pages.end()); }

    const Bundle& bundle_;
    Ids to_visit_;
    Reached reached_;
};

// "pages/record.pl.toml" of record-pl and pl-record, where the bundle has both the page and the language.
std::string translation_meant(const Bundle& bundle, const std::string& id) {
    for (const Language& language : bundle.languages) {
        const std::string& code = language.code;
        const bool last = id.ends_with("-" + code);
        const bool first = id.starts_with(code + "-");
        const std::size_t cut = code.size() + 1;
        const std::string page = last ? id.substr(0, id.size() - cut) : first ? id.substr(cut) : "";
        if (!page.empty() && bundle.pages.contains(page) && code != bundle.default_language)
            return page_file(page, code);
    }
    return "";
}

void check_led_to(Reviewing& reviewing, const Reached& reached) {
    for (const auto& [id, page] : reviewing.bundle.pages) {
        const TomlDocument* document = reviewing.documents.find(page_file(id));
        if (document == nullptr || reached.pages.contains(id))
            continue;
        if (const std::string file = translation_meant(reviewing.bundle, id); !file.empty()) {
            reviewing.note(Finding::Kind::not_linked, document->file, place_of(document->root, "title"),
                           "This is read as a page of its own, and not as a translation.",
                           "Give the file the name " + file + ".");
            continue;
        }
        reviewing.note(Finding::Kind::not_linked, document->file, place_of(document->root, "title"),
                       "Visitors cannot get to this page: no tile and no other page leads to it.",
                       "Add " + in_quotes(id) +
                           " to topics in bundle.toml, or to next in a page, or delete this page.");
    }
}

void check_listed(Reviewing& reviewing, const Reached& reached) {
    const TomlDocument* document = reviewing.documents.find("contacts.toml");
    if (document == nullptr)
        return;
    for (const std::string& id : reviewing.bundle.contact_order)
        if (const TomlValue* table = value_of(document->root, id);
            table != nullptr && !reached.contacts.contains(id))
            reviewing.note(Finding::Kind::not_linked, document->file, table->place,
                           "Visitors cannot get to the contact " + in_quotes(id) + ": no page lists it.",
                           "Add " + in_quotes(id) + " to contacts in a page, or write [its name](contact:" +
                               id + ") in a page's body, or delete this contact.");
}

bool is_listed(const Bundle& bundle, const std::string& contact) {
    return std::any_of(bundle.pages.begin(), bundle.pages.end(), [&](const auto& page) {
        const Ids& listed = page.second.contacts;
        return std::find(listed.begin(), listed.end(), contact) != listed.end();
    });
}

// Those that a place wants first: a list without them has nothing to put first.
void check_first_at_sites(Reviewing& reviewing) {
    for (const auto& [id, site] : reviewing.bundle.sites) {
        const TomlDocument* document = reviewing.documents.find("sites/" + id + ".toml");
        const TomlValue* contacts = document == nullptr ? nullptr : value_of(document->root, "contacts");
        if (contacts == nullptr)
            continue;
        for (const TomlValue& contact : contacts->items)
            if (reviewing.bundle.contact(contact.text) != nullptr &&
                !is_listed(reviewing.bundle, contact.text))
                reviewing.note(Finding::Kind::not_linked, document->file, contact.place,
                               "No page lists " + in_quotes(contact.text) +
                                   " below Who can help: it comes first nowhere.",
                               "Add " + in_quotes(contact.text) +
                                   " to contacts in a page, or take it out of this list.");
    }
}

} // namespace

void review_links(Reviewing& reviewing) {
    const Reached reached = Walk(reviewing.bundle).reached();
    check_led_to(reviewing, reached);
    check_listed(reviewing, reached);
    check_first_at_sites(reviewing);
}

} // namespace signpost
