// Whether every screen has room on the glass that the admin looks at. A screen at a time, so that the window
// answers meanwhile.
#pragma once

#include <optional>
#include <string>

#include "content/bundle.h"
#include "preview/report_internal.h"
#include "tour/glass_check.h"

namespace signpost::preview {

// Drawing thread only.
class RoomLook {
public:
    // Begins anew where the bundle or the glass is another than before. `glass`: a name of
    // base/named_glasses.h; "": none, of which nothing is said.
    void look_at(const BundlePtr& bundle, const std::string& glass);
    // Looks at one more screen: some milliseconds. Whether what there is to say has changed.
    bool step();
    [[nodiscard]] bool busy() const { return check_.has_value(); }

    // What has no room; std::nullopt where all has, and as long as nobody knows.
    [[nodiscard]] const std::optional<Remark>& remark() const { return remark_; }

private:
    BundlePtr bundle_;
    std::string glass_;
    std::optional<GlassCheck> check_; // under way
    std::optional<Remark> remark_;
};

} // namespace signpost::preview
