#include "review/warnings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <tuple>

#include "review/reviewing_internal.h"

namespace signpost {

namespace {

bool is_safety(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::impossible_number:
    case Finding::Kind::drama_number:
    case Finding::Kind::no_source:
    case Finding::Kind::never_checked:
    case Finding::Kind::review_due:
    case Finding::Kind::sample:
    case Finding::Kind::not_reviewed:
    case Finding::Kind::leftover:
    case Finding::Kind::topic_word:
    case Finding::Kind::contradiction:
    case Finding::Kind::differs:
    case Finding::Kind::odd_hours:
        return true;
    default:
        return false;
    }
}

} // namespace

namespace {

struct KindName {
    Finding::Kind kind;
    std::string_view name;
};

constexpr std::array kind_names = std::to_array<KindName>({
    {Finding::Kind::long_sentence, "long-sentence"},
    {Finding::Kind::hard_to_read, "hard-to-read"},
    {Finding::Kind::long_title, "long-title"},
    {Finding::Kind::not_translated, "not-translated"},
    {Finding::Kind::translation_behind, "translation-behind"},
    {Finding::Kind::origin_unknown, "origin-unknown"},
    {Finding::Kind::draft_language, "draft-language"},
    {Finding::Kind::not_reviewed, "not-reviewed"},
    {Finding::Kind::not_linked, "not-linked"},
    {Finding::Kind::odd_date, "odd-date"},
    {Finding::Kind::impossible_number, "impossible-number"},
    {Finding::Kind::drama_number, "drama-number"},
    {Finding::Kind::no_source, "no-source"},
    {Finding::Kind::never_checked, "never-checked"},
    {Finding::Kind::review_due, "review-due"},
    {Finding::Kind::sample, "sample"},
    {Finding::Kind::swallowed_line, "swallowed-line"},
    {Finding::Kind::odd_steps, "odd-steps"},
    {Finding::Kind::note_or_heading, "note-or-heading"},
    {Finding::Kind::garbled, "garbled"},
    {Finding::Kind::web_address, "web-address"},
    {Finding::Kind::leftover, "leftover"},
    {Finding::Kind::topic_word, "topic-word"},
    {Finding::Kind::beyond_guide, "beyond-guide"},
    {Finding::Kind::contradiction, "contradiction"},
    {Finding::Kind::same_title, "same-title"},
    {Finding::Kind::differs, "differs"},
    {Finding::Kind::hours_unclear, "hours-unclear"},
    {Finding::Kind::hours_unseen, "hours-unseen"},
    {Finding::Kind::unknown_language, "unknown-language"},
    {Finding::Kind::calendar_ends, "calendar-ends"},
    {Finding::Kind::empty_file, "empty-file"},
    {Finding::Kind::straight_marks, "straight-marks"},
    {Finding::Kind::wrong_language, "wrong-language"},
    {Finding::Kind::doubled_word, "doubled-word"},
    {Finding::Kind::odd_hours, "odd-hours"},
});
static_assert(kind_names.size() == static_cast<std::size_t>(Finding::Kind::odd_hours) + 1);

} // namespace

std::string_view name_of(Finding::Kind kind) {
    const auto found = std::find_if(kind_names.begin(), kind_names.end(),
                                    [&](const KindName& one) { return one.kind == kind; });
    return found == kind_names.end() ? "" : found->name;
}

void Reviewing::note(Finding::Kind kind, const std::string& file, FilePlace place, std::string cause,
                     std::string remedy) {
    // The root of a file has no place of its own.
    findings.push_back(
        {kind,
         is_safety(kind),
         {file, std::max(place.line, 1), std::max(place.column, 1), std::move(cause), std::move(remedy)}});
}

namespace {

using Family = void (*)(Reviewing&);

Findings reviewed(const BundleFiles& files, const Bundle& bundle, Date today,
                  std::initializer_list<Family> families) {
    const Documents documents(files);
    Reviewing reviewing{bundle, documents, today};
    for (const Family family : families)
        family(reviewing);
    std::stable_sort(reviewing.findings.begin(), reviewing.findings.end(),
                     [](const Finding& a, const Finding& b) {
                         return std::tie(a.problem.file, a.problem.line, a.problem.column) <
                                std::tie(b.problem.file, b.problem.line, b.problem.column);
                     });
    return std::move(reviewing.findings);
}

} // namespace

Findings review(const BundleFiles& files, const Bundle& bundle, Date today) {
    return reviewed(
        files, bundle, today,
        {review_sentences,       review_reading_level, review_titles,         review_translations,
         review_drafts,          review_danger,        review_languages,      review_weekdays,
         review_words,           review_links,         review_numbers,        review_text_numbers,
         review_facts,           review_lines,         review_characters,     review_leftovers,
         review_neutral_screens, review_limits,        review_contradictions, review_costs,
         review_sameness,        review_samples,       review_hours,          review_night_hours,
         review_contact_hours,   review_origins,       review_emergency_page, review_wrong_language,
         review_empty_files,     review_figures,       review_one_line_texts, review_doubled_words});
}

Findings review_part(const BundleFiles& files, const PartOfBundle& part, Date today) {
    Findings findings =
        reviewed(files, *part.bundle, today,
                 {review_sentences, review_reading_level, review_titles, review_numbers, review_text_numbers,
                  review_facts, review_lines, review_characters, review_leftovers, review_neutral_screens,
                  review_limits, review_contradictions, review_costs, review_samples, review_languages,
                  review_empty_files, review_figures});
    std::erase_if(findings, [&](const Finding& finding) {
        return std::any_of(part.problems.begin(), part.problems.end(), [&](const Problem& problem) {
            return problem.file == finding.problem.file && problem.line == finding.problem.line;
        });
    });
    return findings;
}

} // namespace signpost
