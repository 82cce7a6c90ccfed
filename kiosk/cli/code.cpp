// kioskctl code [NUMBER]: what a code on the kiosk's screen means, where no guide is at hand.
#include <memory>
#include <ostream>

#include "base/reason_words.h"
#include "cli/commands_internal.h"

namespace signpost {

namespace {

void write_words(const ReasonWords& words, std::ostream& out) {
    out << "Code " << code_of(words.reason) << ": " << words.meaning << "\n    " << words.remedy << '\n';
}

ControlExit tell_code(std::optional<std::int64_t> code, const Outside& outside) {
    if (!code) {
        for (const ReasonWords& words : all_reason_words())
            write_words(words, outside.out);
        return ControlExit::done;
    }
    const std::optional<Reason> reason = reason_of(*code);
    const ReasonWords* words = reason ? words_of(*reason) : nullptr;
    if (words != nullptr) {
        write_words(*words, outside.out);
        return ControlExit::done;
    }
    outside.err << "This program has no code " << *code << "; its codes are 1 to "
                << all_reason_words().size()
                << ". If a kiosk shows it, that has a newer program: ask kioskctl code there.\n";
    return ControlExit::refused;
}

} // namespace

void add_code(const CommandHost& host) {
    CLI::App* command =
        host.app.add_subcommand("code", "Say what a code on the kiosk's screen means, and what to do");
    const auto number = std::make_shared<std::optional<std::int64_t>>();
    command->add_option("NUMBER", *number, "The number that the screen shows; none: all of them");
    command->callback([number, host] { host.exit = tell_code(*number, host.outside); });
}

} // namespace signpost
