#include "support/pretend_bundles.h"

#include <sstream>

#include "bundle_file/fingerprint.h"
#include "store/folder_work_internal.h"

namespace signpost::test {

std::string zip_of(const PretendBundle& bundle) {
    return "PK " + bundle.id + " " + std::to_string(bundle.serial) + " " +
           std::to_string(bundle.replaces.value_or(-1)) + " " + bundle.text;
}

VersionName version_of(const PretendBundle& bundle) { return {bundle.serial, fingerprint(zip_of(bundle))}; }

BundleFiles tree_of(const PretendBundle& bundle) {
    const std::string serial = std::to_string(bundle.serial);
    return {{"bundle.toml", "serial = " + serial + " # " + bundle.text},
            {"contacts.toml", "# of " + serial},
            {"pages/page-" + serial + ".toml", "# a page that only this one has"}};
}

CheckedBundle checked(const PretendBundle& bundle) {
    return {tree_of(bundle), bundle.id, bundle.replaces, version_of(bundle)};
}

CheckBundle pretend_check() {
    CheckBundle check;
    check.signature = [](const std::string&, const std::string&) -> Accepted<void> { return {}; };
    check.bundle = [](const std::string& bytes, const std::string& signature,
                      const std::string& name) -> Accepted<CheckedBundle> {
        if (signature != "signed")
            return tl::unexpected(Refusal{Reason::wrong_signature, name + " is not signed.", "Sign it.", {}});
        std::istringstream words(bytes);
        std::string mark;
        PretendBundle bundle;
        std::int64_t replaces = 0;
        if (!(words >> mark >> bundle.id >> bundle.serial >> replaces) || mark != "PK")
            return tl::unexpected(Refusal{Reason::damaged_archive, name + " is no zip.", "Pack it.", {}});
        words >> bundle.text;
        if (bundle.text == "broken")
            return tl::unexpected(Refusal{Reason::broken_content,
                                          name + " is broken.",
                                          "Mend it.",
                                          {{"bundle.toml", 1, 2, "No.", "Yes."}}});
        if (replaces >= 0)
            bundle.replaces = replaces;
        return checked(bundle);
    };
    return check;
}

void put_pair(MemoryFiles& files, const std::string& path, const PretendBundle& bundle) {
    files.put(path, zip_of(bundle));
    files.put(path + ".minisig", "signed");
}

std::optional<BundleFiles> shown_tree(const Store& store) {
    const StoreReading reading = store.read();
    if (!reading.shown)
        return std::nullopt;
    return read_tree(store.files(), reading.shown->folder).value_or(BundleFiles{});
}

} // namespace signpost::test
