// What the families of warnings share while one bundle is reviewed.
#pragma once

#include <string>
#include <utility>

#include "review/documents_internal.h"
#include "review/warnings.h"

namespace signpost {

struct Reviewing {
    const Bundle& bundle;
    const Documents& documents;
    Date today;
    Findings findings{};

    void note(Finding::Kind kind, const std::string& file, FilePlace place, std::string cause,
              std::string remedy);
};

// A family each.
void review_sentences(Reviewing& reviewing);
void review_reading_level(Reviewing& reviewing);
void review_titles(Reviewing& reviewing);
void review_translations(Reviewing& reviewing);
void review_links(Reviewing& reviewing);
void review_numbers(Reviewing& reviewing);
void review_facts(Reviewing& reviewing);

} // namespace signpost
