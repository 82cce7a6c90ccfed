// Facts that nobody vouches for, and dates that cannot be.
#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "review/ledger.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// In small letters, and letters alone: "n/a" and "A. Sample".
std::string bare_letters(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80)
            letters += ascii_small(c);
    return letters;
}

// What people write where a source or a name should stand, to be done later.
bool says_nothing(std::string_view source) {
    constexpr std::array<std::string_view, 10> nothing{"",    "unknown", "none", "nobody", "na",
                                                       "tbc", "tba",     "tbd",  "todo",   "notknown"};
    return std::find(nothing.begin(), nothing.end(), bare_letters(source)) != nothing.end();
}

std::string contact_named(const std::string& id) { return "contact " + in_quotes(id); }
std::string figure_named(const std::string& page, std::size_t number) {
    return "figure " + in_quotes(figure_id(page, number));
}

constexpr int three_years = 3 * 366; // days

void check_fact(Reviewing& reviewing, const std::string& file, const TomlValue& table,
                const Provenance& provenance, const std::string& named) {
    const std::string subject = "The " + named;
    const Date today = reviewing.today;
    if (says_nothing(provenance.source))
        reviewing.note(Finding::Kind::no_source, file, place_of(table, "source"), subject + " has no source.",
                       "Write in the key source who says so.");
    if (!provenance.checked)
        reviewing.note(Finding::Kind::never_checked, file, table.place,
                       "No person has checked the " + named + ".",
                       "Make sure of it, then add checked with the day and checked_by with your name.");
    else if (*provenance.checked > today)
        reviewing.note(Finding::Kind::never_checked, file, place_of(table, "checked"),
                       subject + " was checked on " + to_text(*provenance.checked) + ", and it is only " +
                           to_text(today) + ".",
                       "Write the day on which somebody made sure of it.");
    if (provenance.review_by && days_between(today, *provenance.review_by) > three_years)
        reviewing.note(
            Finding::Kind::odd_date, file, place_of(table, "review_by"),
            subject + " is to be checked again on " + to_text(*provenance.review_by) +
                ", which is more than three years away.",
            "Look whether the year is right. If it is, choose an earlier day: half a year on is best.");
    if (provenance.review_by && *provenance.review_by < today)
        reviewing.note(Finding::Kind::review_due, file, place_of(table, "review_by"),
                       subject + " was to be checked again by " + to_text(*provenance.review_by) + ".",
                       "Check it again, then set checked to the day and review_by to half a year on.");
}

void check_contacts(Reviewing& reviewing) {
    const TomlDocument* document = reviewing.documents.find("contacts.toml");
    if (document == nullptr)
        return;
    for (const auto& [id, contact] : reviewing.bundle.contacts)
        if (const TomlValue* table = value_of(document->root, id))
            check_fact(reviewing, document->file, *table, contact.provenance, contact_named(id));
}

void check_figures(Reviewing& reviewing, const Page& page) {
    const TomlDocument* document = reviewing.documents.find(page_file(page.id));
    if (document == nullptr)
        return;
    const auto tables = figure_tables(*document);
    const std::vector<Figure>& figures = page.text.original.figures;
    if (figures.size() != tables.size())
        return; // one of them cannot be read
    for (std::size_t i = 0; i < figures.size(); ++i)
        check_fact(reviewing, document->file, *tables[i], figures[i].provenance,
                   figure_named(page.id, i + 1));
}

} // namespace

bool names_nobody(std::string_view name) {
    // Last names of people who are examples: the guide's own, and those of other forms.
    constexpr std::array<std::string_view, 6> made_up{"sample",  "bloggs",   "doe",
                                                      "example", "n. other", "nother"};
    constexpr std::array<std::string_view, 29> nobody{"sample",
                                                      "yourself",
                                                      "me",
                                                      "us",
                                                      "staff",
                                                      "admin",
                                                      "reviewer",
                                                      "thereviewer",
                                                      "translator",
                                                      "thetranslator",
                                                      "nativespeaker",
                                                      "anativespeaker",
                                                      "someone",
                                                      "somebody",
                                                      "aperson",
                                                      "test",
                                                      "another",
                                                      "anonymous",
                                                      "name",
                                                      "yourname",
                                                      "xxx",
                                                      "google",
                                                      "deepl",
                                                      "chatgpt",
                                                      "googletranslate",
                                                      "copilot",
                                                      "bingtranslator",
                                                      "gemini",
                                                      "machinetranslation"};
    const std::string small = ascii_small(trimmed(name));
    const bool is_made_up = std::any_of(made_up.begin(), made_up.end(), [&](std::string_view last) {
        return small.ends_with(last) && small.size() > last.size() &&
               small[small.size() - last.size() - 1] == ' ';
    });
    return says_nothing(name) || is_made_up || has_one_of(small, {"name here", "to be ", "[", "<", "_"}) ||
           std::find(nobody.begin(), nobody.end(), bare_letters(name)) != nobody.end();
}

void review_facts(Reviewing& reviewing) {
    check_contacts(reviewing);
    for (const auto& [id, page] : reviewing.bundle.pages)
        check_figures(reviewing, page);
    const TomlDocument* bundle_toml = reviewing.documents.find("bundle.toml");
    const std::optional<Date>& made = reviewing.bundle.made;
    if (bundle_toml != nullptr && made && *made > reviewing.today)
        reviewing.note(Finding::Kind::odd_date, bundle_toml->file, place_of(bundle_toml->root, "made"),
                       "The bundle says that it was made on " + to_text(*made) + ", and it is only " +
                           to_text(reviewing.today) + ".",
                       "Write the day on which you made this version, and look at the computer's clock.");
}

} // namespace signpost
