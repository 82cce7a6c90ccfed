// Looks whether Home, the emergency screen, each contact and the cover show whole, on this glass, what must
// be seen of them: in every language, Home and what follows it in every size of text.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "screen/view.h"

namespace signpost {

// Where the pictures are to be seen.
struct Glass {
    PixelSize screen; // as the visitor sees it: turned already
    ScreenScale scale{4};
    Mm viewing_distance{600};
};

// Drawing thread only. Draws nothing; has fonts of its own, which go with it.
class GlassCheck {
public:
    GlassCheck(BundlePtr bundle, const Glass& glass);
    ~GlassCheck();

    [[nodiscard]] bool done() const;
    // Looks at one screen in one language and size: a few milliseconds.
    void step();

    // One line for stderr, ended by a line end, once it is done: what is cut, and what to do. "" where all is
    // whole.
    [[nodiscard]] std::string complaint() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// All its steps at once.
[[nodiscard]] std::string glass_complaint(BundlePtr bundle, const Glass& glass);

} // namespace signpost
