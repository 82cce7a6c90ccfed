#include "support/shipped_bundle.h"

#include <string>

#include "source/load_files.h"

namespace signpost::test {

BundleFiles shipped_files() { return load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").value(); }

BundlePtr shipped_bundle() { return read_bundle(shipped_files()).value(); }

BundlePtr shipped_with_drafts() { return read_bundle_with_drafts(shipped_files()).value(); }

BundlePtr new_bundle() {
    BundleFiles files = load_files(SIGNPOST_SOURCE_DIR "/assets/new-bundle").value();
    std::string& text = files.at("bundle.toml");
    const std::string unnamed = "NEW-BUNDLE";
    text.replace(text.find(unnamed), unnamed.size(), "named");
    return read_bundle(files).value();
}

BundlePtr thirteen_languages() {
    return load_files(SIGNPOST_SOURCE_DIR "/tests/bundles/declaration").and_then(read_bundle).value();
}

BundlePtr shipped_for_one_place() {
    Bundle bundle = *shipped_bundle();
    bundle.cover.original.notices = bundle.sites.at("library").cover.original.notices;
    bundle.cover.original.hours = {
        {"Monday", "9.30am to 5pm"},   {"Tuesday", "9.30am to 7pm"}, {"Wednesday", "9.30am to 5pm"},
        {"Thursday", "9.30am to 5pm"}, {"Friday", "9.30am to 5pm"},  {"Saturday", "9.30am to 1pm"},
        {"Sunday", "Closed"}};
    bundle.sites.clear();
    return std::make_shared<const Bundle>(std::move(bundle));
}

} // namespace signpost::test
