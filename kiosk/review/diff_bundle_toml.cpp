// What bundle.toml says: the home screen, Start, the cover, the languages; and the words on buttons.
#include <algorithm>
#include <functional>

#include "base/characters.h"
#include "review/differences_internal.h"

namespace signpost {

namespace {

std::string tiles_of(const Bundle& bundle, const std::vector<std::string>& ids) {
    std::string tiles;
    for (const std::string& id : ids)
        tiles += (tiles.empty() ? "" : "; ") + bundle.page(id)->text.original.title;
    return tiles;
}

// One string a day, and one a notice, so that one that stays the same is not told.
std::string row_of(const CoverText& cover, std::size_t day) {
    return day < cover.hours.size() ? cover.hours[day].day + ": " + cover.hours[day].open : "";
}

std::string notice_of(const CoverText& cover, std::size_t number) {
    if (number >= cover.notices.size())
        return "";
    std::string text = cover.notices[number].title + ":";
    for (const std::string& line : cover.notices[number].lines)
        text += " " + line + (line.ends_with('.') ? "" : ";");
    if (text.ends_with(';'))
        text.pop_back();
    if (const auto& until = cover.notices[number].until)
        text += " (until " + to_text(*until) + ")";
    return text;
}

std::string language_named(const Language& language) { return language.name + " (" + language.code + ")"; }

bool has_language(const Bundle& bundle, const LanguageCode& code) {
    return std::any_of(bundle.languages.begin(), bundle.languages.end(),
                       [&](const Language& language) { return language.code == code; });
}

std::size_t pages_in(const Bundle& bundle, const LanguageCode& code) {
    return static_cast<std::size_t>(
        std::count_if(bundle.pages.begin(), bundle.pages.end(),
                      [&](const auto& one) { return exactly_in(one.second.text, bundle, code) != nullptr; }));
}

} // namespace

void compare_cover(Differences& differences, const std::string& in, const CoverText& before,
                   const CoverText& after) {
    const std::string screen = "the screen that Hide shows" + in;
    compare_hours(differences, "The hours on " + screen, before.open, after.open);
    compare_single_days(differences, screen, before.single_days, after.single_days);
    const auto is_title = [](const FieldSpec& field) { return field.key == "title"; };
    differences.compare_texts(cover_fields, in, before, after, is_title);
    for (std::size_t i = 0; i < std::max(before.hours.size(), after.hours.size()); ++i)
        differences.compare("A line of the hours on " + screen, row_of(before, i), row_of(after, i));
    for (std::size_t i = 0; i < std::max(before.notices.size(), after.notices.size()); ++i)
        differences.compare("A notice on " + screen, notice_of(before, i), notice_of(after, i));
    differences.compare_texts(cover_fields, in, before, after, std::not_fn(is_title));
}

void compare_bundle_toml(Differences& differences) {
    const Bundle& before = differences.before();
    const Bundle& after = differences.after();
    if (before.topics != after.topics)
        differences.compare("The tiles of the home screen", tiles_of(before, before.topics),
                            tiles_of(after, after.topics));
    if (before.help != after.help)
        differences.compare("The tiles below \"Get help now\"", tiles_of(before, before.help),
                            tiles_of(after, after.help));
    if (before.smallest_glass != after.smallest_glass)
        differences.compare("The smallest screen that shows it", before.smallest_glass, after.smallest_glass);
    if (before.calendar != after.calendar)
        differences.compare("The bank holidays", std::string(name_of(before.calendar)),
                            std::string(name_of(after.calendar)));
    for (const Language& language : differences.languages()) {
        const std::string in = differences.in_language(language);
        // What has no translation shows the first language's text, so a change there is told once.
        if (!in.empty() && !before.title.has(language.code) && !after.title.has(language.code))
            continue;
        differences.compare("The title of the home screen" + in, before.title.in(language.code),
                            after.title.in(language.code));
        differences.compare_texts(start_fields, in, before.start.in(language.code),
                                  after.start.in(language.code));
        compare_cover(differences, in, before.cover.in(language.code), after.cover.in(language.code));
    }
}

void compare_words(Differences& differences) {
    for (const Language& language : differences.languages()) {
        const Words* before = exactly_in(differences.before().words, differences.before(), language.code);
        const Words* after = exactly_in(differences.after().words, differences.after(), language.code);
        const std::string in = differences.in_language(language);
        if (before == nullptr && after != nullptr)
            differences.say("A translation of the words on buttons" + in + " was added.");
        if (before != nullptr && after == nullptr)
            differences.say("The translation of the words on buttons" + in + " was removed.");
        if (before != nullptr && after != nullptr)
            for (const WordSpec& word : word_specs()) {
                const auto i = static_cast<std::size_t>(word.word);
                differences.compare("The words " + in_quotes(word.key) + in, (*before)[i], (*after)[i]);
            }
    }
}

void compare_languages(Differences& differences) {
    const Bundle& before = differences.before();
    const Bundle& after = differences.after();
    for (const Language& language : before.languages)
        if (!has_language(after, language.code))
            differences.say("The language " + language_named(language) + " was removed.");
    for (const Language& language : after.languages)
        if (!has_language(before, language.code))
            differences.say("The language " + language_named(language) + " was added, with " +
                            std::to_string(pages_in(after, language.code)) + " of " +
                            std::to_string(after.pages.size()) + " pages in it.");
        else
            differences.compare("The name of the language " + in_quotes(language.code),
                                before.language(language.code).name, language.name);
    if (before.default_language != after.default_language)
        differences.say("The language that visitors see first changed from " +
                        language_named(before.languages.front()) + " to " +
                        language_named(after.languages.front()) + ".");
}

} // namespace signpost
