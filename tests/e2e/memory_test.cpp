// Nothing of what was read stays in the memory of the kiosk, not even in what it has given back: another
// program, or whoever opens the case, would find it there. The content itself is packed: the words of a page
// are in memory from when it is opened to the end of the visit, and at no other time.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "kiosk_session.h"
#include "skip.h"

using signpost::Rotation;
using signpost::e2e::KioskSession;
using signpost::e2e::skip;
using signpost::e2e::Start;

namespace {

// In the middle of the page "stalking", longer than what a std::string keeps within itself, and not on Home.
const std::string words_of_the_page = "It can leave you afraid";

std::size_t count(const std::string& haystack, const std::string& needle) {
    std::size_t found = 0;
    for (auto at = haystack.find(needle); at != std::string::npos; at = haystack.find(needle, at + 1))
        ++found;
    return found;
}

// Only root may: the kiosk lets nobody else look.
bool may_look_into(int process) {
    return std::ifstream("/proc/" + std::to_string(process) + "/mem", std::ios::binary).is_open();
}

// How often `words` are in what this process may write to: heap, stacks, and all else that is its own.
std::size_t times_in_memory(int process, const std::string& words) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    std::ifstream memory(folder + "/mem", std::ios::binary);
    std::size_t found = 0;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        char may_write = '-';
        if (std::sscanf(line.c_str(), "%lx-%lx %*c%c", &from, &to, &may_write) != 3 || may_write != 'w')
            continue;
        std::string bytes(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(memory.gcount()));
        found += count(bytes, words);
    }
    return found;
}

// The first screen is there before the content is read, and while it is read its words are in memory.
bool becomes_free_of(int process, const std::string& words) {
    for (int tries = 0; tries < 50; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        if (times_in_memory(process, words) == 0)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("The words of a page are in memory while it is shown, and after Hide no more") {
#ifdef __SANITIZE_ADDRESS__
    skip("the sanitizer keeps what was freed, to find who uses it");
    return;
#endif
    // Upright, and on a panel on its side, for which each picture of text is made anew.
    Start how;
    SUBCASE("upright") {}
    SUBCASE("on its side") {
        how = {.full_screen = true, .config = "turned.toml", .rotation = Rotation::clockwise_90};
    }
    KioskSession session(how);
    REQUIRE(session.shows("start"));
    const int kiosk = session.kiosk().id();
    if (!may_look_into(kiosk)) {
        skip("only root may look into the kiosk's memory");
        return;
    }
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    CHECK(becomes_free_of(kiosk, words_of_the_page));
    session.tap("Stalking");
    REQUIRE(session.shows("page-stalking"));
    CHECK(times_in_memory(kiosk, words_of_the_page) > 0);
    session.display().click(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    CHECK(becomes_free_of(kiosk, words_of_the_page)); // the cover is there first
}
