// One table of fields for each kind of file: what reads, compares and reviews it goes by that
// table. Each test takes every field from the schema, so that a new one is looked at without a new line here.
#include "content/schema.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "content/words.h"
#include "review/diff.h"
#include "review/warnings.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "support/schema_bundle.h"

using namespace signpost;

namespace {

const WordSpec* word_of(const test::SchemaField& field) {
    for (const WordSpec& word : word_specs())
        if (field.file == FileName::Kind::words && word.key == field.field.key)
            return &word;
    return nullptr;
}

// The placeholders that a word must keep.
std::string kept_in(const test::SchemaField& field) {
    const WordSpec* word = word_of(field);
    return word == nullptr ? "" : test::placeholders_of(*word);
}

std::string named(const test::SchemaField& field) {
    return test::path_of(field.file, field.in_translation) + ", " + std::string(field.table.heading) + " " +
           std::string(field.field.key);
}

bool says(const std::vector<std::string>& lines, const std::string& what) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(what) != line.npos; });
}

Findings findings_in(const BundleFiles& files) {
    return review(files, *test::read_good(files), test::day("2026-06-01"));
}

bool is_told(const Findings& findings, Finding::Kind kind, const std::string& file,
             const std::string& cause) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.kind == kind && finding.problem.file == file &&
               finding.problem.cause.find(cause) != std::string::npos;
    });
}

} // namespace

TEST_CASE("Every field of every table is read, and may be translated where the schema says so") {
    CHECK(test::problems_of(test::schema_bundle()).empty());
}

TEST_CASE("A field that no table has is refused in every file") {
    for (const FileName::Kind kind :
         {FileName::Kind::bundle, FileName::Kind::contacts, FileName::Kind::page, FileName::Kind::words})
        for (const bool translation : {false, true}) {
            BundleFiles files = test::schema_bundle();
            files[test::path_of(kind, translation)] += "pretend = \"x\"\n";
            CHECK(test::problems_of(files).find("There is no key \"pretend\" here.") != std::string::npos);
        }
}

TEST_CASE("A text that changes is told by diff, whichever field it is in") {
    const BundlePtr before = test::read_good(test::schema_bundle());
    for (const test::SchemaField& field : test::translated_texts()) {
        CAPTURE(named(field));
        const auto files = test::schema_bundle_with(field, "Another text" + kept_in(field));
        CHECK(says(diff(*before, *test::read_good(files)), "Another text"));
    }
}

TEST_CASE("A text that is longer than its field allows is refused, whichever field it is in") {
    for (const test::SchemaField& field : test::translated_texts()) {
        CAPTURE(named(field));
        const std::string longest = std::to_string(field.field.longest);
        const auto files = test::schema_bundle_with(field, std::string(field.field.longest + 1, 'a'));
        CHECK(test::problems_of(files).find("Shorten it to " + longest + " at most.") != std::string::npos);
    }
}

TEST_CASE("A sentence that is too long is found in every field of sentences") {
    std::string sentence = "We";
    for (int word = 0; word < 26; ++word)
        sentence += " we";
    for (const test::SchemaField& field : test::translated_texts()) {
        if (field.field.longest < 100) // too short for one
            continue;
        CAPTURE(named(field));
        const auto findings = findings_in(test::schema_bundle_with(field, sentence + kept_in(field)));
        CHECK(is_told(findings, Finding::Kind::long_sentence, test::path_of(field.file, field.in_translation),
                      "") == field.field.prose);
    }
}

TEST_CASE("A translation that is left out is told, whichever field it is of") {
    for (const test::SchemaField& field : test::translated_texts()) {
        const WordSpec* word = word_of(field);
        const bool is_for_staff = word != nullptr && word->read_by == WordSpec::ReadBy::staff;
        const bool has_own_line =
            field.file == FileName::Kind::contacts || field.file == FileName::Kind::words;
        if (!field.in_translation || !field.field.prose || !has_own_line)
            continue;
        CAPTURE(named(field));
        CHECK(is_told(findings_in(test::schema_bundle_without(field)), Finding::Kind::not_translated,
                      test::path_of(field.file, true), std::string(field.field.key)) != is_for_staff);
    }
    for (const FileName::Kind kind : {FileName::Kind::bundle, FileName::Kind::page}) {
        BundleFiles files = test::schema_bundle();
        files.erase(test::path_of(kind, true));
        CHECK(is_told(findings_in(files), Finding::Kind::not_translated, test::path_of(kind, false),
                      "no translation into Polski (pl)."));
    }
}
