// Reasons and their codes.
#include "base/reason.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "base/reason_words.h"
#include "support/office.h"

using namespace signpost;

namespace {

// What the guide for IT staff says of each code: the second column of its table.
std::map<int, std::string> codes_in_the_guide() {
    std::ifstream guide(SIGNPOST_SOURCE_DIR "/config/README.md");
    std::string line;
    while (std::getline(guide, line) && line != "### The codes on the screen")
        ;
    std::map<int, std::string> found;
    while (std::getline(guide, line) && !line.starts_with("What `fleet` says"))
        if (int code = 0; std::sscanf(line.c_str(), "| %d |", &code) == 1)
            found[code] = line;
    return found;
}

// A cell of the guide without its marks: `code`, and [words](link).
std::string plain(const std::string& cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == '`' || cell[i] == '[')
            continue;
        if (cell.compare(i, 2, "](") == 0)
            i = cell.find(')', i);
        else
            text += cell[i];
    }
    return text;
}

} // namespace

TEST_CASE("kioskctl code says of each code what the guide says, word for word, and of no other") {
    test::Office office;
    const std::map<int, std::string> guide = codes_in_the_guide();
    CHECK(guide.size() == all_reason_words().size());
    std::string all;
    for (const auto& [code, line] : guide) {
        const ReasonWords* words = words_of(*reason_of(code));
        REQUIRE(words != nullptr);
        const std::string number = std::to_string(code);
        CHECK(plain(line) == "| " + number + " | " + std::string(words->meaning) + " | " +
                                 std::string(words->remedy) + " |");
        const test::Said said = office.type({"code", number});
        CHECK(said.code == 0);
        CHECK(said.out == "Code " + number + ": " + std::string(words->meaning) + "\n    " +
                              std::string(words->remedy) + "\n");
        all += said.out;
    }
    CHECK(office.type({"code"}).out == all);
    CHECK(words_of(static_cast<Reason>(20)) == nullptr);
    for (const char* none : {"0", "20", "999", "-1"}) {
        CHECK(office.type({"code", none}).code == 1);
        CHECK(test::has(office.type({"code", none}).err, "its codes are 1 to 19"));
    }
    CHECK(office.type({"code", "five"}).code == 2);
}

TEST_CASE("Each reason has the code that the guide lists for it, and the guide lists no other") {
    const std::map<Reason, std::string> in_the_guide{
        {Reason::nothing_found, "No `NAME.zip` at the stick's top or in `signpost/`."},
        {Reason::unreadable, "cannot be read"},
        {Reason::too_large, "A file is too large"},
        {Reason::no_signature, "`NAME.zip.minisig` is not beside `NAME.zip`."},
        {Reason::wrong_signature, "The signature is wrong"},
        {Reason::no_keys, "The kiosk has no public key."},
        {Reason::damaged_archive, "is no bundle file"},
        {Reason::broken_content, "The content does not hold together."},
        {Reason::other_bundle, "its `id` is another"},
        {Reason::older, "It is older than what was installed before"},
        {Reason::changed_twin, "Its serial was used for other content."},
        {Reason::no_space, "The kiosk's disk is full."},
        {Reason::storage, "The kiosk's disk does not do as it is told."},
        {Reason::busy, "Another import or an installation is at work"},
        {Reason::wrong_format, "is not formatted as FAT32 or exFAT"},
        {Reason::not_allowed, "this kiosk takes none from a stick"},
        {Reason::by_hand_alone, "no stick may change"},
        {Reason::wrong_settings, "The settings hold a mistake"},
        {Reason::did_not_start, "did not come up with the new settings"}};
    const std::map<int, std::string> guide = codes_in_the_guide();
    CHECK(guide.size() == in_the_guide.size());
    for (const auto& [reason, words] : in_the_guide) {
        CAPTURE(words);
        REQUIRE(guide.contains(code_of(reason)));
        CHECK(guide.at(code_of(reason)).find(words) != std::string::npos);
        CHECK(reason_of(code_of(reason)) == reason);
    }
    CHECK(code_of(std::nullopt) == 0);
}

TEST_CASE("The code of a newer program is kept; what can be no code is no reason") {
    CHECK(code_of(reason_of(20)) == 20);
    CHECK(code_of(reason_of(highest_code)) == highest_code);
    for (const std::int64_t none :
         {std::int64_t{0}, std::int64_t{-1}, highest_code + 1, std::int64_t{1} << 32U})
        CHECK_FALSE(reason_of(none));
}
