#include "speech/narration.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "speech/spoken_item.h"

namespace signpost {

namespace {

using Stage = Listening::Stage;

// The words for what a key is for.
Word purpose_of(Key key) {
    constexpr std::array<std::pair<Key, Word>, 15> purposes{{{Key::down, Word::said_next_item},
                                                             {Key::up, Word::said_item_before},
                                                             {Key::next, Word::said_next_button},
                                                             {Key::previous, Word::said_button_before},
                                                             {Key::back, Word::back},
                                                             {Key::select, Word::said_press},
                                                             {Key::emergency, Word::call},
                                                             {Key::speak, Word::said_again},
                                                             {Key::help, Word::said_help},
                                                             {Key::louder, Word::louder},
                                                             {Key::quieter, Word::quieter},
                                                             {Key::faster, Word::faster},
                                                             {Key::slower, Word::slower},
                                                             {Key::pause, Word::said_pause},
                                                             {Key::hide, Word::hide}}};
    const auto* found =
        std::find_if(purposes.begin(), purposes.end(), [&](const auto& row) { return row.first == key; });
    return found == purposes.end() ? Word::said_any_key : found->second;
}

class Narrator {
public:
    Narrator(const Session& session, const Told& before, bool by_itself)
        : session_(session), items_(session.frame().items), visit_(session.state().visit),
          listening_(*visit_.listening), reader_(*session.bundle(), visit_, session.rules().site),
          before_(before), by_itself_(by_itself) {}

    [[nodiscard]] Narration narration() const {
        if (visit_.warned)
            return question();
        switch (listening_.stage) {
        case Stage::greeting:
            return greeting();
        case Stage::practice:
            return practice();
        case Stage::off:
            return {.words = {reader_.said(Word::said_off)}};
        case Stage::paused:
            return {};
        case Stage::reading:
            break;
        }
        return reading();
    }

private:
    [[nodiscard]] bool is_new_wish() const { return listening_.wishes != before_.wishes; }

    // Once; and again when its loudness or speed is another.
    [[nodiscard]] Narration greeting() const {
        if (before_.stage == Stage::greeting && !is_new_wish())
            return {};
        std::vector<Utterance> words{reader_.said(Word::said_greeting)};
        if (session_.rules().pulling_hides)
            words.push_back(reader_.said(Word::said_pull));
        return {.words = joined(std::move(words))};
    }

    // The question stands in place of all else: its words and its answer, in one go.
    [[nodiscard]] Narration question() const {
        std::vector<Utterance> words;
        if (before_.warned)
            return {};
        // A number that stays in sight, to be dialled, comes after the question.
        for (const bool number : {false, true})
            for (std::size_t i = 0; i < items_.size(); ++i)
                if (!items_[i].everywhere && items_[i].role != Role::mark &&
                    (items_[i].role == Role::number) == number)
                    add(words, reader_.said(items_, i));
        return {.words = joined(std::move(words))};
    }

    [[nodiscard]] Narration practice() const {
        const bool begins = before_.stage != Stage::practice;
        return {.words = {reader_.said(begins ? Word::said_practice : purpose_of(session_.practised()))}};
    }

    [[nodiscard]] Narration reading() const {
        if (listening_.at_end && !before_.at_end)
            return end();
        if (is_new_wish() && listening_.wish == SpeechWish::nothing)
            return {.words = {with_cue(reader_.said(Word::said_no_button), Cue::edge)}};
        std::vector<Utterance> words = is_new_wish() ? about_wish() : std::vector<Utterance>{};
        add(words, item());
        if (words.empty())
            return {};
        if (!by_itself_ && words.front().cue == Cue::none)
            words.front().cue = Cue::moved;
        Narration said{.words = joined(std::move(words)), .goes_on = true};
        if (is_new_wish() && listening_.wish == SpeechWish::begin)
            said.words.push_back(reader_.said(Word::said_keys)); // nobody else tells a first visitor
        return said;
    }

    [[nodiscard]] Narration end() const {
        std::vector<Utterance> words{reader_.said(Word::said_end)};
        if (std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.everywhere; }))
            words.push_back(reader_.said(Word::said_more_buttons));
        return {.words = joined(std::move(words))};
    }

    // What is said of a wish before the item is said again.
    [[nodiscard]] std::vector<Utterance> about_wish() const {
        switch (listening_.wish) {
        case SpeechWish::louder:
        case SpeechWish::quieter:
            return {at_its_end(reader_.said(Word::said_volume,
                                            static_cast<std::size_t>(listening_.look.volume) + 1,
                                            static_cast<std::size_t>(session_.rules().loudest_step) + 1))};
        case SpeechWish::faster:
        case SpeechWish::slower:
            return {at_its_end(reader_.said(
                Word::said_speed, static_cast<std::size_t>(listening_.look.rate) + 1, rates.size()))};
        case SpeechWish::where:
            return where();
        case SpeechWish::top:
            return {with_cue(reader_.said(Word::said_top), Cue::edge)};
        case SpeechWish::bottom:
            return {Utterance{.cue = Cue::edge}};
        case SpeechWish::practice:
            return {reader_.said(Word::said_practice_end)};
        case SpeechWish::greet:
        case SpeechWish::begin:
        case SpeechWish::again:
        case SpeechWish::pause:
        case SpeechWish::stop:
        case SpeechWish::controls:
        case SpeechWish::nothing:
            break;
        }
        return {};
    }

    // With a cue where the wish changed nothing: there is no further step.
    [[nodiscard]] Utterance at_its_end(Utterance said) const {
        return listening_.look == before_.look ? with_cue(std::move(said), Cue::edge) : said;
    }

    // What is being read, or was before the voice left it for the buttons of every screen.
    [[nodiscard]] std::optional<std::size_t> place() const {
        const std::optional<Focus>& at = listening_.left ? listening_.left : listening_.at;
        return find_focus(items_, at.value_or(Focus{}), Stops::all);
    }

    // The heading that it stands under, and how far it is down the screen.
    [[nodiscard]] std::vector<Utterance> where() const {
        std::vector<Utterance> words;
        const auto here = place();
        if (!here)
            return words;
        const auto up_from_here =
            std::make_reverse_iterator(items_.begin() + static_cast<std::ptrdiff_t>(*here) + 1);
        const auto heading = std::find_if(up_from_here, items_.rend(),
                                          [](const Item& item) { return item.role == Role::heading; });
        if (heading != items_.rend())
            add(words, reader_.label(*heading));
        words.push_back(reader_.said(Word::said_place, focus_on(items_, *here, Stops::all).place + 1,
                                     count_stops(items_, Stops::all)));
        return words;
    }

    [[nodiscard]] std::vector<Utterance> item() const {
        const auto here = find_focus(items_, listening_.at.value_or(Focus{}), Stops::all);
        return here ? reader_.said(items_, *here) : std::vector<Utterance>{};
    }

    static void add(std::vector<Utterance>& words, std::vector<Utterance> more) {
        for (Utterance& one : more)
            words.push_back(std::move(one));
    }
    [[nodiscard]] static Utterance with_cue(Utterance said, Cue cue) {
        said.cue = cue;
        return said;
    }

    const Session& session_;
    const Items& items_;
    const Visit& visit_;
    const Listening& listening_;
    ItemReader reader_;
    const Told& before_;
    bool by_itself_;
};

} // namespace

Told to_be_told(const Session& session) {
    const Visit& visit = session.state().visit;
    if (!visit.listening)
        return {};
    const Listening& listening = *visit.listening;
    return {.bundle = session.bundle(),
            .here = visit.here,
            .language = visit.language,
            .warned = visit.warned.has_value(),
            .at = listening.at,
            .stage = listening.stage,
            .wishes = listening.wishes,
            .look = listening.look,
            .at_end = listening.at_end};
}

Narration narration(const Session& session, const Told& before, bool by_itself) {
    if (!session.state().visit.listening)
        return {};
    return Narrator(session, before, by_itself).narration();
}

std::vector<Utterance> no_voice(const Session& session) {
    const Visit& visit = session.state().visit;
    const Bundle& bundle = *session.bundle();
    if (visit.language.empty() || visit.language == bundle.default_language)
        return {};
    return {ItemReader(bundle, visit, session.rules().site).in_own_language(Word::said_no_voice)};
}

} // namespace signpost
