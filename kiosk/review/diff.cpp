#include "review/diff.h"

#include <algorithm>

#include "base/characters.h"
#include "review/differences_internal.h"

namespace signpost {

void Differences::compare(const std::string& what, const std::string& old_text, const std::string& new_text) {
    if (old_text == new_text)
        return;
    if (old_text.empty())
        say(what + " was added: " + in_quotes(new_text) + ".");
    else if (new_text.empty())
        say(what + " was removed: " + in_quotes(old_text) + ".");
    else
        say(what + " changed from " + in_quotes(old_text) + " to " + in_quotes(new_text) + ".");
}

void Differences::say_if_unchecked(const std::string& what, bool changed, const Provenance& before,
                                   const Provenance& after) {
    if (changed && after.checked && before.checked == after.checked)
        say(what + " is said to be checked on " + to_text(*after.checked) +
            ", as the old one was: somebody must make sure of it anew.");
}

std::vector<Language> Differences::languages() const {
    std::vector<Language> both;
    for (const Language& language : after_.languages)
        if (before_.language(language.code).code == language.code)
            both.push_back(language);
    return both;
}

std::string Differences::in_language(const Language& language) const {
    const bool first = language.code == before_.default_language && language.code == after_.default_language;
    return first ? "" : " in " + language.name + " (" + language.code + ")";
}

std::vector<std::string> diff(const Bundle& before, const Bundle& after) {
    Differences differences(before, after);
    for (const auto part : {compare_numbers, compare_contacts, compare_pages, compare_bundle_toml,
                            compare_sites, compare_words, compare_languages})
        part(differences);
    return differences.take();
}

} // namespace signpost
