// The drafts that ship: no kiosk shows them, and they say nothing that could hurt somebody if it were wrong.
#include <algorithm>
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "content/file_names.h"
#include "content/origin.h"
#include "content/read_bundle.h"
#include "content/schema.h"
#include "screen/cover_internal.h"
#include "support/language_codes.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"
#include "toml/toml_document.h"

using namespace signpost;
using test::codes_of;

TEST_CASE("A kiosk shows English alone of what ships, and whoever writes the bundle four drafts more") {
    const BundleFiles files = test::shipped_files();
    const BundlePtr kiosk = test::read_good(files);
    CHECK(codes_of(kiosk->languages) == std::vector<std::string>{"en"});
    CHECK(kiosk->words.in_others.empty());
    CHECK(kiosk->start.in_others.empty());
    const BundlePtr desk = read_bundle_with_drafts(files).value();
    CHECK(codes_of(desk->languages) == std::vector<std::string>{"en", "pl", "pa", "ur", "ro"});
    for (const Language& draft : desk->drafts) {
        CAPTURE(draft.code);
        CHECK(draft.reviewed_by.empty());
        CHECK(desk->start.in(draft.code).button != desk->start.original.button);
        CHECK(desk->cover.in(draft.code).title != desk->cover.original.title);
    }
}

namespace {

// All that the cover says of hours at this moment, in this language.
std::string hours_said(const Bundle& bundle, const std::string& site, const LanguageCode& language,
                       const WallTime& wall) {
    State state;
    state.visit.language = language;
    const Rules rules{.site = site};
    const StaffFacts staff;
    const CoverSays says =
        cover_says({.state = state, .bundle = bundle, .rules = rules, .staff = staff, .wall = wall});
    std::string said = says.door;
    for (const CoverHours& row : says.text.hours)
        said += " " + row.day + " " + row.open;
    return said;
}

constexpr std::array<WallTime, 6> moments{{{2026, 11, 30, 12, 0, 1},   // open
                                           {2026, 11, 30, 7, 0, 1},    // opens today
                                           {2026, 11, 30, 20, 0, 1},   // opens on another day
                                           {2026, 12, 5, 20, 0, 6},    // after a Saturday
                                           {2026, 12, 28, 12, 0, 1},   // a bank holiday
                                           {2026, 12, 25, 12, 0, 5}}}; // Christmas Day

} // namespace

TEST_CASE("Each draft that ships says the hours of both places without an English word") {
    const BundlePtr desk = read_bundle_with_drafts(test::shipped_files()).value();
    for (const Language& draft : desk->drafts)
        for (const char* site : {"library", "surgery"})
            for (const WallTime& wall : moments) {
                const std::string said = hours_said(*desk, site, draft.code, wall);
                CAPTURE(draft.code);
                CAPTURE(said);
                CHECK_FALSE(said.empty());
                for (const char* english : {"Open", "Close", "day", "Today", "noon", "midnight", "0am", "9am",
                                            "0pm", "5pm", " to "})
                    CHECK_MESSAGE(said.find(english) == said.npos, english);
            }
    CHECK(hours_said(*desk, "library", "pl", moments[0]).starts_with("Otwarte do 17:00 "));
}

TEST_CASE("No draft that ships translates a page, a contact, or a word on danger") {
    for (const auto& [path, bytes] : test::shipped_files()) {
        const auto name = read_file_name(path).value();
        if (name.language.empty())
            continue;
        CAPTURE(path);
        const bool is_front = name.kind == FileName::Kind::words || name.kind == FileName::Kind::bundle ||
                              name.kind == FileName::Kind::site;
        CHECK(is_front);
        const TomlDocument document = read_toml(bytes, path, schema_of(path)).value();
        for (const TomlEntry& entry : document.root.entries) {
            CAPTURE(entry.key);
            const bool is_of_danger = entry.key == "danger" || entry.key.starts_with("call") ||
                                      entry.key.starts_with("emergency") || entry.key.starts_with("broken") ||
                                      entry.key == "home_hint";
            CHECK_FALSE(is_of_danger);
        }
    }
}

TEST_CASE("Each draft that ships knows which English words it was made from") {
    for (const auto& [path, bytes] : test::shipped_files())
        if (!read_file_name(path).value().language.empty()) {
            CAPTURE(path);
            CHECK_FALSE(origins_in(read_toml(bytes, path, schema_of(path)).value()).empty());
        }
}
