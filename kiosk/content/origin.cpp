#include "content/origin.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "base/characters.h"
#include "toml/toml_document.h"

namespace signpost {

namespace {

constexpr std::size_t words_digits = 12;
constexpr std::size_t facts_digits = 8;

std::string digest_of(std::string_view text, std::size_t digits) {
    std::array<unsigned char, 16> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    std::array<char, 2 * bytes.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return std::string(hex.data(), digits);
}

// The byte behind the fact that begins at `at`; `at` itself where none does.
std::size_t end_of_fact(std::string_view text, std::size_t at) {
    const auto behind_the = [&](char closing) {
        const std::size_t end = text.find(closing, at);
        return end == text.npos ? at : end + 1;
    };
    if (is_ascii_digit(text[at]))
        return std::min(text.find_first_not_of("0123456789", at), text.size());
    if (text[at] == '{')
        return behind_the('}');
    return text.substr(at, 2) == "](" ? behind_the(')') : at;
}

bool is_hex(std::string_view text) { return text.find_first_not_of("0123456789abcdef") == text.npos; }

} // namespace

std::vector<std::string> facts_of(std::string_view text) {
    std::vector<std::string> facts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_fact(text, at);
        if (end > at)
            facts.emplace_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return facts;
}

Origin origin_of(std::string_view original) {
    const std::string text = folded(original);
    std::string facts;
    for (const std::string& fact : facts_of(text))
        facts += fact + "\n";
    return {digest_of(text, words_digits), digest_of(facts, facts_digits)};
}

std::string to_text(const Origin& origin) { return origin.words + "-" + origin.facts; }

std::optional<Origin> read_origin(std::string_view text) {
    if (text.size() != words_digits + 1 + facts_digits || text[words_digits] != '-')
        return std::nullopt;
    const std::string_view words = text.substr(0, words_digits);
    const std::string_view facts = text.substr(words_digits + 1);
    if (!is_hex(words) || !is_hex(facts))
        return std::nullopt;
    return Origin{std::string(words), std::string(facts)};
}

Behind behind(const Origin& translated_from, const Origin& original) {
    if (translated_from.facts != original.facts)
        return Behind::facts;
    return translated_from.words == original.words ? Behind::nothing : Behind::words;
}

std::map<std::string, Origin> origins_in(const TomlDocument& translation) {
    std::map<std::string, Origin> origins;
    if (const TomlValue* part = value_of(translation.root, origins_heading))
        for (const TomlEntry& entry : part->entries)
            if (auto origin = read_origin(entry.value.text))
                origins.emplace(entry.key, std::move(*origin));
    return origins;
}

namespace {

constexpr std::string_view after_review = ", after that day's review";

} // namespace

std::string to_text(const NewTexts& texts) {
    return to_text(texts.on).append(texts.after_review ? after_review : "");
}

std::optional<NewTexts> new_texts_in(const TomlDocument& translation) {
    const TomlValue* part = value_of(translation.root, origins_heading);
    const TomlValue* when = part == nullptr ? nullptr : value_of(*part, new_texts_key);
    if (when == nullptr)
        return std::nullopt;
    const bool is_after = when->text.ends_with(after_review);
    const auto day =
        read_date(when->text.substr(0, when->text.size() - (is_after ? after_review.size() : 0)));
    return day ? std::optional(NewTexts{*day, is_after}) : std::nullopt;
}

} // namespace signpost
