// What office hands type is told where it stands, and the remedy works. The rows: tests/typed/*.tsv.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

#include <doctest/doctest.h>

#include "content/words.h"
#include "source/load_files.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "support/sanitized.h"
#include "support/typed_table.h"

#include "review/warnings.h"

namespace typed_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const std::filesystem::path source_folder = SIGNPOST_SOURCE_DIR;

std::string place_named(const Problem& problem) {
    return problem.file + (problem.line == 0
                               ? ""
                               : ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column));
}

bool tells(const Problem& problem, const Typed& row) {
    const std::string text = to_text(problem);
    return place_named(problem) == row.place &&
           std::all_of(row.words.begin(), row.words.end(),
                       [&](const std::string& word) { return text.find(word) != text.npos; });
}

// The one that tells of this row; nullptr where none does.
const Problem* told_of(const std::vector<Problem>& told, const Typed& row) {
    const auto found =
        std::find_if(told.begin(), told.end(), [&](const Problem& problem) { return tells(problem, row); });
    return found == told.end() ? nullptr : &*found;
}

using ToldRow = std::pair<Typed, std::vector<Problem>>;

// Every row with what is told of it, found out once.
const std::vector<ToldRow>& told_rows() {
    static const auto all = [] {
        std::vector<ToldRow> rows;
        for (Typed& row : all_typed_rows()) {
            std::vector<Problem> told = complaints(with_typed(row, row.to));
            rows.emplace_back(std::move(row), std::move(told));
        }
        return rows;
    }();
    return all;
}

std::string lines(const std::vector<Problem>& problems) { return "\n" + to_text(problems); }

std::string row_name(const Typed& row) { return row.table + ":" + std::to_string(row.line) + " " + row.to; }

std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("What office hands type is told with its place and its cause, or is nobody's business") {
    for (const auto& [row, told] : told_rows()) {
        CAPTURE(row_name(row));
        CAPTURE(lines(told));
        CHECK((row.place == "-" ? told.empty() : told_of(told, row) != nullptr));
    }
}

TEST_CASE("Who follows a remedy to the letter is rid of the complaint, and of any other") {
    std::size_t number = 0;
    for (const Typed& row : all_typed_rows()) {
        if (row.place == "-" || row.mended == "-" || number++ % one_in != 0)
            continue;
        CAPTURE(row_name(row));
        const std::vector<Problem> told = complaints(with_typed(row, row.mended));
        CHECK_MESSAGE(told.empty(), lines(told));
    }
}

namespace {

// The sentences of tests/typed/prose.txt.
std::vector<std::string> prose() {
    std::vector<std::string> sentences;
    std::ifstream in(source_folder / "tests/typed/prose.txt");
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && !line.starts_with('#'))
            sentences.push_back(line);
    return sentences;
}

// All of them on one page, each a paragraph; or on a contact each.
BundleFiles on_a_page(const std::vector<std::string>& sentences) {
    std::string body;
    for (const std::string& sentence : sentences)
        body += sentence + "\n\n";
    return changed("pages/stalking.toml", "Stalking is a crime.", body.c_str());
}

BundleFiles on_contacts(const std::vector<std::string>& sentences) {
    BundleFiles files = small_bundle();
    std::string& contacts = files.at("contacts.toml");
    int number = 0;
    for (const std::string& sentence : sentences) {
        constexpr int letters = 26;
        const std::string name{static_cast<char>('a' + number / letters),
                               static_cast<char>('a' + number % letters)};
        ++number;
        contacts.append("\n[prose-").append(name).append("]\nname = \"Prose ").append(name);
        contacts.append("\"\nwhat_for = \"x\"\nsource = \"y\"\nhow = \"").append(sentence).append("\"\n");
    }
    return files;
}

// Without what is said of pages and contacts as such.
std::vector<Problem> alarms(const BundleFiles& files) {
    std::vector<Problem> told = complaints(files);
    std::erase_if(told, [](const Problem& problem) {
        const std::string& cause = problem.cause;
        return cause.ends_with(" words.") || cause.starts_with("This page needs ") ||
               cause.starts_with("Visitors cannot get ") || cause.starts_with("No person has checked ") ||
               cause.find(" no translation into ") != cause.npos;
    });
    return told;
}

} // namespace

TEST_CASE("Plain sentences with numbers that are none to call raise no alarm, in a page and on a contact") {
    const std::vector<std::string> sentences = prose();
    CHECK(sentences.size() >= 300);
    const auto in_page = alarms(on_a_page(sentences));
    CHECK_MESSAGE(in_page.empty(), lines(in_page));
    const auto on_contact = alarms(on_contacts(sentences));
    CHECK_MESSAGE(on_contact.empty(), lines(on_contact));
}

TEST_CASE("The content that ships and the bundle in thirteen languages raise no alarm but what is known") {
    for (const char* folder : {"assets/bundle", "tests/bundles/declaration"}) {
        const auto files = load_files(source_folder / folder);
        REQUIRE(files);
        for (const Finding& finding : review(*files, *read_good(*files), day("2026-11-28"))) {
            const bool is_known =
                finding.kind == Finding::Kind::never_checked || finding.kind == Finding::Kind::drama_number ||
                finding.kind == Finding::Kind::draft_language || finding.kind == Finding::Kind::sample ||
                finding.kind == Finding::Kind::not_translated;
            CHECK_MESSAGE(is_known, to_text(finding.problem));
        }
    }
}

namespace {

bool is_remedy(const std::string& literal) {
    constexpr std::size_t shortest = 12;
    static const std::vector<std::string> verbs{
        "Write ", "Delete ", "Put ",     "Add ",  "Move ",      "Use ",  "Keep ", "Give ",   "Choose ",
        "Begin ", "Make ",   "Shorten ", "Name ", "Translate ", "Look ", "Link ", "Replace "};
    return literal.size() >= shortest &&
           std::any_of(verbs.begin(), verbs.end(),
                       [&](const std::string& verb) { return literal.starts_with(verb); });
}

// The literals of a source that begin a remedy, without what the line that follows adds.
std::set<std::string> remedies_in(const std::string& source) {
    std::set<std::string> found;
    for (std::size_t at = source.find('"'); at != source.npos; at = source.find('"', at)) {
        std::string literal;
        std::size_t end = at + 1;
        for (; end < source.size() && source[end] != '"' && source[end] != '\n'; ++end) {
            if (source[end] == '\\')
                ++end;
            literal += source[end];
        }
        if (is_remedy(literal))
            found.insert(literal);
        at = end + 1;
    }
    return found;
}

std::set<std::string> remedies_of_the_checker() {
    std::set<std::string> all;
    for (const char* folder : {"kiosk/toml", "kiosk/content", "kiosk/review"})
        for (const auto& entry : std::filesystem::directory_iterator(source_folder / folder))
            if (entry.path().extension() == ".cpp" ||
                entry.path().filename().string().ends_with("_internal.h"))
                all.merge(remedies_in(contents(entry.path())));
    for (const WordSpec& word : word_specs()) // "Write it down" is a button's
        all.erase(std::string(word.english));
    return all;
}

// tests/typed/untried.txt: remedies that no row tries, each with a reason above it.
std::set<std::string> untried() {
    std::set<std::string> lines_of_list;
    std::ifstream in(source_folder / "tests/typed/untried.txt");
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && !line.starts_with('#'))
            lines_of_list.insert(line);
    return lines_of_list;
}

std::string all_that_is_tried() {
    std::string tried;
    for (const auto& [row, told] : told_rows())
        if (const Problem* problem = told_of(told, row))
            tried += problem->remedy + "\n";
    return tried;
}

} // namespace

TEST_CASE("Every remedy that the checker has is tried by a row, or is in the list of those that are not") {
    const std::string tried = all_that_is_tried();
    const std::set<std::string> listed = untried();
    const std::set<std::string> all = remedies_of_the_checker();
    for (const std::string& remedy : all) {
        const bool is_tried = tried.find(remedy) != tried.npos;
        CHECK_MESSAGE(is_tried != listed.contains(remedy),
                      std::string(is_tried ? "tried, and listed as untried: " : "new and untried: "), remedy);
    }
    for (const std::string& remedy : listed)
        CHECK_MESSAGE(all.contains(remedy), "no remedy any more: ", remedy);
}

} // namespace typed_test
