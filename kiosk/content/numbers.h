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
};

// A number as it stands in a text.
struct FoundNumber {
    std::size_t at = 0;   // byte
    std::size_t size = 0; // bytes
    std::string digits;   // without spaces
};

class Numbers {
public:
    struct Finding {
        std::size_t at = 0; // byte of the text
        std::string cause;
        std::string remedy;
    };
    enum class Typed { refused, allowed };

    void add(const std::string& id, ContactNumbers numbers) { contacts_[id] = std::move(numbers); }
    [[nodiscard]] bool has(const std::string& id) const { return contacts_.contains(id); }
    [[nodiscard]] bool has_telephone(const std::string& id) const { return !value_of(id).empty(); }
    // Whether it is the number to call in danger: 999, or 112, which leads to the same place.
    [[nodiscard]] bool is_for_danger(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> ids() const;

    // Everything wrong with the text: placeholders for what does not exist and, unless allowed, typed
    // numbers. `kept` are placeholders that mean something else, without their brackets ("count").
    [[nodiscard]] std::vector<Finding> check(std::string_view text, Typed typed,
                                             std::span<const std::string_view> kept) const;

    // With a number in place of each placeholder that names one; all else stays.
    [[nodiscard]] std::string fill(std::string_view text) const;

private:
    [[nodiscard]] std::string value_of(std::string_view placeholder) const;
    void check_placeholder(std::string_view name, std::size_t at, std::vector<Finding>& findings) const;
    void check_typed(std::string_view text, std::vector<Finding>& findings) const;
    [[nodiscard]] std::string placeholder_for(const std::string& digits) const;

    std::map<std::string, ContactNumbers> contacts_;
};

// Numbers in a text that stand alone (not inside words, longer numbers, sums of money, decimals or dates) and
// either are in `known`, written without spaces, or look like a British telephone number.
[[nodiscard]] std::vector<FoundNumber> find_numbers(std::string_view text,
                                                    const std::vector<std::string>& known);

// The digits alone.
[[nodiscard]] std::string digits_of(std::string_view text);

} // namespace signpost
