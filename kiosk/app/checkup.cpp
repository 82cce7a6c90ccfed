#include "app/checkup.h"

#include <system_error>
#include <utility>

namespace signpost {

Checkup::Checkup(std::function<void()> notify) : notify_(std::move(notify)) {}

Checkup::~Checkup() {
    if (thread_.joinable())
        thread_.join();
}

bool Checkup::start(const DoctorPlan& plan) {
    {
        const std::scoped_lock hold(lock_);
        if (busy_)
            return false;
        busy_ = true;
        found_.reset();
    }
    if (thread_.joinable())
        thread_.join(); // it is past its findings; at most notify() is left
    try {
        thread_ = std::thread([this, plan] { look(plan); });
    } catch (const std::system_error&) {
        const std::scoped_lock hold(lock_);
        busy_ = false;
        return false;
    }
    return true;
}

std::optional<HealthChecks> Checkup::take() {
    const std::scoped_lock hold(lock_);
    return std::exchange(found_, std::nullopt);
}

void Checkup::look(const DoctorPlan& plan) {
    HealthChecks found = examine(plan);
    {
        const std::scoped_lock hold(lock_);
        found_ = std::move(found);
        busy_ = false;
    }
    notify_();
}

} // namespace signpost
