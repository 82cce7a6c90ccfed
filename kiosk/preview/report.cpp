#include "preview/report_internal.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "content/read_bundle.h"
#include "review/warnings.h"

namespace signpost::preview {

namespace {

using Kind = Remark::Kind;

void add(Report& report, Kind kind, const Problems& problems) {
    for (const Problem& problem : problems)
        report.push_back({kind, problem});
}

// Why the window cannot show these files. What is wrong with a draft alone stops nobody.
Problems refusals(const BundleFiles& files, const PartOfBundle& part, bool drafts) {
    if (drafts || part.problems.empty())
        return part.problems;
    const Result<BundlePtr> read = read_bundle(files);
    return read ? Problems{} : read.error();
}

void add_content(Report& report, const Reading& reading, Date today) {
    const BundleFiles& files = *reading.files;
    const PartOfBundle part = read_part_of_bundle(files);
    const Problems refused = refusals(files, part, reading.drafts);
    add(report, Kind::mistake, refused);
    for (const Problem& problem : part.problems)
        if (std::find(refused.begin(), refused.end(), problem) == refused.end())
            report.push_back({Kind::advice, problem});
    const Findings findings =
        part.problems.empty() ? review(files, *part.bundle, today) : review_part(files, part, today);
    for (const Finding& finding : findings)
        report.push_back(
            {finding.kind == Finding::Kind::never_checked ? Kind::unchecked : Kind::advice, finding.problem});
    const auto is_broken = [&](const std::string& file) {
        return std::any_of(part.problems.begin(), part.problems.end(),
                           [&](const Problem& problem) { return problem.file == file; });
    };
    for (const Problem& problem : reading.characters)
        if (!is_broken(problem.file)) // what cannot be read as text has no characters to judge
            report.push_back({Kind::advice, problem});
}

std::set<std::string> changed_since(const FileDigests& before, const FileDigests& now) {
    std::set<std::string> changed;
    for (const auto& [file, digest] : now)
        if (const auto old = before.find(file); old == before.end() || old->second != digest)
            changed.insert(file);
    return changed;
}

} // namespace

std::string place_of(const Problem& problem) {
    return problem.line == 0
               ? problem.file
               : problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
}

Report with_room(Report report, const std::optional<Remark>& room) {
    const auto after = std::find_if(report.begin(), report.end(),
                                    [](const Remark& remark) { return remark.kind > Kind::room; });
    if (room)
        report.insert(after, *room);
    return report;
}

std::size_t count(const Report& report, Kind kind) {
    return static_cast<std::size_t>(std::count_if(report.begin(), report.end(),
                                                  [&](const Remark& remark) { return remark.kind == kind; }));
}

Report report_on(const Reading& reading, const FileDigests& before, Date today) {
    Report report;
    if (reading.files)
        add_content(report, reading, today);
    else
        add(report, Kind::mistake, reading.files.error());
    add(report, Kind::unread, reading.unread);
    if (reading.files && !before.empty()) {
        const auto changed = changed_since(before, digests_of(*reading.files));
        for (Remark& remark : report)
            remark.just_saved = changed.contains(remark.problem.file);
    }
    std::stable_sort(report.begin(), report.end(), [](const Remark& a, const Remark& b) {
        return std::tuple(a.kind, !a.just_saved) < std::tuple(b.kind, !b.just_saved);
    });
    return report;
}

} // namespace signpost::preview
