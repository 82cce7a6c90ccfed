// What was wrong with something a person wrote, in words that this person understands.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace signpost {

// One problem: where, what, and what to do. An admin reads it; no word in it needs a programmer.
struct Problem {
    std::string file{};   // as the reader knows it: "pages/stalking.toml"
    int line = 0;         // from 1; 0 when the problem is the file's (missing, too large)
    int column = 0;       // from 1, counted in characters, not bytes; 0 as for line
    std::string cause{};  // a whole sentence: "There is no contact called \"polcie\"."
    std::string remedy{}; // a whole sentence: "Did you mean \"police\"?"
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

// A problem of the file, or of the folder, as a whole.
[[nodiscard]] inline Problem problem_of(std::string file, std::string cause, std::string remedy) {
    return {.file = std::move(file), .cause = std::move(cause), .remedy = std::move(remedy)};
}

// The one way a function here says that it may fail. Never thrown, never ignored.
template <class T> using Result = tl::expected<T, Problems>;

// It failed, for this one reason.
[[nodiscard]] inline tl::unexpected<Problems> failed_by(Problem problem) {
    return tl::unexpected(Problems{std::move(problem)});
}

// "pages/stalking.toml:3:12: cause remedy"; without line and column where there are none.
[[nodiscard]] std::string to_text(const Problem& problem);

// One problem a line, each line ended.
[[nodiscard]] std::string to_text(const Problems& problems);

// The nearest of `known` to `word` by edit distance, or "" when none is near enough to be meant.
[[nodiscard]] std::string nearest(const std::string& word, const std::vector<std::string>& known);

} // namespace signpost
