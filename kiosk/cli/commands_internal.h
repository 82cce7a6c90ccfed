// The commands: a file each; status, history and rollback share store.cpp.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "base/calendar.h"
#include "cli/outside.h"
#include "content/read_bundle.h"

namespace signpost {

// Where a command leaves how it ended. `outside` and `exit` outlive the parsing, in which commands run.
struct CommandHost {
    CLI::App& app;
    const Outside& outside;
    ControlExit& exit;
};

// An option that takes a day, such as 2027-01-31. `into` must outlive the parsing.
CLI::Option* add_date(CLI::App* command, const std::string& name, Date& into, const std::string& help);

void add_new(const CommandHost& host);
void add_check(const CommandHost& host);
void add_facts(const CommandHost& host);
void add_diff(const CommandHost& host);
void add_translate(const CommandHost& host);
void add_preview(const CommandHost& host);
void add_pack(const CommandHost& host);
void add_keygen(const CommandHost& host);
void add_key(const CommandHost& host);
void add_sign(const CommandHost& host);
void add_sign_settings(const CommandHost& host);
void add_sign_key(const CommandHost& host);
void add_sign_program(const CommandHost& host);
void add_verify(const CommandHost& host);
void add_import(const CommandHost& host);
void add_status(const CommandHost& host);
void add_history(const CommandHost& host);
void add_rollback(const CommandHost& host);
void add_fleet(const CommandHost& host);
void add_doctor(const CommandHost& host);
void add_console(const CommandHost& host);
void add_setting(const CommandHost& host);
void add_code(const CommandHost& host);
void add_script(const CommandHost& host);
void add_voice(const CommandHost& host);
void add_report(const CommandHost& host);
void add_set_clock(const CommandHost& host);
void add_take_offered(const CommandHost& host);
void add_agree_program(const CommandHost& host);
void add_program_ended(const CommandHost& host);
void add_power_off(const CommandHost& host);

[[nodiscard]] const BundleFiles& new_bundle_files();

} // namespace signpost
