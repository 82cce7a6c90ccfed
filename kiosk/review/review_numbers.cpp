// Numbers that cannot be telephone numbers, and those that nobody will ever answer.
#include "content/numbers.h"
#include "review/phone_form_internal.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

void note_form(Reviewing& reviewing, const std::string& file, FilePlace place, const std::string& number,
               const PhoneForm& form) {
    if (form.kind == PhoneForm::Kind::impossible)
        reviewing.note(Finding::Kind::impossible_number, file, place,
                       in_quotes(number) + " cannot be right. " + form.why,
                       "Look the number up again, and mend it.");
    else if (form.kind == PhoneForm::Kind::drama)
        reviewing.note(Finding::Kind::drama_number, file, place,
                       in_quotes(number) + " is a number for films and plays: nobody answers it.",
                       "Put the real number in its place, or delete the contact.");
}

// Numbers that stand inside a contact's sentences.
void check_text(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& text) {
    for (const FoundNumber& found : find_numbers(text.text, {}))
        note_form(reviewing, contacts.file, contacts.place_in(text, found.at),
                  text.text.substr(found.at, found.size), telephone_form(found.digits));
}

} // namespace

void review_numbers(Reviewing& reviewing) {
    for_each_contact(reviewing,
                     [&](const TomlDocument& contacts, const TomlValue& table, const Contact& contact) {
                         if (!contact.telephone.empty())
                             note_form(reviewing, contacts.file, place_of(table, "telephone"),
                                       contact.telephone, telephone_form(contact.telephone));
                         if (!contact.text_number.empty())
                             note_form(reviewing, contacts.file, place_of(table, "text_number"),
                                       contact.text_number, text_number_form(contact.text_number));
                     });
    if (const TomlDocument* contacts = reviewing.documents.find("contacts.toml"))
        for_each_text(*contacts,
                      [&](const TomlValue& text, Markup) { check_text(reviewing, *contacts, text); });
}

} // namespace signpost
