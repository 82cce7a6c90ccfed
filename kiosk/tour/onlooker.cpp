#include "tour/onlooker.h"

#include <variant>

namespace signpost {

void begin_visit(Session& session, Screen until, Ms now) {
    constexpr int steps = 2; // cover, Start, Home
    for (int i = 0; i < steps && session.state().visit.here.screen != until; ++i)
        session.act(action::Begin{}, now);
}

void choose_for_visit(Session& session, const Action& choice, Ms now) {
    const bool is_language = std::holds_alternative<action::ChooseLanguage>(choice);
    const Screen here = session.state().visit.here.screen;
    if (here == Screen::cover || (here == Screen::start && !is_language))
        begin_visit(session, is_language ? Screen::start : Screen::home, now);
    session.act(choice, now);
}

} // namespace signpost
