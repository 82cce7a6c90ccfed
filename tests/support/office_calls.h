// What the office page calls of the program, as it exports it: kiosk/office/.
#pragma once

extern "C" {
const char* office_form(const char* file, const char* text, const char* original);
const char* office_edit(const char* text, const char* change);
const char* office_compare(const char* file, const char* mine, const char* theirs, const char* both_began);
}
