// What draws, and Start with its words set. To read the first screen's content, to open fonts and to set
// words takes as long as the system needs to give a window its memory: so a thread does it meanwhile.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/geometry.h"
#include "base/problem.h"
#include "content/bundle.h"
#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "settings/settings.h"
#include "text/ttf_fonts.h"

namespace signpost {

// Used by one thread at a time; by the drawing thread, once it draws on a window. Then it is to be destroyed
// before the window.
struct DrawingContext {
    explicit DrawingContext(const Settings& settings);
    MappedFiles font_files;
    TtfFonts fonts{font_files};
    Stage stage;
};

struct FirstScreen {
    Result<BundlePtr> first_content; // what read_first_content gave
    std::unique_ptr<DrawingContext> drawing;
};

// `screen`, `reported`: as the window says them. Where the first screen's content cannot be read, no words
// are set. Any thread.
[[nodiscard]] FirstScreen make_first_screen(const Settings& settings,
                                            const std::function<Result<BundlePtr>()>& read_first_content,
                                            PixelSize screen, std::optional<MmSize> reported);

} // namespace signpost
