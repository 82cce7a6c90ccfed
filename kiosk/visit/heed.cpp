#include "visit/listening.h"

#include <algorithm>

namespace signpost {

namespace {

using Stage = Listening::Stage;

bool begins(SpeechWish wish) {
    return wish == SpeechWish::greet || wish == SpeechWish::begin || wish == SpeechWish::where ||
           wish == SpeechWish::again;
}

void change_look(VoiceLook& look, SpeechWish wish, int loudest_step) {
    const int louder = wish == SpeechWish::louder ? 1 : wish == SpeechWish::quieter ? -1 : 0;
    const int faster = wish == SpeechWish::faster ? 1 : wish == SpeechWish::slower ? -1 : 0;
    look.volume = std::clamp(look.volume + louder, 0, loudest_step);
    look.rate = std::clamp(look.rate + faster, 0, static_cast<int>(rates.size()) - 1);
}

Stage stage_after(Stage stage, SpeechWish wish) {
    switch (wish) {
    case SpeechWish::greet:
        return Stage::greeting;
    case SpeechWish::pause:
        return stage == Stage::reading ? Stage::paused : Stage::reading;
    case SpeechWish::stop:
        return Stage::off;
    case SpeechWish::practice:
        return stage == Stage::practice ? Stage::reading : Stage::practice;
    case SpeechWish::begin:
    case SpeechWish::again:
    case SpeechWish::where:
    case SpeechWish::controls:
    case SpeechWish::top:
    case SpeechWish::bottom:
        return Stage::reading;
    case SpeechWish::quieter:
    case SpeechWish::louder:
    case SpeechWish::slower:
    case SpeechWish::faster:
    case SpeechWish::nothing:
        break;
    }
    return stage == Stage::paused ? Stage::reading : stage; // whoever asks for something listens again
}

} // namespace

void heed(std::optional<Listening>& listening, SpeechWish wish, int loudest_step) {
    const bool silent = !listening || listening->stage == Stage::off;
    if (silent && !begins(wish))
        return;
    if (!silent && wish == SpeechWish::greet)
        return; // it is being listened to already
    if (!listening)
        listening.emplace();
    if (silent)
        listening->at.reset(), listening->left.reset(); // the button that switched it off is gone
    change_look(listening->look, wish, loudest_step);
    listening->stage = stage_after(listening->stage, wish);
    listening->wish = wish;
    ++listening->wishes;
}

} // namespace signpost
