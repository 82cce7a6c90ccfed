#include "base/secret.h"

#include <istream>

#include <string.h> // NOLINT(modernize-deprecated-headers): <cstring> names no explicit_bzero

namespace signpost {

void wipe(std::string& secret) {
    secret.resize(secret.capacity()); // what an earlier, longer text left behind goes too
    explicit_bzero(secret.data(), secret.size());
    secret.clear();
}

std::optional<std::string> typed_line(std::istream& in) {
    std::string line;
    if (!std::getline(in, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace signpost
