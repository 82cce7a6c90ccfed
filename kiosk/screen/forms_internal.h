// A screen may have several forms, from the richest to the shortest. The one drawn is the richest in which
// all that must be seen is seen: nothing of it cut off, out of sight or under another (not_whole()).
#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <type_traits>
#include <vector>

#include "screen/canvas.h"
#include "screen/draw.h"

namespace signpost {

// The first of `forms` for which `fits` is true; the last where it is true for none. `forms` has at least
// one.
template <class Form, class Fits> [[nodiscard]] Form richest(const std::vector<Form>& forms, Fits fits) {
    const auto found = std::find_if(forms.begin(), forms.end(), fits);
    return found == forms.end() ? forms.back() : *found;
}

// `form`, then a form for each step: the one before, with that step's change as well.
template <class Form>
[[nodiscard]] std::vector<Form>
giving_up(Form form, std::initializer_list<std::function<void(std::type_identity_t<Form>&)>> one_by_one) {
    std::vector<Form> forms{form};
    for (const auto& give_up : one_by_one) {
        give_up(form);
        forms.push_back(form);
    }
    return forms;
}

// Whether all that must be seen of what `put` draws would be seen, before anything is scrolled. Draws
// nothing.
template <class Put> [[nodiscard]] bool is_seen_whole(Canvas& canvas, Put put) {
    return not_whole(canvas.rehearse(put)).empty();
}

// Draws the whole of a screen in the richest of its forms; `put` draws it in one.
template <class Form, class Put> void put_richest(Canvas& canvas, const std::vector<Form>& forms, Put put) {
    put(richest(forms, [&](const Form& form) { return is_seen_whole(canvas, [&] { put(form); }); }));
}

} // namespace signpost
