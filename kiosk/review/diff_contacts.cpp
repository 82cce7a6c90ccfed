// Numbers, then contacts that came and went, then what is said of them.
#include "base/characters.h"
#include "review/differences_internal.h"

namespace signpost {

namespace {

const std::string& name_of(const Contact& contact) { return contact.text.original.name; }

std::string text_of(const Contact& contact) {
    if (contact.text_word.empty() || contact.text_number.empty())
        return contact.text_number;
    return contact.text_word + " to " + contact.text_number;
}

std::string reached_by(const Contact& contact) {
    std::string numbers = contact.telephone;
    if (!contact.text_number.empty())
        numbers += (numbers.empty() ? "text " : ", text ") + text_of(contact);
    return numbers.empty() ? "" : " (" + numbers + ")";
}

void compare_number(Differences& differences, const Contact& old_contact, const Contact& new_contact) {
    const std::string name = name_of(new_contact);
    differences.compare("The telephone number of " + name, old_contact.telephone, new_contact.telephone);
    differences.compare("The text number of " + name, text_of(old_contact), text_of(new_contact));
    const bool changed =
        old_contact.telephone != new_contact.telephone || text_of(old_contact) != text_of(new_contact);
    differences.say_if_unchecked("The number of " + name, changed, old_contact.provenance,
                                 new_contact.provenance);
}

void compare_texts(Differences& differences, const Contact& old_contact, const Contact& new_contact) {
    for (const Language& language : differences.languages()) {
        const auto* old_text = exactly_in(old_contact.text, differences.before(), language.code);
        const auto* new_text = exactly_in(new_contact.text, differences.after(), language.code);
        const std::string name = name_of(new_contact) + differences.in_language(language);
        if (old_text == nullptr && new_text != nullptr)
            differences.say("A translation of the contact " + name + " was added.");
        if (old_text != nullptr && new_text == nullptr)
            differences.say("The translation of the contact " + name + " was removed.");
        if (old_text != nullptr && new_text != nullptr)
            differences.compare_texts(contact_texts, name, *old_text, *new_text);
    }
}

std::string none_as_text(const std::optional<Date>& day) { return day ? to_text(*day) : ""; }

void compare_contact(Differences& differences, const Contact& old_contact, const Contact& new_contact) {
    const std::string name = name_of(new_contact);
    compare_texts(differences, old_contact, new_contact);
    compare_hours(differences, "The hours of " + name, old_contact.open, new_contact.open);
    const OpenHours none;
    compare_single_days(differences, name, old_contact.open.value_or(none), new_contact.open.value_or(none));
    if (new_contact.open || old_contact.open) // until when they may be claimed
        differences.compare("The day by which to look at " + name + " again",
                            none_as_text(old_contact.provenance.review_by),
                            none_as_text(new_contact.provenance.review_by));
    if (old_contact.next != new_contact.next)
        differences.say("What to read next, at the contact " + name +
                        ", is now: " + pages_in_a_list(differences.after(), new_contact.next) + ".");
}

void compare_emergency(Differences& differences) {
    const Contact* old_contact = differences.before().contact(differences.before().emergency_contact);
    const Contact* new_contact = differences.after().contact(differences.after().emergency_contact);
    if (old_contact != nullptr && new_contact != nullptr && old_contact->id != new_contact->id)
        differences.say("Visitors in danger are now told to call " + name_of(*new_contact) +
                        reached_by(*new_contact) + ", no longer " + name_of(*old_contact) +
                        reached_by(*old_contact) + ".");
    if (differences.before().emergency_page != differences.after().emergency_page)
        differences.say("The emergency screen now leads to the page " +
                        in_quotes(differences.after().emergency_page) + ", no longer to " +
                        in_quotes(differences.before().emergency_page) + ".");
}

} // namespace

void compare_numbers(Differences& differences) {
    compare_emergency(differences);
    for (const std::string& id : differences.after().contact_order)
        if (const Contact* old_contact = differences.before().contact(id))
            compare_number(differences, *old_contact, *differences.after().contact(id));
}

void compare_contacts(Differences& differences) {
    for (const std::string& id : differences.before().contact_order)
        if (differences.after().contact(id) == nullptr) {
            const Contact& gone = *differences.before().contact(id);
            differences.say("The contact " + name_of(gone) + reached_by(gone) + " was removed.");
        }
    for (const std::string& id : differences.after().contact_order) {
        const Contact& contact = *differences.after().contact(id);
        if (const Contact* old_contact = differences.before().contact(id))
            compare_contact(differences, *old_contact, contact);
        else
            differences.say("The contact " + name_of(contact) + reached_by(contact) + " was added.");
    }
}

} // namespace signpost
