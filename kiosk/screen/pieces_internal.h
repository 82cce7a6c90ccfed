// The few shapes that all screens are made of. Each draws itself, lists itself as an item, and says how
// much room it took; px throughout.
#pragma once

#include <array>
#include <string>

#include "base/geometry.h"
#include "base/time.h"
#include "screen/canvas.h"

namespace signpost {

// What a tappable piece says and does.
struct Choice {
    std::string label;
    std::string icon;   // a character of the icon font; "" for none
    std::string detail; // a second, smaller line; "" for none
    Action action;
    std::string said{}; // what it is called where its label is cut short; "" for the label
};

// A piece of text, listed under `role`. Returns its height.
float put_text(Canvas& canvas, const std::string& text, TextLook look, Rect column, Colour colour,
               Role role = Role::text, Align align = Align::start);

// "Free. ": a heading as the first sentence of a line that goes on, with the full stop that its language has
// (The Unicode Standard 15.0, sections 9.2, 12.1 and 18.1). Words that nobody translated keep the English
// one. A question or an exclamation keeps its own mark.
[[nodiscard]] std::string as_first_sentence(const std::string& heading, const LanguageCode& language);

// A text that stands in a line of another one, which may have another direction: its own stops stay with it
// (UAX #9, first strong isolate). As it is where all is read from the left.
[[nodiscard]] std::string isolated(const Canvas& canvas, const std::string& text);

// Whether a word of it is too wide for such a column, and would be broken.
[[nodiscard]] bool breaks_a_word(Canvas& canvas, const std::string& text, TextLook look, float width);

// How an arm of the signpost is drawn.
struct ArmLook {
    float title = 1.19F; // of its first line, in ems of body text; never smaller than the smallest letter
    Towards towards = Towards::forward;
    bool outlined = false; // leads to what happens, not to help: paper with an edge
    bool low = false;      // as low as a small panel's buttons, where there are many arms
};

// An arm leads somewhere. The height it needs at this width, and drawing it.
[[nodiscard]] float arm_height(Canvas& canvas, const Choice& choice, float width, ArmLook look = {});
// Whether a word of its first line is too wide for the arm, and would be broken.
[[nodiscard]] bool arm_breaks_a_word(Canvas& canvas, const Choice& choice, float width, ArmLook look = {});
void put_arm(Canvas& canvas, const Choice& choice, Rect r, ArmLook look = {});

// A rounded button with an edge, its words in the middle.
[[nodiscard]] float button_width(Canvas& canvas, const std::string& label, const std::string& icon,
                                 int em_px);
[[nodiscard]] inline float button_width(Canvas& canvas, const Choice& choice, int em_px) {
    return button_width(canvas, choice.label, choice.icon, em_px);
}
// So narrow that its words still have one line.
[[nodiscard]] float narrowest_button(Canvas& canvas, const Choice& choice, int em_px);
// So narrow that its words have two lines at most.
[[nodiscard]] float width_in_two_lines(Canvas& canvas, const Choice& choice, int em_px);
// So low that its words, in the lines that this width leaves them, still stand inside it.
[[nodiscard]] float lowest_button(Canvas& canvas, const Choice& choice, float width, int em_px);
// Under a finger face and words change places: that is seen at once, and is as easy to read.
struct ButtonColours {
    Colour face;
    Colour words;
    Colour edge;
};
void put_button(Canvas& canvas, const Choice& choice, Rect r, int em_px, ButtonColours colours);
[[nodiscard]] ButtonColours paper_button(const Canvas& canvas);

// --- Icons ---
// They are characters of the icon font, and pass through the same text path as everything else.

// UTF-8 of the icon that a page calls by this name; "" for a name that icon_names() does not have.
[[nodiscard]] std::string icon_character(const std::string& name);

// The program's own.
namespace icon {
inline constexpr const char* hide = "\uE8F5";
inline constexpr const char* text_size = "\uE245";
inline constexpr const char* contrast = "\uEB37";
inline constexpr const char* language = "\uE894";
inline constexpr const char* telephone = "\uE0B0";
inline constexpr const char* message = "\uE0B7";
inline constexpr const char* up = "\uE316";
inline constexpr const char* down = "\uE313";
inline constexpr const char* info = "\uE88E";
inline constexpr const char* chosen = "\uE5CA";
inline constexpr const char* ear = "\uE023";
inline constexpr const char* tap = "\uE913";
inline constexpr const char* larger = "\uE8FF";
inline constexpr const char* take = "\U000F0006"; // the notebook of our own icons
inline constexpr const char* write = "\uE3C9";
inline constexpr const char* phone = "\U000F0005";
} // namespace icon

// --- Screens that stand for hours ---
// They move a little each minute, so that no edge burns into the panel.

// How far a screen that has been up for `standing` is moved: each minute to the next of eight places, `reach`
// px away at most. Not at all in the first minute.
[[nodiscard]] inline Point drift(Ms standing, float reach) {
    constexpr std::array<Point, 8> round{
        {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}}};
    const auto minutes = standing < Ms{0} ? 0 : standing / Ms{60'000};
    const Point at = round.at(static_cast<std::size_t>(minutes) % round.size());
    return {at.x * reach, at.y * reach};
}

// --- A number to call, set to be read and written down ---
// It dials nothing, and looks like no button.

// px of em at which its figures are as high as `figures`.
[[nodiscard]] float em_of_figures(const Metrics& metrics, Mm figures);

// Its box: paper with an edge, and no telephone in it.
void put_number_ground(Canvas& canvas, Rect box, Showing shown = Showing::whole);

// The largest em, up to `most_px`, at which `text` has one line of `width` px. Never below the smallest
// letter.
[[nodiscard]] int em_in_one_line(Canvas& canvas, const std::string& text, float most_px, float width);

} // namespace signpost
