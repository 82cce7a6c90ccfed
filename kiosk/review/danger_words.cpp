#include "review/danger_words_internal.h"

#include <algorithm>

#include "base/characters.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

struct NamePlace {
    std::size_t at = 0;
    std::size_t end = 0;
};

// {…} and (contact:…), as they follow on each other.
std::vector<NamePlace> names_in(std::string_view text) {
    std::vector<NamePlace> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_link = text.substr(at).starts_with("(contact:");
        if (!is_link && text[at] != '{')
            continue;
        const std::size_t end = text.find(is_link ? ')' : '}', at);
        if (end == text.npos)
            break;
        found.push_back({at, end + 1});
        at = end;
    }
    return found;
}

// Up to where another thought begins.
std::string_view first_clause(std::string_view words) {
    for (const std::string_view mark : {",", ";", ":", " or ", " and ", " but ", "\n"})
        words = words.substr(0, words.find(mark));
    return words;
}

// "in danger, ring [", and not "in danger, ".
bool leads_to_name(std::string_view words) {
    const std::size_t last = words.find_last_not_of(" \n[*");
    const std::string_view end = words.substr(0, last == words.npos ? 0 : last + 1);
    const auto verbs = {"ring", "call", "dial", "phone", "on", "to", "use", "contact", "telephone", ":"};
    return std::any_of(verbs.begin(), verbs.end(),
                       [&](std::string_view verb) { return end.ends_with(verb); });
}

// Words that say that a number is not the one to call: "do not ring", "even if it is not urgent".
bool warns_of_calling(std::string_view words) {
    return has_one_of(words, {"do not ", "don't ", "never ", "not for ", "even if", "even when", "instead",
                              "rather than", "unless"});
}

} // namespace

bool speaks_of_danger(std::string_view words) {
    const bool begins_so =
        words.starts_with("danger:") || words.starts_with("urgent:") || words.starts_with("emergency:");
    return (begins_so || has_one_of(words, {"in danger", "emergency", "about to hurt", "being attacked",
                                            "life is at risk", "is urgent"})) &&
           !words.starts_with("not ") &&
           !has_one_of(words, {" not ", "n't ", "non-", " no ", "never ", "less urgent", "after "});
}

bool speaks_of_what_can_wait(std::string_view words) {
    return (words.starts_with("not in danger") || words.starts_with("not urgent") ||
            words.starts_with("not an emergency") ||
            has_one_of(words,
                       {" not in danger", " not urgent", "n't urgent", " not an emergency",
                        "n't an emergency", "no emergency", "non-emergency", "can wait", "less urgent"})) &&
           !warns_of_calling(words);
}

Urgency urgency_of(const Bundle& bundle, std::string_view name) {
    if (name.starts_with("(contact:"))
        name.remove_prefix(std::string_view("(contact").size());
    const Contact* contact =
        name.size() < 2 ? nullptr : bundle.contact(std::string(name.substr(1, name.size() - 2)));
    if (contact == nullptr)
        return Urgency::other;
    if (contact->id == bundle.emergency_contact)
        return Urgency::danger;
    return contact->telephone == "101" || contact->telephone == "111" ? Urgency::can_wait : Urgency::other;
}

std::vector<DangerPart> parts_beside_names(std::string_view sentence) {
    const std::vector<NamePlace> names = names_in(sentence);
    std::vector<DangerPart> parts;
    if (names.empty())
        return parts;
    const std::string before = ascii_small(trimmed(sentence.substr(0, names.front().at)));
    const bool says_when_before = speaks_of_danger(before) || speaks_of_what_can_wait(before);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto [at, end] = names[i];
        const std::size_t next = i + 1 < names.size() ? names[i + 1].at : sentence.size();
        const std::string_view words = says_when_before ? sentence.substr(begin, at - begin)
                                                        : first_clause(sentence.substr(end, next - end));
        if (!says_when_before || leads_to_name(words))
            parts.push_back({at, std::string(sentence.substr(at, end - at)), ascii_small(trimmed(words))});
        begin = end;
    }
    return parts;
}

std::vector<DangerPart> parts_below_headings(std::string_view body) {
    std::vector<DangerPart> parts;
    for (std::size_t at = 0; at < body.size(); at = std::min(body.find('\n', at), body.size()) + 1) {
        const std::string_view line = line_at(body, at);
        const std::size_t words = line.find_first_not_of("# ");
        if (line.starts_with('#') && words != line.npos)
            parts.push_back({at, "", ascii_small(line.substr(words))});
        else if (!parts.empty())
            parts.back().name.append(line).append("\n");
    }
    return parts;
}

} // namespace signpost
