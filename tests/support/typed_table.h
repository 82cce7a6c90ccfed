// What office hands type: rows of tests/typed/*.tsv, and the sample bundle with one of them in it.
#pragma once

#include <string>
#include <vector>

#include "content/read_bundle.h"

namespace signpost::test {

// file TAB what stands there TAB what was typed in its place TAB the place of the complaint TAB words that it
// has, with | between them TAB what the remedy leaves there. "-" as place: nothing is told. In the last
// column
// "-": no remedy can be applied without knowing more. \n, \t, \\ and \u{200B} are one character each. Several
// files, with + between them, have a part of each text, with \f between; "(none)": there is no such file.
struct Typed {
    std::string table; // its file's name
    int line = 0;
    std::string file;
    std::string from; // "" for a file of its own
    std::string to;
    std::string place; // "pages/stalking.toml:5:1"
    std::vector<std::string> words;
    std::string mended;
};

[[nodiscard]] std::vector<Typed> typed_rows(const std::string& table); // throws where a row is no row
[[nodiscard]] std::vector<Typed> all_typed_rows();

// The cells of a row of any such table, between its TABs and without the marks above.
[[nodiscard]] std::vector<std::string> cells_of(const std::string& line);

// The sample, with `text` in the place of what stands in that row.
[[nodiscard]] BundleFiles with_typed(const Typed& row, const std::string& text);

// Errors and warnings, but those that the sample has anyway.
[[nodiscard]] std::vector<Problem> complaints(const BundleFiles& files);

} // namespace signpost::test
