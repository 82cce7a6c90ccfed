// Pages that no touch leads to.
#include <set>

#include "review/reviewing_internal.h"

namespace signpost {

namespace {

void add_links(const RichText& body, std::vector<std::string>& found) {
    for (const Block& block : body)
        for (const Span& span : block.spans)
            if (span.link && span.link->to == Link::To::page)
                found.push_back(span.link->id);
}

// A link in one language counts: who reads that language can follow it.
std::vector<std::string> led_to_by(const Page& page) {
    std::vector<std::string> found = page.next;
    add_links(page.text.original.body, found);
    for (const auto& [language, text] : page.text.in_others)
        add_links(text.body, found);
    return found;
}

std::set<std::string> reachable(const Bundle& bundle) {
    std::vector<std::string> to_visit = bundle.topics;
    to_visit.push_back(bundle.emergency_page);
    std::set<std::string> reached;
    while (!to_visit.empty()) {
        const std::string id = std::move(to_visit.back());
        to_visit.pop_back();
        const Page* page = bundle.page(id);
        if (page == nullptr || !reached.insert(id).second)
            continue;
        const std::vector<std::string> more = led_to_by(*page);
        to_visit.insert(to_visit.end(), more.begin(), more.end());
    }
    return reached;
}

} // namespace

void review_links(Reviewing& reviewing) {
    const std::set<std::string> reached = reachable(reviewing.bundle);
    for (const auto& [id, page] : reviewing.bundle.pages) {
        const TomlDocument* document = reviewing.documents.find(page_file(id));
        if (document == nullptr || reached.contains(id))
            continue;
        reviewing.note(Finding::Kind::not_linked, document->file, place_of(document->root, "title"),
                       "Visitors cannot get to this page: no tile and no other page leads to it.",
                       "Add " + in_quotes(id) +
                           " to topics in bundle.toml, or to next in a page, or delete this page.");
    }
}

} // namespace signpost
