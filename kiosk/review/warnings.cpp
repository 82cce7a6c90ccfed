#include "review/warnings.h"

#include <algorithm>
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
        return true;
    default:
        return false;
    }
}

} // namespace

std::string_view name_of(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::long_sentence:
        return "long-sentence";
    case Finding::Kind::hard_to_read:
        return "hard-to-read";
    case Finding::Kind::long_title:
        return "long-title";
    case Finding::Kind::not_translated:
        return "not-translated";
    case Finding::Kind::translation_behind:
        return "translation-behind";
    case Finding::Kind::draft_language:
        return "draft-language";
    case Finding::Kind::not_reviewed:
        return "not-reviewed";
    case Finding::Kind::not_linked:
        return "not-linked";
    case Finding::Kind::odd_date:
        return "odd-date";
    case Finding::Kind::impossible_number:
        return "impossible-number";
    case Finding::Kind::drama_number:
        return "drama-number";
    case Finding::Kind::no_source:
        return "no-source";
    case Finding::Kind::never_checked:
        return "never-checked";
    case Finding::Kind::review_due:
        return "review-due";
    case Finding::Kind::sample:
        return "sample";
    case Finding::Kind::swallowed_line:
        return "swallowed-line";
    case Finding::Kind::odd_steps:
        return "odd-steps";
    case Finding::Kind::note_or_heading:
        return "note-or-heading";
    case Finding::Kind::garbled:
        return "garbled";
    case Finding::Kind::web_address:
        return "web-address";
    case Finding::Kind::leftover:
        return "leftover";
    case Finding::Kind::topic_word:
        return "topic-word";
    case Finding::Kind::beyond_guide:
        return "beyond-guide";
    case Finding::Kind::contradiction:
        return "contradiction";
    case Finding::Kind::same_title:
        return "same-title";
    case Finding::Kind::differs:
        return "differs";
    case Finding::Kind::hours_unclear:
        return "hours-unclear";
    case Finding::Kind::hours_unseen:
        return "hours-unseen";
    case Finding::Kind::calendar_ends:
        return "calendar-ends";
    }
    return "";
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
    return reviewed(files, bundle, today,
                    {review_sentences, review_reading_level, review_titles, review_translations,
                     review_drafts, review_links, review_numbers, review_facts, review_lines,
                     review_characters, review_leftovers, review_neutral_screens, review_limits,
                     review_contradictions, review_sameness, review_samples, review_hours,
                     review_contact_hours});
}

Findings review_part(const BundleFiles& files, const PartOfBundle& part, Date today) {
    Findings findings =
        reviewed(files, *part.bundle, today,
                 {review_sentences, review_reading_level, review_titles, review_numbers, review_facts,
                  review_lines, review_characters, review_leftovers, review_neutral_screens, review_limits,
                  review_contradictions, review_samples});
    std::erase_if(findings, [&](const Finding& finding) {
        return std::any_of(part.problems.begin(), part.problems.end(), [&](const Problem& problem) {
            return problem.file == finding.problem.file && problem.line == finding.problem.line;
        });
    });
    return findings;
}

} // namespace signpost
