#include <csignal>
#include <utility>

#include <sys/eventfd.h>
#include <unistd.h>

#include "voice/open_voice.h"
#include "voice/voice_process_internal.h"

namespace signpost {

namespace {

// Signals are for the threads that were here before.
std::thread quiet_thread(std::function<void()> run) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(std::move(run));
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

} // namespace

VoiceProcess::VoiceProcess(const VoiceSettings& settings, std::function<void()> wake)
    : settings_(settings), wake_(std::move(wake)), poked_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void VoiceProcess::begin() {
    if (!thread_.joinable())
        thread_ = quiet_thread([this] { run(); });
}

VoiceProcess::~VoiceProcess() {
    silence();
    {
        const std::scoped_lock lock(mutex_);
        done_ = true;
    }
    poke();
    if (thread_.joinable())
        thread_.join();
}

// What its own thread does is in voice_thread.cpp.

void VoiceProcess::poke() const noexcept {
    const std::uint64_t one = 1;
    (void)!::write(poked_.get(), &one, sizeof one); // full: it is poked already
}

void VoiceProcess::order(VoiceOrder order) {
    {
        const std::scoped_lock lock(mutex_);
        if (const auto* say = std::get_if<SayOrder>(&order)) {
            current_ = say->number;
            paused_ = false;
        } else if (!current_) {
            return; // nothing is being said
        }
        if (const auto* pause = std::get_if<PauseOrder>(&order))
            paused_ = pause->on;
        orders_.push_back(std::move(order));
    }
    poke();
}

bool VoiceProcess::may_be_heard() const {
    const std::scoped_lock lock(mutex_);
    return heard_;
}

void VoiceProcess::say(std::vector<Utterance> words, VoiceLook look, std::uint64_t number) {
    order(SayOrder{.number = number, .look = look, .words = std::move(words)});
}

void VoiceProcess::pause(bool on) { order(PauseOrder{on}); }

void VoiceProcess::silence() noexcept {
    {
        const std::scoped_lock lock(mutex_);
        ++silences_;
        orders_.clear();
        current_.reset();
        paused_ = false;
        std::erase_if(news_, [](const VoiceNews& news) {
            return news.kind == VoiceNews::Kind::said || news.kind == VoiceNews::Kind::failed;
        });
        if (group_ <= 0 || !told_)
            return; // what runs knows nothing
        silenced_ = true;
        kill(-group_, SIGKILL); // it is waited for on the other thread, so that the number is still its own
    }
    poke();
}

std::vector<VoiceNews> VoiceProcess::take_news() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(news_, {});
}

std::filesystem::path voice_program() {
    std::error_code failed;
    const std::filesystem::path beside =
        std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "kiosk-voice";
    return std::filesystem::exists(beside, failed) ? beside : "/usr/libexec/signpost/kiosk-voice";
}

std::unique_ptr<Voice> open_voice(const VoiceSettings& settings, std::function<void()> wake) {
    if (settings.may_hear == MayHear::nobody)
        return nullptr;
    return std::make_unique<VoiceProcess>(settings, std::move(wake));
}

} // namespace signpost
