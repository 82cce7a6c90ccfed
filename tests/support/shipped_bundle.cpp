#include "support/shipped_bundle.h"

#include "source/load_files.h"

namespace signpost::test {

BundlePtr shipped_bundle() {
    return load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").and_then(read_bundle).value();
}

BundlePtr thirteen_languages() {
    return load_files(SIGNPOST_SOURCE_DIR "/tests/bundles/declaration").and_then(read_bundle).value();
}

} // namespace signpost::test
