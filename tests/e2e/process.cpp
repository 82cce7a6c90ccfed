#include "process.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signpost::e2e {

namespace {

// As descriptor 3, whatever else had that number.
void pass_on(int descriptor) {
    if (descriptor == 3)
        fcntl(3, F_SETFD, 0); // dup2() to itself would leave it to be closed
    else
        dup2(descriptor, 3);
}

void enter(const std::string& group) {
    const int processes = open(group.c_str(), O_WRONLY | O_CLOEXEC);
    if (processes < 0 || write(processes, "0", 1) != 1) // itself
        _exit(127);
    close(processes);
}

// `tell`: where the time goes at which it became the program.
[[noreturn]] void become(const Command& command, int tell) {
    prctl(PR_SET_PDEATHSIG, SIGKILL); // a test that crashes takes its programs with it
    for (const std::string& group : command.groups)
        enter(group);
    const std::string output = command.output.empty() ? "/dev/null" : command.output.string();
    const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (command.passed_on >= 0)
        pass_on(command.passed_on);
    for (const auto& [name, value] : command.environment)
        setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    words.reserve(command.words.size() + 1);
    for (const std::string& word : command.words)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const auto now = std::chrono::steady_clock::now();
    (void)!write(tell, &now, sizeof now);
    execvp(words[0], words.data());
    _exit(127);
}

} // namespace

Process::Process(const Command& command) {
    // The pipe closes when the program has taken over: a signal sent sooner would find the test's own
    // handlers.
    std::array<int, 2> until_started{};
    if (pipe2(until_started.data(), O_CLOEXEC) == 0)
        id_ = fork();
    if (id_ < 0) {
        exit_code_ = 127;
        return;
    }
    if (id_ == 0)
        become(command, until_started[1]);
    close(until_started[1]);
    (void)!read(until_started[0], &began_, sizeof began_);
    char nothing = 0;
    (void)!read(until_started[0], &nothing, 1);
    close(until_started[0]);
}

Process::~Process() {
    if (!is_running())
        return;
    signal(SIGKILL);
    (void)wait(std::chrono::seconds(10));
}

void Process::signal(int number) const {
    if (!exit_code_)
        kill(id_, number);
}

std::optional<int> Process::wait(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!exit_code_) {
        int status = 0;
        if (waitpid(id_, &status, WNOHANG) == id_)
            exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
        else if (std::chrono::steady_clock::now() >= end)
            break;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return exit_code_;
}

std::vector<pid_t> processes_below(pid_t process) {
    std::vector<pid_t> below;
    std::error_code ended;
    const std::filesystem::path threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(threads, ended)) {
        std::ifstream children(task.path() / "children");
        for (pid_t child = 0; children >> child;) {
            below.push_back(child);
            const std::vector<pid_t> theirs = processes_below(child);
            below.insert(below.end(), theirs.begin(), theirs.end());
        }
    }
    return below;
}

} // namespace signpost::e2e
