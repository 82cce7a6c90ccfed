// Whether a translation says what its original says (content/said_facts.h); and its notices.
#include <algorithm>
#include <iterator>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/numbers.h"
#include "content/said_facts.h"
#include "content/schema.h"
#include "content/words.h"
#include "review/danger_words_internal.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

std::string in_digits(const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    for (const int number : numbers)
        texts.push_back(std::to_string(number));
    return in_a_row(texts);
}

std::string names_missing(std::vector<std::string> from, std::vector<std::string> in) {
    std::sort(from.begin(), from.end());
    from.erase(std::unique(from.begin(), from.end()), from.end());
    std::sort(in.begin(), in.end());
    std::vector<std::string> missing;
    std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::back_inserter(missing));
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    return in_a_row(missing);
}

// What both name, and the first more often.
std::string names_more_often(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    std::vector<std::string> names;
    for (const std::string& name : first) {
        const auto there = std::count(second.begin(), second.end(), name);
        if (there > 0 && std::count(first.begin(), first.end(), name) > there &&
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return in_a_row(names);
}

// What each sentence names, in its order, of those that name anything.
std::vector<std::vector<std::string>> names_by_sentence(const std::string& text) {
    std::vector<std::vector<std::string>> found;
    const std::vector<Sentence> sentences = sentences_of(text, Markup::markdown);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const std::size_t end = i + 1 < sentences.size() ? sentences[i + 1].at : text.size();
        std::vector<std::string> names =
            said_facts(text.substr(sentences[i].at, end - sentences[i].at)).names;
        if (!names.empty())
            found.push_back(std::move(names));
    }
    return found;
}

// In whichever order within a sentence, which is a matter of the language.
std::vector<std::vector<std::string>> each_sorted(std::vector<std::vector<std::string>> sentences) {
    for (auto& names : sentences)
        std::sort(names.begin(), names.end());
    return sentences;
}

// Of a sentence's names those for danger and those for what can wait.
std::vector<std::string> urgent_names(const Bundle& bundle, std::vector<std::string> names) {
    std::erase_if(names, [&](const auto& name) { return urgency_of(bundle, name) == Urgency::other; });
    return names;
}

// One text and its translation.
class Pair {
public:
    Pair(Reviewing& reviewing, std::string original, const TomlDocument& translation)
        : reviewing_(reviewing), original_(std::move(original)), translation_(translation) {}

    void compare(const TomlValue& before, const TomlValue& after) {
        const SaidFacts there = said_facts(before.text);
        SaidFacts here = said_facts(after.text);
        std::erase(here.names, own_);
        tell(after, names_missing(there.names, here.names), "leaves out", "Write it where it belongs.");
        tell(after, names_missing(here.names, there.names), "has",
             "Write what stands there, or mend the original.");
        if (const std::string more = names_more_often(here.names, there.names); !more.empty())
            note(after, "This has " + more + " more often than " + original_ + ".",
                 "Write it as often as there, or mend the original.");
        compare_numbers(before.text, after);
        if (there.steps != here.steps)
            note(after,
                 "This has " + counted(here.steps, "step") + ", and " + original_ + " has " +
                     std::to_string(there.steps) + ".",
                 "Translate each step, in the same order.");
        else if (there.names != here.names && there.steps <= 1)
            compare_sentences(before.text, after);
        else if (there.steps > 1 && there.names != here.names &&
                 names_missing(there.names, here.names).empty() &&
                 names_missing(here.names, there.names).empty())
            note(after,
                 "What is named here follows in another order than in " + original_ + ": " +
                     in_a_row(here.names) + ".",
                 "Put the steps into the same order: " + in_a_row(there.names) + ".");
    }

    // 999 and 101 exchanged: both are named, each where the other belongs.
    void compare_sentences(const std::string& before, const TomlValue& after) {
        compare_within_sentences(before, after);
        const auto there = each_sorted(names_by_sentence(before));
        const auto here = each_sorted(names_by_sentence(after.text));
        auto sorted_there = there;
        auto sorted_here = here;
        std::sort(sorted_there.begin(), sorted_there.end());
        std::sort(sorted_here.begin(), sorted_here.end());
        if (there == here || sorted_there != sorted_here)
            return;
        const auto first = std::mismatch(there.begin(), there.end(), here.begin());
        note(after,
             "A sentence here names " + in_a_row(*first.second) + ", and in " + original_ + " it is " +
                 in_a_row(*first.first) + " in its place.",
             "Look whether each stands with its own sentence, and exchange them if not.");
    }

    // Likewise, within one sentence.
    void compare_within_sentences(const std::string& before, const TomlValue& after) {
        const auto there = names_by_sentence(before);
        const auto here = names_by_sentence(after.text);
        if (each_sorted(there) != each_sorted(here))
            return;
        for (std::size_t i = 0; i < there.size(); ++i) {
            const auto named_there = urgent_names(reviewing_.bundle, there[i]);
            const auto named_here = urgent_names(reviewing_.bundle, here[i]);
            if (named_there != named_here)
                note(after,
                     "A sentence here names " + in_a_row(named_here) + ", and in " + original_ + " it is " +
                         in_a_row(named_there) + ".",
                     "Look whether each stands with its own words, and exchange them if not. If they are "
                     "right, make two sentences of it.");
        }
    }

    void compare_numbers(std::string_view before, const TomlValue& after) {
        const NumberChanges changes =
            number_changes(before, after.text, is_english(reviewing_.bundle.default_language));
        const char* const remedy = "Write the same numbers in both, in digits.";
        tell(after, in_digits(changes.lost), "leaves out the number", remedy);
        tell(after, in_digits(changes.added), "has the number", remedy);
        if (!changes.fewer.empty())
            note(after,
                 "This has the number " + in_digits(changes.fewer) + " less often than " + original_ + ".",
                 remedy);
    }

    // A contact may name its own number in any language.
    void enter(const std::string& contact) { own_ = "{" + contact + "}"; }

    void note(const TomlValue& at, std::string cause, std::string remedy) {
        reviewing_.note(Finding::Kind::differs, translation_.file, at.place, std::move(cause),
                        std::move(remedy));
    }

private:
    void tell(const TomlValue& after, const std::string& what, const std::string& does, std::string remedy) {
        if (what.empty())
            return;
        const bool more = does.starts_with("has");
        note(after,
             "This " + does + " " + what +
                 (more ? ", which " + original_ + " does not have." : ", which " + original_ + " has."),
             std::move(remedy));
    }

    Reviewing& reviewing_;
    std::string original_; // its file
    const TomlDocument& translation_;
    std::string own_;
};

// Each text of a table, and of the tables in it, beside the one of the same key.
void compare_tables(Pair& pair, const TomlValue& before, const TomlValue& after) {
    if (after.kind == TomlValue::Kind::text && before.kind == TomlValue::Kind::text)
        return pair.compare(before, after);
    if (after.kind == TomlValue::Kind::list && before.kind == TomlValue::Kind::list &&
        after.items.size() == before.items.size())
        for (std::size_t i = 0; i < after.items.size(); ++i)
            compare_tables(pair, before.items[i], after.items[i]);
    for (const TomlEntry& entry : after.entries)
        if (const TomlValue* same = value_of(before, entry.key))
            compare_tables(pair, *same, entry.value);
}

// Of a cover, where the file has one. Rows of hours are no matter of taste: fewer or more of them are
// refused.
void compare_notices(Pair& pair, const TomlDocument& original, const TomlDocument& translation) {
    const TomlValue* before = value_of(original.root, "cover");
    const TomlValue* after = value_of(translation.root, "cover");
    before = before == nullptr ? nullptr : value_of(*before, "notices");
    after = after == nullptr ? nullptr : value_of(*after, "notices");
    if (before != nullptr && after != nullptr && !after->items.empty() &&
        before->items.size() != after->items.size())
        pair.note(after->items.front(),
                  "This cover has " + counted(after->items.size(), "part") + " [[cover.notices]], and " +
                      original.file + " has " + std::to_string(before->items.size()) + ".",
                  "Translate each of them, in the same order.");
}

// Of words the numbers alone: which of them may name a number in danger is a matter of their own. One that
// words.toml leaves out is the program's, in English, whatever the bundle's first language is.
void compare_words(Reviewing& reviewing, const TomlDocument& translation) {
    const TomlDocument* words = reviewing.documents.find("words.toml");
    Pair pair(reviewing, "words.toml", translation);
    for (const WordSpec& word : word_specs()) {
        const TomlValue* after = value_of(translation.root, word.key);
        const TomlValue* before = words == nullptr ? nullptr : value_of(words->root, word.key);
        const bool names_a_number =
            word.keeps == WordSpec::Keeps::number_for_danger || !find_numbers(word.english, {}).empty();
        if (after != nullptr && before != nullptr && word.word == Word::emergency_title)
            pair.compare(*before, *after); // that need not name the number, but where the original does
        else if (after != nullptr && before != nullptr)
            pair.compare_numbers(before->text, *after);
        else if (after != nullptr && !names_a_number)
            pair.compare_numbers(word.english, *after);
    }
}

// "pages/a.toml" of "pages/a.pl.toml"
std::string original_file(const std::string& file, const LanguageCode& language) {
    return file.substr(0, file.size() - language.size() - std::string_view(".toml").size()) + "toml";
}

} // namespace

void review_sameness(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const auto name = read_file_name(file);
        if (!name || name->language.empty())
            continue;
        if (name->kind == FileName::Kind::words) {
            compare_words(reviewing, document);
            continue;
        }
        const TomlDocument* original = reviewing.documents.find(original_file(file, name->language));
        if (original == nullptr)
            continue;
        Pair pair(reviewing, original->file, document);
        for (const TomlEntry& entry : document.root.entries)
            if (const TomlValue* same = value_of(original->root, entry.key)) {
                pair.enter(name->kind == FileName::Kind::contacts ? entry.key : "");
                compare_tables(pair, *same, entry.value);
            }
        compare_notices(pair, *original, document);
    }
}

} // namespace signpost
