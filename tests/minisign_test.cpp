// The real minisign and we read what the other wrote.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "support/signing.h"
#include "support/temporary_folder.h"
#include "support/text.h"

namespace minisign_test {

using namespace signpost;
using test::cause_of;
using test::cheap;
using test::has;
using test::known_key;
using test::known_public_key;
using test::payload;
using test::signature_of;
using test::try_verify;

namespace {

namespace fs = std::filesystem;

// A folder in which the real `minisign` works. Goes with the test.
class SigningRoom {
public:
    SigningRoom() {
        REQUIRE_MESSAGE(run("minisign -v"), "minisign is not installed: run scripts/install-packages");
    }

    [[nodiscard]] bool run(const std::string& command) const {
        const std::string line = "cd '" + folder_.path().string() + "' && " + command + " >/dev/null 2>&1";
        return std::system(line.c_str()) ==
               0; // NOLINT(bugprone-command-processor,cert-env33-c): a test's own words
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.path() / name, std::ios::binary) << text;
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(folder_.path() / name, std::ios::binary).rdbuf();
        return text.str();
    }

private:
    test::TemporaryFolder folder_;
};

std::string with_line_end(std::string text, const std::string& end) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += end.size())
        text.replace(at, 1, end);
    return text;
}

} // namespace

TEST_CASE("minisign verifies what was signed here") {
    const SigningRoom room;
    room.write("site.zip", payload);
    room.write("site.pub", public_key_text(known_public_key()));
    room.write("site.zip.minisig", signature_of(payload));
    CHECK(room.run("minisign -V -H -p site.pub -m site.zip"));
    room.write("site.zip", payload + "x");
    CHECK_FALSE(room.run("minisign -V -p site.pub -m site.zip"));
}

TEST_CASE("What minisign signed is verified here") {
    const SigningRoom room;
    room.write("site.zip", payload);
    REQUIRE(room.run("minisign -G -W -p site.pub -s site.key"));
    REQUIRE(room.run("minisign -S -s site.key -m site.zip -t 'serial 9'"));
    const auto key = read_public_key(room.read("site.pub"), "site.pub");
    REQUIRE(key);
    const auto file = verify(payload, room.read("site.zip.minisig"), "site.zip", {&*key, 1});
    REQUIRE(file);
    CHECK(file->trusted_comment() == "serial 9");
    CHECK(has(room.read("site.pub"), file->key_id()));

    const auto secret = read_secret_key(room.read("site.key"), "site.key", "");
    REQUIRE(secret);
    CHECK(secret->public_key("site.pub").key == key->key);

    REQUIRE(room.run("minisign -S -l -s site.key -m site.zip"));
    CHECK(has(cause_of(verify(payload, room.read("site.zip.minisig"), "site.zip", {&*key, 1})), "old kind"));
}

TEST_CASE("minisign signs with a key that was made here, without a password and with one") {
    const SigningRoom room;
    for (const std::string& password : {std::string(), std::string("pw")}) {
        room.write("site.zip", payload);
        room.write("site.key", *secret_key_text(known_key(), password, cheap));
        REQUIRE(room.run("echo '" + password + "' | minisign -S -s site.key -m site.zip"));
        CHECK(try_verify(payload, room.read("site.zip.minisig")));
    }
    CHECK_FALSE(room.run("echo wrong | minisign -S -s site.key -m site.zip"));
}

TEST_CASE("Key files that an editor of Windows saved are taken as minisign takes them") {
    const SigningRoom room;
    room.write("site.zip", payload);
    const auto edits = std::to_array<std::string (*)(const std::string&)>({
        [](const std::string& text) { return "\xEF\xBB\xBF" + text; },
        [](const std::string& text) { return with_line_end(text, "\r\n"); },
        [](const std::string& text) { return "\xEF\xBB\xBF" + with_line_end(text, "\r\n") + "\r\n"; },
        [](const std::string& text) { return text + "\n"; },
        [](const std::string& text) { return text + "\n\r\n  \n"; },
        [](const std::string& text) { return text.substr(0, text.size() - 1); },
    });
    for (const auto edit : edits) {
        const std::string open = edit(public_key_text(known_public_key()));
        const std::string secret = edit(*secret_key_text(known_key(), ""));
        CAPTURE(open);
        room.write("site.pub", open);
        room.write("site.key", secret);
        CHECK(room.run("minisign -S -s site.key -m site.zip && minisign -V -p site.pub -m site.zip"));
        const auto key = read_public_key(open, "site.pub");
        REQUIRE(key);
        CHECK(key->key == known_public_key().key);
        CHECK(read_secret_key(secret, "site.key", ""));
        CHECK(needs_password(edit(*secret_key_text(known_key(), "pw", cheap))));
    }
}

// Left out of every day's run, for minisign's own cost is a gigabyte and seconds: unit_tests -ns -tc="*own
// cost*"
TEST_CASE("A key that minisign protected at its own cost is opened here" * doctest::skip()) {
    const SigningRoom room;
    REQUIRE(room.run("printf 'pw\\npw\\n' | minisign -G -p site.pub -s site.key"));
    CHECK(needs_password(room.read("site.key")));
    const auto secret = read_secret_key(room.read("site.key"), "site.key", "pw");
    REQUIRE(secret);
    CHECK(secret->public_key("site.pub").key == read_public_key(room.read("site.pub"), "site.pub")->key);
}

// tests/fuzz/corpus/signature: of `payload`, by the known key; what begins with "good" is taken, the rest
// not.
TEST_CASE("The signatures with which fuzzing begins are told apart") {
    int seen = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(SIGNPOST_SOURCE_DIR) / "tests/fuzz/corpus/signature")) {
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        CHECK_MESSAGE(try_verify(payload, text.str()).has_value() ==
                          entry.path().filename().string().starts_with("good"),
                      entry.path().string());
        ++seen;
    }
    CHECK(seen >= 6);
}

// Run by hand when a kind is added: unit_tests -ns -tc="*signatures for fuzzing are written*"
TEST_CASE("The signatures for fuzzing are written anew" * doctest::skip()) {
    const auto write = [](const std::string& name, const std::string& text) {
        std::ofstream(fs::path(SIGNPOST_SOURCE_DIR) / "tests/fuzz/corpus/signature" / name, std::ios::binary)
            << text;
    };
    const std::string good = signature_of(payload);
    write("good.minisig", good);
    std::string windows;
    for (const char c : good)
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    write("good-windows.minisig", windows);
    write("bad-cut-off.minisig", good.substr(0, 150));
    write("bad-goes-on.minisig", good + good);
    write("bad-other-file.minisig", signature_of("other"));
    write("bad-public-key.minisig", public_key_text(known_public_key()));
    const SigningRoom room;
    room.write("site.zip", payload);
    room.write("site.key", *secret_key_text(known_key(), ""));
    REQUIRE(room.run("minisign -S -l -s site.key -m site.zip"));
    write("bad-legacy.minisig", room.read("site.zip.minisig"));
    REQUIRE(room.run("minisign -S -s site.key -m site.zip"));
    write("good-minisign.minisig", room.read("site.zip.minisig"));
}

} // namespace minisign_test
