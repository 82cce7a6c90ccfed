#include "base/problem.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

// Letters left out, added, changed, or swapped with their neighbour: each is one slip.
std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(above, std::move(row));
    }
    return above[b.size()];
}

} // namespace

std::string to_text(const Problem& problem) {
    std::string text = in_one_line(problem.file, '?'); // a file's name may hold anything
    if (problem.line > 0)
        text += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    text += ": " + problem.cause;
    if (!problem.remedy.empty())
        text += " " + problem.remedy;
    return text;
}

std::string to_text(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems)
        text += to_text(problem) + "\n";
    return text;
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    // A quarter of the word may be wrong: enough for a slip of the finger, too little to take 101 for 999.
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 4) + 1;
    std::string best;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace signpost
