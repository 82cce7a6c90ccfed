#include "review/warnings.h"

#include <set>
#include <sstream>

#include "base/character_kinds.h"
#include "base/utf8.h"
#include "content/file_names.h"

namespace signpost {

namespace {

// Controls and what no screen shows anything for shape the text at most.
bool is_drawn(char32_t c) { return !is_control(c) && !is_unseen(c); }

std::string named(char32_t c) { return "\"" + to_utf8(std::u32string(1, c)) + "\" (" + code_point(c) + ")"; }

void look_at(const std::string& file, const std::string& bytes, Coverage& coverage, Problems& problems) {
    std::set<char32_t> told;
    std::istringstream lines(bytes);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const std::u32string characters = to_utf32(line);
        if (const auto first = characters.find_first_not_of(U" \t");
            first != characters.npos && characters[first] == U'#')
            continue;
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const char32_t c = characters[i];
            if (!is_drawn(c) || coverage.has(c) || !told.insert(c).second)
                continue;
            problems.push_back({file, number, static_cast<int>(i) + 1,
                                "No font here has the character " + named(c) + ".",
                                "It will be missing on the screen: write it another way."});
        }
    }
}

} // namespace

Problems missing_characters(const BundleFiles& files, Coverage& coverage) {
    Problems problems;
    for (const auto& [file, bytes] : files)
        if (has_texts(file))
            look_at(file, bytes, coverage, problems);
    return problems;
}

} // namespace signpost
