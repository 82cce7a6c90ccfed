// Start's picture, kept on the disk as it was drawn last. A kiosk that starts shows it before it reads
// content or opens a font: on a slow processor both take longer than all else. It answers no touch: those
// wait, as they do for a first frame. It tells nothing of a visit: neither what it shows nor when it was
// written.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
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
    const Settings& settings; // this and the next two outlive it
    const std::filesystem::path& settings_file;
    const ContentSource& source;
    std::string site; // the kiosk's place
    PixelSize screen;
    std::optional<MmSize> reported; // by the display
};

// A text that changes with settings, program, content, place and glass. Not with fonts, nor where a file in
// the store was damaged: then an old picture is seen until the content is read, and a new one is kept. Lists
// folders and looks at files, so that the disk may make it wait. Any thread.
[[nodiscard]] std::string key_of_start(const StartCauses& causes);

// Is given Start's picture, and the kiosk's place, each time it may be another one.
using KeepStart = std::function<void(PackedPicture, const std::string&)>;

// Start as it is kept: as `view` shows it, without what depends on the hour, on headphones, on staff or on a
// stick. `view`: of a state in which nothing was touched. Draws on the stage's target: see
// Stage::picture_of().
[[nodiscard]] PackedPicture picture_of_start(Stage& stage, const View& view);

// Drawing thread only. Ends by waiting for what is being written.
class KeptStart {
public:
    // `folder`: where the picture is kept; empty: nowhere, and find() has none.
    explicit KeptStart(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] bool has_folder() const { return !folder_.empty(); }

    // What was kept under this key; std::nullopt where nothing was, or what there is has another key or is
    // damaged: nothing but keep()'s own bytes is ever shown. Before the first keep().
    [[nodiscard]] std::optional<PackedPicture> find(const std::string& key);

    // Keeps it on a thread of its own, which asks for the key, too. Written in one step, unless the disk has
    // the same already; of several that wait the last one is. That the disk takes nothing is no harm: the
    // next start takes longer. An empty picture, or one that find() would not read, is not kept.
    void keep(PackedPicture picture, std::function<std::string()> key);

private:
    struct Wanted {
        PackedPicture picture;
        std::function<std::string()> key;
    };
    [[nodiscard]] std::optional<Wanted> next();
    void write(const Wanted& wanted);

    std::filesystem::path folder_;
    std::string seal_; // of what is on the disk, as far as that is known; the writer's, once it works
    std::mutex lock_;
    std::optional<Wanted> wanted_; // under lock_
    Worker<bool> writer_{[] {}};   // ends before what it writes from
};

} // namespace signpost
