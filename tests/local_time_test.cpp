// The wall's clock follows the computer's zone without a restart. In a child with files of its own, where the
// system allows that: root alone may.
#include "disk/local_time.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signpost;

namespace {

constexpr std::time_t noon_in_july = 1'783'080'000; // 2026-07-03T12:00:00Z

bool put_zone(const char* zone) { return mount(zone, "/etc/localtime", nullptr, MS_BIND, nullptr) == 0; }

// 0: the clock followed; 1: it did not; 2: the system does not let this be tried.
int follow_zone() {
    unsetenv("TZ");
    if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        !put_zone("/usr/share/zoneinfo/Etc/UTC"))
        return 2;
    const bool before = local_time(noon_in_july).hour == 12;
    if (!put_zone("/usr/share/zoneinfo/Europe/London"))
        return 2;
    const bool london = local_time(noon_in_july).hour == 13; // summer time
    if (!put_zone("/usr/share/zoneinfo/America/New_York"))
        return 2;
    return before && london && local_time(noon_in_july).hour == 8 ? 0 : 1;
}

} // namespace

TEST_CASE("A zone that is set while the program runs counts at once") {
    const pid_t child = fork();
    if (child == 0)
        _exit(follow_zone());
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    const bool was_tried = WEXITSTATUS(status) != 2;
    if (was_tried)
        CHECK(WEXITSTATUS(status) == 0);
    else
        MESSAGE("this system lets nobody have files of their own: not tried");
}
