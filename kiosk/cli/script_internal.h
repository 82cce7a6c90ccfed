// What is said of a bundle in a language, and what of it somebody recorded.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/script.h"
#include "cli/bundle_source_internal.h"
#include "cli/outside.h"
#include "source/load_files.h"

namespace signpost {

struct SpokenBundle {
    Script script;
    std::set<std::string> recorded; // keys; those of texts that are not said any more among them
};

// Drafts count. `pdf`: where sheets to print go besides. Problems: the bundle is broken, does not have the
// language, or there is no program `kiosk`.
[[nodiscard]] Result<SpokenBundle> read_spoken_bundle(const std::filesystem::path& folder,
                                                      const std::string& language, const Outside& outside,
                                                      const std::filesystem::path& pdf = {});

[[nodiscard]] std::size_t count_recorded(const SpokenBundle& bundle);

// The files of those recordings whose texts are not said any more, as after a sentence was changed.
[[nodiscard]] Problems recordings_not_said(const SpokenBundle& bundle, const std::string& language);

} // namespace signpost
