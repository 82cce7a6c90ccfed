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
    // The order within one sentence is the language's own.
    CHECK(told_of(ring_urdu, "Call {police-999}, or {police-101} if it can wait.",
                  "انتظار ہو تو {police-101}، ورنہ {police-999} کو کال کریں۔")
              .empty());
}
