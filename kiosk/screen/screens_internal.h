// The screens. Each draws itself whole: head and content, and the bar on every screen but Start and the
// cover.
#pragma once

#include <optional>
#include <string>

#include "base/health.h"
#include "screen/canvas.h"
#include "screen/column_internal.h"

namespace signpost {

void put_start(Canvas& canvas);
void put_home(Canvas& canvas);
// Whether most of its topics are in the visitor's language: one that waits for its translator is no reason to
// say it of all.
[[nodiscard]] bool home_is_translated(const Canvas& canvas);
// What Hide does, behind its word: where a hand reaches the word looks as Hide does, and hides. px of height.
[[nodiscard]] float put_home_hint(Canvas& canvas, Rect at);
void put_page(Canvas& canvas, const Page& page);
void put_contact(Canvas& canvas, const Contact& contact);
// The ways to take its number along, the number alone, and the number as a code to scan. It has one.
void put_take(Canvas& canvas, const Contact& contact);
void put_number(Canvas& canvas, const Contact& contact);
void put_code(Canvas& canvas, const Contact& contact);
void put_emergency(Canvas& canvas);
void put_looks(Canvas& canvas);
void put_languages(Canvas& canvas);
void put_cover(Canvas& canvas);
void put_idle_warning(Canvas& canvas);
void put_staff_pin(Canvas& canvas);
void put_staff(Canvas& canvas);
// The places of the content, one of which staff choose.
void put_staff_site(Canvas& canvas);
void put_staff_clock(Canvas& canvas);
// A line at the top of the screen that is shown: what became of the stick. Never over Hide, the bar or an
// arm.
void put_stick_notice(Canvas& canvas, const StickNotice& notice);
// px that the line about a stick takes from the top; 0 where there is none.
[[nodiscard]] float stick_notice_height(Canvas& canvas);
// In place of every screen while only the built-in bundle can be shown.
void put_broken(Canvas& canvas);

// --- The doctor's lines, for staff ---
// In English: whoever mends a kiosk reads the guides, too.

// "2 things to mend", "well, 3 notes"; std::nullopt: "being looked at". Half a sentence.
[[nodiscard]] std::string health_in_short(const std::optional<HealthChecks>& health);

// A row for each, what to mend first: how it is in a word on a label, its name, what was seen and what to do.
void put_health(Canvas& canvas, Column& column, const HealthChecks& health);

} // namespace signpost
