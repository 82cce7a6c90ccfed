// A screen may have several forms, from the richest to the shortest. The one drawn is the richest in which
// all that must be seen is seen.
#pragma once

#include <algorithm>
#include <vector>

namespace signpost {

// The first of `forms` for which `fits` is true; the last where it is true for none. `forms` has at least
// one.
template <class Form, class Fits> [[nodiscard]] Form richest(const std::vector<Form>& forms, Fits fits) {
    const auto found = std::find_if(forms.begin(), forms.end(), fits);
    return found == forms.end() ? forms.back() : *found;
}

} // namespace signpost
