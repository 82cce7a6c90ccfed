// contacts.toml and its translations.
#include <algorithm>
#include <map>

#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

std::string text_of(const TomlValue& table, const std::string& key) {
    for (const TomlEntry& entry : table.entries)
        if (entry.key == key)
            return entry.value.kind == TomlValue::Kind::text && !entry.value.text.empty() ? entry.value.text
                                                                                          : unreadable_number;
    return "";
}

void require_a_way_to_reach(Fields& fields, bool says_how) {
    if (!fields.has("telephone") && !fields.has("text_number") && !says_how)
        fields.note("This contact says no way to reach it.",
                    "Add the key telephone or text_number, or say in the key how what to do.");
}

// The number that a contact's name says: "999" of police-999, "101" of police-101; "" for any other.
std::string number_in_name(const std::string& id) {
    constexpr std::string_view police = "police-";
    const std::string rest = id.starts_with(police) ? id.substr(police.size()) : "";
    return rest == "999" || rest == "101" ? rest : "";
}

// 999 and 101 in each other's place look right in every list. Whether 101 is the police's number may change;
// 999 will not, and one short number is never meant for another.
void check_number_in_name(Fields& fields, const Contact& contact) {
    const std::string wanted = number_in_name(contact.id);
    const std::string digits = digits_of(contact.telephone);
    constexpr std::size_t shortest = 3;
    if (wanted.empty() || digits.empty() || digits == wanted || (wanted != "999" && digits.size() > shortest))
        return;
    fields.note(fields.place_of("telephone"),
                "The contact " + in_quotes(contact.id) + " has the number " + contact.telephone + ".",
                "Write telephone = " + in_quotes(wanted) + ".");
}

// What visitors in danger call is never closed, whatever an hour or a day says. It is refused on every
// contact with such a number, of which [emergency] can name any and no other.
void refuse_closing(Fields& fields, const Contact& contact) {
    const std::string digits = digits_of(contact.telephone);
    if (digits != "999" && digits != "112")
        return;
    const bool always = contact.open && is_always_open(*contact.open);
    for (const FieldSpec& field : open_fields)
        if (const std::string key(field.key); fields.has(key) && !(key == "open" && always))
            fields.note(fields.place_of(key),
                        in_quotes(key) + " could have a kiosk say that " + digits + " is closed.",
                        "Delete the line: " + digits + " always answers.");
}

Contact read_contact(BundleReading& reading, Fields& fields, const std::string& id) {
    Contact contact;
    contact.id = id;
    contact.telephone = read_telephone(fields, field(contact_numbers, "telephone"));
    check_number_in_name(fields, contact);
    contact.text_number = read_telephone(fields, field(contact_numbers, "text_number"));
    contact.text_word = fields.plain_text(field(contact_numbers, "text_word"));
    if (!contact.text_word.empty() && !fields.has("text_number"))
        fields.note("This contact has a text_word, but no number to text it to.", "Add the key text_number.");
    read_texts(reading, fields, contact_texts, contact.text.original, true);
    contact.open = read_open_hours(fields, reading.bundle->calendar);
    refuse_closing(fields, contact);
    const TomlValue* how = fields.any("how"); // one that is refused has a problem of its own
    require_a_way_to_reach(fields, how != nullptr && !how->text.empty());
    contact.next = read_references(reading, fields, field(contact_ways_on, "next"), Reference::To::page);
    contact.provenance = read_provenance(fields);
    fields.finish();
    return contact;
}

void refuse_second_number(BundleReading& reading, const TomlDocument& document, const TomlEntry& contact,
                          const std::string& telephone, const std::string& first) {
    const std::string& id = contact.key;
    for (const TomlEntry& entry : contact.value.entries)
        if (entry.key == "telephone")
            reading.problems.push_back({document.file, entry.value.place.line, entry.value.place.column,
                                        "The contacts " + in_quotes(first) + " and " + in_quotes(id) +
                                            " have the same number, " + telephone + ".",
                                        "One of the two is wrong. Look up both, and mend the one that is."});
}

// [[galop]]: one bracket too many.
bool is_with_two_brackets(const TomlValue& value) {
    return value.kind == TomlValue::Kind::list && !value.items.empty() &&
           value.items.front().kind == TomlValue::Kind::table;
}

bool is_contact(BundleReading& reading, const TomlDocument& document, const TomlEntry& entry) {
    Fields root(document, document.root, reading.problems);
    if (is_with_two_brackets(entry.value)) {
        root.note(entry.place, in_quotes(entry.key) + " is written with two brackets on each side.",
                  "There is one contact of each name: write one bracket, [" + in_one_line(entry.key) + "].");
        return false;
    }
    if (entry.value.kind != TomlValue::Kind::table) {
        root.note(entry.place, "The key " + in_quotes(entry.key) + " stands outside of any contact.",
                  "Put it below a line with the contact's name in square brackets, such as [police-999].");
        return false;
    }
    if (is_id(entry.key))
        return true;
    root.note(entry.value.place, in_quotes(entry.key) + " cannot be a contact's name here.",
              "Use at most 40 of the small letters a to z, digits and hyphens, for example [police-999].");
    return false;
}

} // namespace

void read_numbers(BundleReading& reading, const TomlDocument& contacts) {
    for (const TomlEntry& entry : contacts.root.entries) {
        const TomlValue& table = is_with_two_brackets(entry.value) ? entry.value.items.front() : entry.value;
        reading.numbers.add(entry.key, {text_of(table, "telephone"), text_of(table, "text_number"),
                                        text_of(table, "text_word"), text_of(table, "name")});
    }
    reading.numbers_known = true;
}

void read_contacts(BundleReading& reading, const TomlDocument& contacts) {
    std::map<std::string, std::string> owners; // of each telephone number
    for (const TomlEntry& entry : contacts.root.entries) {
        if (!is_contact(reading, contacts, entry)) {
            if (is_with_two_brackets(entry.value)) // it is there: no page is blamed that names it
                reading.bundle->contacts.emplace(entry.key, Contact{.id = entry.key,
                                                                    .telephone = unreadable_number,
                                                                    .text_word = "",
                                                                    .text_number = "",
                                                                    .open = {},
                                                                    .text = {},
                                                                    .next = {},
                                                                    .provenance = {}});
            continue;
        }
        Fields fields(contacts, entry.value, reading.problems);
        Contact contact = read_contact(reading, fields, entry.key);
        if (const std::string digits = called_digits(contact.telephone); !digits.empty())
            if (const auto [first, is_new] = owners.emplace(digits, entry.key); !is_new)
                refuse_second_number(reading, contacts, entry, contact.telephone, first->second);
        reading.bundle->contact_order.push_back(entry.key);
        reading.bundle->contacts.emplace(entry.key, std::move(contact));
    }
}

void translate_contacts(BundleReading& reading, const std::string& file, const LanguageCode& language) {
    const auto document = open_document(reading, file);
    if (!document)
        return;
    const std::vector<std::string> old = overtaken(reading, *document, "contacts.toml");
    for (const TomlEntry& entry : document->root.entries) {
        if (entry.key == origins_heading || entry.key == waiting_heading ||
            !is_contact(reading, *document, entry))
            continue;
        Fields fields(*document, entry.value, reading.problems);
        const auto found = reading.bundle->contacts.find(entry.key);
        if (found == reading.bundle->contacts.end()) {
            if (reading.numbers_known)
                reading.references.push_back(
                    {Reference::To::contact, entry.key, file, entry.value.place, false});
            continue;
        }
        refuse_untranslated(fields, contact_fields, " cannot be translated.",
                            "Delete it here: it stands in contacts.toml, so that each fact is checked once.");
        ContactText text = found->second.text.original;
        read_texts(reading, fields, contact_texts, text, false);
        fields.finish();
        if (!is_overtaken(old, entry.key))
            found->second.text.in_others[language] = std::move(text);
    }
}

} // namespace signpost
