// The way of content from an office to a stick, with the real kioskctl.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace signpost::e2e {

// The exit code of kioskctl with these words; what it says goes into `output`, where one is named.
int kioskctl(std::vector<std::string> words, const std::filesystem::path& output = {});

// folder/office.key, folder/office.pub, and the same public key in folder/keys.
void make_key(const std::filesystem::path& folder);

// folder/stick-SERIAL/site.zip with its signature, of this bundle, which gets the serial and is no sample any
// more.
[[nodiscard]] std::filesystem::path make_stick(const std::filesystem::path& folder,
                                               const std::filesystem::path& bundle, int serial);

} // namespace signpost::e2e
