#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

template <class Map> std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map)
        keys.push_back(key);
    return keys;
}

void note(BundleReading& reading, const Reference& from, std::string cause, std::string remedy) {
    reading.problems.push_back(
        {from.file, from.place.line, from.place.column, std::move(cause), std::move(remedy)});
}

// Of a page that is named in another way than by its id: by its file, or by its title. "" for none.
std::string page_meant(const BundleReading& reading, const std::string& text) {
    const auto& pages = reading.bundle->pages;
    for (const auto& [id, page] : pages)
        if (page.text.original.title == folded(text))
            return id;
    const std::string id = id_meant(text, [&](const std::string& name) { return pages.contains(name); });
    return pages.contains(id) ? id : "";
}

std::string remedy_for_page(const BundleReading& reading, const std::string& id) {
    if (const std::string meant = page_meant(reading, id); !meant.empty())
        return "Write " + in_quotes(meant) + ".";
    if (id.find(',') != id.npos)
        return "Put quotation marks round each name: " + as_list(id) + ".";
    const std::string otherwise =
        is_id(id)
            ? "Add pages/" + id + ".toml, or name a page that is there."
            : "Write the name of its file, without pages/ and .toml: small letters, digits and hyphens.";
    return suggestion(id, keys_of(reading.bundle->pages), otherwise);
}

// A link of the other kind; false where there is none, or this is no link.
bool note_other_kind(BundleReading& reading, const Reference& from) {
    const bool is_page = from.to == Reference::To::page;
    const Bundle& bundle = *reading.bundle;
    if (!from.is_link || (is_page ? !bundle.contacts.contains(from.id) : !bundle.pages.contains(from.id)))
        return false;
    const std::string other = is_page ? "contact" : "page";
    note(reading, from,
         "There is no " + std::string(is_page ? "page" : "contact") + " called " + in_quotes(from.id) +
             ": it is a " + other + ".",
         "Write (" + other + ":" + from.id + ") behind the words.");
    return true;
}

void check_page(BundleReading& reading, const Reference& from) {
    if (!reading.bundle->pages.contains(from.id) && !note_other_kind(reading, from))
        note(reading, from, "There is no page called " + in_quotes(from.id) + ".",
             remedy_for_page(reading, from.id));
}

// The contact to suggest in place of one whose number is not 999 or 112; "" where there is none. police-999
// is suggested whatever its number: a wrong one is told at the number itself.
std::string contact_for_danger(const BundleReading& reading) {
    if (reading.numbers.has("police-999"))
        return "police-999";
    for (const std::string& id : reading.numbers.ids())
        if (reading.numbers.is_for_danger(id))
            return id;
    return "";
}

void check_number_for_danger(BundleReading& reading, const Reference& from, const Contact& contact) {
    const std::string other = contact_for_danger(reading);
    const bool is_unreadable = digits_of(contact.telephone).empty(); // of which another problem tells
    if (is_unreadable || reading.numbers.is_for_danger(contact.id) || other == contact.id)
        return;
    note(reading, from,
         "Visitors in danger would call " + contact.telephone + ": that is the number of the contact " +
             in_quotes(contact.id) + ".",
         other.empty()
             ? "Add a contact police-999 with telephone = \"999\" to contacts.toml, and name it here."
             : "Write contact = " + in_quotes(other) + " here.");
}

void check_contact(BundleReading& reading, const Reference& from) {
    if (!reading.numbers_known)
        return;
    const Contact* contact = reading.bundle->contact(from.id);
    if (contact == nullptr && note_other_kind(reading, from))
        return;
    if (contact == nullptr)
        note(reading, from, "There is no contact called " + in_quotes(from.id) + ".",
             suggestion(from.id, keys_of(reading.bundle->contacts),
                        "Add it to contacts.toml, or name one that is there."));
    else if (from.to == Reference::To::contact_with_telephone && contact->telephone.empty())
        note(reading, from, "The contact " + in_quotes(from.id) + " has no telephone number.",
             "Name the contact that visitors in danger are to call.");
    else if (from.to == Reference::To::contact_with_telephone)
        check_number_for_danger(reading, from, *contact);
}

} // namespace

void check_references(BundleReading& reading) {
    for (const Reference& from : reading.references)
        from.to == Reference::To::page ? check_page(reading, from) : check_contact(reading, from);
}

} // namespace signpost
