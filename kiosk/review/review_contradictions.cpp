// What one line says and another denies: a link's words and its target, a day and no name, a figure that is
// more than all of the people.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "base/characters.h"
#include "content/file_names.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

void check_name_of_checker(Reviewing& reviewing, const TomlDocument& document, const TomlValue& table,
                           const std::string& named) {
    const TomlValue* by = value_of(table, "checked_by");
    if (value_of(table, "checked") == nullptr)
        return;
    if (by == nullptr || trimmed(by->text).empty())
        reviewing.note(Finding::Kind::never_checked, document.file, place_of(table, "checked"),
                       "Nobody's name stands beside the day on which " + named + " was checked.",
                       "Add checked_by = \"…\" with the name of the person who made sure of it.");
    else if (names_nobody(by->text))
        reviewing.note(Finding::Kind::never_checked, document.file, by->place,
                       in_quotes(by->text) + " is no person: nobody has checked " + named + ".",
                       "Write the name of the person who made sure of it, or delete checked and checked_by.");
}

// --- Links whose words are the name of somebody else

struct NamedLink {
    std::size_t at = 0;
    std::string words;
    std::string target; // "contact:galop"
};

std::vector<NamedLink> links_of(std::string_view body) {
    std::vector<NamedLink> links;
    for (std::size_t middle = body.find("]("); middle != body.npos; middle = body.find("](", middle + 1)) {
        const std::size_t open = body.rfind('[', middle);
        const std::size_t close = body.find(')', middle);
        if (open == body.npos || close == body.npos)
            continue;
        std::string words(body.substr(open + 1, middle - open - 1));
        std::erase(words, '*');
        links.push_back({open, words, std::string(body.substr(middle + 2, close - middle - 2))});
    }
    return links;
}

using Targets = std::multimap<std::string, std::string>; // a name in small letters, and what bears it

template <class Text>
void add_names(Targets& names, const std::string& target, const Translated<Text>& text,
               std::string Text::* name) {
    names.emplace(ascii_small(text.original.*name), target);
    for (const auto& [language, one] : text.in_others)
        names.emplace(ascii_small(one.*name), target);
}

Targets names_in(const Bundle& bundle) {
    Targets names;
    for (const auto& [id, contact] : bundle.contacts) {
        add_names(names, "contact:" + id, contact.text, &ContactText::name);
        names.emplace("{" + id + "}", "contact:" + id);
    }
    for (const auto& [id, page] : bundle.pages)
        add_names(names, "page:" + id, page.text, &PageText::title);
    return names;
}

void check_link_words(Reviewing& reviewing, const TomlDocument& document, const Targets& names) {
    const TomlValue* body = value_of(document.root, "body");
    if (body == nullptr)
        return;
    for (const NamedLink& link : links_of(body->text)) {
        const auto [first, last] = names.equal_range(ascii_small(folded(link.words)));
        const bool is_right =
            std::any_of(first, last, [&](const auto& name) { return name.second == link.target; });
        const bool same_kind = first != last && first->second.substr(0, 5) == link.target.substr(0, 5);
        if (first != last && !is_right && same_kind)
            reviewing.note(Finding::Kind::contradiction, document.file, document.place_in(*body, link.at),
                           "The words " + in_quotes(link.words) + " lead to " + in_quotes(link.target) +
                               ", and are the name of another.",
                           "Write [" + in_one_line(link.words) + "](" + first->second + "), or other words.");
    }
}

// --- What nobody can find, and what nobody can tell apart

void check_names(Reviewing& reviewing, const TomlDocument& contacts) {
    std::map<std::string, std::string> owners; // of each name
    for (const TomlEntry& entry : contacts.root.entries) {
        const Contact* contact = reviewing.bundle.contact(entry.key);
        if (contact == nullptr || contact->text.original.name.empty())
            continue;
        const auto [first, is_new] = owners.emplace(ascii_small(contact->text.original.name), entry.key);
        if (!is_new)
            reviewing.note(Finding::Kind::same_title, contacts.file, place_of(entry.value, "name"),
                           "The contact " + in_quotes(first->second) + " has the same name.",
                           "Give this contact a name of its own.");
    }
}

bool is_same_line(std::string_view a, std::string_view b) {
    const auto bare = [](std::string_view text) {
        while (text.ends_with('.') || text.ends_with(' '))
            text.remove_suffix(1);
        return ascii_small(text);
    };
    return bare(a) == bare(b);
}

void check_titles(Reviewing& reviewing, const LanguageCode& language) {
    std::map<std::string, std::string> owners; // of each title
    for (const auto& [id, page] : reviewing.bundle.pages) {
        const bool original = language == reviewing.bundle.default_language;
        if (!original && !page.text.has(language))
            continue;
        const auto [first, is_new] = owners.emplace(ascii_small(page.text.in(language).title), id);
        const TomlDocument* document = reviewing.documents.find(page_file(id, original ? "" : language));
        if (is_new || document == nullptr || first->first.empty())
            continue;
        reviewing.note(Finding::Kind::same_title, document->file, place_of(document->root, "title"),
                       "The page " + in_quotes(first->second) + " has the same title.",
                       "Give this page a title of its own.");
    }
}

// A tile that says the same words twice has room for nothing else.
void check_summaries(Reviewing& reviewing, const LanguageCode& language) {
    for (const auto& [id, page] : reviewing.bundle.pages) {
        const bool original = language == reviewing.bundle.default_language;
        if (!original && !page.text.has(language))
            continue;
        const PageText& text = page.text.in(language);
        const TomlDocument* document = reviewing.documents.find(page_file(id, original ? "" : language));
        if (document != nullptr && !text.summary.empty() && is_same_line(text.title, text.summary))
            reviewing.note(Finding::Kind::same_title, document->file, place_of(document->root, "summary"),
                           "The summary says the same as the title, and stands right below it.",
                           "Say what the page is about in other words, or delete this line.");
    }
}

// A file that was copied for another place, and still says the first one's name. `other`: whose name it is.
void note_name_of_other(Reviewing& reviewing, const std::string& id, const std::string& other) {
    const TomlDocument* document = reviewing.documents.find("sites/" + id + ".toml");
    if (document == nullptr)
        return;
    const TomlValue* cover = value_of(document->root, "cover");
    const bool has_title = cover != nullptr && value_of(*cover, "title") != nullptr;
    const bool is_title =
        ascii_small(reviewing.bundle.site(id)->name) != ascii_small(reviewing.bundle.site(other)->name);
    reviewing.note(Finding::Kind::same_title, document->file,
                   is_title && has_title ? place_of(*cover, "title") : place_of(document->root, "name"),
                   "This is the name of the site " + in_quotes(other) + ", too.",
                   "Write this place's own name.");
}

void check_names_of_sites(Reviewing& reviewing) {
    std::map<std::string, std::string> owners; // of each name
    for (const auto& [id, site] : reviewing.bundle.sites)
        owners.emplace(ascii_small(site.name), id);
    for (const auto& [id, site] : reviewing.bundle.sites)
        for (const std::string& said : {site.name, site.cover.original.title})
            if (const auto found = owners.find(ascii_small(said));
                found != owners.end() && found->second != id) {
                note_name_of_other(reviewing, id, found->second);
                break;
            }
}

// --- Figures that cannot be

// "181%" of "181 %"; 0 for any other figure.
double percent_of(std::string_view value) {
    const std::string text(trimmed(value));
    const std::size_t end = text.find_first_not_of("0123456789.");
    const bool is_percent = end != text.npos && end > 0 && trimmed(std::string_view(text).substr(end)) == "%";
    return is_percent ? std::strtod(text.c_str(), nullptr) : 0;
}

} // namespace

void review_contradictions(Reviewing& reviewing) {
    const Targets names = names_in(reviewing.bundle);
    for (const auto& [file, document] : reviewing.documents.all())
        if (file.starts_with("pages/")) {
            check_link_words(reviewing, document, names);
            for (const TomlValue* figure : figure_tables(document))
                check_name_of_checker(reviewing, document, *figure, "this figure");
        }
    for (const Language& language : reviewing.bundle.languages) {
        check_titles(reviewing, language.code);
        check_summaries(reviewing, language.code);
    }
    check_names_of_sites(reviewing);
    const TomlDocument* contacts = reviewing.documents.find("contacts.toml");
    if (contacts == nullptr)
        return;
    check_names(reviewing, *contacts);
    for (const TomlEntry& entry : contacts->root.entries)
        if (reviewing.bundle.contact(entry.key) != nullptr)
            check_name_of_checker(reviewing, *contacts, entry.value, in_quotes(entry.key));
}

void review_figures(Reviewing& reviewing) {
    constexpr double all = 100;
    for (const auto& [file, document] : reviewing.documents.all()) {
        if (folder_of(file) != pages_folder)
            continue;
        for (const TomlValue* table : figure_tables(document)) {
            const TomlValue* value = value_of(*table, "value");
            const TomlValue* label = value_of(*table, "label");
            if (value != nullptr && label != nullptr && percent_of(value->text) > all &&
                ascii_small(label->text).starts_with("of "))
                reviewing.note(Finding::Kind::contradiction, file, value->place,
                               in_quotes(value->text) + " is more than all of them.",
                               "Look the figure up again, and mend it: a full stop may be missing.");
        }
    }
}

} // namespace signpost
