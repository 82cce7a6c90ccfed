#include "screen/draw.h"

#include <algorithm>

#include "screen/screens_internal.h"

namespace signpost {

namespace {

// Staff see it from across the room and know; to a visitor it is a speck. It stands where no text does.
void put_refused_mark(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const float radius = m.px(Mm{1.2F});
    const Point centre{m.width() - m.px(Mm{5}), m.px(Mm{3})};
    canvas.circle(centre, radius, canvas.colours().soft_edge, m.line());
    canvas.list(Role::mark, "content refused",
                {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
}

// `contact` has a number.
void put_of_number(Canvas& canvas, Screen screen, const Contact& contact) {
    if (screen == Screen::take)
        return put_take(canvas, contact);
    return screen == Screen::code ? put_code(canvas, contact) : put_number(canvas, contact);
}

void put_place(Canvas& canvas, const Place& place, const Bundle& bundle) {
    switch (place.screen) {
    case Screen::start:
        return put_start(canvas);
    case Screen::page:
        if (const Page* page = bundle.page(place.id))
            return put_page(canvas, *page);
        break;
    case Screen::contact:
        if (const Contact* contact = bundle.contact(place.id))
            return put_contact(canvas, *contact);
        break;
    case Screen::take:
    case Screen::number:
    case Screen::code:
        if (has_number(bundle, place.id))
            return put_of_number(canvas, place.screen, *bundle.contact(place.id));
        break;
    case Screen::emergency:
        return put_emergency(canvas);
    case Screen::looks:
        return put_looks(canvas);
    case Screen::languages:
        return put_languages(canvas);
    case Screen::cover:
        return put_cover(canvas);
    case Screen::staff_pin:
        return put_staff_pin(canvas);
    case Screen::staff:
        return put_staff(canvas);
    case Screen::staff_site:
        return put_staff_site(canvas);
    case Screen::staff_clock:
        return put_staff_clock(canvas);
    case Screen::home:
        break;
    }
    put_home(canvas);
}

// Without content there is nothing to begin with and nothing to choose from.
bool wants_content(Screen screen) { return screen == Screen::start || screen == Screen::home; }

void put_ring(Canvas& canvas, std::size_t on) {
    Item& item = canvas.frame().items[on];
    item.focused = true;
    canvas.ring(item);
}

// Last of all, round what it stands on: a ring covers no words. A listener's keys are where the voice is.
void put_focus(Canvas& canvas) {
    Frame& frame = canvas.frame();
    const View& view = canvas.view();
    const Visit& visit = view.state.visit;
    if (visit.listening && visit.listening->at && !visit.warned)
        frame.heard = find_focus(frame.items, *visit.listening->at, Stops::all);
    // The question has a beginning of its own; what was read keeps its focus.
    if (view.focus)
        frame.focused = find_focus(frame.items, visit.warned ? Focus{} : *view.focus);
    if (const auto on = frame.heard ? frame.heard : frame.focused)
        put_ring(canvas, *on);
}

// Start and Cover belong to nobody's visit: they keep the first size whatever was chosen before.
View as_seen(const View& view) {
    View seen = view;
    if (is_neutral(view.state.visit.here.screen))
        seen.metrics.text_scale = 1;
    return seen;
}

} // namespace

Frame draw(ImDrawList& list, Typesetter& type, const View& given) {
    const View view = as_seen(given);
    const Visit& visit = view.state.visit;
    const bool mirrored = view.bundle.language(visit.language).right_to_left;
    Canvas canvas(list, type, view, mirrored);
    canvas.fill({0, 0, view.metrics.width(), view.metrics.picture_height()},
                visit.here.screen == Screen::cover && !visit.warned ? cover_palette().paper
                                                                    : canvas.colours().paper);
    if (visit.warned)
        put_idle_warning(canvas);
    else if (view.bundle.serial == 0 && wants_content(visit.here.screen))
        put_broken(canvas);
    else
        put_place(canvas, visit.here, view.bundle);
    if (view.notice && !visit.warned)
        put_stick_notice(canvas, *view.notice);
    if (!trouble_of(view.staff).empty())
        put_refused_mark(canvas);
    put_focus(canvas);
    return std::move(canvas.frame());
}

namespace {

// A hair, for what was set on whole pixels.
bool is_cut(Rect rect, Rect visible) {
    constexpr float hair = 1; // px
    return visible.w < rect.w - hair || visible.h < rect.h - hair;
}

bool lies_under_another(const Item& item, const Items& items) {
    return std::any_of(items.begin(), items.end(), [&](const Item& other) {
        return &other != &item && other.must_be_seen && other.visible.overlaps(item.visible.inset(1));
    });
}

} // namespace

std::vector<std::string> not_whole(const Frame& frame) {
    std::vector<std::string> labels;
    for (const Item& item : frame.items)
        if (item.must_be_seen &&
            (item.torn || is_cut(item.rect, item.visible) || lies_under_another(item, frame.items)))
            labels.push_back(item.label);
    for (const SeenStretch& stretch : frame.must_be_seen)
        if (is_cut(stretch.rect, stretch.visible))
            labels.push_back(stretch.label);
    return labels;
}

} // namespace signpost
