#include "source/content_source.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include <stdlib.h>

#include "store/store.h"
#include "store/store_writer.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;
namespace fs = std::filesystem;

namespace {

const UtcTime noon = test::moment("2026-11-22T12:00:00Z");

class Disk {
public:
    Disk() { write_bundle(test::small_bundle(), came_with()); }

    [[nodiscard]] fs::path came_with() const { return folder_.path() / "came-with"; }
    [[nodiscard]] fs::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] fs::path version() const { return store() / "versions" / to_text(name_); }

    void install(std::int64_t serial) {
        BundleFiles files = test::small_bundle();
        std::string& bundle_toml = files.at("bundle.toml");
        const auto at = bundle_toml.find("serial = ");
        bundle_toml.replace(at, bundle_toml.find('\n', at) - at, "serial = " + std::to_string(serial));
        name_ = {serial, "0123456789abcdef"};
        auto writer = StoreWriter::open({disk_, store().string()});
        REQUIRE(writer);
        REQUIRE(writer->publish(name_, "small", files, noon));
    }
    void leave_notice(std::optional<Reason> reason = {}) {
        ImportOutcome outcome;
        outcome.result = reason ? ImportResult::refused : ImportResult::installed;
        if (reason)
            outcome.refusal = Refusal{*reason, "Cause.", "Remedy.", {}};
        REQUIRE(write_notice({disk_, store().string()}, outcome, noon));
    }

private:
    static void write_bundle(const BundleFiles& files, const fs::path& folder) {
        for (const auto& [name, text] : files) {
            fs::create_directories((folder / name).parent_path());
            std::ofstream(folder / name, std::ios::binary) << text;
        }
    }
    test::TemporaryFolder folder_;
    DiskFiles disk_;
    VersionName name_;
};

std::int64_t serial_of(ContentSource& source) {
    const auto bundle = source.load().and_then(read_bundle);
    return bundle ? (*bundle)->serial : -1;
}

const std::int64_t came_with_serial = test::small_bundle_read()->serial;

} // namespace

TEST_CASE("Without a store the folder is shown and watched, and nothing is written") {
    const Disk disk;
    ContentSource source(disk.came_with(), {});
    CHECK(source.start(noon).told.empty());
    CHECK(source.watched() == disk.came_with());
    CHECK(serial_of(source) == came_with_serial);
    source.shown(came_with_serial);
    CHECK_FALSE(fs::exists(disk.store()));
}

TEST_CASE("An empty store shows what the kiosk came with; then what was installed") {
    Disk disk;
    ContentSource source(disk.came_with(), disk.store());
    CHECK(source.start(noon).told.empty());
    CHECK(source.watched() == disk.store());
    CHECK(serial_of(source) == came_with_serial);
    disk.install(70);
    CHECK(serial_of(source) == 70);
}

TEST_CASE("A bundle that was shown stays; one that never was is taken back at the third start") {
    Disk disk;
    disk.install(70);
    {
        ContentSource source(disk.came_with(), disk.store());
        CHECK(source.start(noon).told.empty());
        source.shown(70);
    }
    disk.install(71);
    for (int start = 0; start < 2; ++start)
        CHECK(ContentSource(disk.came_with(), disk.store()).start(noon).told.empty());
    ContentSource third(disk.came_with(), disk.store());
    const SourceStart start = third.start(noon);
    CHECK(start.rolled_back);
    CHECK(start.told == "The content with serial 71 could not be shown in two starts. The kiosk went back to "
                        "the content before it.\n");
    CHECK(serial_of(third) == 70);
}

TEST_CASE("A notice is news once, and only when it came after the start") {
    Disk disk;
    disk.install(70);
    disk.leave_notice(Reason::wrong_signature);
    ContentSource source(disk.came_with(), disk.store());
    CHECK(source.start(noon).told.empty());
    int told = 0;
    source.tell_news([&] { ++told; });
    CHECK(source.load());
    CHECK_FALSE(source.take_news());
    disk.leave_notice();
    CHECK(source.load());
    CHECK(told == 1);
    const auto news = source.take_news();
    REQUIRE(news);
    CHECK(news->result == ImportResult::installed);
    CHECK_FALSE(source.take_news());
    CHECK(source.load());
    CHECK(told == 1);
}

TEST_CASE("An installed bundle that rots on the disk gives way to what the kiosk came with") {
    Disk disk;
    disk.install(70);
    std::ofstream(disk.version() / "contacts.toml", std::ios::app) << "# changed";
    ContentSource source(disk.came_with(), disk.store());
    CHECK(serial_of(source) == came_with_serial);
}
