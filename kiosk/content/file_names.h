// The names that a bundle's files may have: they say what a file is and which language it is in.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace signpost {

// The folders that a bundle may have; a file of its own for each page and for each place.
inline constexpr std::string_view pages_folder = "pages";
inline constexpr std::string_view sites_folder = "sites";
inline constexpr std::array bundle_folders{pages_folder, sites_folder};
// And one of what people recorded, with a folder for each language in it: content/recordings.h.
inline constexpr std::string_view speech_folder = "speech";
inline constexpr std::string_view recording_ending = ".opus";

struct FileName {
    enum class Kind { bundle, contacts, words, page, site, recording };
    Kind kind = Kind::bundle;
    std::string id;       // page, site: its id; recording: its key
    std::string language; // of a translation, and of what is said in a recording; "" for the original
};

// The folder of a path inside a bundle, "pages" of "pages/stalking.toml"; "" for a file beside bundle.toml
// and in any other folder.
[[nodiscard]] std::string_view folder_of(std::string_view path);

// Whether a path inside a bundle is one of its folders: "pages", "speech", "speech/pl".
[[nodiscard]] bool is_bundle_folder(std::string_view path);

// What a path says of how large its file may be, in bytes.
[[nodiscard]] std::size_t largest_file(std::string_view path);
// Whether a file has texts: all but recordings do.
[[nodiscard]] bool has_texts(std::string_view path);

// Whether the bundle has a file of this path.
using IsThere = std::function<bool(const std::string& path)>;

// Reads a path inside a bundle, such as "pages/stalking.pl.toml". A problem says which names there are, and
// offers none that is there: whoever took it would lose that file. Without `whether_there`, nothing else is
// there. `is_like_site`: what stands in the file is said of a place.
[[nodiscard]] Result<FileName> read_file_name(const std::string& path, const IsThere& whether_there = {},
                                              bool is_like_site = false);

// Whether a file that no bundle can have by its name holds what a site's does, and not what bundle.toml alone
// has.
[[nodiscard]] bool is_like_site(const std::string& path, const std::string& bytes);

// "sites/derby.toml" of "sites/derby/site.toml", "pages/leaving.toml" of "pages/leaving/leaving.toml": a
// folder was made for one file. "" of any other path.
[[nodiscard]] std::string one_in_own_folder(const std::string& path);

// The remedy where a file can only be meant for the name that another has.
[[nodiscard]] std::string choose_one_of_both(const std::string& taken);

// "Give it the name …", or where that is there, choose_one_of_both().
[[nodiscard]] std::string give_it_the_name(const std::string& name, const IsThere& is_there);

// The id that was meant: "record" for "Record", "record (1)", "record - Copy", "pages/record.toml", where
// there is one of that name; else what is nearest to the text, "my-page" for "My page". "" where none is.
[[nodiscard]] std::string id_meant(const std::string& text, const IsThere& is_id_there);

// "en", "pl", "zh-hans"
[[nodiscard]] bool is_language_code(const std::string& text);

} // namespace signpost
