#include "tour/script.h"

#include <set>
#include <vector>

#include "content/recordings.h"
#include "paint/stage.h"
#include "speech/spoken_item.h"
#include "text/ttf_fonts.h"
#include "tour/tour_stops_internal.h"

namespace signpost {

namespace {

// Whose screens have texts in this language: its own; and as what is not translated is shown in the bundle's
// own, and each language's name in itself, others too.
std::vector<LanguageCode> seen_by(const Bundle& bundle, const LanguageCode& language) {
    std::vector<LanguageCode> visitors{language};
    for (const Language& other : bundle.languages)
        if (other.code != language &&
            (language == bundle.default_language || other.code == bundle.default_language))
            visitors.push_back(other.code);
    return visitors;
}

class ScriptWriter {
public:
    ScriptWriter(LanguageCode language, const Glass& glass, FileBytes& fonts)
        : language_(std::move(language)), glass_(glass), fonts_(fonts), stage_(fonts_, 0, Rotation::none) {}

    void add(TourStop stop, const LanguageCode& visitors, int text_size) {
        stop.state.visit.language = visitors;
        stop.state.visit.text_size = text_size;
        constexpr WallTime monday{2026, 11, 23, 10, 42, 1}; // as in the tour
        const Rules rules{.site = stop.site, .hearers = stop.hearers};
        const StaffFacts staff;
        const View view{.state = stop.state,
                        .bundle = *stop.bundle,
                        .rules = rules,
                        .staff = staff,
                        .metrics = make_metrics(fonts_, glass_, shown_text_size(stop.state.visit)),
                        .wall = monday,
                        .now = tour_now,
                        .cover_has_rested = stop.cover_has_rested,
                        .notice = stop.notice};
        const ItemReader reader(*stop.bundle, stop.state.visit, stop.site);
        for (const Item& item : stage_.lay_out(view).items)
            if (item.role != Role::mark && item.role != Role::clock && !turns_leaves(item))
                add(reader.label(item), stop.name);
    }
    void add(const std::vector<Utterance>& said, const std::string& seen) {
        for (const Utterance& one : said)
            if (one.language == language_ && known_.insert(one.text).second)
                script_.push_back({recording_key(one.text), one.text, seen});
    }
    [[nodiscard]] Script take() { return std::move(script_); }

private:
    const LanguageCode language_;
    const Glass glass_;
    TtfFonts fonts_;
    Stage stage_;
    std::set<std::string> known_;
    Script script_;
};

} // namespace

Script script_of(const BundlePtr& bundle, const LanguageCode& language, const Glass& glass,
                 FileBytes& fonts) {
    ScriptWriter writer(language, glass, fonts);
    for (const LanguageCode& visitors : seen_by(*bundle, language))
        for (const TourStop& stop : tour_stops(bundle))
            for (int size = 0; size < text_size_steps && !is_for_staff(stop.state.visit.here.screen); ++size)
                writer.add(stop, visitors, size);
    Visit visit;
    visit.language = language;
    writer.add(ItemReader(*bundle, visit, {}).own_words(), "voice");
    return writer.take();
}

} // namespace signpost
