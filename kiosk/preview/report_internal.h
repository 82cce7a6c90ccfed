// What is wrong or unwise in the bundle that the window shows, as `kioskctl check` would tell it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/problem.h"
#include "content/read_bundle.h"

namespace signpost::preview {

struct Remark {
    enum class Kind {
        mistake,   // kiosks refuse the bundle
        unread,    // a file or a folder that no kiosk reads
        room,      // the glass that is looked at cannot show all that must be seen; not a file's
        advice,    // right but unwise
        unchecked, // a number or a figure that nobody has made sure of
    };
    Kind kind = Kind::mistake;
    Problem problem{};
    bool just_saved = false; // in a file that changed since the report before
    friend bool operator==(const Remark&, const Remark&) = default;
};

// In the order of Kind, of each kind those in files just saved first, then in the order of files and lines.
using Report = std::vector<Remark>;

// "pages/stalking.toml:3:9"; the file alone where the problem is the file's.
[[nodiscard]] std::string place_of(const Problem& problem);

[[nodiscard]] std::size_t count(const Report& report, Remark::Kind kind);

// The same with what has no room, in its place.
[[nodiscard]] Report with_room(Report report, const std::optional<Remark>& room);

// What one reading of the folder gave.
struct Reading {
    Result<BundleFiles> files; // or why the folder cannot be read
    Problems unread{};         // unread_files()
    Problems characters{};     // missing_characters()
    bool drafts = false;       // languages that nobody has reviewed are shown, and their mistakes count
};

// `before`: the files of the reading before; empty at the first. Any thread.
[[nodiscard]] Report report_on(const Reading& reading, const FileDigests& before, Date today);

} // namespace signpost::preview
