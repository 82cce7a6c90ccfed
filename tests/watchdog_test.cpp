#include "platform/watchdog.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using signpost::Ms;
using signpost::Watchdog;

namespace {

// Stands in for the service manager: the socket that it names in a service's environment.
class ServiceManager {
public:
    explicit ServiceManager(const char* watchdog_us)
        : socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        const std::string name = "signpost-watchdog-test-" + std::to_string(getpid());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(&address.sun_path[1], name.data(), name.size()); // abstract: no file stays behind
        REQUIRE(bind(socket_, reinterpret_cast<const sockaddr*>(&address),
                     static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size())) == 0);
        setenv("NOTIFY_SOCKET", ("@" + name).c_str(), 1);
        if (watchdog_us != nullptr)
            setenv("WATCHDOG_USEC", watchdog_us, 1);
    }
    ~ServiceManager() {
        close(socket_);
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
    }
    ServiceManager(const ServiceManager&) = delete;
    ServiceManager& operator=(const ServiceManager&) = delete;

    // What it was told since it was last asked; "" for nothing.
    std::string heard() const {
        std::string all;
        std::array<char, 256> text{};
        for (ssize_t size = 0; (size = recv(socket_, text.data(), text.size(), 0)) > 0;)
            all += std::string(text.data(), static_cast<std::size_t>(size)) + ' ';
        return all;
    }

private:
    int socket_;
};

} // namespace

TEST_CASE("the first frame tells that the kiosk is up, once") {
    const ServiceManager manager("12000000");
    Watchdog watchdog;
    CHECK(manager.heard().empty());
    watchdog.shown();
    watchdog.shown();
    CHECK(manager.heard() == "READY=1 ");
    watchdog.ending();
    CHECK(manager.heard() == "STOPPING=1 ");
}

TEST_CASE("it is fed three times in the time that is allowed, however fast the loop goes round") {
    const ServiceManager manager("12000000");
    Watchdog watchdog;
    watchdog.feed(Ms{1000});
    CHECK(manager.heard() == "WATCHDOG=1 ");
    CHECK(watchdog.next_feed() == Ms{5000});
    for (int ms = 1001; ms < 5000; ms += 16)
        watchdog.feed(Ms{ms});
    CHECK(manager.heard().empty());
    watchdog.feed(Ms{5000});
    CHECK(manager.heard() == "WATCHDOG=1 ");
    CHECK(watchdog.next_feed() == Ms{9000});
}

TEST_CASE("without a watchdog nothing wakes the loop, and nothing is written") {
    const ServiceManager manager(nullptr);
    Watchdog watchdog;
    watchdog.feed(Ms{1000});
    CHECK(manager.heard().empty());
    CHECK(watchdog.next_feed() == std::nullopt);
}

TEST_CASE("outside of a service all of it is silent") {
    unsetenv("NOTIFY_SOCKET");
    Watchdog watchdog;
    watchdog.shown();
    watchdog.feed(Ms{1000});
    watchdog.ending();
    CHECK(watchdog.next_feed() == std::nullopt);
}
