// A program that a test starts, talks to by signals, and never leaves behind.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace signpost::e2e {

struct Command {
    std::vector<std::string> words;                               // the program first; found by PATH
    std::vector<std::pair<std::string, std::string>> environment; // added to the test's own
    std::filesystem::path output;                                 // what it says is kept here; "": not at all
    int passed_on = -1;                                           // a file descriptor that it gets as 3
    std::vector<std::string> groups{}; // cgroup.procs of control groups that it enters first
};

class Process {
public:
    // Whether it could be started at all shows as exit code 127.
    explicit Process(const Command& command);
    ~Process(); // kills it if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void signal(int number) const;
    [[nodiscard]] pid_t id() const { return id_; }
    // When this process became the program: what it did before, to be forked and to enter its groups, is
    // over.
    [[nodiscard]] std::chrono::steady_clock::time_point began() const { return began_; }

    // Its exit code once it ends, -N if signal N ended it; nothing if it still runs after `limit`.
    [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds limit);
    [[nodiscard]] bool is_running() { return !wait(std::chrono::milliseconds{0}); }

private:
    pid_t id_ = -1;
    std::chrono::steady_clock::time_point began_;
    std::optional<int> exit_code_;
};

// The processes that this one started, and those that they did, which have not ended.
[[nodiscard]] std::vector<pid_t> processes_below(pid_t process);

} // namespace signpost::e2e
