// What the fuzz targets share: how an invariant is held, and what holds for every problem and every text.
//
// A target is one file NAME_fuzz.cpp that defines LLVMFuzzerTestOneInput. The preset "fuzz" links it with
// libFuzzer; every other preset links it with replay.cpp, which feeds it the inputs that are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/problem.h"

// Reads `size` bytes at `data`, returns 0. Ends the program by abort() when an invariant does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace signpost::fuzz {

// Ends the program by abort() unless `holds`; `invariant` is printed. `about` is printed after it, to tell
// which of many things it was.
void demand(bool holds, std::string_view invariant, std::string_view about = "");

// Valid UTF-8 without control characters: what may be drawn on the screen.
void demand_drawable(std::string_view text, std::string_view about);

// At least one; each has a cause and a remedy, and a whole place or none.
void demand_told(const Problems& problems);

// The place is one that the file has, so that a caret can be drawn under it.
void demand_place_in(std::string_view file, const Problem& problem);

// The input as text: bytes that are no UTF-8 and control characters other than \n and \t become spaces.
[[nodiscard]] std::string as_text(const std::uint8_t* data, std::size_t size);

} // namespace signpost::fuzz
