// The files by which a computer is known, made up: /sys, /proc, /etc and /run of a kiosk that is well, in a
// folder that goes at the end.
#pragma once

#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace signpost::test {

class MadeUpComputer {
public:
    // Debian with the package, locked down, on a 21.5-inch screen with a touch panel. The service runs.
    MadeUpComputer();

    [[nodiscard]] const std::filesystem::path& root() const { return folder_.path(); }
    // Paths below the root, without a / at their beginning.
    void write(const std::string& path, const std::string& text) const;
    void link(const std::string& path, const std::string& target) const; // in the place of what was there
    void remove(const std::string& path) const;

private:
    TemporaryFolder folder_;
};

// 128 bytes as a screen sends them; a size of 0 x 0 is not said.
[[nodiscard]] std::string made_up_edid(int cm_w, int cm_h, int mm_w, int mm_h);

} // namespace signpost::test
