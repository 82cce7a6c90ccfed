#include <doctest/doctest.h>

#include "base/characters.h"
#include "store/receipt.h"
#include "support/day.h"
#include "support/memory_files.h"

namespace receipt_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const UtcTime now = test::moment("2026-05-31T09:30:00Z");

Receipt sample() {
    return {.kiosk_id = "library-07",
            .software_version = "0.1.0",
            .serial_before = 5,
            .serial_after = 6,
            .result = ImportResult::installed,
            .free_mib = 512,
            .last_start = now,
            .time = test::moment("2026-06-01T10:00:00Z")};
}

std::string problems_of(const std::string& text) {
    const Result<Receipt> receipt = read_receipt(text, "a.toml");
    return receipt ? "" : to_text(receipt.error());
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
    return text.replace(text.find(old), old.size(), by);
}

} // namespace

TEST_CASE("A receipt is a small file that a person can read") {
    CHECK(write_receipt(sample()) == "kiosk_id = \"library-07\"\n"
                                     "software_version = \"0.1.0\"\n"
                                     "serial_before = 5\n"
                                     "serial_after = 6\n"
                                     "result = \"installed\"\n"
                                     "code = 0\n"
                                     "message = \"\"\n"
                                     "free_mib = 512\n"
                                     "last_start = \"2026-05-31T09:30:00Z\"\n"
                                     "time = \"2026-06-01T10:00:00Z\"\n"
                                     "errors = []\n"
                                     "rolled_back = false\n");
}

TEST_CASE("A receipt is read as it was written") {
    Receipt receipt = sample();
    CHECK(read_receipt(write_receipt(receipt), "a.toml") == receipt);
    receipt.result = ImportResult::refused;
    receipt.reason = Reason::broken_content;
    receipt.message = "\"b.zip\" \\ é does not hold together.";
    receipt.serial_before = receipt.serial_after = std::nullopt;
    receipt.free_mib = std::nullopt;
    receipt.last_start = std::nullopt;
    receipt.errors = {"pages/a.toml:3:1: One.", "Two."};
    CHECK(read_receipt(write_receipt(receipt), "a.toml") == receipt);
}

TEST_CASE("A receipt says which computer it is of, and is read without that, too") {
    Receipt receipt = sample();
    receipt.computer_id = "3f9a2c41d0be";
    const std::string text = write_receipt(receipt);
    CHECK(text.starts_with("kiosk_id = \"library-07\"\nmachine = \"3f9a2c41d0be\"\n"));
    CHECK(read_receipt(text, "a.toml") == receipt);
    CHECK(read_receipt(write_receipt(sample()), "a.toml")->computer_id.empty());
    CHECK(
        problems_of(replaced(text, "3f9a2c41d0be", "3f9a2c41d0bé")) ==
        "a.toml:2:11: \"3f9a2c41d0bé\" is no computer's own name. A kiosk writes it like this: 3f9a2c41d0be. "
        "Leave this receipt out.\n");
}

TEST_CASE("A receipt carries its counter and how the kiosk is; what is not known has no line") {
    Receipt receipt = sample();
    receipt.count = ReceiptCount{.number = 7, .since = now, .starts = 3};
    receipt.condition = {.mend = {"staff PIN: None is set."},
                         .disk = KioskCondition::Disk::failing,
                         .celsius = 54,
                         .debian_as_of = day("2026-05-20"),
                         .content_made = day("2026-05-01"),
                         .settings = SignedSettings{.serial = 20260501093000, .changed = true}};
    const std::string text = write_receipt(receipt);
    CHECK(text.ends_with("rolled_back = false\n"
                         "counter = 7\n"
                         "counted_since = \"2026-05-31T09:30:00Z\"\n"
                         "starts = 3\n"
                         "mend = [\"staff PIN: None is set.\"]\n"
                         "disk = \"failing\"\n"
                         "celsius = 54\n"
                         "debian_as_of = \"2026-05-20\"\n"
                         "content_made = \"2026-05-01\"\n"
                         "settings_serial = 20260501093000\n"
                         "settings_changed = true\n"));
    CHECK(read_receipt(text, "a.toml") == receipt);
    CHECK_FALSE(read_receipt(replaced(text, "counter = 7\n", ""), "a.toml")->count.has_value());
    CHECK(problems_of(replaced(text, "celsius = 54", "celsius = 5400")) != "");
}

TEST_CASE("Two kiosks of one name leave a receipt each on a stick, and each replaces its own") {
    MemoryFiles files;
    files.put_folder("/stick");
    Receipt first = sample();
    first.computer_id = "3f9a2c41d0be";
    Receipt second = sample();
    second.computer_id = "77aa01000000";
    REQUIRE(leave_receipt({files, "/stick"}, sample())); // of an older program
    for (int round = 0; round < 2; ++round) {
        first.serial_after = second.serial_after = round;
        REQUIRE(leave_receipt({files, "/stick"}, first));
        REQUIRE(leave_receipt({files, "/stick"}, second));
    }
    CHECK(files.names_in("/stick/signpost/receipts") ==
          std::vector<std::string>{"library-07-77aa01.toml", "library-07.toml"});
    CHECK(collect_receipts(files, "/stick").receipts == std::vector<Receipt>{second, first});
}

TEST_CASE("Whatever stands in a message, the receipt can be read back") {
    Receipt receipt = sample();
    receipt.message = std::string("a\0b\n\x1B\xFF\xC3", 7) + std::string(5000, 'x');
    receipt.errors = std::vector<std::string>(100, "\r\n\"\"\"");
    const Result<Receipt> read = read_receipt(write_receipt(receipt), "a.toml");
    REQUIRE(read);
    CHECK(read->message.starts_with("a b ??xxx"));
    CHECK(read->message.ends_with("…"));
    CHECK(read->errors.size() == 20);
}

TEST_CASE("What is no receipt is told for what it is") {
    const std::string good = write_receipt(sample());
    CHECK(problems_of(good + "new_key = 1\n").empty());
    CHECK(problems_of(replaced(good, "library-07", "../x")) ==
          "a.toml:1:12: \"../x\" is no kiosk's name. Use at most 64 letters of a to z, digits, hyphens and "
          "underscores.\n");
    CHECK(problems_of(replaced(good, "\"installed\"", "\"done\"")) ==
          "a.toml:5:10: \"done\" is no result of an import. There are: installed, already installed, "
          "refused.\n");
    CHECK(problems_of(replaced(good, "2026-06-01T10:00:00Z", "yesterday")) ==
          "a.toml:10:8: \"time\" is no time in UTC. A kiosk writes it like this: 2026-05-31T09:30:00Z. Leave "
          "this receipt out.\n");
    CHECK(problems_of("id = \"sample\"\n").find("\"kiosk_id\" is missing") != std::string::npos);
    CHECK_FALSE(problems_of("\x01").empty());
}

TEST_CASE("A receipt says what the import came to, and how the kiosk is") {
    MemoryFiles files;
    files.put("/store/start.toml",
              "version = \"\"\nunconfirmed = 0\nlast_start = \"" + to_text(now) + "\"\n");
    files.free = std::uint64_t{700} * 1024 * 1024 + 5;
    ImportOutcome outcome;
    outcome.serial_before = outcome.serial_after = 5;
    outcome.refusal =
        Refusal{Reason::broken_content, "Cause.", "Remedy.", {{"bundle.toml", 1, 2, "A.", "B."}}};
    outcome.passed_over = {{Reason::older, "C.", "D.", {}}};
    outcome.remarks = {"E."};
    const Receipt receipt =
        make_receipt({files, "/store"}, {"library-07", "3f9a2c41d0be"}, "0.1.0", outcome, now);
    CHECK(receipt.kiosk_id == "library-07");
    CHECK(receipt.computer_id == "3f9a2c41d0be");
    CHECK(receipt.reason == Reason::broken_content);
    CHECK(receipt.message == "Cause. Remedy.");
    CHECK(receipt.free_mib == 700);
    CHECK(receipt.last_start == now);
    CHECK(receipt.errors == std::vector<std::string>{"E.", "bundle.toml:1:2: A. B.", "C. D."});
    CHECK(receipt.count == ReceiptCount{.number = 1, .since = now, .starts = 0});
}

TEST_CASE("A receipt replaces the kiosk's older one on the stick") {
    MemoryFiles files;
    files.put_folder("/stick");
    Receipt receipt = sample();
    REQUIRE(leave_receipt({files, "/stick"}, receipt));
    receipt.serial_after = 9;
    REQUIRE(leave_receipt({files, "/stick"}, receipt));
    CHECK(files.names_in("/stick/signpost/receipts") == std::vector<std::string>{"library-07.toml"});
    CHECK(files.bytes_of("/stick/signpost/receipts/library-07.toml") == write_receipt(receipt));
    files.restart(Loss::unsynced_data);
    CHECK(files.bytes_of("/stick/signpost/receipts/library-07.toml") == write_receipt(receipt));
}

TEST_CASE("No receipt is left through a link, on a full stick, or under a name that leads elsewhere") {
    MemoryFiles files;
    files.put_folder("/stick");
    Receipt receipt = sample();
    SUBCASE("signpost is a link") { files.put_other("/stick/signpost"); }
    SUBCASE("receipts is a link") { files.put_other("/stick/signpost/receipts"); }
    SUBCASE("full") { files.full_from_now = true; }
    SUBCASE("a name that leads elsewhere") { receipt.kiosk_id = "../../etc/passwd"; }
    CHECK_FALSE(leave_receipt({files, "/stick"}, receipt));
}

TEST_CASE("Only letters, digits, hyphens and underscores name a kiosk") {
    CHECK(is_kiosk_id("LIB_kiosk-07"));
    for (const std::string& id : {std::string(), std::string("a/b"), std::string("."), std::string("a.b"),
                                  std::string("ä"), std::string(65, 'a')})
        CHECK_FALSE(is_kiosk_id(id));
}

TEST_CASE("Receipts are collected from the folders of several sticks; what is none is told") {
    MemoryFiles files;
    Receipt other = sample();
    other.kiosk_id = "station-1";
    files.put("/home/sticks/one/signpost/receipts/library-07.toml", write_receipt(sample()));
    files.put("/home/sticks/two/station-1.toml", write_receipt(other));
    files.put("/home/sticks/two/notes.txt", "x");
    files.put("/home/sticks/two/.hidden.toml", "x");
    files.put("/home/sticks/two/library-07.toml.new", "half");
    files.put("/home/sticks/two/bad.toml", "x");
    files.put_other("/home/sticks/two/link.toml");
    const Receipts receipts = collect_receipts(files, "/home/sticks");
    CHECK(receipts.receipts == std::vector<Receipt>{sample(), other});
    REQUIRE(receipts.problems.size() == 2);
    CHECK(receipts.problems[0].file == "/home/sticks/two/bad.toml");
    CHECK(receipts.problems[1].file == "/home/sticks/two/link.toml");
    CHECK(collect_receipts(files, "/none").problems.size() == 1);
}

TEST_CASE("Folders too deep to be looked at for receipts are told once") {
    MemoryFiles files;
    const std::string receipt = write_receipt(sample());
    files.put("/sticks/1/2/3/4/library-07.toml", receipt);
    files.put("/sticks/1/2/3/4/5/library-08.toml", receipt);
    files.put("/sticks/1/2/3/4/6/library-09.toml", receipt);
    const Receipts receipts = collect_receipts(files, "/sticks");
    CHECK(receipts.receipts.size() == 1);
    CHECK(receipts.problems.empty());
    CHECK(
        to_text(receipts.notes) ==
        "/sticks/1/2/3/4/5: This folder lies too deep, and was not looked at, nor was any other so deep. If "
        "receipts are in it, copy them to a folder nearer to the top: four folders deep at most.\n");
}

TEST_CASE("What a computer keeps on a stick for itself is not looked at for receipts") {
    MemoryFiles files;
    const std::string receipt = write_receipt(sample());
    files.put("/stick/signpost/receipts/library-07.toml", receipt);
    for (const char* folder :
         {".Trash-1000/files", ".fseventsd", "$RECYCLE.BIN/S-1-5", "$Recycle.Bin", "RECYCLER", "Trash",
          "System Volume Information", "lost+found", "signpost/receipts/.old"})
        files.put(std::string("/stick/") + folder + "/old.toml", receipt);
    files.put("/stick/signpost/receipts/._library-07.toml", "x");
    const Receipts receipts = collect_receipts(files, "/stick");
    CHECK(receipts.receipts.size() == 1);
    CHECK(receipts.problems.empty());
    CHECK(collect_receipts(files, "/stick/.Trash-1000").receipts.size() == 1); // whoever names it means it
}

} // namespace receipt_test
