// A bundle's folder on the disk, as bytes.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "content/read_bundle.h"

namespace signpost {

enum class Recordings {
    whole,  // as bytes
    by_name // unread_recording stands for their bytes: for a kiosk, which may have megabytes of them
};

// Reads every file that may belong to a bundle: bundle.toml, contacts.toml, words.toml, pages/*.toml,
// sites/*.toml and their translations, and speech/LANGUAGE/*.opus. What editors and people leave beside them
// (hidden files, "~" and
// ".swp" copies, README.md, anything that is not .toml, and in speech/ not .opus) is passed over. Refused:
// links, pipes and other things that are not plain files, a .toml whose name no bundle has, a file over 256
// KiB, more than 20,000 files or 64 MiB. The files are read twice over if one of them changed meanwhile, so
// that no half-saved mixture is returned. Any thread.
[[nodiscard]] Result<BundleFiles> load_files(const std::filesystem::path& folder,
                                             Recordings recordings = Recordings::whole);

// The bytes of a recording in a bundle's folder; "" where it cannot be read, or is larger than any may be.
// Any thread.
[[nodiscard]] std::string load_recording(const std::filesystem::path& folder, const LanguageCode& language,
                                         const std::string& key);

// Of those files all but the pages and the recordings, and of the sites this one alone; where it is not
// there, the first. As quick with ten thousand pages and forty sites as with ten and none. Any thread.
[[nodiscard]] Result<BundleFiles> load_first_content(const std::filesystem::path& folder,
                                                     const std::string& site);

// A text that is another one whenever load_first_content() may give something else. Reads no file, and lists
// the same folders. Any thread.
[[nodiscard]] std::string mark_of_first_content(const std::filesystem::path& folder, const std::string& site);

// The same of one file, which need not be there; of a link, of what it leads to. Any thread.
[[nodiscard]] std::string mark_of_file(const std::filesystem::path& path);

// The same as load_files(), with a moment in which files can change: `after_reading` runs each time all of
// them were read, before they are looked at again. For tests.
[[nodiscard]] Result<BundleFiles> load_files(const std::filesystem::path& folder,
                                             const std::function<void()>& after_reading);

} // namespace signpost
