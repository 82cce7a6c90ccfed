// Each remedy for a mistake in kiosk.toml, followed to the letter: the complaint goes, and no other comes.
#include <doctest/doctest.h>

#include <array>
#include <regex>

#include "base/characters.h"
#include "settings/setting_fields_internal.h"
#include "support/wrong_settings.h"

using namespace signpost;

namespace {

constexpr const char* pin_line = "staff_pin_hash = \"$argon2id$v=19$m=65536,t=2,p=1$abc$def\"";
constexpr const char* calibration_line = "touch_calibration = [1, 0, 0, 0, 1, 0]";

Problems complaints(const std::string& text) {
    const auto is_key = [](const std::string& name) { return name.front() >= 'A' && name.front() <= 'Z'; };
    const auto settings = read_settings(text, "kiosk.toml", "/etc/signpost", is_key);
    return settings ? Problems{} : settings.error();
}

// A file's line, which a remedy changes.
struct EditedLine {
    std::string before;
    std::string line;
    std::string after;
    std::size_t at; // byte of the line at which the complaint stands
    [[nodiscard]] std::string with(const std::string& other) const { return before + other + after; }
};

EditedLine line_of(const std::string& text, const Problem& problem) {
    const std::size_t at = offset_of(text, {problem.line, problem.column});
    const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
    const std::size_t from = at == 0 || begin > at ? 0 : begin;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return {text.substr(0, from), text.substr(from, end - from), text.substr(end), at - from};
}

// What stands at the complaint, up to its end: between quotation marks, or up to a comma, a bracket or a
// space.
std::string put_there(const EditedLine& edit, const std::string& other) {
    const std::string rest = edit.line.substr(edit.at);
    const std::string mark = rest.starts_with("\"\"\"") ? "\"\"\"" : rest.substr(0, 1);
    const bool is_quoted = mark.starts_with('"') || mark == "'";
    const std::size_t end = is_quoted ? rest.find(mark, mark.size()) + mark.size()
                                      : std::min(rest.find_first_of(",] "), rest.size());
    return edit.line.substr(0, edit.at) + (is_quoted ? in_quotes(other) : other) + rest.substr(end);
}

// "Write it like this: rotation = 90" and the like: the line is the whole of what follows the last colon.
std::string line_told(const std::string& remedy) {
    static const std::regex told(".*: ([a-z_]+ = .*?)\\.?");
    std::smatch match;
    return std::regex_match(remedy, match, told) ? match[1].str() : "";
}

std::string first_match(const std::string& remedy, const char* pattern) {
    std::smatch match;
    return std::regex_search(remedy, match, std::regex(pattern)) ? match[1].str() : "";
}

// As somebody does who takes each word for what it says; "" where the remedy does not say what to do.
std::string followed(const std::string& text, const Problem& problem) {
    const std::string& remedy = problem.remedy;
    const EditedLine edit = line_of(text, problem);
    if (remedy.starts_with("Take this line out") || remedy.find("keep the one that is right") != remedy.npos)
        return edit.with("");
    if (remedy.starts_with("If it is a note, put # before it"))
        return edit.with("# " + edit.line);
    if (remedy.starts_with("Never write the PIN"))
        return edit.with(pin_line);
    if (remedy.starts_with("Touch the four crosses"))
        return edit.with(calibration_line);
    if (const std::string line = line_told(remedy); !line.empty())
        return edit.with(line);
    for (const char* pattern :
         {"Did you mean \"(.*?)\"", "Choose one of: (.*?)[,.]", "Choose numbers? from (.*?) to",
          "Choose a number from (.*?) to", "Write days and times like \"(.*?)\"", "for example \"(.*?)\""})
        if (const std::string other = first_match(remedy, pattern); !other.empty())
            return edit.with(put_there(edit, other));
    if (remedy == "Put \" at the end of the text, on the same line.")
        return edit.with(edit.line + '"');
    if (remedy == "Put ' at the end of the text, on the same line.")
        return edit.with(edit.line + '\'');
    return "";
}

// Without the places: who mends one item moves the next.
std::string causes(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems)
        all += problem.cause + " " + problem.remedy + "\n";
    return all;
}

void check_remedy(const std::string& text) {
    CAPTURE(text);
    const Problems first = complaints(text);
    if (first.empty())
        return;
    CAPTURE(to_text(first));
    const std::string mended = followed(text, first.front());
    CAPTURE(mended);
    CHECK_MESSAGE(!mended.empty(), "nobody can follow this to the letter");
    CHECK(causes(complaints(mended)) == causes({first.begin() + 1, first.end()}));
}

} // namespace

TEST_CASE("Each remedy for a setting of which every word is known clears its complaint") {
    for (const test::WrongSetting& wrong : test::wrong_settings)
        check_remedy(std::string(wrong.text) + "\nbottom_edge_mm = 700\n");
}

TEST_CASE("What office hands type for a value: the remedy clears it, whichever the key") {
    constexpr auto values = std::to_array<const char*>({"",
                                                        "60s",
                                                        "60 sec",
                                                        "2 min",
                                                        "90°",
                                                        "yes",
                                                        "True",
                                                        "FALSE",
                                                        "on",
                                                        "0",
                                                        "7",
                                                        "-1",
                                                        "1,000",
                                                        "1 000",
                                                        "1.000",
                                                        "60.0",
                                                        "60.5",
                                                        "100000",
                                                        "0123",
                                                        "\"60\"",
                                                        "\"60s\"",
                                                        "\"true\"",
                                                        "'yes'",
                                                        "“60”",
                                                        "“off”",
                                                        "off",
                                                        "Software",
                                                        "\"SOFTWARE\"",
                                                        "true",
                                                        "(476, 268)",
                                                        "[476 268]",
                                                        "476 x 268",
                                                        "476, 268",
                                                        "{476, 268}",
                                                        "[476; 268]",
                                                        "[476mm, 268mm]",
                                                        "[47,6, 26,8]",
                                                        "[\"476\", \"268\"]",
                                                        "\"476, 268\"",
                                                        "[476, 268",
                                                        "[47.6cm, 26.8cm]",
                                                        "[]",
                                                        "[1]",
                                                        "[\"a\"]",
                                                        "mon-fri 09:00-19:00",
                                                        "\"mon-fri 09:00-19:00\"",
                                                        "[mon-fri 09:00-19:00]",
                                                        "09:00-19:00",
                                                        "[\"mon-fri 09:00-19:00\"",
                                                        "~/bundle",
                                                        "\"~/bundle\"",
                                                        "\"$HOME/x\"",
                                                        "$HOME/x",
                                                        "Ripley Library",
                                                        "\"Ripley Library\"",
                                                        "ripley-library",
                                                        "\"ripley-library",
                                                        "2026-01-01",
                                                        "12:30:00",
                                                        "{}",
                                                        "{ a = 1 }",
                                                        "1e3",
                                                        "0x10",
                                                        "nan",
                                                        "$argon2id$v=19$m=65536,t=2,p=1$abc$def",
                                                        "1234",
                                                        "\"1234\"",
                                                        "\"\"",
                                                        "\" \"",
                                                        "''",
                                                        "= 5",
                                                        "\"\"\"x\"\"\""});
    for (const FieldSpec& field : setting_fields)
        for (const char* value : values) {
            check_remedy(std::string(field.key) + " = " + value + "\n");
        }
}

TEST_CASE("A line that is no setting: the remedy clears it") {
    for (const char* line : {"idle_warning_s 60",
                             "idle_warning_s: 60s",
                             "idle warning s = 60",
                             "Idle_Warning_S = 60",
                             "idle-warning-s = 60s",
                             "idle_warning = 60s",
                             "stick_receipt = yes",
                             "hide_korner = bottom_left",
                             "screen_mm: 476 x 268",
                             "hello",
                             "hello = there",
                             "= 60",
                             "[screen]",
                             "[[screen]]",
                             "[screen",
                             "[ ]",
                             "fling = True",
                             "fling = yes",
                             "fling: off",
                             "/* note */",
                             "// note",
                             "; note",
                             "\"rotation\" 90"})
        check_remedy("bottom_edge_mm = 700\n" + std::string(line) + "\nreading_idle_s = 200\n");
}
