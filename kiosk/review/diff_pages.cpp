// Pages that came and went, and what changed on the others.
#include <algorithm>
#include <functional>
#include <iterator>

#include "base/characters.h"
#include "review/differences_internal.h"
#include "review/sentences_internal.h"

namespace signpost {

namespace {

std::string named(const Page& page) { return in_quotes(page.text.original.title); }

std::vector<std::string> sentences_in(const RichText& body) {
    std::vector<std::string> sentences;
    for (const Block& block : body) {
        std::string plain;
        for (const Span& span : block.spans)
            plain += span.text;
        for (Sentence& sentence : sentences_of(plain, Markup::none))
            sentences.push_back(std::move(sentence.text));
    }
    return sentences;
}

std::string more(std::size_t count) {
    if (count < 2)
        return "";
    return count == 2 ? " One more sentence changed."
                      : " " + std::to_string(count - 1) + " more sentences changed.";
}

// The first sentence that differs, old and new; how many more there are between it and what stayed the same.
void compare_sentences(Differences& differences, const std::string& page,
                       const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto last = std::mismatch(before.rbegin(), std::make_reverse_iterator(first.first), after.rbegin(),
                                    std::make_reverse_iterator(first.second));
    const std::vector<std::string> old_part(first.first, last.first.base());
    const std::vector<std::string> new_part(first.second, last.second.base());
    const std::string rest = more(std::max(old_part.size(), new_part.size()));
    const std::string start = "The text of the page " + page;
    if (old_part.empty())
        differences.say(start + " has a new sentence: " + in_quotes(new_part.front()) + rest);
    else if (new_part.empty())
        differences.say(start + " no longer says: " + in_quotes(old_part.front()) + rest);
    else
        differences.say(start + " changed from " + in_quotes(old_part.front()) + " to " +
                        in_quotes(new_part.front()) + "." + rest);
}

void compare_bodies(Differences& differences, const std::string& page, const RichText& before,
                    const RichText& after) {
    if (before == after)
        return;
    const std::vector<std::string> old_sentences = sentences_in(before);
    const std::vector<std::string> new_sentences = sentences_in(after);
    if (old_sentences == new_sentences)
        differences.say("Links, bold words or lists changed on the page " + page + ", and no words.");
    else
        compare_sentences(differences, page, old_sentences, new_sentences);
}

std::string shown(const Figure& figure) {
    std::string all;
    for (const Field<Figure>& field : figure_texts)
        all += (all.empty() ? "" : " ") + figure.*field.text;
    return all;
}

void compare_figures(Differences& differences, const std::string& page, const std::vector<Figure>& before,
                     const std::vector<Figure>& after) {
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        const std::string old_figure = i < before.size() ? shown(before[i]) : "";
        const std::string new_figure = i < after.size() ? shown(after[i]) : "";
        const std::string what = "Figure " + std::to_string(i + 1) + " on the page " + page;
        differences.compare(what, old_figure, new_figure);
        if (i < before.size() && i < after.size())
            differences.say_if_unchecked(what, before[i].value != after[i].value, before[i].provenance,
                                         after[i].provenance);
    }
}

void compare_text(Differences& differences, const std::string& page, const PageText& before,
                  const PageText& after) {
    const auto must_be_there = [](const FieldSpec& field) { return field.need == Need::required; };
    differences.compare_texts(page_fields, page, before, after, must_be_there);
    compare_figures(differences, page, before.figures, after.figures);
    compare_bodies(differences, page, before.body, after.body);
    differences.compare_texts(page_fields, page, before, after, std::not_fn(must_be_there));
}

std::vector<std::string> contact_names(const Bundle& bundle, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids)
        names.push_back(bundle.contact(id)->text.original.name);
    return names;
}

std::vector<std::string> page_titles(const Bundle& bundle, const std::vector<std::string>& ids) {
    std::vector<std::string> titles;
    for (const std::string& id : ids)
        titles.push_back(bundle.page(id)->text.original.title);
    return titles;
}

std::string in_a_list(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : "; ") + name;
    return list.empty() ? "nothing" : list;
}

} // namespace

std::string pages_in_a_list(const Bundle& bundle, const std::vector<std::string>& ids) {
    return in_a_list(page_titles(bundle, ids));
}

namespace {

void compare_lists(Differences& differences, const std::string& page, const Page& before, const Page& after) {
    if (before.contacts != after.contacts)
        differences.say("Who can help, on the page " + page +
                        ", is now: " + in_a_list(contact_names(differences.after(), after.contacts)) + ".");
    if (before.next != after.next)
        differences.say("Read next, on the page " + page +
                        ", is now: " + pages_in_a_list(differences.after(), after.next) + ".");
    if (before.icon != after.icon)
        differences.say("The icon of the page " + page + " changed.");
}

void compare_page(Differences& differences, const Page& before, const Page& after) {
    for (const Language& language : differences.languages()) {
        const auto* old_text = exactly_in(before.text, differences.before(), language.code);
        const auto* new_text = exactly_in(after.text, differences.after(), language.code);
        const std::string page = named(before) + differences.in_language(language);
        if (old_text == nullptr && new_text != nullptr)
            differences.say("A translation of the page " + page + " was added.");
        if (old_text != nullptr && new_text == nullptr)
            differences.say("The translation of the page " + page + " was removed.");
        if (old_text != nullptr && new_text != nullptr)
            compare_text(differences, page, *old_text, *new_text);
    }
    compare_lists(differences, named(before), before, after);
}

} // namespace

void compare_pages(Differences& differences) {
    const auto& before = differences.before().pages;
    const auto& after = differences.after().pages;
    for (const auto& [id, page] : before)
        if (!after.contains(id))
            differences.say("The page " + named(page) + " was removed.");
    for (const auto& [id, page] : after)
        if (!before.contains(id))
            differences.say("The page " + named(page) + " was added.");
    for (const auto& [id, page] : after)
        if (const Page* old_page = differences.before().page(id))
            compare_page(differences, *old_page, page);
}

} // namespace signpost
