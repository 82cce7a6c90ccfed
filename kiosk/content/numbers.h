// The numbers of contacts.toml, and the texts that name them: {id}, {id.text}, {id.word}.
//
// Each number stands in one place, where it is checked; other texts name its contact. A number typed into
// such a text is found and refused.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signpost {

struct ContactNumbers {
    std::string telephone;   // "" where there is none
    std::string text_number; // likewise
    std::string text_word;   // likewise
    std::string name;        // what visitors call it; likewise
};

// A number as it stands in a text.
struct FoundNumber {
    std::size_t at = 0;    // byte
    std::size_t size = 0;  // bytes
    std::string digits;    // ASCII, without what parts them
    std::string telephone; // as contacts.toml may have it: "0115 844 5029" of "+44 (0)115-844-5029"
};

class Numbers {
public:
    struct Mistake {
        std::size_t at = 0; // byte of the text
        std::string cause;
        std::string remedy;
    };

    void add(const std::string& id, ContactNumbers numbers);
    [[nodiscard]] bool has(const std::string& id) const { return contacts_.contains(id); }
    [[nodiscard]] bool has_telephone(const std::string& id) const { return !value_of(id).empty(); }
    // Whether it is the number to call in danger: 999, or 112, which leads to the same place.
    [[nodiscard]] bool is_for_danger(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> ids() const;

    // Everything wrong with the text: placeholders for what does not exist, names of contacts that were meant
    // as such, and typed numbers. `kept` are placeholders that mean something else, without their brackets
    // ("count").
    [[nodiscard]] std::vector<Mistake> check(std::string_view text,
                                             std::span<const std::string_view> kept) const;

    // With a number in place of each placeholder that names one; all else stays.
    [[nodiscard]] std::string fill(std::string_view text) const;

private:
    [[nodiscard]] std::string value_of(std::string_view placeholder) const;
    void check_placeholder(std::string_view name, std::size_t at, std::span<const std::string_view> kept,
                           std::vector<Mistake>& mistakes) const;
    void check_lookalikes(std::string_view text, std::vector<Mistake>& mistakes) const;
    void check_bare(std::string_view text, std::vector<Mistake>& mistakes) const;
    void check_typed(std::string_view text, std::vector<Mistake>& mistakes) const;
    [[nodiscard]] std::string meant_by(std::string_view name) const;
    [[nodiscard]] std::string placeholder_for(const std::string& digits) const;

    std::map<std::string, ContactNumbers> contacts_;
    std::map<std::string, std::string> names_; // ids by their contacts' names, as an id is written
    std::vector<std::string> known_;           // the digits of all of them
};

// Numbers in a text that stand alone (not inside words, longer numbers, sums of money, decimals or dates) and
// are to be called: in `known`, written without spaces; such as British telephone numbers and those from
// abroad are; or called so by the words before them ("Ring NHS 111"). Digits of every script, letters that
// were typed for digits, and digits in English words count. What the words beside a short one make of it
// ("Room 101", "999 people") is no number to call.
[[nodiscard]] std::vector<FoundNumber> find_numbers(std::string_view text,
                                                    const std::vector<std::string>& known);

// The digits alone, in ASCII.
[[nodiscard]] std::string digits_of(std::string_view text);

// What is dialled within the country: "08006126505" of "+44 800 612 6505" and of "0044 800 612 6505".
[[nodiscard]] std::string called_digits(std::string_view number);

} // namespace signpost
