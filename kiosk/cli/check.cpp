// kioskctl check PATH
#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "base/glass.h"
#include "cli/bundle_source_internal.h"
#include "cli/check_remarks_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "disk/mapped_files.h"
#include "review/warnings.h"
#include "source/unread_files.h"

namespace signpost {

namespace {

constexpr std::string_view nobody_checked = "No person has checked the ";

struct CheckOptions {
    std::filesystem::path path;
    std::vector<std::filesystem::path> keys;
    Date today{};
    std::vector<std::string> glasses; // none: the smallest that the bundle names
    bool strict = false;
    bool json = false;
    bool without_glass = false;
    bool all = false; // each number that nobody has checked, too
};

// One line of the report.
struct Remark {
    std::string kind;
    bool error = false;
    Problem problem;
};

std::vector<Remark> errors_of(const Problems& problems) {
    std::vector<Remark> remarks;
    for (const Problem& problem : problems)
        remarks.push_back({"error", true, problem});
    return remarks;
}

bool has_mistake_in(const PartOfBundle& part, const std::string& file) {
    return std::any_of(part.problems.begin(), part.problems.end(),
                       [&](const Problem& problem) { return problem.file == file; });
}

std::vector<Remark> warnings_of(const BundleFiles& files, const PartOfBundle& part, const Findings& findings,
                                const CheckOptions& options) {
    std::vector<Remark> remarks;
    for (const Finding& finding : findings)
        remarks.push_back(
            {std::string(name_of(finding.kind)), options.strict && finding.safety, finding.problem});
    MappedFiles fonts;
    Coverage coverage(fonts);
    if (!coverage.usable()) {
        remarks.push_back(
            {"no-fonts", false,
             problem_of("fonts",
                        "The kiosk's fonts are not installed on this computer, so nobody looked whether "
                        "they have every character.",
                        "Install Debian's packages fonts-noto-core and fonts-noto-cjk.")});
        return remarks;
    }
    for (const Problem& problem : missing_characters(files, coverage))
        if (!has_mistake_in(part,
                            problem.file)) // a file that cannot be read as text has no characters to judge
            remarks.push_back({"missing-character", options.strict, problem});
    return remarks;
}

// Errors first: without them mended, no kiosk takes the bundle.
std::vector<Remark> everything_about(const BundleFiles& files, const PartOfBundle& part,
                                     const CheckOptions& options) {
    std::vector<Remark> remarks = errors_of(part.problems);
    const Findings findings = part.problems.empty() ? review(files, *part.bundle, options.today)
                                                    : review_part(files, part, options.today);
    const std::vector<Remark> warnings = warnings_of(files, part, findings, options);
    remarks.insert(remarks.end(), warnings.begin(), warnings.end());
    return remarks;
}

std::size_t count_errors(const std::vector<Remark>& remarks) {
    return static_cast<std::size_t>(
        std::count_if(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.error; }));
}

bool is_unchecked_fact(const Remark& remark) {
    return !remark.error && remark.kind == name_of(Finding::Kind::never_checked) &&
           remark.problem.cause.starts_with(nobody_checked);
}

// As people read them: the facts that nobody has checked are one line, at the end.
std::vector<Remark> folded_for_people(std::vector<Remark> remarks) {
    const auto unchecked = std::stable_partition(
        remarks.begin(), remarks.end(), [](const Remark& remark) { return !is_unchecked_fact(remark); });
    const auto count = static_cast<std::size_t>(remarks.end() - unchecked);
    if (count < 2)
        return remarks;
    const Problem first = unchecked->problem;
    remarks.erase(unchecked, remarks.end());
    remarks.push_back(
        {"never-checked", false,
         problem_of(
             first.file, "No person has checked " + std::to_string(count) + " of the numbers and figures.",
             "See each with --all. Make sure of it, then write so down with kioskctl facts --confirm.")});
    return remarks;
}

// What stands in the files that were saved last comes first: the clerk has just changed them.
std::vector<Remark> in_order_of_saving(std::vector<Remark> remarks, const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const Remark& remark : remarks)
        if (!remark.problem.file.empty())
            names.insert(remark.problem.file);
    const std::set<std::string> earlier = saved_earlier(folder, names);
    std::stable_partition(remarks.begin(), remarks.end(),
                          [&](const Remark& remark) { return !earlier.contains(remark.problem.file); });
    return remarks;
}

void write_summary(std::ostream& out, const std::vector<Remark>& remarks, const BundleFiles& files,
                   bool readable) {
    const std::size_t errors = count_errors(remarks);
    if (!remarks.empty())
        out << '\n';
    if (files.empty()) {
        out << "Nothing was looked at.\n";
        return;
    }
    out << counted(files.size(), "file") << ", " << counted(errors, "error") << ", "
        << counted(remarks.size() - errors, "warning") << ".\n";
    if (!readable)
        out << "A kiosk would refuse this bundle. Mend the first error first. Links and translations are "
               "looked at "
               "when there is no error.\n";
}

void write_remarks_json(std::ostream& out, const std::vector<Remark>& remarks, const BundlePtr& bundle,
                        const std::map<LanguageCode, Recorded>& recorded) {
    nlohmann::json list = nlohmann::json::array();
    for (const Remark& remark : remarks) {
        nlohmann::json row = to_json(remark.problem);
        row["severity"] = remark.error ? "error" : "warning";
        row["kind"] = remark.kind;
        list.push_back(row);
    }
    nlohmann::json report{{"errors", count_errors(remarks)},
                          {"warnings", remarks.size() - count_errors(remarks)},
                          {"findings", list}};
    for (const auto& [language, count] : recorded)
        report["recorded"][language] = {{"texts", count.texts}, {"recorded", count.recorded}};
    if (bundle)
        report["bundle"] = {{"id", bundle->id}, {"serial", bundle->serial}};
    write_json(out, report);
}

void add_glass_remarks(std::vector<Remark>& remarks, const CheckOptions& options, const BundleFiles& files,
                       const Bundle& bundle, const Outside& outside) {
    const auto glasses = options.glasses.empty() ? glasses_of(bundle) : glasses_of(bundle, options.glasses);
    for (const Problem& problem : glass_problems(options.path, files, glasses, outside))
        remarks.push_back({"glass", options.strict, problem});
}

void add_voice_remarks(std::vector<Remark>& remarks, const Bundle& bundle,
                       const std::map<LanguageCode, Recorded>& recorded) {
    for (const Problem& problem : voice_problems(bundle, recorded))
        remarks.push_back({"no-voice", false, problem});
    for (const auto& [language, count] : recorded)
        for (const Problem& problem : count.not_said)
            remarks.push_back({"not-said", false, problem});
}

// They come first: what is missing is often in one of them.
std::vector<Remark> remarks_on_unread(const std::filesystem::path& bundle) {
    std::vector<Remark> remarks;
    for (const Problem& problem : unread_files(bundle))
        remarks.push_back({"not-read", false, problem});
    return remarks;
}

ControlExit check(const CheckOptions& options, const Outside& outside) {
    const auto files = load_source(options.path, options.keys);
    const BundleFiles none;
    PartOfBundle part;
    std::vector<Remark> remarks;
    const std::vector<Remark> unread = remarks_on_unread(options.path);
    if (files) {
        part = read_part_of_bundle(*files);
        remarks = everything_about(*files, part, options);
    } else {
        remarks = errors_of(files.error());
    }
    remarks.insert(remarks.begin(), unread.begin(), unread.end());
    const bool readable = files && part.problems.empty();
    const auto recorded =
        readable ? recorded_of(options.path, *part.bundle, outside) : std::map<LanguageCode, Recorded>{};
    if (readable)
        add_voice_remarks(remarks, *part.bundle, recorded);
    if (readable && !options.without_glass)
        add_glass_remarks(remarks, options, *files, *part.bundle, outside);
    if (options.json) {
        write_remarks_json(outside.out, remarks, readable ? part.bundle : nullptr, recorded);
    } else {
        const std::vector<Remark> ordered = in_order_of_saving(remarks, options.path);
        for (const Remark& remark : options.all ? ordered : folded_for_people(ordered))
            write_problem(outside.out, remark.error ? "error" : "warning", remark.problem,
                          files ? *files : none);
        write_summary(outside.out, remarks, files ? *files : none, readable);
        outside.out << in_words(recorded, part.bundle);
    }
    return count_errors(remarks) == 0 ? ControlExit::done : ControlExit::refused;
}

} // namespace

void add_check(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "check", "Say everything that is wrong or unwise in a bundle. What stands in the "
                 "files that were saved last comes first: those of the last hour of "
                 "work, by the times of the files. Errors come before warnings");
    const auto options = std::make_shared<CheckOptions>();
    options->today = host.outside.today;
    command->add_option("PATH", options->path, "The bundle's folder, or a signed NAME.zip")->required();
    command
        ->add_option("--glass", options->glasses,
                     "A screen that it is shown on, for instance 15.6 or 21.5-upright; more than one may be "
                     "named. The bundle's smallest_glass if you say nothing")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->check([](const std::string& name) {
            return glass_called(name) ? std::string{}
                                      : name + " is no glass of the table. There are " + names_of_glasses();
        });
    command->add_flag("--without-glass", options->without_glass,
                      "Leave out whether every screen has room on the glass, which takes longest");
    command->add_flag("--strict", options->strict,
                      "Warnings that may lead somebody to a wrong number or fact count as errors");
    command->add_option("--key", options->keys, "The public key of a NAME.zip")->type_name("FILE");
    add_date(command, "--on", options->today, "As of this day, for instance 2027-01-31");
    command->add_flag("--all", options->all,
                      "Each number and figure that no person has checked, in a line of its own");
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host] { host.exit = check(*options, host.outside); });
}

} // namespace signpost
