// What the kiosk's fonts hold, for programs that draw nothing: which characters, and how high.
#pragma once

#include <memory>
#include <optional>

#include "base/files.h"

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

// --- How high its letters are ---

struct LetterSize {
    int em_px = 0;
    int capital_px = 0; // the rows of pixels that a capital H of this size covers
    friend bool operator==(const LetterSize&, const LetterSize&) = default;
};

// The smallest size whose capital H is at least this high, drawn as the kiosk draws it: what make_metrics()
// in paint/stage.h comes to. std::nullopt where the Latin face cannot be opened. One thread at a time for
// the same `files`.
[[nodiscard]] std::optional<LetterSize> smallest_letter(float least_capital_px, FileBytes& files);

} // namespace signpost
