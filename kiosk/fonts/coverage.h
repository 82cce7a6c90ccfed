// Which characters the kiosk's fonts have, for programs that draw nothing.
#pragma once

#include <memory>

#include "base/file_bytes.h"

namespace signpost {

// A font file is opened when a character is asked for that its ranges include, and only once. One that cannot
// be opened counts as a face without characters, as it does on the screen. One thread at a time.
class Coverage {
public:
    explicit Coverage(FileBytes& files); // must outlive it
    ~Coverage();
    Coverage(const Coverage&) = delete;
    Coverage& operator=(const Coverage&) = delete;

    // Whether any of face_files() has the character in its regular weight.
    [[nodiscard]] bool has(char32_t character);

    // False when the Latin face cannot be opened: then this computer lacks the kiosk's fonts, and has() says
    // nothing about the kiosk.
    [[nodiscard]] bool usable();

private:
    struct Open; // FreeType's own types stay in coverage.cpp
    std::unique_ptr<Open> open_;
};

} // namespace signpost
