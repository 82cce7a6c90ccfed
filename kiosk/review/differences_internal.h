// What the parts of diff() share.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/bundle.h"
#include "toml/schema.h"

namespace signpost {

class Differences {
public:
    Differences(const Bundle& before, const Bundle& after) : before_(before), after_(after) {}

    [[nodiscard]] const Bundle& before() const { return before_; }
    [[nodiscard]] const Bundle& after() const { return after_; }
    [[nodiscard]] std::vector<std::string> take() { return std::move(lines_); }

    void say(std::string line) { lines_.push_back(std::move(line)); }

    // "The title of Start changed from "a" to "b"."; added and removed where one of the two is empty.
    void compare(const std::string& what, const std::string& old_text, const std::string& new_text);

    // Each plain text of a table that `which` picks. `of` says whose it is: "The title of the page " and
    // "Stalking".
    template <class Owner, std::size_t count, class Which>
    void compare_texts(const std::array<Field<Owner>, count>& table, const std::string& of,
                       const Owner& old_texts, const Owner& new_texts, const Which& which) {
        for (const Field<Owner>& field : table)
            if (field.text != nullptr && which(field.spec))
                compare(std::string(field.told) + of, old_texts.*field.text, new_texts.*field.text);
    }
    template <class Owner, std::size_t count>
    void compare_texts(const std::array<Field<Owner>, count>& table, const std::string& of,
                       const Owner& old_texts, const Owner& new_texts) {
        compare_texts(table, of, old_texts, new_texts, [](const FieldSpec&) { return true; });
    }

    // A fact that is another now, and was checked on the same day as before.
    void say_if_unchecked(const std::string& what, bool changed, const Provenance& before,
                          const Provenance& after);

    // The languages that both bundles have, in the new one's order.
    [[nodiscard]] std::vector<Language> languages() const;

    // " in Polski (pl)"; "" for the language that visitors see first in both.
    [[nodiscard]] std::string in_language(const Language& language) const;

private:
    const Bundle& before_;
    const Bundle& after_;
    std::vector<std::string> lines_;
};

// The text in this very language; nullptr where there is none.
template <class T>
const T* exactly_in(const Translated<T>& text, const Bundle& bundle, const LanguageCode& language) {
    if (language == bundle.default_language)
        return &text.original;
    const auto found = text.in_others.find(language);
    return found == text.in_others.end() ? nullptr : &found->second;
}

// Their titles: "Stalking; Harassment", or "nothing".
[[nodiscard]] std::string pages_in_a_list(const Bundle& bundle, const std::vector<std::string>& ids);

// Hours that are data: "mon-fri 09:30-17:00; sat-sun closed".
void compare_hours(Differences& differences, const std::string& what, const std::optional<OpenHours>& before,
                   const std::optional<OpenHours>& after);
// `closed` and `bank_holidays`, of data and beside rows.
void compare_single_days(Differences& differences, const std::string& what, const OpenHours& before,
                         const OpenHours& after);
void compare_cover(Differences& differences, const std::string& in, const CoverText& before,
                   const CoverText& after);

void compare_sites(Differences& differences);
void compare_numbers(Differences& differences);
void compare_contacts(Differences& differences);
void compare_pages(Differences& differences);
void compare_bundle_toml(Differences& differences);
void compare_words(Differences& differences);
void compare_languages(Differences& differences);

} // namespace signpost
