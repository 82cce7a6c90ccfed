#include <doctest/doctest.h>

#include "bundle_file/archive.h"
#include "store/import.h"
#include "support/day.h"
#include "support/memory_files.h"
#include "support/pretend_bundles.h"
#include "support/sample_bundle.h"
#include "support/signed_file.h"

using namespace signpost;
using namespace signpost::test;

namespace {

// A kiosk with one good key, and a stick with the sample bundle, really packed and really signed.
struct RealStick {
    RealStick() {
        files.put_folder("/var");
        files.put("/keys/site.pub", public_key_text(known_public_key()));
        put(small_bundle());
    }
    void put(const BundleFiles& tree) {
        const std::string zip = pack(tree).value();
        files.put("/stick/b.zip", zip);
        files.put("/stick/b.zip.minisig", sign(zip, known_key(), "serial 3").value());
    }
    ImportOutcome run() {
        const ImportRequest request{.from = Stick(files, "/stick"),
                                    .shipped = ShippedBundle{"sample", 1},
                                    .now = test::moment("2026-05-31T09:30:00Z")};
        return import_bundle({files, "/var/store"}, request, check_with_keys(files, "/keys"));
    }
    MemoryFiles files;
};

} // namespace

TEST_CASE("A bundle that was packed and signed is installed as it was") {
    RealStick stick;
    const ImportOutcome outcome = stick.run();
    CHECK(outcome.result == ImportResult::installed);
    CHECK(outcome.serial_after == 3);
    CHECK(shown_tree({stick.files, "/var/store"}) == small_bundle());
    CHECK(stick.run().result == ImportResult::already_installed);
}

TEST_CASE("Without a key that can be used nothing is taken, and each bad key is told") {
    RealStick stick;
    stick.files.remove("/keys/site.pub");
    stick.files.put("/keys/bad.pub", "no key");
    stick.files.put_other("/keys/link.pub");
    const ImportOutcome outcome = stick.run();
    CHECK(code_of(outcome) == 6);
    CHECK(outcome.refusal->cause == "This kiosk has no public key in /keys to check with.");
    CHECK(outcome.refusal->problems.size() == 2);
    stick.files.put("/keys/site.pub", public_key_text(known_public_key()));
    CHECK(stick.run().result == ImportResult::installed); // a bad key beside it does no harm
}

TEST_CASE("An altered byte is refused, and so is signed content that does not hold together") {
    RealStick stick;
    std::string zip = *stick.files.bytes_of("/stick/b.zip");
    zip[zip.size() / 2] = static_cast<char>(zip[zip.size() / 2] ^ 1);
    stick.files.put("/stick/b.zip", zip);
    CHECK(code_of(stick.run()) == 5);
    BundleFiles tree = small_bundle();
    tree["pages/bad.toml"] = "title = ";
    stick.put(tree);
    const ImportOutcome outcome = stick.run();
    CHECK(code_of(outcome) == 8);
    REQUIRE(outcome.refusal->problems.size() == 1);
    CHECK(outcome.refusal->problems[0].file == "pages/bad.toml");
    CHECK_FALSE(shown_tree({stick.files, "/var/store"}));
}

TEST_CASE("Of what nobody here signed not one byte is read") {
    RealStick stick;
    const std::string good = *stick.files.bytes_of("/stick/b.zip.minisig");
    stick.files.put_other("/stick/b.zip"); // whoever opens it fails otherwise than over the signature
    const auto cause_with = [&](const std::string& signature) {
        stick.files.put("/stick/b.zip.minisig", signature);
        const ImportOutcome outcome = stick.run();
        return std::to_string(code_of(outcome)) + ": " + outcome.refusal->cause;
    };
    CHECK(cause_with("no signature") == "5: b.zip.minisig is no signature file, or a damaged one.");
    std::string swapped = good;
    swapped.replace(swapped.find("serial 3"), 8, "serial 4");
    CHECK(cause_with(swapped) == "5: b.zip.minisig is not as it was made: it was changed or damaged.");
    CHECK(cause_with(good) == "2: b.zip is no plain file.");
    stick.files.remove("/keys/site.pub");
    CHECK(cause_with(good) == "6: This kiosk has no public key in /keys to check with.");
}

TEST_CASE("A file that would fill the kiosk's disk is not copied") {
    RealStick stick;
    stick.files.free = std::uint64_t{16} * 1024 * 1024;
    CHECK(code_of(stick.run()) == 12);
    stick.files.free = std::uint64_t{32} * 1024 * 1024;
    CHECK(stick.run().result == ImportResult::installed);
}
