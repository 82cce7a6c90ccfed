// What becomes of the files in the folder into which bundles are dropped over a network.
#include <doctest/doctest.h>

#include "store/store.h"
#include "support/importing_kiosk.h"

namespace drop_folder_test {

using namespace signpost;
using namespace signpost::test;
using namespace signpost::test::importing;
using Kiosk = ImportingKiosk;

TEST_CASE("The drop folder is cleared of what was taken") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a.zip", serial(6));
    put_pair(kiosk.files, stick + "/b.zip", serial(7));
    CHECK(kiosk.run(true).serial_after == 7);
    CHECK(kiosk.files.names_in(stick).empty());
    put_pair(kiosk.files, stick + "/b.zip", serial(7));
    CHECK(kiosk.run(true).result == ImportResult::already_installed);
    CHECK(kiosk.files.names_in(stick).empty());
}

TEST_CASE("What the drop folder had in vain is not looked at again") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(4));
    kiosk.files.put(stick + "/b.zip.refused", "from another time");
    CHECK(code_of(kiosk.run(true)) == 10);
    CHECK(kiosk.files.names_in(stick) == std::vector<std::string>{"b.zip.minisig.refused", "b.zip.refused"});
    CHECK(kiosk.files.bytes_of(stick + "/b.zip.refused") == zip_of(serial(4)));
    CHECK(code_of(kiosk.run(true)) == 1);
    CHECK(read_notice({kiosk.files, store})->counter == 2); // an empty drop folder is no news
}

TEST_CASE("A bundle file that still waits for its signature stays in the drop folder") {
    Kiosk kiosk;
    kiosk.files.put(stick + "/b.zip", zip_of(serial(6)));
    CHECK(code_of(kiosk.run(true)) == 1);
    CHECK(kiosk.files.names_in(stick) == std::vector<std::string>{"b.zip"});
    CHECK(read_notice({kiosk.files, store})->counter == 1);
    kiosk.files.put(stick + "/b.zip.minisig", "signed");
    CHECK(kiosk.run(true).serial_after == 6);
}

TEST_CASE("When the kiosk's own disk is full, the drop folder keeps its files for another try") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    kiosk.files.full_from_now = true;
    CHECK(code_of(kiosk.run(true)) == 12);
    kiosk.files.full_from_now = false;
    CHECK(kiosk.files.names_in(stick).size() == 2);
    CHECK(kiosk.run(true).serial_after == 6);
}

} // namespace drop_folder_test
