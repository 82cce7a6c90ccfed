// What a glass has room for, as the kiosk's own layout finds it (tour/glass_check.h): between programs, and
// in words.
#pragma once

#include <string>

namespace signpost {

struct SeenRoom {
    std::string glass;  // "344 x 193 mm, seen from 500 mm"
    std::string cut;    // what cannot be shown whole, in half a sentence; "" where all is
    std::string remedy; // in whole sentences; "" where all is whole
};
// "344 x 193 mm, seen from 500 mm, is too small to show whole what must be seen of …"
[[nodiscard]] std::string to_text(const SeenRoom& room);
// As `kiosk --check-glass` prints it and kioskctl reads it: the glass; then, where something is cut, what,
// and what to do. Each is a line with its end.
[[nodiscard]] std::string to_lines(const SeenRoom& room);
// What is missing at the end is "".
[[nodiscard]] SeenRoom seen_room_from(const std::string& lines);

} // namespace signpost
