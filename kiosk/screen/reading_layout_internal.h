// The layout for reading: text in a column of its own and, where the screen is wide enough, what to do next
// beside it; under it where it is not.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screen/column_internal.h"

namespace signpost {

using PutColumn = std::function<void(Column&)>;

// `room`: what the bar leaves. `title` stands over `main` and does not scroll with it. Where there are two
// columns, each scrolls by itself.
void put_reading(Canvas& canvas, Rect room, const PutColumn& main, const PutColumn& beside,
                 const PutColumn& title = {});

// Whether `beside` would stand whole in the column beside the text; false where there is no such column.
[[nodiscard]] bool fits_beside(Canvas& canvas, Rect room, const PutColumn& beside);

// Arms to contacts, each with its number; and to pages, under a heading.
void put_contact_arms(Canvas& canvas, Column& column, const std::vector<std::string>& ids);
void put_page_arms(Canvas& canvas, Column& column, Word heading, const std::vector<std::string>& ids);

// Whether a text is to be said to be in another language than the visitor's. `translated`: it is in theirs.
[[nodiscard]] bool needs_language_note(const Canvas& canvas, bool translated);
// Says so. Returns px: how high it is, and the room under it.
float put_language_note(Canvas& canvas, Rect at);
// Likewise, where it is to be said.
void put_language_note(Canvas& canvas, Column& column, bool translated);

} // namespace signpost
