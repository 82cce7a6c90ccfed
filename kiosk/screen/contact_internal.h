// The forms of a contact's screen, the boxes on it, and how it ends.
#pragma once

#include <vector>

#include "screen/blocks_internal.h"
#include "screen/boxes_internal.h"

namespace signpost {

// Nothing is ever set smaller than the smallest letter.
struct ContactForm {
    float name = 1.62F;        // in ems of body text
    float number = 1;          // of its usual size
    float letters = 1;         // of body text: for all but name and number
    float air = 1;             // of the usual room round things
    bool brief = false;        // headings stand in the line of what they head
    bool number_first = false; // before what the contact is for
    bool everything = true;    // all of it must be seen; else only name and number
    // Name and number as in the first size of text: larger letters never make a number smaller.
    bool head_as_normal = false;
};

// From the richest to the shortest.
[[nodiscard]] std::vector<ContactForm> contact_forms(const Metrics& metrics);

// px from a number's box to the number.
[[nodiscard]] float beside_number(const Metrics& metrics);

// Draws the number into `box`, in its own colours, and lists it.
void put_number_in(Canvas& canvas, const Contact& contact, Rect box, int em_px);

// The number with its buttons. Returns where what is below it may begin.
[[nodiscard]] float put_contact_number(Canvas& canvas, const Contact& contact, const ContactForm& form,
                                       Rect at);

// What is worth knowing before one calls, a box for each thing that somebody is sure of.
[[nodiscard]] std::vector<InfoBox> boxes_of(const Canvas& canvas, const Contact& contact);

// What happens when one calls, and arms to the pages that the contact leads to. Borrows all three.
[[nodiscard]] ContentBlocks contact_end(Canvas& canvas, const Contact& contact, const ContactForm& form);

} // namespace signpost
