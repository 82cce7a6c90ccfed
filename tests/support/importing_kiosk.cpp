#include "support/importing_kiosk.h"

#include <doctest/doctest.h>

namespace signpost::test::importing {

PretendBundle serial(std::int64_t number, const std::string& text) {
    return {"sample", number, std::nullopt, text};
}

ImportingKiosk::ImportingKiosk() {
    files.put_folder("/var");
    files.put_folder(stick);
    put_pair(files, stick + "/first.zip", serial(5));
    REQUIRE(run().result == ImportResult::installed);
    files.remove(stick + "/first.zip");
    files.remove(stick + "/first.zip.minisig");
}

ImportOutcome ImportingKiosk::run_with(Files& disk, bool clear) const {
    const ImportRequest request{.from = Stick(disk, from),
                                .shipped = ShippedBundle{"sample", 1},
                                .allow_downgrade = allow_downgrade,
                                .clear = clear,
                                .format = format,
                                .now = import_time};
    return import_bundle({disk, store}, request, pretend_check());
}

int ImportingKiosk::refused() {
    const std::optional<BundleFiles> before = shown_tree({files, store});
    const ImportOutcome outcome = run();
    CHECK(outcome.result == ImportResult::refused);
    CHECK(outcome.serial_before == outcome.serial_after);
    CHECK(shown_tree({files, store}) == before);
    CHECK(files.names_in(store + "/incoming").empty());
    REQUIRE(outcome.refusal);
    CHECK_FALSE(outcome.refusal->cause.empty());
    CHECK_FALSE(outcome.refusal->remedy.empty());
    return code_of(outcome);
}

} // namespace signpost::test::importing
