// Whole files and folders: replaced, removed, written, read back, by the operations of Files.
#pragma once

#include <string>

#include "base/files.h"
#include "content/read_bundle.h"

namespace signpost {

// Puts a file of these bytes in the place of folder/name, so that the old or the new one is there whenever
// the power goes. Writes name + ".new" first. After a failure either may be there: it is not known which.
[[nodiscard]] FileDone replace_file(Files& files, const std::string& folder, const std::string& name,
                                    const std::string& bytes);

// The same with the mode and the owner of folder/like, which is there; they are of one name or of two.
[[nodiscard]] FileDone replace_file_like(Files& files, const std::string& folder, const std::string& name,
                                         const std::string& bytes, const std::string& like);

// It is a folder now; nothing is done when it was one before.
[[nodiscard]] FileDone ensure_folder(Files& files, const std::string& path);

// Removes a file or a folder with what is in it, at most four folders deep. Well if it is not there.
[[nodiscard]] FileDone remove_tree(Files& files, const std::string& path);

// Removes what is in a folder, and keeps the folder.
[[nodiscard]] FileDone empty_folder(Files& files, const std::string& folder);

// Writes a bundle's files into a new folder; all of it is on the disk when this succeeds, but for the
// folder's own name.
[[nodiscard]] FileDone write_tree(Files& files, const std::string& folder, const BundleFiles& tree);

// Reads it back. An error as well where something stands in it that no bundle has.
[[nodiscard]] FileResult<BundleFiles> read_tree(Files& files, const std::string& folder);

} // namespace signpost
