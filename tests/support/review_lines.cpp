#include "support/review_lines.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"

namespace signpost::test {

std::string line_of(const Finding& finding) {
    return std::string(name_of(finding.kind)) + (finding.safety ? "! " : " ") + to_text(finding.problem);
}

std::vector<std::string> lines_of(const BundleFiles& files) {
    std::vector<std::string> lines;
    for (const Finding& finding : review(files, *read_good(files), review_day))
        lines.push_back(line_of(finding));
    return lines;
}

std::string added_by(const char* file, const std::string& from, const std::string& to) {
    BundleFiles files = test::small_bundle();
    const std::vector<std::string> before = lines_of(files);
    std::string& text = files[file];
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != text.npos, "not in ", file, ": ", from);
    text.replace(at, from.size(), to);
    std::string added;
    for (const std::string& line : lines_of(files))
        if (std::find(before.begin(), before.end(), line) == before.end())
            added += line + "\n";
    return added;
}

std::string of_words(int count) {
    std::string all = "One";
    for (int i = 1; i < count; ++i)
        all += i % 2 == 1 ? " word" : " more";
    return all;
}

} // namespace signpost::test
