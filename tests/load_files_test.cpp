#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "source/load_files.h"
#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;
namespace fs = std::filesystem;

namespace {

// A folder that goes when the test does.
class Folder : public test::TemporaryFolder {
public:
    void write(const std::string& file, const std::string& bytes) const {
        fs::create_directories((path() / file).parent_path());
        std::ofstream(path() / file, std::ios::binary) << bytes;
    }
    void write(const BundleFiles& files) const {
        for (const auto& [file, bytes] : files)
            write(file, bytes);
    }
    [[nodiscard]] std::string problems() const {
        const auto files = load_files(path());
        return files ? "" : to_text(files.error());
    }
};

// Root may read everything, so it steps down for as long as this lives.
class AsNobody {
public:
    AsNobody() { REQUIRE((!is_root_ || ::seteuid(nobody) == 0)); }
    ~AsNobody() { CHECK((!is_root_ || ::seteuid(0) == 0)); }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    static constexpr uid_t nobody = 65'534;
    const bool is_root_ = ::geteuid() == 0;
};

} // namespace

TEST_CASE("The bundle's files are read by their paths, byte for byte") {
    const Folder folder;
    const BundleFiles files = test::small_bundle();
    folder.write(files);
    const auto loaded = load_files(folder.path());
    REQUIRE(loaded);
    CHECK(*loaded == files);
}

TEST_CASE("The folder itself may be a link, as a switch between two versions is") {
    const Folder folder;
    folder.write("one/bundle.toml", "a = 1");
    fs::create_directory_symlink("one", folder.path() / "current");
    REQUIRE(load_files(folder.path() / "current"));
    CHECK(load_files(folder.path() / "current")->at("bundle.toml") == "a = 1");
}

TEST_CASE("What editors and people leave behind is passed over") {
    const Folder folder;
    folder.write("bundle.toml", "a = 1");
    for (const char* left : {"README.md", ".bundle.toml.swp", ".hidden.toml", "bundle.toml~", "#bundle.toml#",
                             "bundle.toml.bak", "4913", "pages/.stalking.toml.swp", "pages/stalking.toml~",
                             "pages/notes.txt", "old/bundle.toml", ".git/config.toml"})
        folder.write(left, "x");
    fs::create_symlink("nobody@nowhere.1234", folder.path() / ".#bundle.toml");
    const auto loaded = load_files(folder.path());
    REQUIRE(loaded);
    CHECK(*loaded == BundleFiles{{"bundle.toml", "a = 1"}});
}

TEST_CASE("A folder or a bundle.toml that is missing is a problem") {
    const Folder folder;
    CHECK(folder.problems() == "bundle.toml: The file is missing. Every bundle needs it. Check that " +
                                   folder.path().string() + " is the right folder.\n");
    const auto missing = load_files(folder.path() / "none");
    REQUIRE_FALSE(missing);
    CHECK(to_text(missing.error()) ==
          (folder.path() / "none").string() +
              ": There is no folder here to read the content from. Check the path (a kiosk has it in the "
              "key \"content\" of its settings), and that the folder was copied to this computer.\n");
}

TEST_CASE("Links are refused: they may lead out of the bundle") {
    const Folder folder;
    folder.write("bundle.toml", "");
    folder.write("pages/good.toml", "");
    fs::create_symlink("good.toml", folder.path() / "pages/link.toml");
    CHECK(folder.problems() ==
          "pages/link.toml: This is a link to another file. Put a copy of that file in its place.\n");
}

TEST_CASE("A folder of pages that is a link is refused") {
    const Folder folder;
    folder.write("bundle.toml", "");
    folder.write("elsewhere/good.toml", "");
    fs::create_directory_symlink("elsewhere", folder.path() / "pages");
    CHECK(folder.problems() ==
          "pages: This is a link to another folder. Put a copy of that folder in its place.\n");
}

TEST_CASE("A pipe is refused, and nobody waits for it") {
    const Folder folder;
    folder.write("bundle.toml", "");
    REQUIRE(::mkfifo((folder.path() / "words.toml").c_str(), 0600) == 0);
    CHECK(folder.problems() ==
          "words.toml: This is not a plain file. Delete it, and put a plain text file in its place.\n");
}

TEST_CASE("A folder with the name of a file is refused") {
    const Folder folder;
    folder.write("bundle.toml", "");
    fs::create_directory(folder.path() / "words.toml");
    CHECK(folder.problems() ==
          "words.toml: This is a folder, and a file is wanted here. Name the file itself.\n");
}

TEST_CASE("A file over 256 KiB is refused; one of that size is read") {
    const Folder folder;
    folder.write("bundle.toml", std::string(std::size_t{256} * 1024, '#'));
    CHECK(folder.problems().empty());
    folder.write("words.toml", std::string(std::size_t{256} * 1024 + 1, '#'));
    CHECK(folder.problems() ==
          "words.toml: The file is larger than 256 KiB. Check that it is the right file: a page "
          "of text is far smaller.\n");
}

TEST_CASE("A file that cannot be read is a problem") {
    const Folder folder;
    folder.write("bundle.toml", "");
    fs::permissions(folder.path() / "bundle.toml", fs::perms::none);
    fs::permissions(folder.path(), fs::perms{0755});
    const AsNobody nobody;
    CHECK(folder.problems() == "bundle.toml: The program is not allowed to read this file. Let everybody "
                               "read it (on Linux: chmod a+r).\n");
}

TEST_CASE("Every file with a wrong name is told") {
    const Folder folder;
    folder.write(
        {{"bundle.toml", ""}, {"Bundle.toml", ""}, {"pages/My Page.toml", ""}, {"pages/a.PL.toml", ""}});
    CHECK(
        folder.problems() ==
        "Bundle.toml: A bundle has no file of this name. bundle.toml is there too. Look at both, and choose "
        "which text stays in it. Keep the other outside of this folder.\n"
        "pages/My Page.toml: The name of this page's file cannot be used. Give it the name "
        "pages/my-page.toml: at most 40 of the small letters a to z, digits and hyphens.\n"
        "pages/a.PL.toml: \"PL\" is no language code. Give it the name "
        "pages/a.pl.toml.\n");
}

TEST_CASE("What two computers changed at once is told as a copy, as every shared folder names it") {
    const std::pair<const char*, const char*> copies[] = {
        {"pages/record (Anna's conflicted copy 2026-11-30).toml", "pages/record.toml"},
        {"pages/record-DESKTOP-7F3K2AB.toml", "pages/record.toml"},
        {"pages/record.sync-conflict-20261130-101010-ABCDEFG.toml", "pages/record.toml"},
        {"pages/record.pl-LAPTOP-AB1.toml", "pages/record.pl.toml"},
        {"pages/record.pl.sync-conflict-20261130-101010-ABCDEFG.toml", "pages/record.pl.toml"},
        {"pages/record.pl - Copy.toml", "pages/record.pl.toml"},
        {"bundle-DESKTOP-7F3K2AB.toml", "bundle.toml"}};
    for (const auto& [copy, original] : copies) {
        const Folder folder;
        folder.write(
            {{"bundle.toml", ""}, {"pages/record.toml", ""}, {"pages/record.pl.toml", ""}, {copy, ""}});
        CAPTURE(copy);
        CHECK(folder.problems().find(std::string(original) + " is there too. Look at both") !=
              std::string::npos);
    }
}

TEST_CASE("A page's file that lies beside the one that was meant is never told to take its place") {
    const Folder folder;
    folder.write({{"bundle.toml", ""}, {"pages/record.toml", ""}, {"pages/record.pl.toml", ""}});
    for (const char* name : {"pages/Record.toml", "pages/record (1).toml", "pages/record - Copy.toml",
                             "pages/Copy of record.toml", "pages/record - Copy (2).toml"}) {
        const Folder one;
        one.write({{"bundle.toml", ""}, {"pages/record.toml", ""}, {name, ""}});
        CHECK(one.problems() ==
              std::string(name) +
                  ": The name of this page's file cannot be used. If it is another page, give it a name that "
                  "no "
                  "other has, of at most 40 of the small letters a to z, digits and hyphens. If not: "
                  "pages/record.toml is there too. Look at both, and choose which text stays in it. Keep the "
                  "other outside of this folder.\n");
    }
    folder.write("pages/Record.pl.toml", "");
    CHECK(folder.problems().find("pages/record.pl.toml is there too.") != std::string::npos);
}

TEST_CASE("A copy of contacts.toml is told that contacts.toml is there") {
    const Folder folder;
    folder.write({{"bundle.toml", ""}, {"contacts.toml", ""}, {"contacts (1).toml", ""}});
    CHECK(folder.problems() ==
          "contacts (1).toml: A bundle has no file of this name. contacts.toml is there "
          "too. Look at both, and choose which text stays in it. Keep the other outside of "
          "this folder.\n");
}

TEST_CASE("Where bundle.toml lies under another name, that name is told") {
    for (const char* name : {"Bundle.toml", "bundle (1).toml", "bundle - Copy.toml", "bundle.toml.txt"}) {
        const Folder folder;
        folder.write(name, "");
        CHECK(folder.problems() == "bundle.toml: The file is missing. Give " + std::string(name) +
                                       " the name bundle.toml, in small letters.\n");
    }
    const Folder folder;
    folder.write({{"Bundle.toml", ""}, {"bundle (1).toml", ""}});
    CHECK(folder.problems() ==
          "bundle.toml: The file is missing. Look at Bundle.toml and bundle (1).toml, and "
          "give the right one the name bundle.toml, in small letters.\n");
}

TEST_CASE("Files that change while they are read are read again") {
    const Folder folder;
    folder.write("bundle.toml", "first");
    int readings = 0;
    const auto loaded = load_files(folder.path(), [&] {
        if (++readings == 1)
            folder.write("bundle.toml", "second time");
        if (readings == 2)
            folder.write("words.toml", "new");
    });
    REQUIRE(loaded);
    CHECK(readings == 3);
    CHECK(*loaded == BundleFiles{{"bundle.toml", "second time"}, {"words.toml", "new"}});
}

TEST_CASE("Files that never stop changing are a problem") {
    const Folder folder;
    folder.write("bundle.toml", "x");
    std::string text = "x";
    const auto loaded = load_files(folder.path(), [&] { folder.write("bundle.toml", text += "x"); });
    REQUIRE_FALSE(loaded);
    CHECK(to_text(loaded.error()) ==
          folder.path().string() + ": The files kept changing while they were read. Wait until they have all "
                                   "been saved or copied, then load the content again.\n");
}

TEST_CASE("A place that was saved beside bundle.toml is told its folder") {
    const Folder folder;
    folder.write("bundle.toml", "");
    folder.write("ripley.toml", "name = \"Ripley library\"\nkind = \"library\"\n[cover]\n");
    CHECK(folder.problems() ==
          "ripley.toml: A bundle has no file of this name. Move it into the folder sites.\n");
}
