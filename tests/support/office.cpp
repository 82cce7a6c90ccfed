#include "support/office.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "cli/outside.h"
#include "support/day.h"

namespace signpost::test {

namespace fs = std::filesystem;

namespace {

std::string in_one_line_of(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::vector<const char*> pointers_to(const std::vector<std::string>& words) {
    std::vector<const char*> pointers;
    for (const std::string& word : words)
        pointers.push_back(word.c_str());
    return pointers;
}

} // namespace

Said Office::type(std::vector<std::string> words) {
    words.insert(words.begin(), "kioskctl");
    const std::vector<const char*> arguments = pointers_to(words);
    std::ostringstream out;
    std::ostringstream err;
    const Outside outside{
        .out = out,
        .err = err,
        .today = day(today),
        .now = moment(today + "T09:30:00Z"),
        .version = "1.2.3",
        .default_config = path("kiosk.toml"),
        .ask_password = [this](const std::string&) { return next_password(); },
        .preview =
            [this](const fs::path&, const std::string&, const std::string& site) {
                site_previewed = site;
                return std::optional<int>(0);
            },
        .check_glass =
            [this](const std::vector<std::string>& asked) {
                glass_asked = asked;
                return room;
            },
        .become_owner_of =
            [this](const fs::path& store) {
                owner_asked = store.string();
                return owner_answer;
            },
        .output_of = [this](const std::vector<std::string>& typed) { return output_of(typed); },
        .set_clock =
            [this](const WallTime& time) {
                note_clock(time);
                return clock_answer;
            },
        .set_zone =
            [this](const std::string& zone) {
                clocks_set.push_back(zone);
                return clock_answer;
            },
        .kiosk_takes =
            [this](const fs::path& settings) {
                settings_asked.push_back(settings.string());
                return kiosk_answer;
            },
        .pause = [this](std::chrono::seconds time) { paused += time; },
        .made = day("2026-11-20"),
        .colour = colour,
        .root = computer,
        .wall = wall,
        .computer_id = computer_id,
        .script =
            [this](const std::vector<std::string>& asked) {
                script_asked = asked;
                return script;
            },
        .make_recording = [this](const fs::path& file) { return made_recording(file); }};
    const ControlExit exit = run_control(static_cast<int>(arguments.size()), arguments.data(), outside);
    return {static_cast<int>(exit), out.str(), err.str()};
}

Result<std::string> Office::made_recording(const fs::path& file) const {
    if (recording.empty())
        return tl::unexpected(
            Problems{problem_of(file.filename().string(), "Nothing is heard in it.", "Record it again.")});
    return recording;
}

std::optional<std::string> Office::output_of(const std::vector<std::string>& typed) {
    const std::string line = in_one_line_of(typed);
    programs_run.push_back(line);
    return program_answer ? program_answer(line) : "said by " + line + "\n";
}

void Office::note_clock(const WallTime& time) {
    clocks_set.push_back(to_text(day_of(time)) + " " + std::to_string(time.hour) + ":" +
                         std::to_string(time.minute));
}

std::string Office::read(const std::string& name) const { return bytes_of_file(path(name)); }
void Office::write(const std::string& name, const std::string& text) const {
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << text;
}
void Office::change(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = read(name);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    write(name, text.replace(at, from.size(), to));
}

std::optional<std::string> Office::next_password() {
    if (passwords.empty())
        return std::nullopt;
    std::string first = passwords.front();
    passwords.erase(passwords.begin());
    return first;
}

namespace {

// As somebody does who has put the place's own hours where the sample was.
void put_in_own_hours(const Office& office) {
    std::string text = office.read("site/bundle.toml");
    const auto at = text.find("sample = true");
    REQUIRE(at != std::string::npos);
    office.write("site/bundle.toml", text.erase(at, text.find('\n', at) + 1 - at));
}

} // namespace

void make_stick(Office& office, const std::string& serial) {
    if (!fs::exists(office.path("site"))) {
        REQUIRE(office.type({"new", office.at("site")}).code == 0);
        put_in_own_hours(office);
        REQUIRE(office.type({"keygen", office.at("office"), "--no-password"}).code == 0);
        office.write("keys/office.pub", office.read("office.pub"));
        fs::copy(office.path("site"), office.path("shipped"), fs::copy_options::recursive);
        office.write(
            "kiosk.toml",
            "content = \"shipped\"\nstore = \"store\"\nkiosk_id = \"ripley\"\nstick_receipts = true\n");
    }
    std::string text = office.read("site/bundle.toml");
    const auto line = text.find("serial = ");
    office.write("site/bundle.toml",
                 text.replace(line, text.find_first_of(" \n", line + 9) - line, "serial = " + serial));
    fs::create_directories(office.path("stick"));
    REQUIRE(office.type({"pack", office.at("site"), "-o", office.at("stick/site.zip")}).code == 0);
    REQUIRE(office.type({"sign", office.at("stick/site.zip"), "-k", office.at("office.key")}).code == 0);
}

} // namespace signpost::test
