// The buttons of whoever listens. The voice comes to them on every screen; they are drawn, over the content's
// beginning, while it stands on one of them: a small glass has no room for them beside all else.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

std::vector<Choice> choices_of(const Canvas& canvas) {
    constexpr std::array<std::pair<Word, SpeechWish>, 9> wishes{{{Word::say_again, SpeechWish::again},
                                                                 {Word::pause, SpeechWish::pause},
                                                                 {Word::quieter, SpeechWish::quieter},
                                                                 {Word::louder, SpeechWish::louder},
                                                                 {Word::slower, SpeechWish::slower},
                                                                 {Word::faster, SpeechWish::faster},
                                                                 {Word::where, SpeechWish::where},
                                                                 {Word::practice, SpeechWish::practice},
                                                                 {Word::listen_stop, SpeechWish::stop}}};
    std::vector<Choice> choices;
    for (const auto& [which, wish] : wishes)
        choices.push_back({word(canvas, which), {}, {}, action::Speak{wish}});
    return choices;
}

// In a row, or in rows where the glass is narrow.
class VoicePanel {
public:
    explicit VoicePanel(Canvas& canvas)
        : canvas_(canvas), m_(canvas.metrics()), choices_(choices_of(canvas)) {
        while (columns_ > 1 && !has_room())
            --columns_;
        const std::size_t rows = (choices_.size() + columns_ - 1) / columns_;
        columns_ = (choices_.size() + rows - 1) / rows; // rows of like length
    }

    void put() const {
        put_ground();
        for (std::size_t i = 0; i < choices_.size(); ++i)
            put_button(canvas_, choices_[i], button(i), m_.base_em, paper_button(canvas_));
    }
    // They are heard, and not seen.
    void list() const {
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            canvas_.list(Role::button, choices_[i].label, button(i), choices_[i].action);
            canvas_.was_left_out();
        }
    }

private:
    [[nodiscard]] float between() const { return m_.px(Mm{4}); }
    [[nodiscard]] float width() const {
        return (m_.width() - 2 * m_.margin() - static_cast<float>(columns_ - 1) * between()) /
               static_cast<float>(columns_);
    }
    [[nodiscard]] bool has_room() const {
        return std::all_of(choices_.begin(), choices_.end(), [&](const Choice& choice) {
            return narrowest_button(canvas_, choice, m_.base_em) <= width();
        });
    }
    [[nodiscard]] Rect button(std::size_t i) const {
        const std::size_t in_row = i / columns_;
        const auto column = static_cast<float>(i % columns_);
        const auto row = static_cast<float>(in_row);
        return {m_.margin() + column * (width() + between()),
                m_.reach_top() + between() + row * (m_.target() + between()), width(), m_.target()};
    }
    // What lies under it cannot be touched.
    void put_ground() const {
        const float height = button(choices_.size() - 1).bottom() + between() - m_.reach_top();
        const Rect ground{0, m_.reach_top(), m_.width(), height};
        canvas_.fill(ground, canvas_.colours().card);
        canvas_.fill({0, ground.bottom(), m_.width(), m_.line()}, canvas_.colours().accent);
        for (Item& item : canvas_.frame().items)
            if (item.touch.overlaps(ground)) {
                item.touch = {};
                item.more_touch.clear();
            }
    }

    Canvas& canvas_;
    const Metrics& m_;
    std::vector<Choice> choices_;
    std::size_t columns_ = 9;
};

bool stands_on(const Focus& at, const std::vector<Choice>& choices) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Choice& choice) { return choice.label == at.label; });
}

} // namespace

void put_voice_panel(Canvas& canvas) {
    const Visit& visit = canvas.view().state.visit;
    if (!is_listening(visit) || is_for_staff(visit.here.screen))
        return;
    const VoicePanel panel(canvas);
    if (visit.listening->at && !visit.warned && stands_on(*visit.listening->at, choices_of(canvas)))
        panel.put();
    else
        panel.list();
}

} // namespace signpost
