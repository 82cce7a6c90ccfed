#include "doctor/doctor.h"

#include "disk/disk_files.h"
#include "disk/mapped_files.h"
#include "review/warnings.h"
#include "source/load_files.h"
#include "store/chosen_site.h"
#include "store/starts.h"
#include "store/store.h"

namespace signpost {

namespace {

// The folder to read; what the store has to say goes into `seen`.
std::filesystem::path find_folder(const Settings& settings, SeenContent& seen) {
    if (settings.store.empty())
        return settings.content;
    DiskFiles files;
    const Store store(files, real_path(settings.store.string()));
    const StoreReading reading = store.read();
    seen.problems = reading.problems;
    if (!reading.shown)
        return settings.content;
    seen.from_store = true;
    seen.confirmed = read_starts(store).confirmed == reading.shown->version.name;
    return reading.shown->folder;
}

void review(const BundleFiles& files, SeenContent& seen) {
    seen.facts = ledger(files, *seen.bundle);
    MappedFiles fonts;
    Coverage coverage(fonts);
    seen.has_fonts = coverage.usable();
    if (seen.has_fonts)
        seen.missing = missing_characters(files, coverage);
}

// The nearest folder above that is there: the store is made by the first import.
std::string existing(std::filesystem::path folder) {
    std::error_code failed;
    while (!std::filesystem::exists(folder, failed) && folder.has_relative_path())
        folder = folder.parent_path();
    return real_path(folder.string());
}

} // namespace

SeenContent look_at_content(const Settings& settings) {
    SeenContent seen;
    const std::filesystem::path folder = find_folder(settings, seen);
    const auto files = load_files(folder, Recordings::by_name);
    const auto bundle = files ? read_bundle(*files) : Result<BundlePtr>(tl::unexpected(files.error()));
    if (!bundle) {
        seen.problems = bundle.error();
        return seen;
    }
    seen.bundle = *bundle;
    review(*files, seen);
    return seen;
}

std::optional<Date> content_made(const Settings& settings) {
    SeenContent seen;
    const auto bundle = load_files(find_folder(settings, seen), Recordings::by_name).and_then(read_bundle);
    return bundle ? (*bundle)->made : std::nullopt;
}

std::string place_of(const Settings& settings) {
    DiskFiles files;
    return settings.store.empty() ? settings.site
                                  : site_of(settings.site, {files, real_path(settings.store.string())});
}

SeenStore look_at_store(const Settings& settings) {
    DiskFiles files;
    SeenStore seen;
    seen.wanted = !settings.store.empty();
    if (const auto free = files.free_bytes(existing(seen.wanted ? settings.store : settings.content)))
        seen.free = *free;
    seen.keys = read_keys(files, real_path(settings.signing_keys.string()));
    return seen;
}

} // namespace signpost
