#include "platform/x11_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace signpost {

void switch_x11_displays(void* server, bool on) {
    auto* display = static_cast<Display*>(server);
    int unused = 0;
    if (DPMSQueryExtension(display, &unused, &unused) == 0 || DPMSCapable(display) == 0)
        return;
    DPMSSetTimeouts(display, 0, 0, 0);
    DPMSEnable(display); // the kiosk's own X server starts without
    DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
    XSync(display, False);
}

} // namespace signpost
