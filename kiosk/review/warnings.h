// What is right but unwise: a bundle with warnings can be shown, and somebody should look at it first.
#pragma once

#include <string_view>
#include <vector>

#include "content/read_bundle.h"
#include "fonts/coverage.h"

namespace signpost {

struct Finding {
    enum class Kind {
        long_sentence,
        hard_to_read,
        long_title,
        not_translated,
        translation_behind, // the original has changed since
        origin_unknown,     // nobody will know when it has
        draft_language,     // nobody has reviewed it, so that kiosks do not show it
        not_linked,         // a page or a contact
        not_reviewed,       // texts came into a language after it was reviewed
        odd_date,           // a bundle made, or a language reviewed, on a day that has not come yet
        impossible_number,
        drama_number,
        no_source,
        never_checked, // or on a day that has not come yet
        review_due,
        sample,          // what was made up to be replaced
        swallowed_line,  // a line end that the screen does not keep
        odd_steps,       // numbers that visitors read as others
        note_or_heading, // "# …" in a body
        garbled,         // saved in a wrong encoding
        web_address,
        leftover,      // words that were to be replaced
        topic_word,    // on Start or the cover
        beyond_guide,  // more than "How to write" has room for
        contradiction, // two lines that cannot both be right
        same_title,
        differs,          // a translation from its original
        hours_unclear,    // the kiosk cannot say whether it is open
        hours_unseen,     // nobody is shown them
        unknown_language, // no language has its code
        calendar_ends,    // bank holidays are not known for long any more
        empty_file,
        straight_marks, // beside curly ones
        wrong_language, // a translation that is in another
        doubled_word,   // "the the"
        odd_hours,      // that hardly anybody keeps
    };
    Kind kind = Kind::long_sentence;
    bool safety = false; // may lead somebody in danger to a wrong number or a wrong fact
    Problem problem;     // has a line and a column, always
};

using Findings = std::vector<Finding>;

// "long-sentence": for machines; never changes its meaning.
[[nodiscard]] std::string_view name_of(Finding::Kind kind);

// `bundle` is what read_bundle() made of `files`; `today` is the day from which on a fact is overdue. In the
// order of files, lines and columns. Any thread.
//
// Where the numbers come from: sentences of 25 words at most are the rule of assets/README.md, "How to
// write", and of the GOV.UK style guide; so are pages of 140 words, which are what one reads in under a
// minute; the reading level is explained in review/sentences_internal.h; titles of 40 characters are what two
// lines of a tile hold in the largest text.
[[nodiscard]] Findings review(const BundleFiles& files, const Bundle& bundle, Date today);

// The same of a bundle that has mistakes: what each file by itself shows. Links and translations are left
// out, as a page that cannot be read would be blamed for; so is what stands on the line of a mistake.
[[nodiscard]] Findings review_part(const BundleFiles& files, const PartOfBundle& part, Date today);

// Characters of a bundle that no font of this computer has: they would be left out of the text. One
// problem for each such character in each file, at its first place. Comment lines (beginning with #) are
// passed over. One thread at a time, as for `coverage`.
[[nodiscard]] Problems missing_characters(const BundleFiles& files, Coverage& coverage);

} // namespace signpost
