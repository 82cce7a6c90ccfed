// kioskctl facts PATH: the ledger, and writing into it that a person checked a fact.
#include <algorithm>
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "cli/bundle_source_internal.h"
#include "cli/commands_internal.h"
#include "cli/report_internal.h"
#include "review/ledger.h"
#include "review/record_check.h"

namespace signpost {

namespace {

struct FactsOptions {
    std::filesystem::path path;
    Date due{}; // no day: all of them
    FactCheck check;
    bool json = false;
};

nlohmann::json or_null(const std::optional<Date>& date) {
    return date ? nlohmann::json(to_text(*date)) : nlohmann::json(nullptr);
}

void write_ledger_json(std::ostream& out, const Ledger& entries) {
    nlohmann::json list = nlohmann::json::array();
    for (const LedgerEntry& entry : entries)
        list.push_back({{"id", entry.id},
                        {"kind", entry.kind == LedgerEntry::Kind::contact ? "contact" : "figure"},
                        {"value", entry.value},
                        {"what", entry.what},
                        {"source", entry.provenance.source},
                        {"checked", or_null(entry.provenance.checked)},
                        {"checked_by", entry.provenance.checked_by},
                        {"review_by", or_null(entry.provenance.review_by)},
                        {"file", entry.file},
                        {"line", entry.line}});
    write_json(out, {{"facts", list}});
}

std::string text_or(const std::optional<Date>& date, const std::string& otherwise) {
    return date ? to_text(*date) : otherwise;
}

void write_ledger(std::ostream& out, const Ledger& entries) {
    std::vector<std::vector<std::string>> rows{{"ID", "VALUE", "CHECKED", "BY", "REVIEW BY", "SOURCE"}};
    for (const LedgerEntry& entry : entries)
        rows.push_back({entry.id, entry.value, text_or(entry.provenance.checked, "never"),
                        entry.provenance.checked_by, text_or(entry.provenance.review_by, ""),
                        entry.provenance.source});
    write_table(out, rows);
}

ControlExit list_facts(const FactsOptions& options, const Outside& outside) {
    const auto source = read_source(options.path, {});
    if (!source) {
        tell(source.error(), outside, options.json);
        return ControlExit::refused;
    }
    const Ledger all = ledger(source->files, *source->bundle);
    const Ledger shown = options.due.ok() ? due(all, options.due) : all;
    if (options.json) {
        write_ledger_json(outside.out, shown);
        return ControlExit::done;
    }
    write_ledger(outside.out, shown);
    const auto never = std::count_if(shown.begin(), shown.end(),
                                     [](const LedgerEntry& entry) { return !entry.provenance.checked; });
    outside.out << '\n' << counted(shown.size(), "fact");
    if (options.due.ok())
        outside.out << " of " << all.size() << " to check by " << to_text(options.due);
    outside.out << "; " << never << " never checked by a person.\n";
    return ControlExit::done;
}

struct ToWrite {
    std::filesystem::path file;
    std::string text;
    std::string told; // once it is written
};

Result<ToWrite> record_in(const FactsOptions& options) {
    const auto source = read_source(options.path, {});
    if (!source)
        return tl::unexpected(source.error());
    const Ledger all = ledger(source->files, *source->bundle);
    const auto entry = std::find_if(all.begin(), all.end(), [&](const LedgerEntry& candidate) {
        return candidate.id == options.check.id;
    });
    if (entry == all.end()) {
        std::vector<std::string> known;
        for (const LedgerEntry& one : all)
            known.push_back(one.id);
        const std::string near = nearest(options.check.id, known);
        return tl::unexpected(Problems{
            problem_of(options.path.string(), "There is no fact called \"" + options.check.id + "\".",
                       near.empty() ? "The command without --confirm lists them all."
                                    : "Did you mean \"" + near + "\"?")});
    }
    const std::optional<Date>& before = entry->provenance.checked;
    if (before && *before > options.check.on)
        return tl::unexpected(Problems{
            {entry->file, entry->line, 0,
             "\"" + entry->id + "\" was checked later than that already, on " + to_text(*before) + ".",
             "Write the later day, or change the file by hand if that one is wrong."}});
    const auto recorded = record_check(source->files.at(entry->file), entry->file, options.check);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return ToWrite{options.path / entry->file, recorded->text,
                   entry->file + ": " + entry->id + " (" + entry->value + ") was checked on " +
                       to_text(options.check.on) + " by " + options.check.by + ".\n" +
                       (recorded->remark.empty() ? "" : recorded->remark + "\n")};
}

ControlExit confirm_fact(const FactsOptions& options, const Outside& outside) {
    if (options.check.on > outside.today) {
        outside.err << "The day " << to_text(options.check.on)
                    << " has not come yet. Write the day on which somebody made sure of it.\n";
        return ControlExit::wrong_usage;
    }
    const auto recorded = record_in(options);
    if (!recorded) {
        outside.err << to_text(recorded.error());
        return ControlExit::refused;
    }
    if (const auto written = write_whole(recorded->file, recorded->text); !written) {
        outside.err << to_text(written.error());
        return ControlExit::failed;
    }
    outside.out << recorded->told;
    return ControlExit::done;
}

} // namespace

void add_facts(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "facts", "List every number and figure, who says so, and when a person checked it");
    const auto options = std::make_shared<FactsOptions>();
    command->add_option("PATH", options->path, "The bundle's folder")
        ->required()
        ->check(CLI::ExistingDirectory);
    CLI::Option* due_by = add_date(command, "--due", options->due, "Only what must be checked by this day");
    CLI::Option* json = command->add_flag("--json", options->json, "For machines");
    CLI::Option* confirm_id =
        command->add_option("--confirm", options->check.id, "Write down that a person made sure of this fact")
            ->type_name("ID")
            ->excludes(due_by)
            ->excludes(json);
    CLI::Option* by =
        command->add_option("--by", options->check.by, "Who made sure")->type_name("NAME")->needs(confirm_id);
    CLI::Option* on = add_date(command, "--on", options->check.on, "On which day")->needs(confirm_id);
    confirm_id->needs(by)->needs(on);
    command->callback([options, host] {
        host.exit = options->check.id.empty() ? list_facts(*options, host.outside)
                                              : confirm_fact(*options, host.outside);
    });
}

} // namespace signpost
