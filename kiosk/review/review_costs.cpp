// What a contact's lines on cost and bill say, beside its number: by Ofcom's plan, what a call costs stands
// in how its number begins.

#include "base/characters.h"
#include "content/numbers.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// Several pounds a minute: what asks for a number, and premium rate.
bool is_dear(const std::string& digits) {
    constexpr std::size_t directory = 6; // digits of 118 and its three
    return (digits.size() == directory && digits.starts_with("118")) || digits.starts_with("09");
}

// Free from every telephone in the United Kingdom, by Ofcom's plan; and short numbers that are.
bool may_be_free(const std::string& number) {
    constexpr std::size_t shortest_long = 7;
    const std::string digits = called_digits(number);
    if (is_dear(digits))
        return false;
    return digits.size() < shortest_long || digits.starts_with("080") || digits.starts_with("18") ||
           digits[0] != '0';
}

bool says_free(const std::string& text) {
    const std::string letters = ascii_small(text);
    if (has_one_of(letters, {"not free", "not be free", "isn't free", "no longer free", "never free"}))
        return false;
    return letters.starts_with("free") || letters.find(" free") != letters.npos ||
           has_one_of(letters, {"costs nothing", "cost nothing", "not cost anything", "not cost you anything",
                                "not cost a penny", "not cost you a penny", "without charge"}) ||
           (letters.starts_with("no charge") && !letters.starts_with("no charge for"));
}

bool says_hidden(const std::string& text) {
    return has_one_of(ascii_small(text),
                      {"not show", "never show", "n't show", "not appear", "n't appear", "not be shown",
                       "not on your bill", "not itemised", "nobody will see", "nobody will know",
                       "nobody can see", "no one will see", "no one will know", "no-one will see",
                       "no-one will know", "cannot be seen", "can't be seen", "not be seen"});
}

// "most bills", "usually", "may": says that it is not certain, or where else the call may be seen.
bool leaves_doubt(const std::string& text) {
    return has_one_of(ascii_small(text), {"may ", "might", "most ", "usually", "should", "often", "normally",
                                          "still list", "unless", "but "});
}

// Of these the law and the companies say so: bills do not list them.
bool is_on_no_bill(const std::string& digits) {
    return digits.starts_with("116") || digits == "08001111" || digits == "999" || digits == "112";
}

void check_promise(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                   const Contact& contact) {
    const std::string& bill = contact.text.original.bill;
    const std::string digits = called_digits(contact.telephone);
    if (may_be_free(contact.telephone) && !is_on_no_bill(digits) && says_hidden(bill) && !leaves_doubt(bill))
        reviewing.note(
            Finding::Kind::contradiction, contacts.file, place_of(table, "bill"),
            "This promises that nobody sees the call, and not every bill and telephone keeps to that.",
            "Write bill = \"It may still show on a phone bill.\"");
}

bool begins_with_three(const std::string& digits) {
    return digits.starts_with("08") || digits.starts_with("118");
}

void check_cost(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                const Contact& contact) {
    const std::string digits = called_digits(contact.telephone);
    if (digits.empty() || may_be_free(contact.telephone))
        return;
    const std::string begins =
        "A number that begins with " + digits.substr(0, begins_with_three(digits) ? 3 : 2);
    if (says_free(contact.text.original.cost))
        reviewing.note(
            Finding::Kind::contradiction, contacts.file, place_of(table, "cost"),
            begins + " is not free to call, and this line says that it is.",
            "Look the number up again. If it is right, say what the call costs, or delete this line.");
    if (says_hidden(contact.text.original.bill))
        reviewing.note(Finding::Kind::contradiction, contacts.file, place_of(table, "bill"),
                       begins + " shows on a telephone bill, and this line says that it does not.",
                       "Write bill = \"It may show on a phone bill.\"");
}

// "50p a minute", "£3"
bool names_sum(const std::string& text) {
    const std::string letters = ascii_small(text);
    for (std::size_t at = letters.find('p'); at != letters.npos; at = letters.find('p', at + 1))
        if (at > 0 && letters[at - 1] >= '0' && letters[at - 1] <= '9')
            return true;
    return letters.find("\u00a3") != letters.npos;
}

bool names_price(const std::string& text) {
    const std::string letters = ascii_small(text);
    return names_sum(text) || letters.find("standard rate") != letters.npos ||
           letters.find("local rate") != letters.npos;
}

// Nobody dials such a number unwarned.
void check_dear(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                const Contact& contact) {
    const std::string& cost = contact.text.original.cost;
    const std::string digits = called_digits(contact.telephone);
    if (is_dear(digits) && !says_free(cost) && !names_sum(cost))
        reviewing.note(
            Finding::Kind::contradiction, contacts.file, place_of(table, cost.empty() ? "telephone" : "cost"),
            "A number that begins with " + digits.substr(0, begins_with_three(digits) ? 3 : 2) +
                " is among the dearest to call, and nothing here says what a call costs.",
            "Look the number up again. If it is right, say in cost what a minute costs, in pounds.");
}

void check_price(Reviewing& reviewing, const TomlDocument& contacts, const TomlValue& table,
                 const Contact& contact) {
    const std::string& cost = contact.text.original.cost;
    if (called_digits(contact.telephone).starts_with("080") && names_price(cost) && !says_free(cost))
        reviewing.note(Finding::Kind::contradiction, contacts.file, place_of(table, "cost"),
                       "A number that begins with 080 is free to call, and this line names a price.",
                       "Look the number up again. If it is right, write cost = \"Free\".");
}

} // namespace

void review_costs(Reviewing& reviewing) {
    for_each_contact(reviewing,
                     [&](const TomlDocument& contacts, const TomlValue& table, const Contact& contact) {
                         check_cost(reviewing, contacts, table, contact);
                         check_dear(reviewing, contacts, table, contact);
                         check_price(reviewing, contacts, table, contact);
                         check_promise(reviewing, contacts, table, contact);
                     });
}

} // namespace signpost
