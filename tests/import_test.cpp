#include <doctest/doctest.h>

#include "support/pretend_bundles.h"
#include "update/stick.h"
#include "update/store.h"

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string store = "/var/store";
const std::string stick = "/stick";
const UtcTime now = "2026-05-31T09:30:00Z";

PretendBundle serial(std::int64_t number, const std::string& text = "") {
    return {"sample", number, std::nullopt, text};
}

// A kiosk that came with serial 1, and has serial 5.
struct Kiosk {
    Kiosk() {
        files.put_folder("/var");
        files.put_folder(stick);
        put_pair(files, stick + "/first.zip", serial(5));
        REQUIRE(run().result == ImportResult::installed);
        files.remove(stick + "/first.zip");
        files.remove(stick + "/first.zip.minisig");
    }

    ImportOutcome run(bool clear = false) { return run_with(files, clear); }
    ImportOutcome run_with(Files& disk, bool clear = false) const {
        ImportRequest request{from, store, ShippedBundle{"sample", 1}, false, clear, now};
        request.allow_downgrade = allow_downgrade;
        return import_bundle(disk, request, pretend_check());
    }

    // The refusal's code, and proof that nothing changed.
    int refused() {
        const std::optional<BundleFiles> before = shown_tree(files, store);
        const ImportOutcome outcome = run();
        CHECK(outcome.result == ImportResult::refused);
        CHECK(outcome.serial_before == outcome.serial_after);
        CHECK(shown_tree(files, store) == before);
        CHECK(files.names_in(store + "/incoming").empty());
        REQUIRE(outcome.refusal);
        CHECK_FALSE(outcome.refusal->cause.empty());
        CHECK_FALSE(outcome.refusal->remedy.empty());
        return code_of(outcome);
    }

    MemoryFiles files;
    std::string from = stick;
    bool allow_downgrade = false;
};

// A stick that gives other bytes each time it is read, and one that is pulled out after some bytes.
class MovingStick : public MemoryFiles {
public:
    using MemoryFiles::MemoryFiles;
    explicit MovingStick(const MemoryFiles& files) : MemoryFiles(files) {}
    FileResult<std::string> read(const std::string& path, std::size_t largest) override {
        if (!path.starts_with(stick))
            return MemoryFiles::read(path, largest);
        if (pulled_out)
            return tl::unexpected(FileError{FileError::Kind::other, "Input/output error"});
        FileResult<std::string> bytes = MemoryFiles::read(path, largest);
        if (++reads_of[path] > 1)
            return "PK sample 9 -1 never-checked";
        return bytes;
    }
    std::map<std::string, int> reads_of;
    bool pulled_out = false;
};

} // namespace

TEST_CASE("A newer bundle is installed from the stick's top, and told") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.result == ImportResult::installed);
    CHECK(outcome.serial_before == 5);
    CHECK(outcome.serial_after == 6);
    CHECK(outcome.file == "b.zip");
    CHECK(outcome.remarks.empty());
    CHECK_FALSE(outcome.refusal);
    CHECK(shown_tree(kiosk.files, store) == tree_of(serial(6)));
    CHECK(read_notice(kiosk.files, store) == Notice{2, ImportResult::installed, 0, 5, 6, now});
    CHECK(kiosk.files.bytes_of(stick + "/b.zip")); // the stick stays as it is
}

TEST_CASE("The first bundle of a kiosk follows the one that it came with") {
    Kiosk kiosk;
    kiosk.files.remove(store);
    put_pair(kiosk.files, stick + "/signpost/b.zip", serial(2));
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.serial_before == 1);
    CHECK(outcome.serial_after == 2);
    CHECK(shown_tree(kiosk.files, store) == tree_of(serial(2)));
}

TEST_CASE("The same bytes again are already installed, and counted as news") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.result == ImportResult::already_installed);
    CHECK(code_of(outcome) == 0);
    CHECK(outcome.serial_after == 5);
    CHECK(read_notice(kiosk.files, store)->counter == 2);
    CHECK(read_store(kiosk.files, store).record->history.size() == 1);
}

TEST_CASE("The same bytes again mend an installed bundle that the disk has damaged") {
    Kiosk kiosk;
    kiosk.files.put(store + "/versions/" + version_of(serial(5)) + "/contacts.toml", "damaged");
    CHECK_FALSE(shown_tree(kiosk.files, store));
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    CHECK(kiosk.run().result == ImportResult::installed);
    CHECK(shown_tree(kiosk.files, store) == tree_of(serial(5)));
}

TEST_CASE("Going back to a previous version, when staff allow it, keeps the highest serial") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    REQUIRE(kiosk.run().result == ImportResult::installed);
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    CHECK(kiosk.refused() == 10);
    kiosk.allow_downgrade = true;
    CHECK(kiosk.run().result == ImportResult::installed);
    CHECK(shown_tree(kiosk.files, store) == tree_of(serial(5)));
    const auto record = read_store(kiosk.files, store).record;
    CHECK(record->highest == version_of(serial(6)));
    REQUIRE(record->previous.size() == 1);
    CHECK(record->previous[0].serial == 6);
}

TEST_CASE("What is refused changes nothing, and has its code") {
    Kiosk kiosk;
    MemoryFiles& files = kiosk.files;
    const std::string b = stick + "/b.zip";
    put_pair(files, b, serial(6));
    int code = 0;
    SUBCASE("an empty stick") {
        files.remove(b);
        code = 1;
    }
    SUBCASE("hidden files alone") {
        files.remove(b);
        put_pair(files, stick + "/._b.zip", serial(6));
        code = 1;
    }
    SUBCASE("a stick that is not there") {
        kiosk.from = "/gone";
        code = 2;
    }
    SUBCASE("a pipe in place of the bundle") {
        files.put_other(b);
        code = 2;
    }
    SUBCASE("a folder in place of the bundle") {
        files.remove(b);
        files.put_folder(b);
        code = 2;
    }
    SUBCASE("too large") {
        files.put(b, std::string(largest_bundle_file + 1, 'x'));
        code = 3;
    }
    SUBCASE("nine bundle files") {
        for (int i = 0; i < 8; ++i)
            files.put(stick + "/" + std::to_string(i) + ".zip", "x");
        code = 3;
    }
    SUBCASE("no signature") {
        files.remove(b + ".minisig");
        code = 4;
    }
    SUBCASE("wrong signature") {
        files.put(b + ".minisig", "no");
        code = 5;
    }
    SUBCASE("a signature of megabytes") {
        files.put(b + ".minisig", std::string(5000, 'x'));
        code = 5;
    }
    SUBCASE("a signature that is a link") {
        files.put_other(b + ".minisig");
        code = 2;
    }
    SUBCASE("no zip") {
        files.put(b, "no");
        code = 7;
    }
    SUBCASE("broken content") {
        put_pair(files, b, serial(6, "broken"));
        code = 8;
    }
    SUBCASE("another bundle") {
        put_pair(files, b, {"other", 6});
        code = 9;
    }
    SUBCASE("older") {
        put_pair(files, b, serial(4));
        code = 10;
    }
    SUBCASE("a changed twin") {
        put_pair(files, b, serial(5, "changed"));
        code = 11;
    }
    CHECK(kiosk.refused() == code);
    CHECK(read_notice(files, store) == Notice{2, ImportResult::refused, code, 5, 5, now});
}

TEST_CASE("A full disk refuses, and the notice that cannot be written is a remark") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    const auto before = shown_tree(kiosk.files, store);
    kiosk.files.inject({Fault::Kind::error, 1'000'000});
    REQUIRE(kiosk.run().result == ImportResult::installed);
    const std::size_t operations = kiosk.files.operations();
    put_pair(kiosk.files, stick + "/b.zip", serial(7));
    kiosk.files.inject({Fault::Kind::error, operations - 1});
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.result == ImportResult::installed);
    CHECK(outcome.remarks ==
          std::vector<std::string>{"The kiosk's screen cannot tell of this import: Input/output error."});
    put_pair(kiosk.files, stick + "/b.zip", serial(8));
    kiosk.files.inject({Fault::Kind::full, 12});
    kiosk.files.full_from_now = true;
    const ImportOutcome full = kiosk.run();
    CHECK(code_of(full) == 12);
    CHECK(shown_tree(kiosk.files, store) == tree_of(serial(7)));
    kiosk.files.full_from_now = false;
    CHECK(kiosk.run().result == ImportResult::installed);
}

TEST_CASE("A file that does not fit on the kiosk's disk leaves its room to the next one on the stick") {
    for (std::size_t operation = 0; operation < 40; ++operation) {
        CAPTURE(operation);
        Kiosk kiosk;
        put_pair(kiosk.files, stick + "/a.zip", serial(7));
        put_pair(kiosk.files, stick + "/b.zip", serial(6));
        kiosk.files.inject({Fault::Kind::full, operation});
        const ImportOutcome outcome = kiosk.run();
        for (const Refusal& refusal : outcome.passed_over)
            CHECK(refusal.reason == Reason::no_space);
        if (outcome.refusal)
            CHECK(outcome.refusal->reason == Reason::no_space);
    }
}

TEST_CASE("While another import is at work this one goes away, and leaves no notice") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    const auto other = StoreWriter::open(kiosk.files, store);
    const ImportOutcome outcome = kiosk.run();
    CHECK(code_of(outcome) == 14);
    CHECK(outcome.serial_before == 5);
    CHECK(read_notice(kiosk.files, store)->counter == 1);
}

TEST_CASE("The stick is read once: bytes that change afterwards are never seen") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    MovingStick files(kiosk.files);
    CHECK(kiosk.run_with(files).result == ImportResult::installed);
    CHECK(files.reads_of.at(stick + "/b.zip") == 1);
    CHECK(files.reads_of.at(stick + "/b.zip.minisig") == 1);
    CHECK(shown_tree(files, store) == tree_of(serial(6)));
}

TEST_CASE("A stick that is pulled out cannot be read") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    MovingStick files(kiosk.files);
    files.pulled_out = true;
    const ImportOutcome outcome = kiosk.run_with(files);
    REQUIRE(outcome.refusal);
    CHECK(outcome.refusal->reason == Reason::unreadable);
    CHECK(outcome.refusal->cause == "b.zip.minisig cannot be read: Input/output error.");
}

TEST_CASE("Of several bundle files the highest good serial is taken, whatever else is there") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a.zip", serial(7));
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    put_pair(kiosk.files, stick + "/c.zip", serial(9, "broken"));
    put_pair(kiosk.files, stick + "/signpost/a.zip", serial(8));
    kiosk.files.put(stick + "/holiday.zip", "pictures");
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.serial_after == 8);
    REQUIRE(outcome.passed_over.size() == 2);
    CHECK(outcome.passed_over[0].reason == Reason::broken_content);
    CHECK(outcome.passed_over[1].reason == Reason::no_signature);
}

TEST_CASE("When none is good, the one that came furthest is told") {
    Kiosk kiosk;
    kiosk.files.put(stick + "/a.zip", "pictures");
    put_pair(kiosk.files, stick + "/b.zip", serial(4));
    put_pair(kiosk.files, stick + "/c.zip", serial(9, "broken"));
    CHECK(kiosk.refused() == 10);
}

TEST_CASE("One file can be named") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a.zip", serial(7));
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    kiosk.from = stick + "/b.zip";
    CHECK(kiosk.run().serial_after == 6);
    kiosk.files.put(stick + "/notes.txt", "");
    kiosk.from = stick + "/notes.txt";
    CHECK(kiosk.refused() == 1);
}

TEST_CASE("A stick with thousands of files gets one line, unless the bundle has its own folder") {
    Kiosk kiosk;
    for (int i = 0; i < 1001; ++i)
        kiosk.files.put(stick + "/picture" + std::to_string(i), "");
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    CHECK(kiosk.refused() == 3);
    put_pair(kiosk.files, stick + "/signpost/b.zip", serial(7));
    CHECK(kiosk.run().serial_after == 7);
}

TEST_CASE("Names from a stick are shown in safe characters") {
    CHECK(safe_name("west-shire_2.zip") == "west-shire_2.zip");
    CHECK(safe_name("a\n\x1B[31mb\xFF\xC3\xA9.zip") == "a???31mb??.zip");
    CHECK(safe_name(std::string(500, 'a')).size() == 60);
}

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
    CHECK(read_notice(kiosk.files, store)->counter == 2); // an empty drop folder is no news
}

TEST_CASE("A bundle file that still waits for its signature stays in the drop folder") {
    Kiosk kiosk;
    kiosk.files.put(stick + "/b.zip", zip_of(serial(6)));
    CHECK(code_of(kiosk.run(true)) == 1);
    CHECK(kiosk.files.names_in(stick) == std::vector<std::string>{"b.zip"});
    CHECK(read_notice(kiosk.files, store)->counter == 1);
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

TEST_CASE("On one stick the bundle that withdraws another wins over it") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a-wrong.zip", serial(9));
    put_pair(kiosk.files, stick + "/b-right.zip", {"sample", 6, 9, ""});
    CHECK(kiosk.run().serial_after == 6);
    // And its word is kept: the stick with the wrong one alone changes nothing any more.
    kiosk.files.remove(stick + "/b-right.zip");
    kiosk.files.remove(stick + "/b-right.zip.minisig");
    CHECK(kiosk.refused() == 10);
    put_pair(kiosk.files, stick + "/c-next.zip", serial(10));
    CHECK(kiosk.run().serial_after == 10);
    // What once replaced others is an old bundle now.
    kiosk.files.remove(stick + "/c-next.zip");
    kiosk.files.remove(stick + "/c-next.zip.minisig");
    put_pair(kiosk.files, stick + "/b-right.zip", {"sample", 6, 9, ""});
    CHECK(kiosk.refused() == 10);
}
