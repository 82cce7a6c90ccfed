#include "preview/room_look_internal.h"

#include <memory>
#include <utility>
#include <vector>

#include "base/glass.h"
#include "disk/mapped_files.h"

namespace signpost::preview {

namespace {

std::vector<std::string> sites_of(const Bundle& bundle) {
    std::vector<std::string> sites;
    for (const auto& [id, site] : bundle.sites)
        sites.push_back(id);
    return sites;
}

std::optional<Remark> remark_on(const std::string& glass, const SeenRoom& room) {
    if (room.cut.empty())
        return std::nullopt;
    return Remark{Remark::Kind::room,
                  problem_of("The glass " + glass, "It measures " + to_text(room), room.remedy)};
}

} // namespace

void RoomLook::look_at(const BundlePtr& bundle, const std::string& glass) {
    if (bundle == bundle_ && glass == glass_)
        return;
    bundle_ = bundle;
    glass_ = glass;
    check_.reset(); // its fonts go before the next opens its own
    if (const auto named = glass_called(glass))
        check_.emplace(bundle, choose_glass(named->px, {.size = named->mm}, {}).glass, sites_of(*bundle),
                       std::make_unique<MappedFiles>());
}

bool RoomLook::step() {
    std::optional<Remark> next;
    if (check_) {
        check_->step();
        if (!check_->done())
            return false;
        next = remark_on(glass_, check_->seen());
        check_.reset();
    } else if (glass_called(glass_)) {
        return false; // known already
    }
    const bool is_new = next != remark_;
    remark_ = std::move(next);
    return is_new;
}

} // namespace signpost::preview
