#include "platform/stop_signal.h"

#include <array>
#include <csignal>
#include <cstdint>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace signpost {

namespace {

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGUSR1);
    return set;
}

int block_and_open() {
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC);
}

} // namespace

StopSignal::StopSignal(std::function<void()> stop, std::function<void()> when_free)
    : signals_(block_and_open()), done_(eventfd(0, EFD_CLOEXEC)),
      thread_([this, stop = std::move(stop), when_free = std::move(when_free)] {
          for (;;) {
              std::array<pollfd, 2> waiting{pollfd{signals_, POLLIN, 0}, pollfd{done_, POLLIN, 0}};
              if (poll(waiting.data(), waiting.size(), -1) < 0)
                  continue;
              if (waiting[1].revents != 0)
                  return;
              signalfd_siginfo info{};
              if (read(signals_, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
                  info.ssi_signo == SIGUSR1 ? when_free() : stop();
          }
      }) {}

StopSignal::~StopSignal() {
    const std::uint64_t one = 1;
    if (write(done_, &one, sizeof one) == static_cast<ssize_t>(sizeof one))
        thread_.join();
    else
        thread_.detach();
    close(signals_);
    close(done_);
}

} // namespace signpost
