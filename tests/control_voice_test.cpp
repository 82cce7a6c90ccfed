// kioskctl script and kioskctl voice; and recordings on their way from a folder to a kiosk.
#include <doctest/doctest.h>

#include <filesystem>

#include "content/recordings.h"
#include "source/content_source.h"
#include "support/made_recording.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::make_stick;
using test::Office;
using test::Said;

namespace {

namespace fs = std::filesystem;

Script a_script() {
    Script script;
    for (const char* text : {"Get help now", "=button", "Back, \"home\""})
        script.push_back({recording_key(text), text, "home"});
    return script;
}

std::string clip(const std::string& text) { return "site/" + recording_path("en", recording_key(text)); }

void make_spoken_site(Office& office) {
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.script = a_script();
    office.recording = test::recording_of_tone(0.5F);
}

Said voice(Office& office) {
    return office.type({"voice", office.at("site"), "--lang", "en", "--from", office.at("said")});
}

} // namespace

TEST_CASE("The list has a number, a key and where it is seen for each text, and whether it is recorded") {
    Office office;
    make_spoken_site(office);
    office.write(clip("=button"), office.recording);
    const Said listed = office.type({"script", office.at("site"), "--lang", "en"});
    CHECK(listed.err.empty());
    CHECK(listed.out == "number,key,seen,text,recorded,language\r\n1," + recording_key("Get help now") +
                            ".opus,home,Get help now,no,en\r\n2," + recording_key("=button") +
                            ".opus,home,'=button,yes,en\r\n3," + recording_key("Back, \"home\"") +
                            ".opus,home,\"Back, \"\"home\"\"\",no,en\r\n");
    CHECK(office.script_asked ==
          std::vector<std::string>{"--content", office.at("site"), "--script", "en", "--drafts"});
    const Said written =
        office.type({"script", office.at("site"), "--lang", "en", "-o", office.at("en.csv")});
    CHECK(has(written.out, "en.csv: 3 texts in en, 1 of them recorded."));
    CHECK(has(office.read("en.csv"), listed.out));
}

TEST_CASE("As a PDF it is drawn by the kiosk, beside one that is there until it is whole") {
    Office office;
    make_spoken_site(office);
    office.write("en.pdf", "an older one");
    const std::vector<std::string> command{"script", office.at("site"),  "--lang", "en",
                                           "-o",     office.at("en.pdf")};
    const Said written = office.type(command);
    CHECK(has(written.out, "en.pdf: 3 texts in en, 0 of them recorded."));
    CHECK(office.script_asked == std::vector<std::string>{"--content", office.at("site"), "--script", "en",
                                                          "--drafts", "--pdf", office.at("en.pdf.part")});
    CHECK(office.read("en.pdf").empty()); // what nobody drew into here
    office.write("en.pdf", "an older one");
    office.script.reset();
    CHECK(office.type(command).code == 1);
    CHECK(office.read("en.pdf") == "an older one");
    CHECK_FALSE(std::filesystem::exists(office.at("en.pdf.part")));
}

TEST_CASE("A file of another kind is refused, and not written") {
    Office office;
    make_spoken_site(office);
    const Said refused =
        office.type({"script", office.at("site"), "--lang", "en", "-o", office.at("en.doc")});
    CHECK(refused.code == 1);
    CHECK(
        has(refused.err, "Give it a name that ends in .csv, for a spreadsheet, or in .pdf, to be printed."));
    CHECK_FALSE(std::filesystem::exists(office.at("en.doc")));
}

TEST_CASE("A language that is not there, and a kiosk that is not installed, are told") {
    Office office;
    make_spoken_site(office);
    const Said other = office.type({"script", office.at("site"), "--lang", "xx"});
    CHECK(other.code == 1);
    CHECK(has(other.err, "The bundle has no language \"xx\". Name one that it has: en"));
    office.script.reset();
    CHECK(has(office.type({"script", office.at("site"), "--lang", "en"}).err,
              "Install the program kiosk beside kioskctl"));
}

TEST_CASE("Files called by number and by key become recordings; what is missing is told") {
    Office office;
    make_spoken_site(office);
    office.write("said/1.wav", "x");
    office.write("said/" + recording_key("=button") + ".WAV", "x");
    office.write("said/notes.txt", "x");
    const Said taken = voice(office);
    CHECK(taken.code == 0);
    CHECK(taken.err.empty());
    CHECK(office.read(clip("Get help now")) == office.recording);
    CHECK(office.read(clip("=button")) == office.recording);
    CHECK(taken.out == "2 recordings made, 0 files not taken. 2 of 3 texts in en recorded.\nMissing: 3 " +
                           recording_key("Back, \"home\"") + " Back, \"home\"\n");
    CHECK(office.type({"check", office.at("site"), "--without-glass"}).code == 0);
}

TEST_CASE("Numbers count by the list that was read from, whatever the bundle has become since") {
    Office office;
    make_spoken_site(office);
    REQUIRE(office.type({"script", office.at("site"), "--lang", "en", "-o", office.at("en.csv")}).code == 0);
    office.script->insert(office.script->begin(), ScriptLine{recording_key("New"), "New", "start"});
    office.write("said/2.wav", "x");
    const Said taken = office.type({"voice", office.at("site"), "--lang", "en", "--from", office.at("said"),
                                    "--script", office.at("en.csv")});
    CHECK(taken.code == 0);
    CHECK(fs::exists(office.path(clip("=button"))));
    CHECK_FALSE(fs::exists(office.path(clip("Get help now"))));
}

TEST_CASE("Files that cannot be taken are told, and the rest is taken all the same") {
    Office office;
    make_spoken_site(office);
    office.write("said/1.wav", "x");
    office.write("said/4.wav", "x");
    office.write("said/hello.wav", "x");
    office.write("said/" + recording_key("gone") + ".wav", "x");
    const Said taken = voice(office);
    CHECK(taken.code == 1);
    CHECK(has(taken.err, "4.wav: The list has no text of this number."));
    CHECK(has(taken.err, "hello.wav: Its name is no number and no key."));
    CHECK(has(taken.err, recording_key("gone") + ".wav: Its text is not said any more"));
    CHECK(has(taken.out, "1 recording made, 3 files not taken. 1 of 3 texts in en recorded."));
    office.recording.clear();
    CHECK(has(voice(office).err, "1.wav: Nothing is heard in it."));
}

TEST_CASE("A recording whose text is not said any more is told, and stays") {
    Office office;
    make_spoken_site(office);
    office.write(clip("Old"), office.recording);
    fs::create_directories(office.path("said"));
    const Said taken = voice(office);
    CHECK(taken.code == 0);
    CHECK(has(taken.out, recording_path("en", recording_key("Old")) + ": Its text is not said any more."));
    CHECK(fs::exists(office.path(clip("Old"))));
}

TEST_CASE("Packed, signed and imported, a recording is read by the kiosk byte for byte") {
    Office office;
    make_stick(office, "2");
    const std::string opus = test::recording_of_tone(0.5F);
    const std::string key = recording_key("Get help now");
    office.write(clip("Get help now"), opus);
    make_stick(office, "3");
    const Said imported = office.type({"import", office.at("stick")});
    CHECK(imported.err.empty());
    REQUIRE(imported.code == 0);

    ContentSource source(office.path("shipped"), office.path("store"));
    CHECK(source.recording("en", key).empty()); // nothing was loaded yet
    const auto files = source.load();
    REQUIRE(files);
    CHECK(files->at(recording_path("en", key)) == unread_recording);
    CHECK((*read_bundle(*files))->recordings.at("en").contains(key));
    CHECK(source.recording("en", key) == opus);
    CHECK(source.recording("en", recording_key("other")).empty());
    CHECK(source.recording("../en", key).empty());
}

TEST_CASE("A bundle whose recording is no sound is refused, with the file's name") {
    Office office;
    make_stick(office, "2");
    office.write(clip("Get help now"), "no sound");
    const Said checked = office.type({"check", office.at("site"), "--without-glass"});
    CHECK(checked.code == 1);
    CHECK(has(checked.out, recording_path("en", recording_key("Get help now"))));
    CHECK(has(checked.out, "This is no whole recording in the format Opus with one channel."));
    CHECK(office.type({"sign", office.at("stick/site.zip"), "-k", office.at("office.key")}).code == 0);
    REQUIRE(office.type({"pack", office.at("site"), "-o", office.at("stick/site.zip")}).code != 0);
}

TEST_CASE("What lies among recordings and is none is told, and never told to become a page") {
    Office office;
    make_spoken_site(office);
    office.write("site/speech/notes.txt", "x");
    office.write("site/speech/en/12.wav", "x");
    office.write("site/speech/en/" + recording_key("x") + ".toml", "x");
    const Said checked = office.type({"check", office.at("site"), "--without-glass"});
    CHECK(has(checked.out, "speech/notes.txt: warning: Kiosks do not read this file. Take it out"));
    CHECK(has(checked.out, "speech/en/12.wav: warning: Kiosks do not read this file. Take it out"));
    CHECK(has(checked.out, recording_key("x") + ".toml: warning: Kiosks do not read this file. Take it out"));
    CHECK(has(checked.out, "Recordings are made by kioskctl voice"));
    office.write("site/speech/en/hello.opus", office.recording);
    CHECK(has(office.type({"check", office.at("site"), "--without-glass"}).out,
              "Let kioskctl voice make it, which gives it its name"));
}

TEST_CASE("What changed between two bundles: recordings, too") {
    Office office;
    make_spoken_site(office);
    office.write(clip("=button"), office.recording);
    office.write(clip("Old"), office.recording);
    fs::copy(office.path("site"), office.path("next"), fs::copy_options::recursive);
    const auto diff = [&] { return office.type({"diff", office.at("site"), office.at("next")}).out; };
    CHECK(diff() == "A visitor would see no difference.\n");
    const auto next = [](const char* text) { return "next/" + recording_path("en", recording_key(text)); };
    office.write(next("=button"), test::recording_of_tone(0.7F));
    office.write(next("New"), office.recording);
    office.write(next("Newer"), office.recording);
    fs::remove(office.path(next("Old")));
    CHECK(has(diff(), "Recordings in en: 2 new, 1 changed, 1 gone.\n"));
}

TEST_CASE("Check says how much of a language is recorded, and which languages no voice can say") {
    Office office;
    make_spoken_site(office);
    const auto check = [&] { return office.type({"check", office.at("site"), "--without-glass"}); };
    CHECK_FALSE(has(check().out, "Recorded"));
    CHECK_FALSE(has(check().out, "voice"));
    office.write(clip("=button"), office.recording);
    CHECK(has(check().out, "Recorded: en, 1 of 3 texts.\n"));
    CHECK(has(office.type({"check", office.at("site"), "--without-glass", "--json"}).out,
              "\"recorded\": {\n    \"en\": {\n      \"recorded\": 1,\n      \"texts\": 3"));
    office.write("site/bundle.toml", office.read("site/bundle.toml") +
                                         "\n[[languages]]\ncode = \"so\"\nname = \"Soomaali\"\n"
                                         "\n[[languages]]\ncode = \"zh-hans\"\nname = \"\u4E2D\u6587\"\n");
    const Said checked = check();
    CHECK(has(checked.out, "No voice of a kiosk can say the language \"so\"."));
    CHECK(has(checked.out, "The voice of a kiosk on Debian 12 cannot say the language \"zh-hans\"."));
    CHECK(has(checked.out,
              "Recorded: en, 1 of 3 texts.\nRecorded: so, none.\nRecorded: zh-hans, none.\n"
              "What a kiosk puts together while somebody listens (\"2 of 6\", the time) cannot be "
              "recorded: its own voice says it.\n"));
    for (const ScriptLine& line : a_script())
        office.write("site/" + recording_path("so", line.key), office.recording);
    CHECK_FALSE(has(check().out, "the language \"so\""));
    office.script.reset(); // nobody counts: it may be all
    CHECK_FALSE(has(check().out, "the language \"so\""));
}
