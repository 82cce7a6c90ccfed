// Secrets that must not stay in memory.
#pragma once

#include <string>

namespace signpost {

// Overwrites a PIN, a password or a key's text, spare capacity and all, and leaves it empty. The compiler
// does not leave it out, though nobody reads the bytes again. Any thread.
void wipe(std::string& secret);

} // namespace signpost
