#include "support/shipped_bundle.h"

#include <string>

#include "source/load_files.h"

namespace signpost::test {

BundleFiles shipped_files() { return load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").value(); }

BundlePtr shipped_bundle() { return read_bundle(shipped_files()).value(); }

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

} // namespace signpost::test
