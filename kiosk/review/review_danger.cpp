// What is said of danger: that it does not send anybody to the number for what can wait.
#include <algorithm>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/said_facts.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// "If you are in danger", and not "if it is not an emergency".
bool speaks_of_danger(const std::string& sentence) {
    return has_one_of(sentence,
                      {"in danger", "emergency", "about to hurt", "being attacked", "life is at risk"}) &&
           !has_one_of(sentence, {" not ", "n't ", "non-", " no ", "never ", "less urgent", "after "});
}

// For what can wait: the police and the health service.
bool is_for_what_can_wait(const Contact& contact) {
    return contact.telephone == "101" || contact.telephone == "111";
}

// The contact that "{police-101}" is; nullptr for another placeholder.
const Contact* named(const Bundle& bundle, const std::string& name) {
    return name.size() < 2 ? nullptr : bundle.contact(name.substr(1, name.size() - 2));
}

void look_at(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text, Markup markup) {
    for (const Sentence& sentence : sentences_of(text.text, markup)) {
        if (!speaks_of_danger(ascii_small(sentence.text)))
            continue;
        const std::vector<std::string> names = said_facts(sentence.text).names;
        const std::string right = "{" + reviewing.bundle.emergency_contact + "}";
        const auto wrong = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
            const Contact* contact = named(reviewing.bundle, name);
            return contact != nullptr && is_for_what_can_wait(*contact);
        });
        if (wrong != names.end() && std::find(names.begin(), names.end(), right) == names.end())
            reviewing.note(Finding::Kind::contradiction, document.file, document.place_in(text, sentence.at),
                           "This speaks of danger and names " + *wrong + ", which is for what can wait.",
                           "Write " + right + " in its place; or say that it is no emergency.");
    }
}

} // namespace

void review_danger(Reviewing& reviewing) {
    if (!is_english(reviewing.bundle.default_language))
        return;
    for (const auto& entry : reviewing.documents.all())
        if (const auto name = read_file_name(entry.first); name && name->language.empty())
            for_each_visitor_text(entry.second, [&](const TomlValue& text, Markup markup) {
                look_at(reviewing, entry.second, text, markup);
            });
}

} // namespace signpost
