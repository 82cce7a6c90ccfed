// The commands of kioskctl, for the page: the same functions, with the page for a terminal.
#include <algorithm>
#include <chrono>
#include <optional>
#include <sstream>
#include <vector>

#include "base/glass.h"
#include "base/seen_room.h"
#include "cli/outside.h"
#include "disk/mapped_files.h"
#include "fonts/face_files.h"
#include "office/office_internal.h"
#include "source/load_files.h"
#include "tour/glass_check.h"
#include "tour/script.h"

namespace signpost::office {

const char* kept(std::string text) {
    static std::string answer;
    answer = std::move(text);
    return answer.c_str();
}

Result<BundlePtr> bundle_in(const std::string& folder) { return load_files(folder).and_then(read_bundle); }

Result<BundlePtr> bundle_with_drafts_in(const std::string& folder) {
    return load_files(folder).and_then(read_bundle_with_drafts);
}

namespace {

std::string said;
std::string complained;

std::vector<std::string> lines_of(const char* text) {
    std::vector<std::string> lines;
    std::istringstream from(text);
    for (std::string line; std::getline(from, line);)
        lines.push_back(line);
    return lines;
}

// What `kiosk --check-glass` finds with these arguments: --content FOLDER --glass NAME, and --site ID as
// often as wanted.
std::optional<SeenRoom> check_glass(const std::vector<std::string>& arguments) {
    std::string folder;
    std::optional<NamedGlass> glass;
    std::vector<std::string> sites;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2)
        if (arguments[i] == "--content")
            folder = arguments[i + 1];
        else if (arguments[i] == "--glass")
            glass = glass_called(arguments[i + 1]);
        else if (arguments[i] == "--site")
            sites.push_back(arguments[i + 1]);
    const auto bundle = bundle_in(folder);
    if (!bundle || !glass)
        return std::nullopt;
    return look_at_room(*bundle, choose_glass(glass->px, {.size = glass->mm}, {}).glass, sites,
                        std::make_unique<MappedFiles>());
}

std::string word_after(const std::vector<std::string>& words, const char* option) {
    const auto found = std::find(words.begin(), words.end(), option);
    return found == words.end() || found + 1 == words.end() ? "" : *(found + 1);
}

// What `kiosk --script` lists with these arguments, on the glass that it takes where nobody names one:
// --content FOLDER --script LANGUAGE.
std::optional<Script> script(const std::vector<std::string>& arguments) {
    const auto bundle = bundle_with_drafts_in(word_after(arguments, "--content"));
    if (!bundle)
        return std::nullopt;
    MappedFiles fonts;
    return script_of(*bundle, word_after(arguments, "--script"), choose_glass({1920, 1080}, {}, {}).glass,
                     fonts);
}

// What only a computer of a kiosk's can do: nobody is there to do it. `quick`: no screen is laid out, not
// even to count what is said of them.
Outside page(std::ostream& out, std::ostream& err, UtcTime now, const std::optional<std::string>& password,
             bool quick) {
    return {.out = out,
            .err = err,
            .today = day_of(now),
            .now = now,
            .version = SIGNPOST_VERSION,
            .default_config = "/etc/signpost/kiosk.toml",
            .ask_password = [password](const std::string&) { return password; },
            .preview = [](const auto&, const auto&, const auto&) { return std::nullopt; },
            .check_glass = check_glass,
            .become_owner_of = [](const auto&) { return true; },
            .output_of = [](const auto&) { return std::nullopt; },
            .set_clock = [](const WallTime&) { return std::string("A page cannot set the clock."); },
            .set_zone = [](const std::string&) { return std::string("A page cannot set the zone."); },
            .kiosk_takes = [](const auto&) { return true; },
            .pause = [](std::chrono::seconds) {},
            .made = read_date(SIGNPOST_MADE).value_or(Date{}),
            .computer_id = "",
            .script = quick ? nullptr : script};
}

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// Runs `kioskctl` with these arguments, a line each. `seconds`: the moment, since 1970 in UTC. `password`:
// what is answered where one is asked for; with `has_password` 0 there is nobody to ask. Returns the
// command's exit code.
OFFICE_CALL int office_run(const char* arguments, double seconds, const char* password, int has_password) {
    std::ostringstream out;
    std::ostringstream err;
    const UtcTime now{std::chrono::seconds(static_cast<std::int64_t>(seconds))};
    std::vector<std::string> words = lines_of(arguments);
    std::vector<const char*> argv{"kioskctl"};
    for (const std::string& word : words)
        argv.push_back(word.c_str());
    const bool quick = std::find(words.begin(), words.end(), "--without-glass") != words.end();
    const auto typed = has_password != 0 ? std::optional<std::string>(password) : std::nullopt;
    const ControlExit exit =
        run_control(static_cast<int>(argv.size()), argv.data(), page(out, err, now, typed, quick));
    said = out.str();
    complained = err.str();
    return static_cast<int>(exit);
}

// What the last command wrote: what was asked for, and what is wrong. UTF-8, and as long as these say.
OFFICE_CALL const char* office_said() { return said.data(); }
OFFICE_CALL int office_said_bytes() { return static_cast<int>(said.size()); }
OFFICE_CALL const char* office_complained() { return complained.data(); }
OFFICE_CALL int office_complained_bytes() { return static_cast<int>(complained.size()); }

OFFICE_CALL const char* office_version() { return SIGNPOST_VERSION; }

// The files of the kiosk's letters, a path a line.
OFFICE_CALL const char* office_font_files() {
    std::string paths;
    for (const FaceFile& file : face_files())
        for (const char* path : {file.regular, file.bold})
            if (path != nullptr && *path != '\0')
                paths += std::string(path) + '\n';
    return kept(std::move(paths));
}
