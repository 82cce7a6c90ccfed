// The list that people read from, after a spreadsheet had it; and which of the recorded files are taken.
#include <doctest/doctest.h>

#include <filesystem>

#include "content/recordings.h"
#include "support/made_recording.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::Office;
using test::Said;

namespace {

namespace fs = std::filesystem;

constexpr const char* all_digits = "9708451731840342";    // 9.70845E+15 in a spreadsheet
constexpr const char* with_exponent = "12345678901234e5"; // 1.23E+18
constexpr const char* plain = "00c0ffee00c0ffee";
const std::string heading = "number,key,seen,text,recorded,language\r\n";
const std::string mark = "\xEF\xBB\xBF"; // by which Excel knows UTF-8

struct Recorder : Office {
    Recorder() {
        REQUIRE(type({"new", at("site")}).code == 0);
        script = Script{{all_digits, "Zoo", "home"}, {with_exponent, "Ask", "home"}, {plain, "Hide", "home"}};
        recording = test::recording_of_tone(0.5F);
        fs::create_directories(path("said"));
    }

    void say(const std::string& name) const { write("said/" + name, "x"); }

    Said take(const std::string& language = "en") {
        return type({"voice", at("site"), "--lang", language, "--from", at("said")});
    }
    // Beside the list that was read from.
    Said take_by(const std::string& list, const std::string& language = "en") {
        write("list.csv", list);
        return type(
            {"voice", at("site"), "--lang", language, "--from", at("said"), "--script", at("list.csv")});
    }

    [[nodiscard]] bool has_made(const std::string& key) const {
        return fs::exists(path("site/" + recording_path("en", key)));
    }
};

void add_polish(const Office& office) {
    office.write("site/bundle.toml",
                 office.read("site/bundle.toml") + "\n[[languages]]\ncode = \"pl\"\nname = \"Polski\"\n");
}

} // namespace

TEST_CASE("A list counts by its numbers, whatever the order of its rows and columns, and with rows deleted") {
    for (const std::string list :
         {"number,key,seen,text,recorded\r\n2,12345678901234e5,home,Ask,no\r\n"
          "1,9708451731840342,home,Zoo,no\r\n",                                  // sorted by text
          "number,key,seen,text,recorded\r\n2,12345678901234e5,home,Ask,no\r\n", // a row less
          "Text;Key;Number\r\nAsk;12345678901234e5.opus;2\r\n"}) {
        CAPTURE(list);
        Recorder office;
        office.say("2.wav");
        CHECK(office.take_by(list).err.empty());
        CHECK(office.has_made(with_exponent));
        CHECK_FALSE(office.has_made(all_digits));
    }
}

TEST_CASE("What is missing has the number that it has in the list that was read from") {
    Recorder office;
    office.say("1.wav");
    const Said taken = office.take_by("number,key\r\n7,12345678901234e5.opus\r\n1,9708451731840342.opus\r\n");
    CHECK(has(taken.out, "Missing: 7 12345678901234e5 Ask\nMissing: 00c0ffee00c0ffee Hide\n"));
}

TEST_CASE("No spreadsheet takes a key for a number, and the list is taken as it was written") {
    Recorder office;
    const Said listed = office.type({"script", office.at("site"), "--lang", "en"});
    CHECK(listed.out == heading + "1,9708451731840342.opus,home,Zoo,no,en\r\n"
                                  "2,12345678901234e5.opus,home,Ask,no,en\r\n"
                                  "3,00c0ffee00c0ffee.opus,home,Hide,no,en\r\n");
    office.say("1.wav");
    office.say("2.wav");
    office.say(std::string(plain) + ".opus.wav"); // as the list has it
    const Said taken = office.take_by(listed.out);
    CHECK(taken.err.empty());
    CHECK(has(taken.out, "3 recordings made, 0 files not taken. 3 of 3 texts in en recorded."));
}

TEST_CASE("The file begins as Excel wants it to know UTF-8, and what goes on to another program does not") {
    Recorder office;
    const Said listed = office.type({"script", office.at("site"), "--lang", "en"});
    REQUIRE(office.type({"script", office.at("site"), "--lang", "en", "-o", office.at("en.csv")}).code == 0);
    CHECK(office.read("en.csv") == mark + listed.out);
    office.say("2.wav");
    CHECK(office.take_by(office.read("en.csv")).code == 0);
    CHECK(office.has_made(with_exponent));
}

TEST_CASE("A list whose numbers or keys are not what was written is refused, with the line") {
    struct Wrong {
        std::string rows;
        const char* told;
    };
    for (const auto& [rows, told] :
         {Wrong{
              "1,9.70845E+15,home,Zoo,no,en\r\n",
              "list.csv:2:1: \"9.70845E+15\" is no key. Name the list as it was before a spreadsheet saved "
              "it. "
              "Where that is lost, delete this line, and call the text's file by the key that a new list has "
              "beside the text."},
          Wrong{"1,,home,Zoo,no,en\r\n", "list.csv:2:1: \"\" is no key."},
          Wrong{"1,00c0ffee00c0ffee,home,Hide,no,en\r\n1,12345678901234e5,home,Ask,no,en\r\n",
                "list.csv:3:1: The number 1 is in line 2, too. Delete the line whose text was not read as "
                "number 1."},
          Wrong{",00c0ffee00c0ffee,home,Hide,no,en\r\n", "list.csv:2:1: \"\" is no number of a text. Write "
                                                         "the number that the text had when it was read, "
                                                         "or delete the line."},
          Wrong{"1.5,00c0ffee00c0ffee,home,Hide,no,en\r\n",
                "list.csv:2:1: \"1.5\" is no number of a text."}}) {
        CAPTURE(rows);
        Recorder office;
        office.say("1.wav");
        const Said refused = office.take_by(heading + rows);
        CHECK(refused.code != 0);
        CHECK(has(refused.err, told));
        CHECK_FALSE(fs::exists(office.path("site/speech")));
    }
}

TEST_CASE("A list without its first line is refused, and so is an empty one") {
    for (const std::string list :
         {"1,00c0ffee00c0ffee.opus,home,Hide,no,en\r\n", "", "number,text\r\n1,Hide\r\n"}) {
        CAPTURE(list);
        Recorder office;
        office.say("1.wav");
        const Said refused = office.take_by(list);
        CHECK(refused.code != 0);
        CHECK(has(refused.err,
                  "The first line does not name the columns number and key. Name the list as kioskctl "
                  "script wrote it, or write both words above their columns."));
        CHECK_FALSE(fs::exists(office.path("site/speech")));
    }
}

TEST_CASE("A list of another language is refused: what is the same in both would be heard in the wrong one") {
    Recorder office;
    add_polish(office);
    office.say("3.wav");
    const std::string list = office.type({"script", office.at("site"), "--lang", "en"}).out;
    const Said refused = office.take_by(list, "pl");
    CHECK(refused.code != 0);
    CHECK(has(refused.err,
              "list.csv:2:1: This list is of what is said in \"en\", not in \"pl\". Name the list that "
              "was made with --lang pl, or say --lang en."));
    CHECK_FALSE(fs::exists(office.path("site/speech")));
    CHECK(office.take_by(list).code == 0);
    CHECK(office.has_made(plain));
}

TEST_CASE("Files of another kind, as telephones record them, are told until a WAV file stands beside them") {
    Recorder office;
    office.say("1.wav");
    office.say("2.m4a");
    office.say("New Recording 3.MP3");
    office.say("3.wave"); // of no kind that anybody knows, and called as a recording is
    office.say("notes.txt");
    fs::create_directories(office.path("said/4"));
    const Said taken = office.take();
    CHECK(taken.code == 1);
    const std::string from = office.at("said/2.m4a");
    CHECK(has(taken.err,
              "2.m4a: It was not taken: its name does not end in .wav. Save it as WAV (ffmpeg -i \"" + from +
                  "\" \"" + office.at("said/2.wav") +
                  "\" does, from Debian's package ffmpeg), or take it out of the folder."));
    CHECK(has(taken.err, "New Recording 3.MP3: It was not taken"));
    CHECK(has(taken.err, "3.wave: It was not taken"));
    CHECK_FALSE(has(taken.err, "notes.txt"));
    CHECK(has(taken.out, "1 recording made, 3 files not taken."));
    office.say("2.wav");
    CHECK_FALSE(has(office.take().err, "2.m4a"));
}

TEST_CASE("Of two files for one text none is taken, and both are told") {
    Recorder office;
    for (const char* name : {"1.wav", "0001.wav", "1.WAV", "2.wav", "12345678901234e5.wav", "3.wav"})
        office.say(name);
    const Said taken = office.take();
    CHECK(taken.code == 1);
    CHECK(has(taken.err,
              "0001.wav: It is of the same text as 1.WAV and 1.wav. Keep the better one alone in the "
              "folder."));
    CHECK(has(taken.err, "\n1.wav: It is of the same text as 0001.wav and 1.WAV."));
    CHECK(has(taken.err, "\n12345678901234e5.wav: It is of the same text as 2.wav."));
    CHECK(has(taken.err, "\n2.wav: It is of the same text as 12345678901234e5.wav."));
    CHECK(has(taken.out, "1 recording made, 5 files not taken. 1 of 3 texts in en recorded."));
    CHECK(office.has_made(plain));
}

TEST_CASE("Check names the recording whose sentence has changed, as kioskctl voice does") {
    Recorder office;
    for (const char* name : {"1.wav", "2.wav"})
        office.say(name);
    REQUIRE(office.take().code == 0);
    const auto check = [&] { return office.type({"check", office.at("site"), "--without-glass"}); };
    CHECK_FALSE(has(check().out, "not said any more"));
    office.script->front().key = recording_key("changed");
    const Said checked = check();
    CHECK(checked.code == 0);
    const std::string orphan = recording_path("en", all_digits);
    const std::string rest =
        "Its text is not said any more. Delete the file, or keep it for when the text comes back.";
    CHECK(has(checked.out, orphan + ": warning: " + rest));
    CHECK(has(checked.out, "Recorded: en, 1 of 3 texts."));
    CHECK(has(office.type({"check", office.at("site"), "--without-glass", "--json"}).out,
              "\"kind\": \"not-said\""));
    fs::remove_all(office.path("said"));
    fs::create_directories(office.path("said"));
    CHECK(has(office.take().out, orphan + ": " + rest));
    office.script.reset(); // nobody looked what is said
    CHECK_FALSE(has(check().out, "not said any more"));
}
