// Where visitors are to send a text, and with which word: what no text reaches, and what would be typed
// wrong.

#include "base/characters.h"
#include "content/numbers.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr const char* look_up = "Look up where texts are taken, and mend it.";

bool is_for_danger(const std::string& digits) { return digits == "999" || digits == "112"; }

// Texts to 999 are taken from telephones alone that have been registered for it; the word that registers them
// is "register".
bool speaks_of_registering(const Contact& contact) {
    const ContactText& text = contact.text.original;
    for (const std::string* said :
         {&contact.text_word, &text.name, &text.what_for, &text.how, &text.text_note})
        if (ascii_small(*said).find("regist") != std::string::npos)
            return true;
    return false;
}

// 01 and 02 are landlines, 03 and 08 are numbers for calls. 00 leads abroad.
bool takes_calls_alone(const std::string& digits) {
    return digits.size() > 8 && digits[0] == '0' && digits[1] != '7' && digits[1] != '0';
}

void check_number(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                  const Contact& contact) {
    const std::string digits = called_digits(contact.text_number);
    const auto note = [&](std::string cause, std::string remedy) {
        reviewing.note(Finding::Kind::contradiction, contacts.file, place_of(table, "text_number"),
                       std::move(cause), std::move(remedy));
    };
    if (is_for_danger(digits) && !speaks_of_registering(contact))
        note(digits + " takes texts only from telephones that have been registered for it.",
             "Say in text_note that the telephone has to be registered first, or delete the text number.");
    else if (takes_calls_alone(digits))
        note("A number that begins with " + digits.substr(0, 2) + " takes calls, and most take no texts.",
             look_up);
}

// A text that goes to somebody else: the same mistake as a telephone number that stands there twice.
void check_owner(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                 const Contact& contact) {
    const std::string digits = called_digits(contact.text_number);
    if (is_for_danger(digits))
        return;
    for (const std::string& id : reviewing.bundle.contact_order) {
        const Contact* other = reviewing.bundle.contact(id);
        if (other == nullptr || id == contact.id)
            continue;
        const bool is_text = called_digits(other->text_number) == digits;
        if (is_text || called_digits(other->telephone) == digits)
            return reviewing.note(Finding::Kind::contradiction, contacts.file, place_of(table, "text_number"),
                                  "The contact " + in_quotes(id) + " has the same number" +
                                      (is_text ? " for texts." : " for calls."),
                                  look_up);
    }
}

// What is shown is "HELP to 60777", and visitors type what they see.
void check_word(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                const Contact& contact) {
    const std::string word(trimmed(contact.text_word));
    const auto note = [&](std::string cause, const std::string& meant) {
        reviewing.note(Finding::Kind::contradiction, contacts.file, place_of(table, "text_word"),
                       std::move(cause), "Write text_word = " + in_quotes(meant) + ".");
    };
    std::string bare = word;
    for (const std::string_view mark : {"\"", "'", "\u2018", "\u2019", "\u201c", "\u201d"})
        for (std::size_t at = bare.find(mark); at != bare.npos; at = bare.find(mark))
            bare.erase(at, mark.size());
    if (bare.size() != word.size() && !bare.empty())
        note("Visitors would type the quotation marks, too.", bare);
    else if (constexpr std::size_t to = 3; word.size() > to && ascii_small(word).ends_with(" to"))
        note("The screen says \"to\" itself, between the word and the number.",
             std::string(trimmed(word.substr(0, word.size() - to))));
}

void check_note(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                const Contact& contact) {
    if (!contact.text.original.text_note.empty() && contact.text_number.empty())
        reviewing.note(Finding::Kind::not_linked, contacts.file, place_of(table, "text_note"),
                       "Visitors see this beside a number for texts, and this contact has none.",
                       "Write what they are to know as how or expect, or delete this line.");
}

} // namespace

void review_text_numbers(Reviewing& reviewing) {
    for_each_contact(reviewing,
                     [&](const TomlDocument& contacts, const TomlValue& table, const Contact& contact) {
                         check_note(reviewing, contacts, table, contact);
                         if (contact.text_number.empty())
                             return;
                         check_number(reviewing, contacts, table, contact);
                         check_owner(reviewing, contacts, table, contact);
                         check_word(reviewing, contacts, table, contact);
                     });
}

} // namespace signpost
