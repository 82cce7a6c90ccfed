#include "content/contact_now.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/characters.h"
#include "content/numbers.h"

namespace signpost {

namespace {

bool has_number(const Contact& contact, std::initializer_list<std::string_view> numbers) {
    return std::find(numbers.begin(), numbers.end(), digits_of(contact.telephone)) != numbers.end();
}

// 999 is where everybody looks for it.
bool keeps_its_place(const Contact& contact) { return has_number(contact, {"999", "112"}); }

bool is_named_for_danger(const Bundle& bundle, const Contact& contact) {
    const Page* page = bundle.page(bundle.emergency_page);
    return contact.id == bundle.emergency_contact ||
           (page != nullptr &&
            std::find(page->contacts.begin(), page->contacts.end(), contact.id) != page->contacts.end());
}

// The smaller comes first.
int rank_of(const Bundle& bundle, const Contact& contact, const Moment& moment) {
    const Site* site = bundle.site(moment.site);
    if (site != nullptr &&
        std::find(site->contacts.begin(), site->contacts.end(), contact.id) != site->contacts.end())
        return 0;
    return is_open(answers(contact, moment)) ? 1 : 2;
}

} // namespace

std::optional<Door> answers(const Contact& contact, const Moment& moment) {
    if (!contact.open || !moment.wall || is_overdue(contact, moment))
        return std::nullopt;
    return door_at(*contact.open, *moment.wall);
}

bool is_overdue(const Contact& contact, const Moment& moment) {
    const auto& until = contact.provenance.review_by;
    return moment.wall && until && *until < day_of(*moment.wall);
}

std::optional<Date> last_checked(const Contact& contact, const Moment& moment) {
    return is_overdue(contact, moment) ? contact.provenance.checked : std::nullopt;
}

bool is_withheld(const Bundle& bundle, const Contact& contact, const Moment& moment) {
    if (!moment.strict_facts || !is_overdue(contact, moment) || has_number(contact, {"999", "112", "101"}) ||
        is_named_for_danger(bundle, contact))
        return false;
    return days_between(*contact.provenance.review_by, day_of(*moment.wall)) > *moment.strict_facts;
}

std::vector<std::string> in_order(const Bundle& bundle, const std::vector<std::string>& ids,
                                  const Moment& moment) {
    std::vector<const Contact*> shown;
    std::vector<const Contact*> sorted;
    for (const std::string& id : ids) {
        const Contact* contact = bundle.contact(id);
        if (contact == nullptr || is_withheld(bundle, *contact, moment))
            continue;
        shown.push_back(contact);
        if (!keeps_its_place(*contact))
            sorted.push_back(contact);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Contact* a, const Contact* b) {
        return rank_of(bundle, *a, moment) < rank_of(bundle, *b, moment);
    });
    std::vector<std::string> ordered;
    auto next = sorted.begin();
    for (const Contact* contact : shown)
        ordered.push_back(keeps_its_place(*contact) ? contact->id : (*next++)->id);
    return ordered;
}

} // namespace signpost
