// The power goes, the disk fails or fills up at each operation in turn: the kiosk shows the old or the new
// bundle, whole, and a second try reaches the new one.
#include <doctest/doctest.h>

#include <functional>

#include "store/folder_work_internal.h"
#include "store/starts.h"
#include "store/store.h"
#include "store/store_writer.h"
#include "support/day.h"
#include "support/pretend_bundles.h"

namespace power_cut_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string store = "/var/store";
const std::string stick = "/stick";
const UtcTime now = test::moment("2026-05-31T09:30:00Z");

// Staff allow what was rolled back to come again: which serial may follow which is serial_rules_test's.
bool import_stick(Files& files) {
    const ImportRequest request{.from = Stick(files, stick),
                                .shipped = ShippedBundle{"sample", 1},
                                .allow_downgrade = true,
                                .now = now};
    return import_bundle({files, store}, request, pretend_check()).result != ImportResult::refused;
}

bool roll_back(Files& files) {
    auto writer = StoreWriter::open({files, store});
    return writer && writer->roll_back(now);
}

bool confirm_five(Files& files) { return confirm({files, store}, 5).has_value(); }

bool start(Files& files) { return count_start({files, store}, now).rolled_back_from.has_value(); }

void have(MemoryFiles& files, const std::vector<PretendBundle>& bundles) {
    files.put_folder("/var");
    for (const PretendBundle& bundle : bundles) {
        put_pair(files, stick + "/b.zip", bundle);
        REQUIRE(import_stick(files));
    }
    files.put_folder(stick);
}

struct Scenario {
    std::string name;
    std::vector<PretendBundle> installed;
    std::optional<PretendBundle> offered;
    std::function<bool(Files&)> act; // true: it says that it is done
    std::optional<PretendBundle> wanted;
    bool lasts = true; // done again when it was done, it makes sure that it stays so
    int starts = 0;    // before, of what is installed
    int tries = 1;     // needed to reach what is wanted after a failure
};

std::optional<BundleFiles> tree_of(const std::optional<PretendBundle>& bundle) {
    return bundle ? std::optional(test::tree_of(*bundle)) : std::nullopt;
}

// What a kiosk would find.
struct Found {
    std::optional<BundleFiles> shown;
    std::int64_t highest = 0;
    bool all_whole = true; // whatever the record names
};

Found find_in(Files& files) {
    const StoreReading reading = Store(files, store).read();
    if (!reading.record)
        return {std::nullopt, 0, reading.problems.empty()};
    Found found{std::nullopt, reading.record->highest.serial, reading.problems.empty()};
    if (reading.shown)
        found.shown = read_tree(files, reading.shown->folder).value_or(BundleFiles{});
    for (const Version& version : reading.record->previous)
        found.all_whole = found.all_whole && Store(files, store).is_whole(version);
    return found;
}

class PowerCut {
public:
    explicit PowerCut(const Scenario& scenario) : scenario_(scenario), wanted_(tree_of(scenario.wanted)) {
        have(before_, scenario.installed);
        if (!scenario.installed.empty()) {
            before_.remove(stick + "/b.zip");
            before_.remove(stick + "/b.zip.minisig");
        }
        for (int i = 0; i < scenario.starts; ++i)
            (void)start(before_);
        before_.put_folder(stick);
        if (scenario.offered)
            put_pair(before_, stick + "/b.zip", *scenario.offered);
        old_ = find_in(before_);
    }

    // How many operations the act has when nothing goes wrong.
    [[nodiscard]] std::size_t operations() const {
        MemoryFiles files(before_);
        (void)scenario_.act(files);
        REQUIRE(shown_tree({files, store}) == wanted_);
        return files.operations();
    }

    // "" or what was wrong.
    [[nodiscard]] std::string run(const Fault& fault, Loss loss) const {
        MemoryFiles files(before_);
        files.inject(fault);
        bool is_done = false;
        try {
            is_done = scenario_.act(files);
        } catch (const Death&) {
            is_done = false;
        }
        if (!files.was_hit())
            return "";
        files.restart(Loss::nothing);
        if (const std::string wrong = look_at(files, is_done); !wrong.empty())
            return "at once: " + wrong;
        if (loss != Loss::nothing) {
            files.restart(loss);
            if (const std::string wrong = look_at(files, is_done); !wrong.empty())
                return "after the restart: " + wrong;
        }
        return try_again(files);
    }

    // The program is killed at one operation, and the power goes at an operation of the writer that comes
    // after it.
    [[nodiscard]] std::string run_twice(std::size_t killed, std::size_t cut, Loss loss) const {
        MemoryFiles files(before_);
        die(files, killed, scenario_.act);
        files.restart(Loss::nothing);
        die(files, cut, [](Files& disk) { return StoreWriter::open({disk, store}).has_value(); });
        files.restart(loss);
        return look_at(files, false);
    }

private:
    static void die(MemoryFiles& files, std::size_t operation, const std::function<bool(Files&)>& act) {
        files.inject({Fault::Kind::death_after, operation});
        try {
            (void)act(files);
        } catch (const Death&) {
            return;
        }
    }

    [[nodiscard]] std::string look_at(MemoryFiles& files, bool is_done) const {
        const Found found = find_in(files);
        if (found.shown != old_.shown && found.shown != wanted_)
            return "neither the old nor the new bundle is shown";
        if (is_done && found.shown != wanted_)
            return "it said that it was done";
        if (!found.all_whole)
            return "the record names what is not whole";
        const bool is_installed = is_done && scenario_.offered && scenario_.wanted;
        if (found.highest < old_.highest || (is_installed && found.highest < scenario_.wanted->serial))
            return "the highest serial went down";
        return "";
    }

    [[nodiscard]] std::string try_again(MemoryFiles& files) const {
        for (int tries = 0; tries < scenario_.tries && (scenario_.lasts || !is_reached(files)); ++tries)
            (void)scenario_.act(files);
        if (const Found found = find_in(files); found.shown != wanted_ || !found.all_whole)
            return "the second try did not reach the new bundle";
        files.restart(Loss::all_unsynced);
        const auto shown = shown_tree({files, store});
        if (shown != wanted_ && (scenario_.lasts || shown != old_.shown))
            return "what the second try reached did not last";
        return "";
    }

    [[nodiscard]] bool is_reached(MemoryFiles& files) const { return shown_tree({files, store}) == wanted_; }

    Scenario scenario_;
    std::optional<BundleFiles> wanted_;
    MemoryFiles before_;
    Found old_;
};

std::string name_of(Fault::Kind kind) {
    switch (kind) {
    case Fault::Kind::error:
        return "error";
    case Fault::Kind::full:
        return "disk full";
    case Fault::Kind::death_before:
        return "death before";
    case Fault::Kind::death_after:
        return "death after";
    }
    return "";
}

// Every failure at every operation; returns how many there were. To die before an operation is to die after
// the one before it, as nothing happens between the two.
std::size_t survive_all(const Scenario& scenario) {
    const PowerCut cut(scenario);
    const std::size_t operations = cut.operations();
    std::size_t runs = 0;
    const auto run = [&](const Fault& fault, Loss loss) {
        const std::string wrong = cut.run(fault, loss);
        ++runs;
        if (!wrong.empty())
            FAIL_CHECK(scenario.name, ", ", name_of(fault.kind), " at operation ", fault.operation, " of ",
                       operations, ", loss ", static_cast<int>(loss), ": ", wrong);
    };
    for (const Loss loss : {Loss::nothing, Loss::all_unsynced, Loss::unsynced_data})
        run({Fault::Kind::death_before, 0}, loss);
    for (std::size_t operation = 0; operation < operations; ++operation) {
        for (const Fault::Kind kind : {Fault::Kind::error, Fault::Kind::full})
            run({kind, operation}, Loss::all_unsynced);
        for (const Loss loss :
             {Loss::nothing, Loss::all_unsynced, Loss::unsynced_data, Loss::odd_folders, Loss::even_folders})
            run({Fault::Kind::death_after, operation}, loss);
    }
    return runs;
}

PretendBundle serial(std::int64_t number, const std::string& text = "") {
    return {"sample", number, std::nullopt, text};
}

} // namespace

TEST_CASE("Whatever fails, the first import leaves nothing or the new bundle") {
    CHECK(survive_all({"first import", {}, serial(2), import_stick, serial(2)}) > 300);
}

TEST_CASE("Whatever fails, an upgrade leaves the old or the new bundle") {
    CHECK(survive_all({"an upgrade", {serial(3)}, serial(4), import_stick, serial(4)}) > 300);
}

TEST_CASE("Whatever fails, an upgrade that deletes the oldest version leaves the old or the new bundle") {
    CHECK(survive_all({"an upgrade that deletes",
                       {serial(2), serial(3), serial(4)},
                       serial(5),
                       import_stick,
                       serial(5)}) > 300);
}

TEST_CASE("Whatever fails, a rollback leaves the version before or after it") {
    CHECK(survive_all({"rollback", {serial(4), serial(5)}, {}, roll_back, serial(4), false}) > 100);
}

TEST_CASE("Whatever fails, what was rolled back can be installed again when staff allow it") {
    const auto act = [](Files& files) { return import_stick(files); };
    Scenario scenario{"again after a rollback", {serial(4), serial(5)}, serial(5), act, serial(5)};
    scenario.starts = 3;
    CHECK(survive_all(scenario) > 300);
}

TEST_CASE("Whatever fails, confirming changes no content") {
    CHECK(survive_all({"confirm", {serial(4), serial(5)}, {}, confirm_five, serial(5)}) > 50);
}

TEST_CASE("Whatever fails, the third start without a frame goes back or stays whole") {
    // Where start.toml cannot be read, it counts anew.
    CHECK(survive_all({"count a start", {serial(4), serial(5)}, {}, start, serial(4), false, 2, 3}) > 100);
}

TEST_CASE("Whatever fails, the second start without a frame changes no content") {
    CHECK(survive_all({"count a start", {serial(4), serial(5)}, {}, start, serial(5), true, 0}) > 50);
}

TEST_CASE("Whatever fails, a refused import changes nothing") {
    CHECK(survive_all({"refused", {serial(4), serial(5)}, serial(6, "broken"), import_stick, serial(5)}) >
          100);
}

TEST_CASE("A writer that tidies up after one that was killed removes nothing that the disk may still name") {
    for (const Scenario& scenario :
         {Scenario{"rollback", {serial(4), serial(5)}, {}, roll_back, serial(4), false},
          Scenario{"upgrade", {serial(2), serial(3), serial(4)}, serial(5), import_stick, serial(5)}}) {
        const PowerCut cut(scenario);
        const std::size_t operations = cut.operations();
        // What is named changes near the end alone.
        for (std::size_t killed = operations - 20; killed < operations; ++killed)
            for (std::size_t operation = 0; operation < 25; ++operation)
                for (const Loss loss : {Loss::odd_folders, Loss::even_folders})
                    if (const std::string wrong = cut.run_twice(killed, operation, loss); !wrong.empty())
                        FAIL_CHECK(scenario.name, ", killed at ", killed, ", cut at ", operation, ": ",
                                   wrong);
    }
}

} // namespace power_cut_test
