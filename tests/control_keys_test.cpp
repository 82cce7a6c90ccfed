// kioskctl keygen, key, sign and verify, as they are typed.
#include "cli/outside.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "bundle_file/archive.h"
#include "source/load_files.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::make_stick;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

TEST_CASE("keygen asks for a password twice, keeps the secret to its owner, and writes over nothing") {
    Office office;
    office.passwords = {"one", "other"};
    CHECK(has(office.type({"keygen", office.at("office")}).err, "The two were not the same."));
    CHECK(office.type({"keygen", office.at("office")}).code == 1);
    CHECK_FALSE(fs::exists(office.path("office.key")));
    CHECK(office.type({"keygen", office.at("office"), "--no-password"}).code == 0);
    CHECK(fs::status(office.path("office.key")).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    const std::string before = office.read("office.key");
    CHECK(office.type({"keygen", office.at("office"), "--no-password"}).code == 1);
    CHECK(office.read("office.key") == before);
}

TEST_CASE("key prints the ids of public keys, and takes no secret key, no other file and no key twice") {
    Office office;
    REQUIRE(office.type({"keygen", office.at("a"), "--no-password"}).code == 0);
    REQUIRE(office.type({"keygen", office.at("b"), "--no-password"}).code == 0);
    office.passwords = {"one", "one"};
    REQUIRE(office.type({"keygen", office.at("c")}).code == 0);
    const Said both = office.type({"key", office.at("a.pub"), office.at("b.pub")});
    CHECK(both.code == 0);
    const std::string id = both.out.substr(0, both.out.find(' ')); // as minisign writes it: no leading zeros
    CHECK(has(office.read("a.pub"), "minisign public key " + id + "\n"));
    CHECK(has(both.out, id + "  a.pub\n"));
    CHECK(has(both.out, "  b.pub\n"));

    for (const char* secret : {"a.key", "c.key"}) {
        const Said refused = office.type({"key", office.at("b.pub"), office.at(secret)});
        CHECK(refused.code == 1);
        CHECK(refused.out.empty());
        CHECK(has(refused.err, std::string(secret) +
                                   ": This is the secret key. It must never leave the office. "
                                   "Give NAME.pub,"));
    }
    office.write("hello.pub", "hello");
    CHECK(has(office.type({"key", office.at("hello.pub")}).err, "This is no public key file"));
    office.write("also-a.pub", office.read("a.pub"));
    const Said twice = office.type({"key", office.at("a.pub"), office.at("also-a.pub")});
    CHECK(twice.code == 1);
    CHECK(has(twice.err, "also-a.pub: This is the key " + id + ", as is a.pub. Give one of the two."));
    CHECK(office.type({"key"}).code == 2);
}

TEST_CASE("verify says who signed what, and refuses a file that was changed") {
    Office office;
    make_stick(office, "7");
    const Said good = office.type({"verify", office.at("stick/site.zip"), "-p", office.at("office.pub")});
    CHECK(good.code == 0);
    CHECK(has(good.out, "signed with office.pub"));
    CHECK(has(good.out, "It holds site, serial 7, and holds together."));
    office.write("stick/site.zip", office.read("stick/site.zip") + "x");
    CHECK(office.type({"verify", office.at("stick/site.zip"), "-p", office.at("office.pub")}).code == 1);
    REQUIRE(office.type({"keygen", office.at("other"), "--no-password"}).code == 0);
    make_stick(office, "7");
    CHECK(office.type({"verify", office.at("stick/site.zip"), "-p", office.at("other.pub")}).code == 1);
}

TEST_CASE("sign signs nothing that kiosks would refuse") {
    Office office;
    make_stick(office, "2");
    const auto sign = [&](const std::string& name) {
        return office.type({"sign", office.at(name), "--key", office.at("office.key")});
    };
    office.write("notes.zip", "notes");
    const BundleFiles broken{{"bundle.toml", "id = 1\n"}};
    office.write("broken.zip", *pack(broken));
    for (const char* unseen : {"site.bundle", "OK.ZIP", ".hid.zip", "._ok.zip"})
        office.write(unseen, office.read("stick/site.zip"));
    CHECK(has(sign("notes.zip").err, "Kiosks would refuse notes.zip: "));
    CHECK(has(sign("broken.zip").err,
              "Kiosks would refuse broken.zip. It holds a mistake:\nbundle.toml:1:1: "));
    CHECK(has(sign(".hid.zip").err, "Kiosks would not see .hid.zip: they look for names that end in .zip and "
                                    "do not begin with a dot. Make it anew with kioskctl pack.\n"));
    for (const std::string name :
         {"notes.zip", "broken.zip", "site.bundle", "OK.ZIP", ".hid.zip", "._ok.zip"}) {
        CAPTURE(name);
        const Said said = sign(name);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(said.err.ends_with("\n" + name + " was not signed: refused.\n"));
        CHECK_FALSE(fs::exists(office.path(name + ".minisig")));
    }
}

TEST_CASE("sign signs no sample: hours that are made up stay in the office") {
    Office office;
    make_stick(office, "2");
    office.change("site/bundle.toml", "[cover]\n", "[cover]\nsample = true\n");
    REQUIRE(office.type({"pack", office.at("site"), "-o", office.at("sample.zip")}).code == 0);
    const Said said = office.type({"sign", office.at("sample.zip"), "--key", office.at("office.key")});
    CHECK(said.code == 1);
    CHECK(has(said.err, "sample.zip is not for visitors yet:\nbundle.toml:"));
    CHECK(said.err.ends_with(
        "Put in your own title, hours and notices, then delete this line.\nThen make it anew "
        "with kioskctl pack.\nsample.zip was not signed: refused.\n"));
    CHECK_FALSE(fs::exists(office.path("sample.zip.minisig")));
    CHECK(office.type({"check", office.at("site")}).code == 0);
    const Said strict = office.type({"check", office.at("site"), "--strict"});
    CHECK(strict.code == 1);
    CHECK(has(strict.out, "What stands here is a sample"));
}

TEST_CASE("sign writes the public half of its key where it is asked to, and verify takes it") {
    Office office;
    make_stick(office, "2");
    office.write("away.zip", office.read("stick/site.zip"));
    const std::string half = office.at("half.pub");
    REQUIRE(
        office.type({"sign", office.at("away.zip"), "--key", office.at("office.key"), "--public-key", half})
            .code == 0);
    const auto key_line = [&](const std::string& file) {
        return office.read(file).substr(office.read(file).find('\n'));
    };
    CHECK(key_line("half.pub") == key_line("office.pub"));
    CHECK(office.type({"verify", office.at("away.zip"), "--key", half}).code == 0);
}

TEST_CASE("a folder is not signed, and a full disk is no refusal") {
    Office office;
    make_stick(office, "2");
    const Said folder = office.type({"sign", office.at("site"), "--key", office.at("office.key")});
    CHECK(folder.code == 1);
    CHECK(has(folder.err, "This is a folder, and a file is wanted here."));
    office.write("away.zip", office.read("stick/site.zip"));
    fs::create_directories(office.path("away.zip.minisig.new/in the way"));
    const Said full = office.type({"sign", office.at("away.zip"), "--key", office.at("office.key")});
    CHECK(full.code == 3);
    CHECK(full.err.ends_with("\naway.zip was not signed.\n"));
}

TEST_CASE("whatever sign refuses, \"refused\" is its last word") {
    Office office;
    make_stick(office, "2");
    office.write("site.zip", office.read("stick/site.zip"));
    office.write("hello.key", "hello");
    for (const auto& [file, key] : {std::pair("site.zip", "hello.key"), std::pair("site.zip", "office.pub"),
                                    std::pair("site.zip", "none.key"), std::pair("none.zip", "office.key")}) {
        CAPTURE(key);
        const Said said = office.type({"sign", office.at(file), "--key", office.at(key)});
        CHECK(said.code == 1);
        CHECK(said.err.ends_with("\n" + std::string(file) + " was not signed: refused.\n"));
        CHECK_FALSE(fs::exists(office.path(std::string(file) + ".minisig")));
    }
}
