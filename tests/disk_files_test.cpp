#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "disk/disk_files.h"
#include "store/folder_work_internal.h"
#include "store/store.h"
#include "store/store_writer.h"
#include "support/day.h"
#include "support/pretend_bundles.h"
#include "support/temporary_folder.h"

namespace disk_files_test {

using namespace signpost;
namespace fs = std::filesystem;

namespace {

using Kind = FileError::Kind;

// A folder that goes when the test does, by its real path.
class Folder : public test::TemporaryFolder {
public:
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path() / name).string(); }
};

template <class T> std::optional<Kind> kind_of(const FileResult<T>& result) {
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

TEST_CASE("A file is written once, and read as it was written") {
    const Folder folder;
    DiskFiles files;
    const std::string bytes(300'000, '\xFF');
    REQUIRE(files.write_new(folder / "a", bytes));
    CHECK(files.read(folder / "a", bytes.size()) == bytes);
    CHECK(kind_of(files.read(folder / "a", bytes.size() - 1)) == Kind::too_large);
    CHECK(kind_of(files.write_new(folder / "a", "other")) == Kind::exists);
    CHECK(files.read(folder / "a", bytes.size()) == bytes);
    CHECK(files.look(folder / "a")->size == bytes.size());
    CHECK((fs::status(folder / "a").permissions() & fs::perms::others_read) != fs::perms::none);
}

TEST_CASE("What is not there is missing") {
    const Folder folder;
    DiskFiles files;
    for (const std::string& path : {folder / "a", folder / "a/b"}) {
        CHECK(kind_of(files.look(path)) == Kind::missing);
        CHECK(kind_of(files.read(path, 10)) == Kind::missing);
        CHECK(kind_of(files.list(path, 10)) == Kind::missing);
        CHECK(kind_of(files.remove_file(path)) == Kind::missing);
        CHECK(kind_of(files.remove_folder(path)) == Kind::missing);
        CHECK(kind_of(files.sync_folder(path)) == Kind::missing);
        CHECK(kind_of(files.rename(path, folder / "c")) == Kind::missing);
    }
}

TEST_CASE("A folder is listed up to its cap, in order") {
    const Folder folder;
    DiskFiles files;
    for (const char* name : {"c", "a", ".b"})
        REQUIRE(files.write_new(folder / name, ""));
    CHECK(files.list(folder.path(), 3)->names == std::vector<std::string>{".b", "a", "c"});
    CHECK_FALSE(files.list(folder.path(), 3)->more);
    CHECK(files.list(folder.path(), 2)->names.size() == 2);
    CHECK(files.list(folder.path(), 2)->more);
    CHECK(kind_of(files.list(folder / "a", 3)) == Kind::not_plain);
}

TEST_CASE("Pipes, links, devices and folders are no plain files, and nobody waits for them") {
    const Folder folder;
    DiskFiles files;
    REQUIRE(files.write_new(folder / "target", "x"));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    fs::create_symlink("target", folder / "link");
    fs::create_symlink("loop", folder / "loop");
    REQUIRE(files.make_folder(folder / "folder"));
    for (const char* name : {"pipe", "link", "loop", "folder"}) {
        CAPTURE(name);
        CHECK(kind_of(files.read(folder / name, 10)) == Kind::not_plain);
        CHECK(kind_of(files.write_new(folder / name, "y")) == Kind::exists);
    }
    CHECK(kind_of(files.read("/dev/null", 10)) == Kind::not_plain);
    CHECK(files.look(folder / "link")->kind == FileStamp::Kind::other);
    CHECK(files.look(folder / "pipe")->kind == FileStamp::Kind::other);
    CHECK(files.look(folder / "folder")->kind == FileStamp::Kind::folder);
    CHECK(files.remove_file(folder / "link")); // the link, not what it leads to
    CHECK(files.read(folder / "target", 10) == "x");
}

TEST_CASE("A link in the middle of a path leads nowhere") {
    const Folder folder;
    DiskFiles files;
    REQUIRE(files.make_folder(folder / "real"));
    REQUIRE(files.write_new(folder / "real/a", "x"));
    fs::create_directory_symlink("real", folder / "link");
    CHECK(kind_of(files.read(folder / "link/a", 10)) == Kind::not_plain);
    CHECK(kind_of(files.write_new(folder / "link/b", "")) == Kind::not_plain);
    CHECK(kind_of(files.make_folder(folder / "link/b")) == Kind::not_plain);
    CHECK(kind_of(files.list(folder / "link", 10)) == Kind::not_plain);
    CHECK(kind_of(files.rename(folder / "real/a", folder / "link/b")) == Kind::not_plain);
    CHECK(kind_of(files.lock(folder / "link/lock")) == Kind::not_plain);
    CHECK(files.read(real_path(folder / "link/a"), 10) == "x");
    CHECK(real_path(folder / "link/not/yet") == folder / "real/not/yet");
}

TEST_CASE("A file takes the place of another, a folder is removed when it is empty") {
    const Folder folder;
    DiskFiles files;
    REQUIRE(files.write_new(folder / "a", "new"));
    REQUIRE(files.write_new(folder / "b", "old"));
    REQUIRE(files.rename(folder / "a", folder / "b"));
    CHECK(files.read(folder / "b", 10) == "new");
    REQUIRE(files.make_folder(folder / "c"));
    REQUIRE(files.write_new(folder / "c/d", ""));
    CHECK(kind_of(files.remove_folder(folder / "c")) == Kind::exists);
    CHECK(kind_of(files.remove_file(folder / "c")) == Kind::not_plain);
    REQUIRE(files.sync_folder(folder / "c"));
    REQUIRE(remove_tree(files, folder / "c"));
    CHECK(kind_of(files.look(folder / "c")) == Kind::missing);
    CHECK(*files.free_bytes(folder.path()) > 0);
}

TEST_CASE("A lock is held by one, and given back") {
    const Folder folder;
    DiskFiles files;
    {
        const auto first = files.lock(folder / "lock");
        REQUIRE(first);
        CHECK(kind_of(files.lock(folder / "lock")) == Kind::busy);
    }
    CHECK(files.lock(folder / "lock"));
}

TEST_CASE("The store works on the real disk, and a tree is read back byte for byte") {
    const Folder folder;
    DiskFiles files;
    const test::PretendBundle bundle{"sample", 5};
    auto writer = StoreWriter::open({files, folder / "store"});
    REQUIRE(writer);
    REQUIRE(writer->publish(test::version_of(bundle), "sample", test::tree_of(bundle),
                            test::moment("2026-05-31T09:30:00Z")));
    CHECK(kind_of(StoreWriter::open({files, folder / "store"})) == Kind::busy);
    CHECK(test::shown_tree({files, folder / "store"}) == test::tree_of(bundle));
}

} // namespace disk_files_test
