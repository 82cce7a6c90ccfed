// The screens, a file each. Every one draws itself whole: head, content and bar.
#pragma once

#include "screen/canvas.h"

namespace signpost {

void put_start(Canvas& canvas);
void put_home(Canvas& canvas);
void put_page(Canvas& canvas, const Page& page);
void put_contact(Canvas& canvas, const Contact& contact);
void put_emergency(Canvas& canvas);
void put_languages(Canvas& canvas);
void put_cover(Canvas& canvas);
void put_idle_warning(Canvas& canvas);
void put_staff_pin(Canvas& canvas);
void put_staff(Canvas& canvas);
// A line over the screen that is shown: what became of the stick. Never over Hide or the bar.
void put_stick_notice(Canvas& canvas, const StickNotice& notice);
// In place of every screen while only the built-in bundle can be shown.
void put_broken(Canvas& canvas);

} // namespace signpost
