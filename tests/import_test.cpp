#include <doctest/doctest.h>

#include "store/stick.h"
#include "store/store.h"
#include "store/store_writer.h"
#include "support/importing_kiosk.h"

using namespace signpost;
using namespace signpost::test;
using namespace signpost::test::importing;
using Kiosk = ImportingKiosk;

namespace {

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
    CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(6)));
    CHECK(read_notice({kiosk.files, store}) == ImportNotice{.counter = 2,
                                                            .result = ImportResult::installed,
                                                            .serial_before = 5,
                                                            .serial_after = 6,
                                                            .time = import_time});
    CHECK(kiosk.files.bytes_of(stick + "/b.zip")); // the stick stays as it is
}

TEST_CASE("The first bundle of a kiosk follows the one that it came with") {
    Kiosk kiosk;
    kiosk.files.remove(store);
    put_pair(kiosk.files, stick + "/signpost/b.zip", serial(2));
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.serial_before == 1);
    CHECK(outcome.serial_after == 2);
    CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(2)));
}

TEST_CASE("The same bytes again are already installed, and counted as news") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.result == ImportResult::already_installed);
    CHECK(code_of(outcome) == 0);
    CHECK(outcome.serial_after == 5);
    CHECK(read_notice({kiosk.files, store})->counter == 2);
    CHECK(Store(kiosk.files, store).read().record->history.size() == 1);
}

TEST_CASE("The same bytes again mend an installed bundle that the disk has damaged") {
    Kiosk kiosk;
    kiosk.files.put(store + "/versions/" + to_text(version_of(serial(5))) + "/contacts.toml", "damaged");
    CHECK_FALSE(shown_tree({kiosk.files, store}));
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    CHECK(kiosk.run().result == ImportResult::installed);
    CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(5)));
}

TEST_CASE("Going back to a previous version, when staff allow it, keeps the highest serial") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    REQUIRE(kiosk.run().result == ImportResult::installed);
    put_pair(kiosk.files, stick + "/b.zip", serial(5));
    CHECK(kiosk.refused() == 10);
    kiosk.allow_downgrade = true;
    CHECK(kiosk.run().result == ImportResult::installed);
    CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(5)));
    const auto record = Store(kiosk.files, store).read().record;
    CHECK(record->highest == version_of(serial(6)));
    REQUIRE(record->previous.size() == 1);
    CHECK(record->previous[0].name.serial == 6);
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
    CHECK(read_notice({files, store}) == ImportNotice{.counter = 2,
                                                      .result = ImportResult::refused,
                                                      .reason = reason_of(code),
                                                      .serial_before = 5,
                                                      .serial_after = 5,
                                                      .time = import_time});
}

TEST_CASE("Whatever stands in the place of a bundle, nobody is told to delete it") {
    Kiosk kiosk;
    MemoryFiles& files = kiosk.files;
    const std::string b = stick + "/b.zip";
    put_pair(files, b, serial(6));
    SUBCASE("a folder, perhaps with somebody's only copy in it") {
        files.remove(b);
        files.put_folder(b);
    }
    SUBCASE("a pipe") { files.put_other(b); }
    SUBCASE("a link for a signature") { files.put_other(b + ".minisig"); }
    const ImportOutcome outcome = kiosk.run();
    REQUIRE(outcome.refusal);
    CHECK(outcome.refusal->remedy ==
          "Copy the bundle file and its signature to the stick, under another name.");
}

TEST_CASE("A notice keeps the code of a newer program; a number that is no code is not taken for another") {
    const auto reason_in = [](const std::string& code) {
        MemoryFiles files;
        files.put(store + "/notice.toml", "counter = 1\nresult = \"refused\"\ncode = " + code +
                                              "\ntime = \"" + to_text(import_time) + "\"\n");
        const auto notice = read_notice({files, store});
        REQUIRE(notice);
        return notice->reason;
    };
    CHECK(reason_in("5") == Reason::wrong_signature);
    CHECK(code_of(reason_in("16")) == 16);
    CHECK_FALSE(reason_in("4294967301")); // 2^32 + 5
    CHECK_FALSE(reason_in("0"));
}

TEST_CASE("A full disk refuses, and the notice that cannot be written is a remark") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    const auto before = shown_tree({kiosk.files, store});
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
    CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(7)));
    kiosk.files.full_from_now = false;
    CHECK(kiosk.run().result == ImportResult::installed);
}

TEST_CASE("A file that does not fit on the kiosk's disk leaves its room to the next one on the stick") {
    int passed = 0;
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
        if (!outcome.passed_over.empty() && outcome.result == ImportResult::installed) {
            const std::int64_t taken = outcome.serial_after.value();
            CHECK(shown_tree({kiosk.files, store}) == tree_of(serial(taken)));
            passed += taken == 6 ? 1 : 0;
        }
    }
    CHECK(passed > 0);
}

TEST_CASE("While another import is at work this one goes away, and leaves no notice") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    const auto other = StoreWriter::open({kiosk.files, store});
    const ImportOutcome outcome = kiosk.run();
    CHECK(code_of(outcome) == 14);
    CHECK(outcome.serial_before == 5);
    CHECK(read_notice({kiosk.files, store})->counter == 1);
}

TEST_CASE("The stick is read once: bytes that change afterwards are never seen") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    MovingStick files(kiosk.files);
    CHECK(kiosk.run_with(files).result == ImportResult::installed);
    CHECK(files.reads_of.at(stick + "/b.zip") == 1);
    CHECK(files.reads_of.at(stick + "/b.zip.minisig") == 1);
    CHECK(shown_tree({files, store}) == tree_of(serial(6)));
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
