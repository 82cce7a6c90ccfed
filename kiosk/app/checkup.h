// Looks whether this kiosk is well, on a thread of its own, so that drawing never waits for a disk.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "doctor/doctor.h"

namespace signpost {

class Checkup {
public:
    // `notify` is called on that thread, holding no lock, once the findings can be taken. It must not destroy
    // the checkup.
    explicit Checkup(std::function<void()> notify);
    // Waits for a look that is under way.
    ~Checkup();
    Checkup(const Checkup&) = delete;
    Checkup& operator=(const Checkup&) = delete;

    // Begins to look; findings that nobody took are dropped. False, and nothing is begun, while another look
    // is under way or when the system has no thread to give. The calling thread's alone.
    [[nodiscard]] bool start(const DoctorPlan& plan);

    // What was found, once. The calling thread's alone.
    [[nodiscard]] std::optional<HealthChecks> take();

private:
    void look(const DoctorPlan& plan);

    const std::function<void()> notify_;
    std::mutex lock_;
    bool busy_ = false;                 // under lock_
    std::optional<HealthChecks> found_; // under lock_
    std::thread thread_;
};

} // namespace signpost
