// Start's picture, kept on the disk as it was drawn last. A kiosk that starts shows it before it reads
// content or opens a font: on a slow processor both take longer than all else. It tells nothing of a visit:
// it is of Start as nobody has touched it, at no time of day, and is drawn when content, place or glass is
// new.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "app/worker.h"
#include "base/geometry.h"
#include "base/glass.h"
#include "paint/packed_picture.h"
#include "paint/stage.h"
#include "screen/view.h"
#include "settings/settings.h"
#include "source/content_source.h"

namespace signpost {

// What Start looks like comes from this.
struct StartCauses {
    const Settings& settings;
    const std::filesystem::path& settings_file;
    const ContentSource& source;
    PixelSize screen;
    std::optional<MmSize> reported; // by the display
};

// A text that is another one whenever Start may look otherwise: settings, program or content were changed, or
// the glass is another. `site`: the kiosk's place. Reads no file. A change that it misses is seen for as long
// as the content needs to be read; after that the picture is drawn anew, and kept.
[[nodiscard]] std::string key_of_start(const StartCauses& causes, const std::string& site);

// Start as it is kept: as `view` shows it, without what depends on the hour, on headphones, on staff or on a
// stick. `view`: of a state in which nothing was touched. Draws on the stage's target: see
// Stage::picture_of().
[[nodiscard]] PackedPicture picture_of_start(Stage& stage, const View& view);

// Drawing thread only.
class KeptStart {
public:
    // `folder`: where the picture is kept; empty: nowhere, and find() has none.
    explicit KeptStart(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] bool has_folder() const { return !folder_.empty(); }

    // What was kept under this key; std::nullopt where nothing was, or what there is has another key or is
    // damaged: nothing but keep()'s own bytes is ever shown.
    [[nodiscard]] std::optional<PackedPicture> find(const std::string& key);

    // Kept from now on: written on a thread of its own, in one step, unless it is what the disk has already.
    // That the disk takes nothing is no harm: the next start takes longer. An empty picture is not kept.
    void keep(const PackedPicture& picture, const std::string& key);

private:
    std::filesystem::path folder_;
    std::string seal_; // of what is on the disk, as far as that is known
    Worker<bool> writer_{[] {}};
};

} // namespace signpost
