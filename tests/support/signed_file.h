// Signed files for tests and fuzzing, with a key that everybody knows.
#pragma once

#include <string>

#include "bundle_file/secret_key.h"
#include "bundle_file/signature.h"

namespace signpost::test {

// The same key each time; its id is 0807060504030201, its name "test.pub". Not for any kiosk.
[[nodiscard]] SecretKey known_key();
[[nodiscard]] PublicKey known_public_key();

// Signed with it and verified. Throws std::runtime_error when that fails: then nothing can be tested.
[[nodiscard]] VerifiedFile signed_file(const std::string& bytes);

} // namespace signpost::test
