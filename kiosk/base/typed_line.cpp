#include "base/typed_line.h"

#include <istream>

namespace signpost {

std::optional<std::string> typed_line(std::istream& in) {
    std::string line;
    if (!std::getline(in, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace signpost
