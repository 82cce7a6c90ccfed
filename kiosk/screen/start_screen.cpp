#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/bar_plan_internal.h"
#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// How Start is set. Letters in ems of body text.
struct StartForm {
    float scale = 1; // of the large words, on a large glass
    float title = 2.67F;
    float air = 1; // of what stands between things
    bool has_subtitle = true;
    float post = 0.205F; // of a wide glass's width; 0: there is none

    [[nodiscard]] TextLook title_look() const {
        return {
            .factor = title * scale, .weight = Weight::bold, .line_height = 1.15F, .lines = Lines::balanced};
    }
    [[nodiscard]] TextLook subtitle_look() const {
        return {.factor = 1.3F * scale, .line_height = 1.35F, .lines = Lines::balanced};
    }
    [[nodiscard]] TextLook button_look() const {
        return {.factor = 1.4F * scale, .weight = Weight::bold, .line_height = 1.2F};
    }
    [[nodiscard]] float px(const Metrics& m, float mm) const { return m.beside_letters(Mm{mm * air}); }
};

float scale_of_start(const Metrics& m) {
    const auto em = static_cast<float>(m.base_em);
    const float wide = m.width() / em / (m.landscape() ? 46.0F : 25.0F);
    return std::clamp(std::floor(4 * std::min(wide, m.height() / em / 25.0F)) / 4, 1.0F, 2.0F);
}

// From the richest on. The fingerpost goes last of all: it is what the kiosk is known by.
std::vector<StartForm> start_forms(const Metrics& m) {
    std::vector<StartForm> forms;
    for (float scale = scale_of_start(m); scale > 1; scale -= 0.25F)
        for (const float title : {2.67F, 2.2F, 1.8F})
            forms.push_back({.scale = scale, .title = title});
    const std::vector<StartForm> closer =
        giving_up(StartForm{},
                  {[](StartForm& f) { f.title = 2.2F; }, [](StartForm& f) { f.title = 1.8F, f.air = 0.8F; },
                   [](StartForm& f) { f.title = 1.62F, f.air = 0.6F; },
                   [](StartForm& f) { f.title = 1.4F, f.air = 0.45F; },
                   [](StartForm& f) { f.title = 1.19F, f.air = 0.3F; }, [](StartForm& f) { f.post = 0.14F; },
                   [](StartForm& f) { f.has_subtitle = false; },
                   [](StartForm& f) { f.has_subtitle = true, f.post = 0; },
                   [](StartForm& f) { f.has_subtitle = false; }});
    forms.insert(forms.end(), closer.begin(), closer.end());
    return forms;
}

// The fingerpost: a post with a round head, as high as `r`, and three arms under its head.
void put_fingerpost(Canvas& canvas, Rect r) {
    const Palette& p = canvas.colours();
    const float post = r.w * 0.093F;
    const float x = r.x + r.w * 0.44F;
    const float head = post * 0.8F;
    canvas.circle({x + post / 2, r.y + head}, head, p.ink, 0);
    canvas.fill({x, r.y + head, post, r.h - head}, p.ink);
    const float arm = r.w * 0.3F;
    const float point = arm * 0.5F;
    canvas.arm({r.x, r.y + r.w * 0.24F, r.w, arm}, point, Towards::forward, p.arm, p.arm_edge);
    canvas.arm({r.x, r.y + r.w * 0.68F, r.w * 0.975F, arm}, point, Towards::back, p.bar,
               canvas.view().state.visit.theme == Theme::light ? p.bar : p.bar_button_edge);
    canvas.arm({r.x + r.w * 0.08F, r.y + r.w * 1.12F, r.w * 0.82F, arm}, point, Towards::forward, p.card,
               p.accent);
}

constexpr float least_post = 1.6F; // its height in widths: the arms, and a foot
constexpr float drawn_post = 1.9F;

void put_begin(Canvas& canvas, Column& column, const std::string& label, const StartForm& form) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook look = form.button_look();
    const float beside = m.beside_letters(Mm{11});
    const float over = std::max(form.px(m, 12), m.beside_letters(Mm{4}));
    const float point = m.beside_letters(Mm{14});
    const TextLayout& words = canvas.layout(label, look, column.width() - 2 * beside - point);
    const float height = words.height() + 2 * over;
    const float width =
        std::min(column.width(), std::max(words.width + 2 * beside + point, column.width() * 0.7F));
    const Rect r{column.rest(height).x, column.y(), width, height};
    const bool pressed = canvas.pressed(r);
    canvas.arm(r, point, Towards::forward, pressed ? p.arm_text : p.arm, p.arm_edge);
    canvas.text(words, look, {r.x + beside, r.y + over, words.width, words.height()},
                pressed ? p.arm : p.arm_text);
    canvas.list(Role::button, label, r, action::Begin{});
    canvas.must_be_seen();
    column.space(height);
}

// A row of buttons goes on in the next where it is full.
class ButtonRows {
public:
    ButtonRows(Canvas& canvas, Column& column, float between)
        : canvas_(canvas), column_(column), between_(between), x_(column.rest(0).x) {}

    void put(const Choice& choice, ButtonColours colours) {
        const Metrics& m = canvas_.metrics();
        const float left = column_.rest(0).x;
        const float width = std::min(button_width(canvas_, choice, m.em()), column_.width());
        if (x_ > left && x_ + width > left + column_.width()) {
            column_.space(height() + between_);
            x_ = left;
        }
        put_button(canvas_, choice, {x_, column_.y(), width, height()}, m.em(), colours);
        canvas_.must_be_seen();
        x_ += width + between_;
    }
    void end() { column_.space(x_ > column_.rest(0).x ? height() : 0); }

private:
    [[nodiscard]] float height() const {
        const Metrics& m = canvas_.metrics();
        return std::max(m.target(), 1.8F * static_cast<float>(m.em()));
    }

    Canvas& canvas_;
    Column& column_;
    float between_;
    float x_;
};

// Where it would be heard, and is not being read aloud already.
bool offers_to_listen(const View& view) {
    const Visit& visit = view.state.visit;
    const bool greeted = visit.listening && visit.listening->stage == Listening::Stage::greeting;
    return view.rules.hearers != Hearers::nobody && (greeted || !is_listening(visit));
}

// Every language by its own name, choosing one changes this screen at once; how letters look; and the voice,
// where it would be heard.
void put_languages_and_more(Canvas& canvas, Column& column, const StartForm& form) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const std::vector<Language>& languages = canvas.view().bundle.languages;
    column.space(std::max(form.px(m, 11), m.px(Mm{3})));
    const float between = std::max(form.px(m, 6), m.px(Mm{3.2F}));
    ButtonRows rows(canvas, column, between);
    if (languages.size() > 1)
        for (const Language& language : languages)
            rows.put({language.name, {}, {}, action::ChooseLanguage{language.code}}, paper_button(canvas));
    const bool listens = offers_to_listen(canvas.view());
    const Choice listen{word(canvas, Word::listen), icon::ear, {}, action::Speak{SpeechWish::begin}};
    const float beside = listens ? between + button_width(canvas, listen, m.em()) : 0;
    const Choice looks = looks_choice(canvas, {.bare = true});
    const bool in_a_row = button_width(canvas, looks, m.em()) + beside <= column.width();
    const ButtonColours quiet{p.paper, p.accent, p.soft_edge};
    rows.put(in_a_row ? looks : looks_choice(canvas, {.short_looks = true, .bare = true}), quiet);
    if (listens)
        rows.put(listen, quiet);
    rows.end();
}

float put_words(Canvas& canvas, const StartForm& form, Rect at) {
    const View& view = canvas.view();
    const StartText& text = view.bundle.start.in(view.state.visit.language);
    const auto em = static_cast<float>(canvas.metrics().em());
    Column column(canvas, at);
    column.text(text.title, form.title_look(), canvas.colours().accent, Role::heading);
    canvas.must_be_seen();
    if (form.has_subtitle && !text.subtitle.empty()) {
        column.space(0.6F * em * form.air);
        column.text(text.subtitle, form.subtitle_look(), canvas.colours().ink);
        canvas.must_be_seen();
    }
    column.space(std::max(1.2F * form.air, 0.5F) * em);
    put_begin(canvas, column, text.button, form);
    put_languages_and_more(canvas, column, form);
    return column.y();
}

float side_margin(const Metrics& m, const StartForm& form) {
    const float most = std::min(m.beside_letters(Mm{26}), 0.09F * m.width());
    return std::max(most * form.air, std::min(m.margin(), most));
}

// The least margin above and below everything.
float least_edge(const Metrics& m) { return m.px(Mm{6}); }

// Where the words stand, and the post.
struct StartPlaces {
    Rect words; // of no height
    Rect post;  // empty where it has no room
};

// Beside the words, which stand in the middle.
StartPlaces side_by_side(Canvas& canvas, const StartForm& form) {
    const Metrics& m = canvas.metrics();
    const float margin = side_margin(m, form);
    const float post_w = std::min(m.width() * form.post, m.height() * 0.69F / drawn_post);
    const float words_w = m.width() - 2 * margin - (post_w > 0 ? margin + post_w * 1.08F : 0);
    Rect words{margin, 0, words_w, 0};
    const float high = measured_height(canvas, words, [&](Rect r) { return put_words(canvas, form, r); });
    const float middle = (stick_notice_height(canvas) + m.height()) / 2;
    words.y = std::round(middle - high / 2);
    const float post_h = drawn_post * post_w;
    return {words, {m.width() - margin - post_w * 1.08F, middle - post_h / 2, post_w, post_h}};
}

// The post over the words; these stand low, where hands are.
StartPlaces one_over_the_other(Canvas& canvas, const StartForm& form) {
    const Metrics& m = canvas.metrics();
    const float margin = side_margin(m, form);
    Rect words{margin, 0, m.width() - 2 * margin, 0};
    const float high = measured_height(canvas, words, [&](Rect r) { return put_words(canvas, form, r); });
    words.y = std::round(m.height() - margin - high);
    if (form.post == 0)
        return {words, {}};
    const float top = stick_notice_height(canvas) + margin;
    const float post_h = std::max(words.y - margin - top, 0.0F);
    const float post_w = std::min(m.width() * 0.42F, post_h / least_post);
    return {words, {(m.width() - post_w) / 2, top, post_w, post_h}};
}

StartPlaces places_of(Canvas& canvas, const StartForm& form) {
    return canvas.metrics().landscape() ? side_by_side(canvas, form) : one_over_the_other(canvas, form);
}

// A title in three lines reads badly: a smaller one is taken.
bool has_short_title(Canvas& canvas, const StartForm& form, float width) {
    const View& view = canvas.view();
    const std::string& title = view.bundle.start.in(view.state.visit.language).title;
    return form.title <= 1.62F || canvas.layout(title, form.title_look(), width).lines.size() <= 2;
}

// Whether the form has room wherever the screen drifts to: so it does not change while Start stands.
bool has_room(Canvas& canvas, const StartForm& form, float reach) {
    const Metrics& m = canvas.metrics();
    const StartPlaces places = places_of(canvas, form);
    const Frame seen = canvas.rehearse([&] { (void)put_words(canvas, form, places.words); });
    const float edge = least_edge(m) + reach;
    const bool post = form.post == 0 || places.post.h >= 0.24F * m.height();
    return post && places.words.y >= stick_notice_height(canvas) + edge &&
           seen.items.back().rect.bottom() <= m.height() - edge &&
           has_short_title(canvas, form, places.words.w) && not_whole(seen).empty();
}

} // namespace

void put_start(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const float reach = m.px(Mm{2});
    const StartForm form =
        richest(start_forms(m), [&](const StartForm& tried) { return has_room(canvas, tried, reach); });
    const Point shift = drift(canvas.view().now - canvas.view().state.visit.arrived, reach);
    const auto shifted = [&](Rect r) { return Rect{r.x + shift.x, r.y + shift.y, r.w, r.h}; };
    canvas.frame().anywhere = action::Begin{};
    const StartPlaces places = places_of(canvas, form);
    (void)put_words(canvas, form, shifted(places.words));
    if (places.post.w > 0)
        put_fingerpost(canvas, shifted(places.post));
    canvas.stands_everywhere(true);
    put_voice_panel(canvas);
    canvas.stands_everywhere(false);
}

} // namespace signpost
