#include "content/bundle.h"

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

} // namespace signpost
