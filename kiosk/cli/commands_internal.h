// The commands: a file each; status, history and rollback share store.cpp.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "base/calendar.h"
#include "cli/outside.h"
#include "content/read_bundle.h"

namespace signpost {

// Where a command leaves how it ended. `outside` and `exit` outlive the parsing, in which commands run.
struct Desk {
    CLI::App& app;
    const Outside& outside;
    ControlExit& exit;
};

// An option that takes a day, such as 2027-01-31. `into` must outlive the parsing.
CLI::Option* add_date(CLI::App* command, const std::string& name, Date& into, const std::string& help);

void add_new(const Desk& desk);
void add_check(const Desk& desk);
void add_facts(const Desk& desk);
void add_diff(const Desk& desk);
void add_translate(const Desk& desk);
void add_preview(const Desk& desk);
void add_pack(const Desk& desk);
void add_keygen(const Desk& desk);
void add_key(const Desk& desk);
void add_sign(const Desk& desk);
void add_verify(const Desk& desk);
void add_import(const Desk& desk);
void add_status(const Desk& desk);
void add_history(const Desk& desk);
void add_rollback(const Desk& desk);
void add_fleet(const Desk& desk);
void add_doctor(const Desk& desk);
void add_console(const Desk& desk);
void add_setting(const Desk& desk);

[[nodiscard]] const BundleFiles& new_bundle_files();

} // namespace signpost
