#include "preview/sights_internal.h"

#include <algorithm>
#include <string>

#include "content/file_names.h"
#include "tour/onlooker.h"

namespace signpost::preview {

namespace {

bool is_seen_at(const Item& item, Point at) {
    return item.visible.contains(at) || std::any_of(item.more_visible.begin(), item.more_visible.end(),
                                                    [&](const Rect& line) { return line.contains(at); });
}

// The file that a screen is mostly made of, without its ending. No default case: a new screen compiles only
// once somebody has decided it.
std::string file_behind(const Place& here, const std::string& site) {
    switch (here.screen) {
    case Screen::page:
        return std::string(pages_folder) + "/" + here.id;
    case Screen::contact:
    case Screen::take:
    case Screen::number:
    case Screen::code:
        return "contacts";
    case Screen::cover:
        return site.empty() ? "bundle" : std::string(sites_folder) + "/" + site;
    case Screen::start:
    case Screen::home:
        return "bundle";
    case Screen::emergency:
    case Screen::languages:
    case Screen::looks:
    case Screen::staff_pin:
    case Screen::staff:
    case Screen::staff_site:
    case Screen::staff_clock:
        break;
    }
    return "words";
}

} // namespace

const Item* words_at(const Items& items, Point at) {
    const Item* found = nullptr;
    const auto area = [](const Item& item) { return item.visible.w * item.visible.h; };
    for (const Item& item : items)
        if (!item.label.empty() && is_seen_at(item, at) && (found == nullptr || area(item) <= area(*found)))
            found = &item;
    return found;
}

WordsInSight words_in_sight(const Item& item, const Session& session) {
    const Bundle& bundle = *session.bundle();
    const std::string code = bundle.language(session.state().visit.language).code;
    const std::string language = code == bundle.default_language ? "" : code;
    return {item.label, language,
            file_behind(session.state().visit.here, session.rules().site) +
                (language.empty() ? "" : "." + language) + ".toml"};
}

void look_at(Session& session, const Place& place, Ms now) {
    const Visit before = session.state().visit;
    session.act(action::Hide{}, now);
    if (place.screen == Screen::cover)
        return;
    begin_visit(session, place.screen == Screen::start ? Screen::start : Screen::home, now);
    session.act(action::ChooseLanguage{before.language.empty() ? session.bundle()->default_language
                                                               : before.language},
                now);
    session.act(action::ChooseTextSize{before.text_size}, now);
    session.act(action::ChooseTheme{before.theme}, now);
    session.act(action::Open{place}, now);
}

} // namespace signpost::preview
