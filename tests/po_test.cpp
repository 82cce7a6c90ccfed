// PO files as they are written and read; what other programs make of them is in polib_test.py.
#include "translate/po.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

const std::string head =
    "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

std::string refusal_of_po(const std::string& text) {
    const auto po = read_po(text, "pl.po");
    return po ? "" : to_text(po.error());
}

} // namespace

TEST_CASE("What is written comes back as it was: lines, quotation marks, backslashes, tabs") {
    PoFile po{.project = "ripley", .language = "pl", .written = "2026-05-31T09:30:00Z", .tool = "kioskctl 1"};
    po.entries = {{.notes = {"Shown on its tile."},
                   .place = "pages/a.toml:1",
                   .longest = 80,
                   .context = "pages/a:title",
                   .original = "A \"quoted\" word"},
                  {.fuzzy = true,
                   .context = "pages/a:body",
                   .original = "One\\two\n\n\tthree\n",
                   .translation = "Jeden\\dwa\n\n\ttrzy\n"}};
    const std::string text = write_po(po);
    CHECK(text.find("#. Shown on its tile.\n#: pages/a.toml:1\n#, max-length:80\nmsgctxt \"pages/a:title\"\n"
                    "msgid \"A \\\"quoted\\\" word\"\nmsgstr \"\"\n") != text.npos);
    CHECK(text.find("#, fuzzy\nmsgctxt \"pages/a:body\"\nmsgid \"\"\n\"One\\\\two\\n\"\n\"\\n\"\n") !=
          text.npos);
    CHECK(text.find("\"PO-Revision-Date: 2026-05-31 09:30+0000\\n\"") != text.npos);
    const auto read = read_po(text, "pl.po").value();
    CHECK(read.language == "pl");
    CHECK(read.project == "ripley");
    REQUIRE(read.entries.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(read.entries[i].context == po.entries[i].context);
        CHECK(read.entries[i].original == po.entries[i].original);
        CHECK(read.entries[i].translation == po.entries[i].translation);
        CHECK(read.entries[i].fuzzy == po.entries[i].fuzzy);
    }
}

TEST_CASE("What other programs add is passed over: comments, obsolete entries, earlier originals, Windows' "
          "line ends") {
    const auto po =
        read_po("\xEF\xBB\xBF# Jola\r\n" + head +
                    "# not sure\r\n#, fuzzy, c-format\r\n#| msgid \"Home\"\r\nmsgctxt \"words:back\"\r\n"
                    "msgid \"Back\"\r\nmsgstr \"\"\r\n\"Wst\"\r\n\"ecz\"\r\n"
                    "#, fuzzy\n#~ msgctxt \"words:home\"\n#~ msgid \"Home\"\n#~ msgstr \"Dom\"\n"
                    "msgctxt \"words:up\"\nmsgid \"Up\"\nmsgstr \"\"\n",
                "pl.po")
            .value();
    REQUIRE(po.entries.size() == 2);
    CHECK(po.entries[0].translation == "Wstecz");
    CHECK(po.entries[0].fuzzy);
    CHECK(po.entries[0].line == 11);
    CHECK_FALSE(po.entries[1].fuzzy);
    CHECK(po.entries[1].translation.empty());
}

TEST_CASE("A mistake in a PO file is told with its line and a remedy") {
    const std::string again =
        " Open the file in the program for translators that wrote it, and save it again. If that "
        "does not help, put this file aside, export a new one, and copy what was translated "
        "into it.\n";
    CHECK(refusal_of_po("title = \"A\"\n") == "pl.po:1:1: This line is not as a PO file has it." + again);
    CHECK(refusal_of_po("") == "pl.po: The file has no header." + again);
    CHECK(refusal_of_po(head + "msgctxt \"a\"\nmsgid \"A\"\n") ==
          "pl.po:7:1: This entry has no msgstr." + again);
    CHECK(refusal_of_po(head + "msgctxt \"a\"\nmsgid \"A\"\nmsgid \"B\"\nmsgstr \"\"\n") ==
          "pl.po:8:1: This entry has no msgstr." + again);
    CHECK(refusal_of_po(head + "msgid \"A\nmsgstr \"\"\n") ==
          "pl.po:6:1: This line is not as a PO file has it." + again);
    CHECK(refusal_of_po(head + "msgid \"A\\q\"\nmsgstr \"\"\n") ==
          "pl.po:6:1: This line is not as a PO file has it." + again);
    CHECK(refusal_of_po(head + "msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"\"\n") ==
          "pl.po:7:1: This entry has plural forms, which no text of a bundle has. Export a new file, and "
          "copy what was "
          "translated into it.\n");
    CHECK(refusal_of_po(head + "msgid \"A\"\nmsgstr \"\"\n") ==
          "pl.po:6:1: This entry has no msgctxt, so nobody knows which text it translates. Use a program "
          "that keeps "
          "msgctxt, such as Poedit, OmegaT or Weblate. Export a new file, and copy what was translated into "
          "it.\n");
    const std::string entry = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n";
    CHECK(refusal_of_po(head + entry + entry) == "pl.po:10:1: The text \"a\" stands here for the second "
                                                 "time. The first is on line 7. Look at both, and keep "
                                                 "the one whose translation is right.\n");
    const std::string utf8 =
        "pl.po: The file is not written in UTF-8. In the program for translators, choose UTF-8 as "
        "the file's character set (charset), and save it again.\n";
    CHECK(refusal_of_po(head + "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\xB1\"\n") == utf8);
    CHECK(refusal_of_po("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"\n") == utf8);
}
