#include "preview/strip_internal.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/characters.h"

namespace signpost::preview {

namespace {

using Kind = Remark::Kind;
using Tone = StripText::Tone;

StripText text_of(Tone tone, std::string headline, const Report& remarks) {
    StripText text{tone, std::move(headline), {}};
    for (const Remark& remark : remarks)
        if (text.lines.size() < Strip::most_lines)
            text.lines.push_back(
                {place_of(remark.problem), remark.problem.cause + " " + remark.problem.remedy});
    if (remarks.size() > text.lines.size())
        text.lines.push_back(
            {"", "And " + std::to_string(remarks.size() - text.lines.size()) + " more: F2 opens the list."});
    return text;
}

template <class Wanted> Report those(const Report& report, Wanted wanted) {
    Report found;
    std::copy_if(report.begin(), report.end(), std::back_inserter(found), wanted);
    return found;
}

bool is_same(const Problem& a, const Problem& b) { return a.file == b.file && a.cause == b.cause; }

} // namespace

std::string to_text(const StripText& text) {
    std::string told = text.headline + "\n";
    for (const StripText::Line& line :
         text.tone == Tone::mistake ? std::vector<StripText::Line>{} : text.lines)
        told += (line.place.empty() ? "" : line.place + ": ") + line.told + "\n";
    return told;
}

void Strip::hear(const Report& report, Ms now) {
    const bool was_wrong = text_ && text_->tone != Tone::good;
    auto next = told_of(report);
    if (count(report, Kind::mistake) == 0) {
        shown_good_ = true;
        if (!known_)
            known_ = report;
    }
    if (!next && !was_wrong)
        return; // "All right again" has its time
    ends_.reset();
    if (!next) {
        next = StripText{Tone::good, "All right again.", {}};
        ends_ = now + good_stays;
    }
    text_ = std::move(next);
}

bool Strip::ended(Ms now) {
    const bool over = ends_ && now >= *ends_;
    if (over) {
        ends_.reset();
        text_.reset();
    }
    return over;
}

std::optional<StripText> Strip::told_of(const Report& report) const {
    const auto of_kind = [&](Kind kind) {
        return those(report, [&](const Remark& remark) { return remark.kind == kind; });
    };
    if (const Report mistakes = of_kind(Kind::mistake); !mistakes.empty())
        return text_of(Tone::mistake,
                       counted(mistakes.size(), "mistake") +
                           (shown_good_ ? ". You see the last words that were right."
                                        : ". Nothing of the bundle can be shown until it is mended."),
                       mistakes);
    if (const Report unread = of_kind(Kind::unread); !unread.empty())
        return text_of(Tone::notice, "Not everything in the folder is read.", unread);
    if (const Report room = of_kind(Kind::room); !room.empty())
        return text_of(Tone::notice, "No room on this glass.", room);
    if (const Report fresh = those(report, [this](const Remark& remark) { return is_new(remark); });
        !fresh.empty())
        return text_of(Tone::notice, "Worth a look.", fresh);
    return std::nullopt;
}

bool Strip::is_new(const Remark& remark) const {
    return known_ && std::none_of(known_->begin(), known_->end(), [&](const Remark& known) {
               return is_same(known.problem, remark.problem);
           });
}

} // namespace signpost::preview
