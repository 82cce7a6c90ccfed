// A bundle's files in one zip file, and out of it again. Any thread.
#pragma once

#include <string>

#include "base/reason.h"
#include "bundle_file/signature.h"
#include "content/read_bundle.h"

namespace signpost {

// A zip file of these files, by their paths inside the bundle. The same files give the same bytes on every
// computer: sorted, not compressed, of one fixed time and one set of permissions. Problems: files that
// unpack() would not take, each by its name.
[[nodiscard]] Result<std::string> pack(const BundleFiles& files);

// The files of a signed zip file; nothing is written anywhere. damaged_archive: anything that is not a plain
// zip file of a bundle's files, made by pack() or by hand. Refused by what the file says of itself, before
// anything is unpacked: more than 20,000 files, one over 256 KiB, 64 MiB together, more than 100 times what
// they are compressed to (from 64 KiB on), names that read_file_name() or Windows does not know, two of one
// name, links, devices, encryption, compression other than deflate, overlapping entries, several disks,
// zip64, anything before, between the files' list and the end, or after it. Refused while it is unpacked:
// files that are not as long as they are said to be, or whose checksum is wrong. `file_name` is what messages
// call the zip file.
[[nodiscard]] Accepted<BundleFiles> unpack(const VerifiedFile& file, const std::string& file_name);

} // namespace signpost
