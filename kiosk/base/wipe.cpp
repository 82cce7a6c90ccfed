#include "base/wipe.h"

#include <string.h> // NOLINT(modernize-deprecated-headers): <cstring> names no explicit_bzero

namespace signpost {

void wipe(std::string& secret) {
    secret.resize(secret.capacity()); // what an earlier, longer text left behind goes too
    explicit_bzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace signpost
