#include <doctest/doctest.h>

#include "store/store.h"
#include "store/store_writer.h"
#include "support/day.h"
#include "support/pretend_bundles.h"

namespace store_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string store = "/store";
const UtcTime now = test::moment("2026-05-31T09:30:00Z");

PretendBundle serial(std::int64_t number) { return {"sample", number}; }

void install(Files& files, const PretendBundle& bundle) {
    auto writer = StoreWriter::open({files, store});
    REQUIRE(writer);
    REQUIRE(writer->publish(version_of(bundle), bundle.id, tree_of(bundle), now));
}

FileResult<std::optional<Version>> roll_back(Files& files) {
    auto writer = StoreWriter::open({files, store});
    REQUIRE(writer);
    return writer->roll_back(now);
}

std::string path_of(const PretendBundle& bundle) {
    return store + "/versions/" + to_text(version_of(bundle));
}

std::vector<std::string> versions(const std::vector<PretendBundle>& bundles) {
    std::vector<std::string> names;
    for (const PretendBundle& bundle : bundles)
        names.push_back(to_text(version_of(bundle)));
    return names;
}

} // namespace

TEST_CASE("A store that is not there is no problem") {
    MemoryFiles files;
    const StoreReading reading = Store(files, "/none/store").read();
    CHECK_FALSE(reading.record);
    CHECK_FALSE(reading.shown);
    CHECK(reading.problems.empty());
    CHECK(files.names_in("/").empty());
}

TEST_CASE("What is published is shown, byte for byte") {
    MemoryFiles files;
    install(files, serial(7));
    const StoreReading reading = Store(files, store).read();
    REQUIRE(reading.shown);
    CHECK(reading.shown->version.name.serial == 7);
    CHECK(reading.shown->folder == path_of(serial(7)));
    CHECK(reading.problems.empty());
    CHECK(shown_tree({files, store}) == tree_of(serial(7)));
    CHECK(files.names_in(store) ==
          std::vector<std::string>{"incoming", "lock", "record-copy.toml", "record.toml", "versions"});
    CHECK(files.names_in(store + "/incoming").empty());
}

TEST_CASE("Two previous versions are kept, and older ones deleted") {
    MemoryFiles files;
    for (const std::int64_t number : {1, 2, 3, 4})
        install(files, serial(number));
    CHECK(files.names_in(store + "/versions") == versions({serial(2), serial(3), serial(4)}));
    const auto record = Store(files, store).read().record;
    REQUIRE(record);
    REQUIRE(record->previous.size() == 2);
    CHECK(record->previous[0].name.serial == 3);
    CHECK(record->previous[1].name.serial == 2);
}

TEST_CASE("A rollback shows the version before; the highest serial stays; what was taken back is rubbish") {
    MemoryFiles files;
    install(files, serial(3));
    install(files, serial(4));
    const auto target = roll_back(files);
    REQUIRE(target);
    CHECK(serial_of(*target) == 3);
    CHECK(shown_tree({files, store}) == tree_of(serial(3)));
    const auto record = Store(files, store).read().record;
    CHECK(record->highest == version_of(serial(4)));
    REQUIRE(record->history.size() == 3);
    CHECK(record->history.back() == StoreEvent{StoreEvent::What::rolled_back, now, 4, 3});
    REQUIRE(StoreWriter::open({files, store}));
    CHECK(files.names_in(store + "/versions") == versions({serial(3)}));
}

TEST_CASE("Where there is no version before, a rollback shows what the kiosk came with, once") {
    MemoryFiles files;
    install(files, serial(3));
    const auto target = roll_back(files);
    REQUIRE(target);
    CHECK_FALSE(*target);
    const StoreReading reading = Store(files, store).read();
    CHECK_FALSE(reading.shown);
    CHECK(reading.problems.empty());
    REQUIRE(reading.record);
    CHECK(reading.record->highest.serial == 3);
    CHECK(roll_back(files).error().kind == FileError::Kind::missing);
    install(files, serial(4));
    CHECK(shown_tree({files, store}) == tree_of(serial(4)));
    CHECK(Store(files, store).read().record->previous.empty());
}

TEST_CASE("A rollback passes over a version that is damaged") {
    MemoryFiles files;
    for (const std::int64_t number : {3, 4, 5})
        install(files, serial(number));
    files.put(path_of(serial(4)) + "/contacts.toml", "other");
    REQUIRE(roll_back(files));
    CHECK(shown_tree({files, store}) == tree_of(serial(3)));
}

TEST_CASE("A tree with a changed, missing or added file is not shown: the newest whole one before it is") {
    MemoryFiles files;
    for (const std::int64_t number : {3, 4, 5})
        install(files, serial(number));
    SUBCASE("changed") { files.put(path_of(serial(5)) + "/contacts.toml", "# of 6"); }
    SUBCASE("missing") { files.remove(path_of(serial(5)) + "/pages/page-5.toml"); }
    SUBCASE("added") { files.put(path_of(serial(5)) + "/words.toml", ""); }
    SUBCASE("no bundle's") { files.put(path_of(serial(5)) + "/.hidden", ""); }
    SUBCASE("a link") { files.put_other(path_of(serial(5)) + "/pages/page-5.toml"); }
    SUBCASE("gone") { files.remove(path_of(serial(5))); }
    CHECK(shown_tree({files, store}) == tree_of(serial(4)));
    CHECK(to_text(Store(files, store).read().problems) ==
          path_of(serial(5)) + ": A file of the installed content with serial 5 is missing or was changed. "
                               "Import the bundle again. If this comes back, the disk is failing.\n");
    files.remove(path_of(serial(4)));
    CHECK(shown_tree({files, store}) == tree_of(serial(3)));
    files.remove(path_of(serial(3)));
    CHECK_FALSE(shown_tree({files, store}));
    CHECK(Store(files, store).read().problems.size() == 3);
}

TEST_CASE("Where the record and its copy are damaged, that counts as nothing installed, and is told") {
    MemoryFiles files;
    install(files, serial(5));
    const std::string good = *files.bytes_of(store + "/record.toml");
    std::string bad;
    SUBCASE("empty") {}
    SUBCASE("half") { bad = good.substr(0, good.size() / 2); }
    SUBCASE("rubbish") { bad = "\x01\xFF"; }
    SUBCASE("a name that leads out") {
        bad = good;
        bad.replace(bad.find("version = \"5-"), 14, "version = \"../");
    }
    SUBCASE("far too large") { bad = good + std::string(100'000, '#'); }
    files.put(store + "/record.toml", bad);
    files.put(store + "/record-copy.toml", bad);
    const StoreReading reading = Store(files, store).read();
    CHECK_FALSE(reading.shown);
    CHECK_FALSE(reading.record);
    CHECK(to_text(reading.problems) ==
          "/store/record.toml: The list of what is installed is damaged. The kiosk shows the content that it "
          "came with. Import the bundle again. If this comes back, the disk is failing.\n");

    // The highest serial is told from the trees, and kept.
    auto writer = StoreWriter::open({files, store});
    REQUIRE(writer);
    CHECK_FALSE(writer->record());
    CHECK(writer->highest() == version_of(serial(5)));
    CHECK(writer->problems().size() == 1);
    REQUIRE(writer->publish(version_of(serial(4)), "sample", tree_of(serial(4)), now));
    CHECK(Store(files, store).read().record->highest == version_of(serial(5)));
    CHECK(shown_tree({files, store}) == tree_of(serial(4)));
}

TEST_CASE("Where the record alone is damaged or gone, its copy serves, and nothing is lost") {
    MemoryFiles files;
    install(files, serial(5));
    install(files, serial(7));
    const std::string good = *files.bytes_of(store + "/record.toml");
    SUBCASE("empty") { files.put(store + "/record.toml", ""); }
    SUBCASE("half") { files.put(store + "/record.toml", good.substr(0, good.size() / 2)); }
    SUBCASE("gone") { files.remove(store + "/record.toml"); }
    const StoreReading reading = Store(files, store).read();
    CHECK(shown_tree({files, store}) == tree_of(serial(7)));
    CHECK(to_text(reading.problems) ==
          "/store/record.toml: The list of what is installed is damaged; its copy is used. Nothing is lost: "
          "the "
          "next import writes the list anew. If this comes back, the disk is failing.\n");
    install(files, serial(8));
    CHECK(Store(files, store).read().problems.empty());
    CHECK(*files.bytes_of(store + "/record.toml") == *files.bytes_of(store + "/record-copy.toml"));
    CHECK(files.names_in(store + "/versions") == versions({serial(5), serial(7), serial(8)}));
    CHECK(Store(files, store).read().record->history.size() == 3);
}

TEST_CASE("Where both are gone, the highest serial is told from the versions, and none of them is removed") {
    MemoryFiles files;
    install(files, serial(5));
    install(files, serial(7));
    files.remove(store + "/record.toml");
    files.remove(store + "/record-copy.toml");
    const auto writer = StoreWriter::open({files, store});
    REQUIRE(writer);
    CHECK(writer->highest() == version_of(serial(7)));
    CHECK(files.names_in(store + "/versions") == versions({serial(5), serial(7)}));
}

TEST_CASE("There is one writer at a time") {
    MemoryFiles files;
    const auto first = StoreWriter::open({files, store});
    REQUIRE(first);
    const auto second = StoreWriter::open({files, store});
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == FileError::Kind::busy);
}

TEST_CASE("The next writer removes what an unfinished one left") {
    MemoryFiles files;
    install(files, serial(5));
    files.put(store + "/incoming/offered.zip", "half");
    files.put(store + "/incoming/6-x/pages/a.toml", "half");
    files.put(store + "/versions/6-0123456789abcdef/pages/a.toml", "whole, but not named");
    REQUIRE(StoreWriter::open({files, store}));
    CHECK(files.names_in(store + "/incoming").empty());
    CHECK(files.names_in(store + "/versions") == versions({serial(5)}));
}

TEST_CASE("A record is read as it was written") {
    Record record{
        "sample",
        Version{{7, "0123456789abcdef"}, "00112233445566aa"},
        {{{5, "0123456789abcdef"}, "00112233445566bb"}},
        {9, "fedcba9876543210"},
        {{StoreEvent::What::installed, now, std::nullopt, 5}, {StoreEvent::What::rolled_back, now, 9, 7}}};
    CHECK(read_record(write_record(record), "record.toml") == record);
    record.highest.serial = 6;
    CHECK_FALSE(read_record(write_record(record), "record.toml"));
}

TEST_CASE("Fifty events are kept, the newest ones") {
    std::optional<Record> record;
    for (std::int64_t i = 1; i <= 60; ++i)
        record = with_installed(record, "sample", {{i, "0123456789abcdef"}, ""}, now);
    REQUIRE(record->history.size() == 50);
    CHECK(record->history.front().to == 11);
    CHECK(record->history.back() == StoreEvent{StoreEvent::What::installed, now, 59, 60});
}

TEST_CASE("Only a name of the form SERIAL-FINGERPRINT is a version's") {
    CHECK(version_name_from("7-0123456789abcdef") == VersionName{7, "0123456789abcdef"});
    CHECK(version_name_from("0-0123456789abcdef") == VersionName{0, "0123456789abcdef"});
    CHECK(version_name_from("999999999-0123456789abcdef") == VersionName{999'999'999, "0123456789abcdef"});
    CHECK(to_text(VersionName{7, "0123456789abcdef"}) == "7-0123456789abcdef");
    CHECK(to_text(std::optional<VersionName>()).empty());
    for (const char* name : {"", "7", "7-", "-0123456789abcdef", "7-0123456789ABCDEF", "7-0123456789abcde",
                             "07-0123456789abcdef", "7-0123456789abcdef/..", "../7-0123456789abcdef",
                             "9999999999999999999-0123456789abcdef"})
        CHECK_MESSAGE(!version_name_from(name), name);
}

} // namespace store_test
