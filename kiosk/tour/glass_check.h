// Looks whether each screen shows whole, on this glass, what must be seen of it: in every language and size
// of text. Where one does not, looks which of the glasses that libraries hang is large enough.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/glass.h"
#include "base/seen_room.h"
#include "content/bundle.h"

namespace signpost {

// Drawing thread only. Draws nothing. `sites`: whose covers are looked at, besides the one that is shown
// where no place is named. `fonts`: where their files are; it goes with this.
class GlassCheck {
public:
    GlassCheck(BundlePtr bundle, const Glass& glass, std::vector<std::string> sites,
               std::unique_ptr<FileBytes> fonts);
    ~GlassCheck();

    [[nodiscard]] bool done() const;
    // Looks at one screen in one language and size: a few milliseconds.
    void step();

    // What was found, once it is done.
    [[nodiscard]] SeenRoom seen() const;
    // The same as one line for stderr, ended by a line end; "" where all is whole.
    [[nodiscard]] std::string complaint() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// All its steps at once: some seconds where the glass is too small.
[[nodiscard]] SeenRoom look_at_room(BundlePtr bundle, const Glass& glass,
                                    const std::vector<std::string>& sites, std::unique_ptr<FileBytes> fonts);
[[nodiscard]] std::string glass_complaint(BundlePtr bundle, const Glass& glass,
                                          const std::vector<std::string>& sites,
                                          std::unique_ptr<FileBytes> fonts);

} // namespace signpost
