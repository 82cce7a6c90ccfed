#include "base/problem.h"

#include <algorithm>
#include <numeric>

namespace signpost {

namespace {

std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, change});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::string to_text(const Problem& problem) {
    std::string text = problem.file;
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
    // A third of the word may be wrong: enough for a slip of the finger, too little for a guess.
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
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
