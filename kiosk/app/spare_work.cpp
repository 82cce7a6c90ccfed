#include "app/spare_work.h"

#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <malloc.h>

#include "disk/mapped_files.h"

namespace signpost {

void SpareWork::look_anew() {
    if (parts_.keep_start)
        start_asked_ = parts_.clocks.steady();
    const std::string& site = parts_.session.rules().site;
    glass_.emplace(parts_.session.bundle(), parts_.views.glass(),
                   site.empty() ? std::vector<std::string>{} : std::vector{site},
                   std::make_unique<MappedFiles>());
}

void SpareWork::step() {
    if (parts_.traces.in_memory())
        return forget_visit();
    if (ahead_.done())
        return nobody_is_there() ? look() : void();
    const BundlePtr bundle = parts_.session.bundle();
    const Ms now = parts_.clocks.steady();
    parts_.stage.draw_on(parts_.display.target()); // the last one may be gone, with the window's old size
    ahead_.step([&](const State& state) { return parts_.views.of(state, *bundle, now); }, now);
}

// The fonts are closed with the visit's glyphs: they are opened again before the next visitor wants them.
void SpareWork::forget_visit() {
    parts_.traces.dropped_from_memory();
    parts_.stage.forget_visit();
    ahead_.begin_anew();
}

void SpareWork::look() {
    if (start_asked_)
        give_start();
    else if (glass_)
        step_glass();
}

void SpareWork::give_start() {
    const Ms asked = *std::exchange(start_asked_, std::nullopt);
    const Visit& visit = parts_.session.state().visit;
    const BundlePtr bundle = parts_.session.bundle();
    const bool is_broken = bundle->serial == 0; // what is shown in its place is not what the disk has
    const bool is_of_this_size = parts_.display.size() == parts_.views.glass().screen;
    if (visit.last_touch > asked || is_broken || !is_of_this_size)
        return;
    const State untouched;
    parts_.stage.draw_on(parts_.display.target());
    const View view = parts_.views.of(untouched, *bundle, Ms{0});
    parts_.keep_start(picture_of_start(parts_.stage, view), parts_.session.rules().site);
}

void SpareWork::step_glass() {
    if (!glass_->done())
        return glass_->step();
    std::cerr << glass_->complaint() << std::flush;
    parts_.staff.tell_room(glass_->seen());
    glass_.reset();
    malloc_trim(0); // it had fonts and the layouts of every page
}

} // namespace signpost
