#include "content/bundle.h"

#include "base/characters.h"
#include "base/problem.h"
#include "toml/fields.h"

namespace signpost {

const Page* Bundle::page(const std::string& id_) const {
    const auto found = pages.find(id_);
    return found == pages.end() ? nullptr : &found->second;
}

const Contact* Bundle::contact(const std::string& id_) const {
    const auto found = contacts.find(id_);
    return found == contacts.end() ? nullptr : &found->second;
}

const Site* Bundle::site(const std::string& id_) const {
    const auto found = sites.find(id_);
    return found == sites.end() ? nullptr : &found->second;
}

const Translated<CoverText>& Bundle::cover_at(const std::string& site_) const {
    if (const Site* known = site(site_))
        return known->cover;
    return sites.empty() && site_.empty() ? cover : anywhere;
}

const Language& Bundle::language(const LanguageCode& code) const {
    for (const Language& known : languages)
        if (known.code == code)
            return known;
    return languages.front();
}

const std::vector<std::string>& icon_names() {
    static const std::vector<std::string> names(icon_words.begin(), icon_words.end());
    return names;
}

std::vector<std::string> words_of_the_topic() {
    return {"harass",
            "harras",
            "stalk",
            "abus",
            "violen",
            "victim",
            "rape",
            "rapist",
            "assault",
            "molest",
            "perpetrat",
            "survivor",
            "refuge.",
            "refuges.",
            "coerci",
            "gaslight",
            "bully",
            "bullie",
            "dv.",
            "idva.",
            "clares law",
            "clare's law",
            "clare\u2019s law",
            "restraining order",
            "non-molestation",
            "forced marriage",
            "revenge porn",
            "honour-based"};
}

std::string no_such_site(const Bundle& bundle, const std::string& site) {
    if (site.empty() || bundle.site(site) != nullptr)
        return "";
    std::vector<std::string> names;
    for (const auto& [id, one] : bundle.sites)
        names.push_back(id);
    const std::string near = nearest(site, names);
    return "The bundle has no place " + in_quotes(site) + ", and shows what is true of every place. " +
           (names.empty() ? std::string("It has none: they are files in its folder sites.")
                          : "It has: " + in_a_row(names) + ".") +
           (near.empty() ? "" : " Did you mean " + in_quotes(near) + "?") + "\n";
}

} // namespace signpost
