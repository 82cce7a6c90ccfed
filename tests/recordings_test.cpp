// Recordings in a bundle: what they are called, which are taken, and what is said by them.
#include <doctest/doctest.h>

#include "content/file_names.h"
#include "content/recordings.h"
#include "speech/spoken_item.h"
#include "support/made_recording.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

const std::string& a_clip() {
    static const std::string bytes = test::recording_of_tone(0.5F);
    return bytes;
}

Problem mistake_in(const BundleFiles& files) {
    const auto read = read_bundle(files);
    REQUIRE_FALSE(read);
    REQUIRE(read.error().size() == 1);
    return read.error().front();
}

BundleFiles with_recording(const std::string& path, const std::string& bytes) {
    BundleFiles files = test::small_bundle();
    files[path] = bytes;
    return files;
}

} // namespace

TEST_CASE("A recording is called by what is said: another sentence, another name") {
    CHECK(recording_key("Get help now") == recording_key("Get help now"));
    CHECK(recording_key("Get help now") != recording_key("Get help now."));
    CHECK(recording_key("") == "0e5751c026e543b2"); // b2sum -l 256 of nothing begins so
    CHECK(is_recording_key(recording_key("x")));
    for (const char* wrong : {"", "0e5751c026e543b", "0E5751C026E543B2", "0e5751c026e543b22"})
        CHECK_FALSE(is_recording_key(wrong));
    CHECK(recording_path("pl", "0e5751c026e543b2") == "speech/pl/0e5751c026e543b2.opus");
}

TEST_CASE("The names of recordings are read, and others refused with what to do") {
    const auto name = read_file_name("speech/pl/0e5751c026e543b2.opus");
    REQUIRE(name);
    CHECK(name->kind == FileName::Kind::recording);
    CHECK(name->language == "pl");
    CHECK(name->id == "0e5751c026e543b2");
    for (const char* wrong :
         {"speech/0e5751c026e543b2.opus", "speech/PL/0e5751c026e543b2.opus", "speech/pl/hello.opus",
          "speech/pl/0e5751c026e543b2.toml", "speech/pl/a/0e5751c026e543b2.opus", "speech/", "speech/pl/",
          "speech/../0e5751c026e543b2.opus"}) {
        CAPTURE(wrong);
        const auto refused = read_file_name(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().front().cause == "No recording is called so.");
    }
    CHECK(is_bundle_folder("speech"));
    CHECK(is_bundle_folder("speech/pl"));
    CHECK_FALSE(is_bundle_folder("speech/pl/a"));
    CHECK_FALSE(is_bundle_folder("speech/.."));
}

TEST_CASE("A bundle knows which recordings it has, whether their bytes were read or not") {
    for (const std::string& bytes : {a_clip(), std::string(unread_recording)}) {
        const auto bundle = read_bundle(with_recording("speech/en/0e5751c026e543b2.opus", bytes));
        REQUIRE(bundle);
        CHECK((*bundle)->recordings ==
              std::map<LanguageCode, std::set<std::string>>{{"en", {"0e5751c026e543b2"}}});
    }
}

TEST_CASE(
    "What is no recording, is too long, or is in a language that the bundle does not have, is a mistake") {
    const std::string path = "speech/en/0e5751c026e543b2.opus";
    for (const std::string& broken :
         {std::string(), std::string("OggS"), a_clip().substr(0, a_clip().size() - 1), a_clip().substr(1),
          "x" + a_clip(), a_clip() + "x", a_clip() + a_clip(), std::string("RIFF____WAVEfmt ")}) {
        const Problem problem = mistake_in(with_recording(path, broken));
        CHECK(problem.file == path);
        CHECK(problem.cause == "This is no whole recording in the format Opus with one channel.");
        CHECK(problem.remedy == "Make it again with kioskctl voice, or take it out of the folder.");
    }
    CHECK(mistake_in(with_recording(path, std::string(largest_recording + 1, 'a'))).cause ==
          "The recording is larger than 100 KB.");
    CHECK(mistake_in(with_recording(path, test::recording_of_tone(60.5F, 6000))).cause ==
          "The recording is longer than 60 seconds.");
    CHECK(mistake_in(with_recording("speech/xx/0e5751c026e543b2.opus", a_clip())).cause ==
          "The bundle has no language \"xx\".");
}

TEST_CASE("Each part that somebody recorded stands alone; its neighbours are spoken in one go as before") {
    const auto part = [](const char* text, const char* recording = "") {
        return Utterance{.text = text, .language = "en", .recording = recording};
    };
    CHECK(joined({part("Stalking"), part("button"), part("2 of 6")}) ==
          std::vector<Utterance>{part("Stalking, button, 2 of 6")});
    CHECK(joined({part("Stalking", "a"), part("button"), part("2 of 6")}) ==
          std::vector<Utterance>{part("Stalking", "a"), part("button, 2 of 6")});
    CHECK(joined({part("Stalking"), part("button", "b"), part("2 of 6")}) ==
          std::vector<Utterance>{part("Stalking"), part("button", "b"), part("2 of 6")});
    CHECK(joined({part("Stalking", "a"), part("button", "b")}) ==
          std::vector<Utterance>{part("Stalking", "a"), part("button", "b")});
}

TEST_CASE("An item is said by its recording, and by a voice once its sentence has changed") {
    Bundle bundle = *read_bundle(test::small_bundle()).value();
    bundle.recordings["en"] = {recording_key("Ring 0 8 0 8, 8 0 2, 0 3 0 0"),
                               recording_key("0 8 0 8, 8 0 2")};
    const Visit visit;
    const ItemReader reader(bundle, visit, {});
    Item item;
    item.role = Role::number;
    item.label = "0808 802";
    CHECK(reader.label(item).front().recording == recording_key("0 8 0 8, 8 0 2"));
    item.label = "0808 803";
    CHECK(reader.label(item).front().recording.empty());
    bundle.recordings = {{"pl", {recording_key("0 8 0 8, 8 0 3")}}};
    CHECK(reader.label(item).front().recording.empty()); // that is another language's
}
