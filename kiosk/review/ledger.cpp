#include "review/ledger.h"

#include <algorithm>
#include <iterator>

#include "review/reviewing_internal.h"

namespace signpost {

namespace {

std::string numbers_of(const Contact& contact) {
    std::string text = contact.text_number;
    if (!text.empty())
        text = contact.text_word.empty() ? "text to " + text : "text " + contact.text_word + " to " + text;
    const bool both = !contact.telephone.empty() && !text.empty();
    return contact.telephone + (both ? ", " : "") + text;
}

void add_contacts(const Documents& documents, const Bundle& bundle, Ledger& entries) {
    const TomlDocument* document = documents.find("contacts.toml");
    for (const std::string& id : bundle.contact_order) {
        const Contact& contact = *bundle.contact(id);
        const int line = document == nullptr ? 0 : place_of(document->root, id).line;
        entries.push_back({LedgerEntry::Kind::contact, id, numbers_of(contact), contact.text.original.name,
                           contact.provenance, "contacts.toml", line});
    }
}

void add_figures(const Documents& documents, const Page& page, Ledger& entries) {
    const TomlDocument* document = documents.find(page_file(page.id));
    const auto tables = document == nullptr ? std::vector<const TomlValue*>{} : figure_tables(*document);
    const std::vector<Figure>& figures = page.text.original.figures;
    for (std::size_t i = 0; i < figures.size(); ++i)
        entries.push_back({LedgerEntry::Kind::figure, figure_id(page.id, i + 1), figures[i].value,
                           figures[i].label, figures[i].provenance, page_file(page.id),
                           i < tables.size() ? tables[i]->place.line : 0});
}

} // namespace

Ledger ledger(const BundleFiles& files, const Bundle& bundle) {
    const Documents documents(files);
    Ledger entries;
    add_contacts(documents, bundle, entries);
    for (const auto& [id, page] : bundle.pages)
        add_figures(documents, page, entries);
    return entries;
}

Ledger due(const Ledger& ledger, Date date) {
    Ledger found;
    std::copy_if(ledger.begin(), ledger.end(), std::back_inserter(found), [&](const LedgerEntry& entry) {
        const Provenance& known = entry.provenance;
        return !known.checked || (known.review_by && *known.review_by <= date);
    });
    return found;
}

std::string figure_id(const std::string& page, std::size_t number) {
    return page + ".figure-" + std::to_string(number);
}

} // namespace signpost
