#include "speaker/espeak_internal.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signpost {

namespace {

constexpr std::size_t most_spares = 2;
// Words a minute as it counts them; 120 to 125 as people do.
constexpr const char* usual_speed = "112";

// In the new process. Its stderr is nobody's: a library might write there what it was told.
[[noreturn]] void become(const std::filesystem::path& program, char* const* arguments, const Sandbox& sandbox,
                         const Pipe& in, const Pipe& out, pid_t parent) {
    constexpr int not_started = 127;
    static std::array<char, 15> language{"LC_ALL=C.UTF-8"};
    const std::array<char*, 2> environment{language.data(), nullptr};
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    const bool placed = dup2(in.read.get(), STDIN_FILENO) >= 0 && dup2(out.write.get(), STDOUT_FILENO) >= 0 &&
                        dup2(nowhere, STDERR_FILENO) >= 0;
    if (placed && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent &&
        close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0 && sandbox.enter())
        execve(program.c_str(), arguments, environment.data());
    _exit(not_started);
}

std::string all_of(int fd, int milliseconds) {
    constexpr std::size_t most = 200;
    std::string text;
    std::array<char, most> bytes{};
    for (pollfd waiting{fd, POLLIN, 0}; text.size() < most && poll(&waiting, 1, milliseconds) > 0;) {
        const ssize_t count = ::read(fd, bytes.data(), bytes.size());
        if (count <= 0)
            break;
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return text;
}

// "[[" would begin phonemes.
std::string without_phonemes(std::string text) {
    for (auto at = text.find("[["); at != text.npos; at = text.find("[[", at))
        text.replace(at, 2, "[ [");
    return text;
}

} // namespace

EspeakProcess::EspeakProcess(pid_t pid, OpenDescriptor in, OpenDescriptor out)
    : pid_(pid), in_(std::move(in)), out_(std::move(out)) {}

EspeakProcess::EspeakProcess(EspeakProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), in_(std::move(other.in_)), out_(std::move(other.out_)) {}

EspeakProcess& EspeakProcess::operator=(EspeakProcess&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(in_, other.in_);
    std::swap(out_, other.out_);
    return *this;
}

EspeakProcess::~EspeakProcess() {
    if (pid_ <= 0)
        return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
}

bool EspeakProcess::tell(const std::string& text) {
    const std::string line = without_phonemes(text) + "\n";
    const ssize_t written = ::write(in_.get(), line.data(), line.size());
    in_ = OpenDescriptor();
    return written == static_cast<ssize_t>(line.size());
}

bool EspeakProcess::ended_well() {
    int status = 0;
    const pid_t ended = pid_ > 0 ? waitpid(std::exchange(pid_, -1), &status, 0) : -1;
    return ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Espeak::Espeak(std::filesystem::path program) : program_(std::move(program)), sandbox_(program_) {}

EspeakVersion Espeak::version() {
    if (std::exchange(asked_version_, true))
        return version_;
    const EspeakProcess asked = start({"--version"});
    constexpr int longest_wait = 2000;
    if (asked.runs())
        version_ = espeak_version(all_of(asked.out(), longest_wait));
    return version_;
}

std::string Espeak::voice_of(const std::string& language) {
    return espeak_voice(language, wants_version(language) ? version() : EspeakVersion{});
}

bool Espeak::can_say(const std::string& language) { return !voice_of(language).empty(); }

EspeakProcess Espeak::start(const std::vector<std::string>& words) const {
    Pipe in = new_pipe();
    Pipe out = new_pipe();
    if (!in.write.is_open() || !out.write.is_open())
        return {};
    std::vector<std::string> all{program_.string()};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    const pid_t pid = fork();
    if (pid == 0)
        become(program_, arguments.data(), sandbox_, in, out, parent);
    if (pid < 0)
        return {};
    do_not_block(in.write);
    do_not_block(out.read);
    return {pid, std::move(in.write), std::move(out.read)};
}

void Espeak::expect(const std::string& language) {
    const std::string voice = voice_of(language);
    if (voice.empty())
        return;
    const auto waiting = std::find_if(spares_.begin(), spares_.end(),
                                      [&voice](const Spare& spare) { return spare.voice == voice; });
    if (waiting != spares_.end())
        return spares_.splice(spares_.begin(), spares_, waiting);
    spares_.push_front({voice, start({"-v", voice, "-s", usual_speed, "--stdin", "--stdout"})});
    if (spares_.size() > most_spares)
        spares_.pop_back();
}

EspeakProcess Espeak::take(const std::string& language) {
    expect(language);
    const std::string voice = voice_of(language);
    if (voice.empty() || spares_.empty())
        return {};
    EspeakProcess taken = std::move(spares_.front().process);
    spares_.pop_front();
    return taken;
}

} // namespace signpost
