#include "platform/x11_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace signpost {

void switch_x11_displays(void* open, bool on) {
    auto* server = static_cast<Display*>(open);
    int unused = 0;
    if (DPMSQueryExtension(server, &unused, &unused) == 0 || DPMSCapable(server) == 0)
        return;
    DPMSSetTimeouts(server, 0, 0, 0);
    DPMSEnable(server); // the kiosk's own X server starts without
    DPMSForceLevel(server, on ? DPMSModeOn : DPMSModeOff);
    XSync(server, False);
}

} // namespace signpost
