// What tests of signatures sign and verify, by the known key.
#pragma once

#include <string>

#include "support/signed_file.h"

namespace signpost::test {

constexpr ScryptCost cheap{32'768, 16'777'216}; // libsodium's least

inline const std::string payload = "id = \"leeds\"\nserial = 4\ntitle = \"Where to turn\"\n";

[[nodiscard]] std::string signature_of(const std::string& bytes, const std::string& comment = "serial 4");
[[nodiscard]] Accepted<VerifiedFile> try_verify(const std::string& bytes, const std::string& signature);

// The cause, once the refusal is of the right kind and says what to do.
[[nodiscard]] std::string cause_of(const Accepted<VerifiedFile>& outcome,
                                   Reason reason = Reason::wrong_signature);

} // namespace signpost::test
