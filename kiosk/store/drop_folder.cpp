#include "store/drop_folder.h"

namespace signpost {

namespace {

// A later try may do: nothing is wrong with the file.
bool is_own_fault(const Refusal& refusal) {
    return refusal.reason == Reason::no_keys || refusal.reason == Reason::no_space ||
           refusal.reason == Reason::storage || refusal.reason == Reason::busy;
}

// The bundle first: its signature alone is nothing to anybody.
FileDone remove_pair(Files& files, const BundleFile& file) {
    return files.remove_file(file.path()).and_then([&] { return files.remove_file(file.signature_path()); });
}

FileDone set_aside(Files& files, const BundleFile& file) {
    return files.rename(file.path(), file.path() + ".refused").and_then([&] {
        return files.rename(file.signature_path(), file.signature_path() + ".refused");
    });
}

} // namespace

void clear_drop_folder(Files& files, const std::vector<LookedAt>& looked_at, ImportOutcome& outcome) {
    const bool failed = outcome.refusal && is_own_fault(*outcome.refusal);
    for (const auto& [file, refusal] : looked_at) {
        if (refusal ? is_own_fault(*refusal) : failed)
            continue;
        if (const FileDone cleared = refusal ? set_aside(files, file) : remove_pair(files, file); !cleared)
            outcome.remarks.push_back(safe_name(file.name) + " cannot be taken out of the drop folder: " +
                                      cleared.error().text + ". Let this program write to that folder.");
    }
}

} // namespace signpost
