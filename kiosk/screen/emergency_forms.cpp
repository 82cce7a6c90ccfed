// What the emergency screen gives up first on small glass and in large letters.
#include "screen/emergency_internal.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "screen/forms_internal.h"

namespace signpost {

namespace {

void add_all(EmergencyForms& to, const EmergencyForms& more) {
    to.insert(to.end(), more.begin(), more.end());
}

// Smaller letters than asked for, but all of it in sight: who is in danger scrolls nothing.
EmergencyForm set_in(EmergencyForm form, float letters) {
    form.rest.letters = form.note = letters;
    form.say *= letters;
    return form;
}

// The figures never become smaller than in the first size of text: so it is there that they give up height.
float fewer_ems(const Metrics& m) { return m.text_scale > 1 ? 3.57F / m.text_scale : 2.4F; }

EmergencyForms post_forms(const Metrics& m, float letters) {
    const EmergencyForm post{.plan = EmergencyPlan::post};
    return giving_up(
        set_in(post, letters),
        {[](EmergencyForm& f) { f.rest.details = false; }, [](EmergencyForm& f) { f.rest.air = 0.6F; },
         [&m](EmergencyForm& f) { f.number = fewer_ems(m); }, [](EmergencyForm& f) { f.title = 1.19F; },
         [](EmergencyForm& f) { f.rest.cards = false; }, [](EmergencyForm& f) { f.rest.air = 0.4F; }});
}

EmergencyForm in_halves(const Metrics& m, float letters) {
    return set_in({.plan = EmergencyPlan::halves,
                   .title = 1.19F,
                   .number = std::max(2.4F, fewer_ems(m)),
                   .say = 1.0F,
                   .rest = {.air = 0.6F, .cards = false, .details = false}},
                  letters);
}

EmergencyForms closer(const EmergencyForm& form) {
    return giving_up(form,
                     {[](EmergencyForm& f) { f.title = 0; }, [](EmergencyForm& f) { f.number = 1.5F; }});
}

EmergencyForms halves_forms(const EmergencyForm& halves) {
    EmergencyForms forms;
    for (const auto& [heading, way_first] :
         {std::pair{true, false}, {true, true}, {false, false}, {false, true}}) {
        EmergencyForm form = halves;
        form.rest.heading = heading;
        form.way_first = way_first;
        add_all(forms, closer(form));
    }
    return forms;
}

EmergencyForms shelf_forms(const Metrics& m, EmergencyForm shelf) {
    shelf.plan = EmergencyPlan::shelf;
    shelf.abreast = shelf.ways;
    shelf.rest.icons = false;
    return giving_up(shelf, {[](EmergencyForm& f) { f.title = 0; }, [](EmergencyForm& f) { f.number = 1.5F; },
                             [](EmergencyForm& f) { f.rest.heading = false; },
                             [&m](EmergencyForm& f) { f.number = std::min(1.5F, 2.4F / m.text_scale); },
                             [](EmergencyForm& f) { f.cost = false; }});
}

// Where there is room for one way alone, it says that it leads to more, in place of the heading over it.
void keep_one_way(EmergencyForm& form) {
    form.ways = 1;
    form.rest.details = true;
    form.rest.heading = false;
}

EmergencyForms one_way_forms(EmergencyForm one) {
    one.ways = 1;
    EmergencyForm telling = one;
    keep_one_way(telling);
    EmergencyForms forms = closer(telling);
    telling.way_first = true;
    add_all(forms, closer(telling));
    add_all(forms, halves_forms(one));
    return forms;
}

EmergencyForms tower_forms(const Metrics& m, float letters) {
    return giving_up(
        set_in({}, letters),
        {[](EmergencyForm& f) { f.rest.air = 0.6F; }, [](EmergencyForm& f) { f.rest.details = false; },
         [](EmergencyForm& f) { f.number = 2.4F; }, [](EmergencyForm& f) { f.rest.cards = false; },
         keep_one_way, [](EmergencyForm& f) { f.title = 1.19F; },
         [](EmergencyForm& f) { f.say = std::min(f.say, f.rest.letters); },
         [](EmergencyForm& f) { f.number = 1.8F; }, [](EmergencyForm& f) { f.rest.air = 0.4F; },
         [](EmergencyForm& f) { f.title = 0.7F; }, [](EmergencyForm& f) { f.number = 1.5F; },
         [](EmergencyForm& f) { f.title = 0; }, [&m](EmergencyForm& f) { f.number = 1.5F / m.text_scale; },
         [](EmergencyForm& f) { f.rest.details = false; }});
}

// Where the steps have to be scrolled to: the number, that this screen cannot call and what to say are in
// sight.
EmergencyForms first_things_forms() {
    return giving_up(
        EmergencyForm{.number = 2.4F,
                      .cost = false,
                      .rest = {.air = 0.5F, .cards = false, .details = false, .must = false}},
        {[](EmergencyForm& f) { f.title = 1.19F; }, [](EmergencyForm& f) { f.say = 1.0F; },
         [](EmergencyForm& f) { f.title = 0; }, [](EmergencyForm& f) { f.note = f.say = 0.8F; },
         [](EmergencyForm& f) { f.number = 1.8F; }, [](EmergencyForm& f) { f.note = f.say = 0.65F; },
         [](EmergencyForm& f) { f = set_in(f, 0.5F); }, [](EmergencyForm& f) { f.number = 1.25F; }});
}

// Everything is in sight.
EmergencyForms whole_forms(const Metrics& m) {
    EmergencyForms forms;
    for (const float letters : {1.0F, 0.85F, 0.72F, 0.6F, 0.5F}) {
        if (letters * m.text_scale < 0.99F)
            continue; // they would be below the smallest
        if (m.landscape()) {
            add_all(forms, post_forms(m, letters));
            const EmergencyForm halves = in_halves(m, letters);
            add_all(forms, halves_forms(halves));
            add_all(forms, shelf_forms(m, halves));
            add_all(forms, one_way_forms(halves));
        } else {
            add_all(forms, tower_forms(m, letters));
        }
    }
    return forms;
}

} // namespace

EmergencyForms emergency_forms(const Metrics& m, bool language_note) {
    const EmergencyForms whole = whole_forms(m);
    EmergencyForms forms;
    if (language_note) {
        forms = whole;
        for (EmergencyForm& form : forms)
            form.language_note = true;
    }
    add_all(forms, whole);
    add_all(forms, first_things_forms());
    return forms;
}

} // namespace signpost
