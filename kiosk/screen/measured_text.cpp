#include "screen/measured_text.h"

#include <algorithm>
#include <utility>

namespace signpost {

namespace {

// A screen shows one long text, perhaps tried at two widths; the rest is for going back and forth.
constexpr std::size_t most_kept = 4;

} // namespace

const MeasuredText& MeasuredTexts::of(const RichText& text, const TextRoom& room,
                                      const std::function<MeasuredText(const RichText&)>& measure) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& k) { return k.room == room && k.text == text; });
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return found->measured;
    }
    kept_.push_front({text, room, measure(text)});
    if (kept_.size() > most_kept)
        kept_.pop_back();
    return kept_.front().measured;
}

} // namespace signpost
