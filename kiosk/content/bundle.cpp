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

const Language& Bundle::language(const LanguageCode& code) const {
    for (const Language& known : languages)
        if (known.code == code)
            return known;
    return languages.front();
}

const std::vector<std::string>& icon_names() {
    static const std::vector<std::string> names{
        "book",          "call",    "eye",      "gavel",     "hand",  "heart",    "home",   "info",
        "list",          "message", "notebook", "people",    "phone", "question", "report", "shield",
        "sign_language", "silent",  "speech",   "translate", "walk",  "warning"};
    return names;
}

} // namespace signpost
