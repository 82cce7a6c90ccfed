// What looks like a mark and is none: visitors would read it as it was typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

struct NearMark {
    std::size_t at = 0; // byte of the text
    std::string cause;
    std::string remedy;
};

// In a text without any marks: a title, a line on a contact, a word on a button. `text` is valid UTF-8.
[[nodiscard]] std::vector<NearMark> near_marks_in_plain(std::string_view text);

// In the body of a page, beside what read_markdown() refuses: square brackets that lead nowhere, settings
// that slipped into the text, spaces that are none.
[[nodiscard]] std::vector<NearMark> near_marks_in_body(std::string_view body);

// --- Its parts that look for links, settings, notes and signs; they add to `found` ---

inline constexpr const char* shown_as_typed = " would be shown as it stands here.";

// Square brackets that lead nowhere, then page:report without words to touch.
void find_near_links(std::string_view text, std::vector<NearMark>& found);

// Links as a body has them, where none can be.
void find_links_in_plain(std::string_view text, std::vector<NearMark>& found);

// The key of a line that is a setting: next = …, "next": …; "" for any other. Below an empty line a known key
// and a colon are enough.
[[nodiscard]] std::string key_set_in(std::string_view line, bool begins_paragraph);

void find_settings(std::string_view body, std::vector<NearMark>& found); // told once of lines in a row
void find_notes(std::string_view body, std::vector<NearMark>& found);    // "// note", "-- note"
void find_signs(std::string_view text, std::vector<NearMark>& found);    // "->" and "=="
void find_plain_marks(std::string_view text, std::vector<NearMark>& found);

} // namespace signpost
