// A number that stands where another belongs: 101 for danger, 999 and 101 exchanged in a translation.
#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "review/warnings.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

// What is told of the file, where the sample has a contact with 101 as well.
std::string told_of(const std::string& file, const std::string& english, const std::string& urdu = "") {
    BundleFiles files = test::small_bundle();
    files["contacts.toml"] += "\n[police-101]\nname = \"Police\"\nwhat_for = \"When it can wait\"\n"
                              "telephone = \"101\"\ncost = \"Free\"\nsource = \"police.uk\"\n";
    files["pages/ring.toml"] = "title = \"Who to ring\"\nbody = \"\"\"\n" + english + "\n\"\"\"\n";
    if (!urdu.empty())
        files["pages/ring.ur.toml"] = "title = \"کال\"\nbody = \"\"\"\n" + urdu + "\n\"\"\"\n";
    const BundlePtr bundle = test::read_good(files);
    std::string told;
    for (const Finding& finding : review(files, *bundle, std::chrono::year(2026) / 6 / 1))
        if (finding.problem.file == file &&
            (finding.kind == Finding::Kind::contradiction || finding.kind == Finding::Kind::differs))
            told += to_text(finding.problem);
    return told;
}

const std::string ring = "pages/ring.toml";
const std::string ring_urdu = "pages/ring.ur.toml";
const std::string two = "In danger now? Call {police-999}. To tell the police later, call {police-101}.";

} // namespace

TEST_CASE("Who speaks of danger is not to name the number for what can wait") {
    CHECK(told_of(ring, "If you are in danger, call {police-101}.") ==
          "pages/ring.toml:3:1: This speaks of danger and names {police-101}, which is for what can wait. "
          "Write {police-999} in its place; or say that it is no emergency.");
    for (const char* good :
         {"If you are in danger, call {police-999}.", "If you are not in danger, call {police-101}.",
          "If it is not an emergency, call {police-101}.",
          "In an emergency call {police-999}, else {police-101}.",
          "Call {police-101}, the police's non-emergency number."})
        CHECK_MESSAGE(told_of(ring, good).empty(), good);
    CHECK(told_of(ring, two).empty());
}

TEST_CASE("Numbers that were exchanged between the sentences of a translation are told") {
    CHECK(told_of(ring_urdu, two, "خطرہ؟ {police-101} کو کال کریں۔ بعد میں {police-999} کو کال کریں۔")
              .starts_with(
                  "pages/ring.ur.toml:2:8: A sentence here names {police-101}, and in pages/ring.toml it is "
                  "{police-999} in its place. Look whether each stands with its own sentence, and "
                  "exchange them if not."));
    CHECK(
        told_of(ring_urdu, two, "خطرہ؟ {police-999} کو کال کریں۔ بعد میں {police-101} کو کال کریں۔").empty());
}

TEST_CASE(
    "999 and 101 in another order within a sentence of a translation are told, and two sentences are not") {
    const char* const english = "Call {police-999}, or {police-101} if it can wait.";
    CHECK(
        told_of(ring_urdu, english, "انتظار ہو تو {police-101}، ورنہ {police-999} کو کال کریں۔") ==
        "pages/ring.ur.toml:2:8: A sentence here names {police-101}, {police-999}, and in pages/ring.toml it "
        "is "
        "{police-999}, {police-101}. Look whether each stands with its own words, and exchange them if not. "
        "If they are right, make two sentences of it.");
    CHECK(told_of(ring_urdu, english, "{police-999} کو کال کریں، انتظار ہو تو {police-101}۔").empty());
    CHECK(told_of(ring_urdu, english, "انتظار ہو تو {police-101}۔ ورنہ {police-999} کو کال کریں۔").empty());
}

TEST_CASE(
    "999 and 101 exchanged within one English sentence are told, each at its place, in whichever order") {
    const std::string danger =
        "This speaks of danger and names {police-101}, which is for what can wait. Write {police-999} in its "
        "place; or say that it is no emergency.";
    const std::string waits =
        "This speaks of what can wait and names {police-999}, which is for danger. Write {police-101} in its "
        "place; or say that it is an emergency.";
    CHECK(
        told_of(ring, "If you are in danger ring {police-101}, and if it is not urgent ring {police-999}.") ==
        "pages/ring.toml:3:27: " + danger + "pages/ring.toml:3:70: " + waits);
    CHECK(told_of(ring, "Ring {police-101} in danger, or {police-999} when it can wait.") ==
          "pages/ring.toml:3:6: " + danger + "pages/ring.toml:3:33: " + waits);
    CHECK(told_of(ring, "In danger ring {police-101}. If it is not urgent ring {police-999}.") ==
          "pages/ring.toml:3:1: " + danger + "pages/ring.toml:3:55: " + waits);
    CHECK(told_of(ring,
                  "## In danger now\n\nAlways call {police-101}.\n\n## Not in danger now\n\nCall "
                  "{police-999}.") == "pages/ring.toml:3:1: " + danger + "pages/ring.toml:7:1: " + waits);
    for (const char* good :
         {"If you are in danger ring {police-999}, and if it is not urgent ring {police-101}.",
          "Ring {police-999} in danger, or {police-101} when it can wait.",
          "Call {police-101}, or in danger {police-999}.",
          "Call {police-101} if you are not in danger and {police-999} if you are in danger.",
          "If it is not an emergency, do not call {police-999}.",
          "Call {police-999}, even if it is not urgent to others.",
          "{police-999} is not for what can wait: call {police-101}.",
          "In danger, {police-101} is too slow: call {police-999}.",
          "If you are not in danger, call {police-101}, and if you are, {police-999}.",
          "## In danger\n\n{police-999}\n\n## Not in danger\n\n{police-101}. In danger {police-999}."})
        CHECK_MESSAGE(told_of(ring, good).empty(), good);
}
