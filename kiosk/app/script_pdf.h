// What a person reads into a microphone, on A4 sheets: `kiosk --script CODE --pdf FILE`.
#pragma once

#include <filesystem>
#include <string>

#include "base/files.h"
#include "base/script.h"
#include "content/bundle.h"

namespace signpost {

// Why it could not be written, as a sentence; "" when it is there. Drawing thread only.
[[nodiscard]] std::string write_script_pdf(const std::filesystem::path& file, const Bundle& bundle,
                                           const LanguageCode& language, const Script& script,
                                           FileBytes& fonts);

} // namespace signpost
