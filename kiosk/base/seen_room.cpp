#include "base/seen_room.h"

#include <sstream>

namespace signpost {

std::string to_text(const SeenRoom& room) {
    return room.glass + ", is too small to show whole what must be seen of " + room.cut + ".";
}

std::string to_lines(const SeenRoom& room) {
    const std::string glass = room.glass + '\n';
    return room.cut.empty() ? glass : glass + room.cut + '\n' + room.remedy + '\n';
}

SeenRoom seen_room_from(const std::string& lines) {
    SeenRoom room;
    std::istringstream from(lines);
    std::getline(from, room.glass);
    std::getline(from, room.cut);
    std::getline(from, room.remedy);
    return room;
}

} // namespace signpost
