// Whether a number can be a telephone number of the United Kingdom at all. Any thread.
//
// The ranges are those of Ofcom's National Telephone Numbering Plan; the numbers for films and plays are
// those that Ofcom keeps for drama. Text numbers are the mobile networks' short codes. A number that can be
// one may still be wrong: only ringing it tells.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

struct PhoneForm {
    enum class Kind {
        possible,
        drama,     // kept for films and plays: nobody answers
        impossible // `why` says it: "A number that begins with 0808 has 11 digits, and this one has 10."
    };
    Kind kind = Kind::possible;
    std::string why; // a whole sentence; "" unless impossible
};

// `number` has digits, and whatever groups them; it may begin with +44 or 0044.
[[nodiscard]] PhoneForm telephone_form(std::string_view number);

// The same for a number that texts are sent to: a short code of five to eight digits, 999, 116 and three
// digits more, or a telephone number.
[[nodiscard]] PhoneForm text_number_form(std::string_view number);

} // namespace signpost
