// The cover's parts: what it says at this moment, the forms that it has, and the two blocks of its content.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/bundle_toml.h"
#include "screen/canvas.h"

namespace signpost {

// In the words of the visitor's language.
struct CoverSays {
    CoverText text;             // of this kiosk's place: its hours as rows, and the notices that are due
    std::string clock{};        // "10:42"; "" where the clock is wrong
    std::string door{};         // "Open until 5pm"; "" where nobody knows
    std::string longest_door{}; // what may stand there at another time: room is kept for it
    std::vector<std::size_t> today{}; // the rows of the hours that are about today
};
[[nodiscard]] CoverSays cover_says(const View& view);

// How the cover is set. Letters are in ems of body text, the smallest there is; lengths in mm.
struct CoverForm {
    float scale = 1;         // of all of it, on a large glass
    float air = 1;           // of what stands between things
    float title = 1.62F;     // and of the door at most
    float hours = 1.19F;     // and of the notices' titles
    float hours_line = 1.8F; // from row to row, in ems of the rows' letters
    float notice_line = 1.6F;
    std::size_t hours_abreast = 1;
    std::size_t notices = 0; // how many of them; those that have no room are left out whole

    [[nodiscard]] TextLook look(float factor, Weight weight, float line_height) const {
        return {.factor = factor * scale, .weight = weight, .line_height = line_height};
    }
    [[nodiscard]] float px(const Metrics& m, float mm) const {
        return m.beside_letters(Mm{mm}) * air * scale;
    }
};
// The largest letters, of the form's at most, in which these words have one line there; the smallest where
// they have none.
[[nodiscard]] TextLook one_line(Canvas& canvas, const std::string& words, const CoverForm& form, float width);

// What is known of the door. One line has the same height whatever it says: the hours stand still when the
// door closes. Returns where it ends.
[[nodiscard]] float put_door(Canvas& canvas, const CoverSays& says, const CoverForm& form, Rect at);

// The rows of the hours, today's in a paler box; what must be seen of them is. Returns where they end.
[[nodiscard]] float put_hours(Canvas& canvas, const CoverSays& says, const CoverForm& form, Rect at);
// How wide the rows are to be so that none breaks, whichever is today's.
[[nodiscard]] float hours_width(Canvas& canvas, const CoverSays& says, const CoverForm& form);
// How far today's box reaches beyond the rows' words.
[[nodiscard]] float beside_today(const Metrics& metrics, const CoverForm& form);

// As many notices as the form has, one under the other. Returns where they end.
[[nodiscard]] float put_notices(Canvas& canvas, const CoverText& text, const CoverForm& form, Rect at);

} // namespace signpost
