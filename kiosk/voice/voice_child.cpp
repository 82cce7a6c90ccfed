#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "voice/voice_child_internal.h"

namespace signpost {

namespace {

// What of it is set for one kiosk, and nothing that a visitor chose.
std::vector<std::string> arguments_of(const VoiceSettings& settings) {
    std::vector<std::string> words{settings.program.empty() ? voice_program().string()
                                                            : settings.program.string(),
                                   "--to",
                                   settings.may_hear == MayHear::everybody ? "speakers" : "headphones",
                                   "--usual-db",
                                   std::to_string(settings.usual_db),
                                   "--loudest-db",
                                   std::to_string(settings.loudest_db),
                                   "--espeak",
                                   settings.espeak.string()};
    const auto add = [&words](const char* name, const std::string& value) {
        if (!value.empty())
            words.insert(words.end(), {name, value});
    };
    add("--card", settings.card);
    add("--pcm", settings.pcm);
    for (const std::string& language : settings.languages)
        add("--language", language);
    return words;
}

// Its own group, no signal held back, and no file of the kiosk's but the two pipes and where the log goes.
pid_t spawn(std::vector<std::string> words, const Pipe& orders, const Pipe& reports) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&how);
    posix_spawn_file_actions_adddup2(&files, orders.read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, reports.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setsigdefault(&how, &all);
    posix_spawnattr_setpgroup(&how, 0);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t pid = -1;
    const bool started =
        posix_spawn(&pid, words.front().c_str(), &files, &how, arguments.data(), environ) == 0;
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    return started ? pid : -1;
}

} // namespace

VoiceChild::VoiceChild(VoiceChild&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), in_(std::move(other.in_)), out_(std::move(other.out_)),
      orders_(std::move(other.orders_)), frames_(std::move(other.frames_)) {}

VoiceChild& VoiceChild::operator=(VoiceChild&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(in_, other.in_);
    std::swap(out_, other.out_);
    std::swap(orders_, other.orders_);
    std::swap(frames_, other.frames_);
    return *this;
}

VoiceChild::~VoiceChild() {
    if (pid_ <= 0)
        return;
    kill(-pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
}

VoiceChild VoiceChild::start(const VoiceSettings& settings) {
    VoiceChild child;
    Pipe orders = new_pipe();
    Pipe reports = new_pipe();
    if (!orders.write.is_open() || !reports.write.is_open())
        return child;
    child.pid_ = spawn(arguments_of(settings), orders, reports);
    child.in_ = std::move(orders.write);
    child.out_ = std::move(reports.read);
    do_not_block(child.in_);
    do_not_block(child.out_);
    return child;
}

bool VoiceChild::write() {
    const ssize_t count = ::write(in_.get(), orders_.data(), orders_.size());
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    orders_.erase(0, static_cast<std::size_t>(count));
    return true;
}

std::optional<std::vector<VoiceReport>> VoiceChild::read() {
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(out_.get(), bytes.data(), bytes.size());
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        return std::nullopt;
    std::vector<VoiceReport> reports;
    if (count > 0)
        frames_.add({bytes.data(), static_cast<std::size_t>(count)});
    while (const auto content = frames_.next()) {
        auto report = read_report(*content);
        if (!report)
            return std::nullopt;
        reports.push_back(std::move(*report));
    }
    return frames_.broken() ? std::nullopt : std::optional(std::move(reports));
}

} // namespace signpost
