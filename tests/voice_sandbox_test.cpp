// What kiosk-voice and what makes its sound may still do once they are shut in: each is tried in a process of
// its own.
#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <functional>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "speaker/sandbox_internal.h"
#include "support/temporary_folder.h"

using namespace signpost;

namespace {

constexpr int not_shut_in = 200;
constexpr const char* speaks = "/usr/bin/true"; // in place of espeak-ng

// What `attempt` comes to in a process that has been shut in: 0 or an errno.
int outcome(const std::function<bool()>& shut_in, const std::function<int()>& attempt) {
    const pid_t child = fork();
    if (child == 0)
        _exit(shut_in() ? attempt() : not_shut_in);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

int opened(const std::string& path, int how) { return ::open(path.c_str(), how, 0600) >= 0 ? 0 : errno; }

std::function<int()> opening(const std::string& path, int how = O_RDONLY) {
    return [path, how] { return opened(path, how); };
}

std::function<int()> starting(const char* program) {
    return [program] {
        std::string name = program;
        const std::array<char*, 2> arguments{name.data(), nullptr};
        execv(program, arguments.data());
        return errno;
    };
}

int calls_somebody() { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 0 : errno; }

int forks() {
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child > 0 ? 0 : errno;
}

bool as_voice() { return shut_off_others(speaks); }

} // namespace

TEST_CASE("kiosk-voice opens no file of the kiosk's, writes none, starts one program and calls nobody") {
    unsetenv("ALSA_CONFIG_PATH"); // another test's
    CHECK(outcome(as_voice, calls_somebody) == EPERM);
    CHECK(outcome(as_voice, opening("/dev/null", O_WRONLY)) == 0);
    CHECK(outcome(as_voice, starting(speaks)) == 0);
    if (!FileRules::are_kept()) {
        MESSAGE("files not looked at: this kernel has no Landlock");
        return;
    }
    const test::TemporaryFolder folder;
    CHECK(outcome(as_voice, opening((folder.path() / "new").string(), O_WRONLY | O_CREAT)) == EACCES);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "new"));
    CHECK(outcome(as_voice, opening("/etc/passwd")) == EACCES);
    CHECK(outcome(as_voice, opening("/proc/self/status")) == EACCES);
    CHECK(outcome(as_voice, opening("/dev/zero")) == EACCES);
    CHECK(outcome(as_voice, starting("/usr/bin/env")) == EACCES);
    CHECK(outcome(as_voice, opening("/usr/share/alsa")) ==
          (access("/usr/share/alsa", F_OK) == 0 ? 0 : EACCES));
}

TEST_CASE("What makes its sound opens its data alone, starts nothing and has no device") {
    const Sandbox sandbox(speaks);
    const auto as_espeak = [&sandbox] { return sandbox.enter(); };
    CHECK(outcome(as_espeak, calls_somebody) == EPERM);
    CHECK(outcome(as_espeak, forks) == EPERM);
    if (!FileRules::are_kept()) {
        MESSAGE("files not looked at: this kernel has no Landlock");
        return;
    }
    CHECK(outcome(as_espeak, opening("/usr/lib")) == 0);
    CHECK(outcome(as_espeak, opening("/etc/passwd")) == EACCES);
    CHECK(outcome(as_espeak, opening("/dev/null", O_WRONLY)) == EACCES);
    CHECK(outcome(as_espeak, starting("/usr/bin/env")) == EACCES);
}
