// The content is public, and lies in the memory of the kiosk as long as it runs. Which page somebody opened
// must not be found there after Hide, not even in what the kiosk has given back: another program, or whoever
// opens the case, would learn it. So each page's text is counted: as often as before the first visit,
// whatever was opened since.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <utility>

#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "kiosk_session.h"
#include "page_traces.h"
#include "skip.h"
#include "source/load_files.h"
#include "support/sanitized.h"

namespace memory_test {

using signpost::Rotation;
using signpost::e2e::KioskSession;
using signpost::e2e::PageTraces;
using signpost::e2e::skip;
using signpost::e2e::Start;
using signpost::e2e::Traces;

namespace {

constexpr int most_tries = 50;
constexpr std::chrono::milliseconds between_tries{200};

// The state of a thread, out of /proc/PID/task/TID/stat: it stands behind the name in brackets.
bool sleeps(const std::filesystem::path& thread) {
    std::string line;
    std::getline(std::ifstream(thread / "stat"), line);
    const auto name_ends = line.rfind(')');
    return name_ends != line.npos && line.compare(name_ends, 3, ") S") == 0;
}

// Whether each of its threads waits for something: one that still works holds what it works on, and on a busy
// machine it may stand still for longer than between two counts.
bool has_nothing_to_do(int kiosk) {
    const std::filesystem::directory_iterator threads("/proc/" + std::to_string(kiosk) + "/task");
    return std::all_of(begin(threads), end(threads),
                       [](const auto& thread) { return sleeps(thread.path()); });
}

// Counted once the content is read and the next screens are drawn ahead: when no thread works, and two counts
// in a row agree. Empty where they never do.
Traces when_settled(const PageTraces& pages, int kiosk) {
    Traces last = pages.in(kiosk);
    for (int tries = 0; tries < most_tries; ++tries) {
        std::this_thread::sleep_for(between_tries);
        const bool at_rest = has_nothing_to_do(kiosk);
        Traces now = pages.in(kiosk);
        if (at_rest && has_nothing_to_do(kiosk) && now == last && !now.empty())
            return now;
        last = std::move(now);
    }
    return {};
}

// The cover is there first; what was read is dropped after it. "" when all is as it was, else what is not.
std::string never_returns_to(const Traces& before, const PageTraces& pages, int kiosk) {
    std::string told = "never looked";
    for (int tries = 0; tries < most_tries && !told.empty(); ++tries) {
        std::this_thread::sleep_for(between_tries);
        told = signpost::e2e::difference(before, pages.in(kiosk));
    }
    return told;
}

std::size_t times(const Traces& traces, const std::string& key) {
    const auto found = traces.find(key);
    return found == traces.end() ? 0 : found->second;
}

// A visit that opens no page.
void visit_home(KioskSession& session) {
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.display().click(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    session.tap("Start again");
    REQUIRE(session.shows("start"));
}

} // namespace

TEST_CASE("After Hide nothing in the memory tells which page was open") {
    if (signpost::test::sanitized) {
        skip("the sanitizer keeps what was freed, to find who uses it");
        return;
    }
    // Upright, and on a panel on its side, for which each picture of text is made anew.
    Start how;
    SUBCASE("upright") {}
    SUBCASE("on its side") {
        how = {.full_screen = true, .config = "turned.toml", .rotation = Rotation::clockwise_90};
    }
    KioskSession session(how);
    REQUIRE(session.shows("start"));
    const int kiosk = session.kiosk().id();
    if (!signpost::e2e::may_look_into(kiosk)) {
        skip("only root may look into the kiosk's memory");
        return;
    }
    const auto files = signpost::load_files(E2E_BUNDLE);
    const auto bundle = files.and_then(signpost::read_bundle);
    REQUIRE(bundle);
    const PageTraces pages(**bundle, *files);
    visit_home(session); // what reading the content left in free memory is not taken for a page's traces
    const Traces before = when_settled(pages, kiosk);
    for (const auto& [id, page] : (*bundle)->pages)
        CHECK(times(before, id + ", UTF-8") > 0);
    const std::pair<std::string, std::string> visits[]{{"Is this happening to me?", "is-this-happening"},
                                                       {"How to report it", "report"}};
    for (const auto& [tile, page] : visits) {
        CAPTURE(page);
        session.tap("Touch to start");
        REQUIRE(session.shows("home"));
        session.tap(tile);
        REQUIRE(session.shows("page-" + page));
        const std::string as_text = page + ", UTF-8";
        const Traces open = pages.in(kiosk);
        INFO(signpost::e2e::difference(before, open));
        CHECK(times(open, as_text) > times(before, as_text));
        session.display().click(session.button("Hide this page"));
        REQUIRE(session.shows("cover"));
        CHECK(never_returns_to(before, pages, kiosk) == "");
        session.tap("Start again");
        REQUIRE(session.shows("start"));
    }
}

namespace {

// How often one contact's number is there, as it is shown and as its code has it.
struct NumberTraces {
    std::size_t shown = 0;
    std::size_t in_code = 0;
    friend bool operator==(const NumberTraces&, const NumberTraces&) = default;
};

NumberTraces number_traces_in(int kiosk) {
    return {signpost::e2e::times_in_memory(kiosk, "0800 612 6505"),
            signpost::e2e::times_in_memory(kiosk, "tel:08006126505")};
}

void open_code(KioskSession& session) {
    const std::string contact = "derbyshire-victim-services";
    const std::pair<const char*, std::string> steps[]{{"Touch to start", "home"},
                                                      {"People who can help", "page-help"},
                                                      {"Derbyshire Victim Services", "contact-" + contact},
                                                      {"Take this number", "take-" + contact},
                                                      {"Show a code for a phone", "code-" + contact}};
    for (const auto& [label, screen] : steps) {
        session.tap(label);
        REQUIRE(session.shows(screen));
    }
}

} // namespace

TEST_CASE("After Hide nothing in the memory tells which number was taken") {
    if (signpost::test::sanitized) {
        skip("the sanitizer keeps what was freed, to find who uses it");
        return;
    }
    KioskSession session;
    REQUIRE(session.shows("start"));
    const int kiosk = session.kiosk().id();
    if (!signpost::e2e::may_look_into(kiosk)) {
        skip("only root may look into the kiosk's memory");
        return;
    }
    visit_home(session);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const NumberTraces before = number_traces_in(kiosk);
    CHECK(before.in_code == 0);
    open_code(session);
    CHECK(number_traces_in(kiosk).shown > before.shown);
    session.display().click(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    NumberTraces after = number_traces_in(kiosk);
    for (int tries = 0; tries < most_tries && after != before; ++tries) {
        std::this_thread::sleep_for(between_tries);
        after = number_traces_in(kiosk);
    }
    CHECK(after.shown == before.shown);
    CHECK(after.in_code == 0);
}

} // namespace memory_test
