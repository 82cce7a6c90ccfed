// What a bundle is refused for, but its pages: every message, word for word.
#include <doctest/doctest.h>

#include "support/broken_bundles.h"

using namespace signpost;
using namespace signpost::test;

TEST_CASE("bundle.toml: what is wrong, where, and what to do") {
    const Broken cases[] = {
        {"bundle.toml", "", nullptr, "bundle.toml: The file is missing. Every bundle needs it: add it.\n"},
        {"bundle.toml", "", "title = \"Help\n",
         "bundle.toml:1:9: The quotation mark that opens here is never closed. Put \" at the end of the "
         "text, on the same line.\n"},
        {"bundle.toml", "title = \"Help with", "tittle = \"Help with",
         "bundle.toml:2:1: There is no key \"tittle\" here. Did you mean \"title\"?\n"},
        {"bundle.toml", "id = \"sample\"", "id = \"The sample\"",
         "bundle.toml:1:6: \"The sample\" cannot be a name here. Use at most 40 of the small letters a to z, "
         "digits and hyphens, for example keep-a-record.\n"},
        {"bundle.toml", "serial = 3", "serial = \"3\"",
         "bundle.toml:3:10: \"serial\" must be a whole number, for example 7. Write it like this: serial = "
         "3\n"},
        {"bundle.toml", "serial = 3", "serial = 1,000",
         "bundle.toml:3:10: \"serial\" must be a whole number, for example 7. Write it like this: serial = "
         "1000\n"},
        {"bundle.toml", "serial = 3", "serial = three",
         "bundle.toml:3:10: \"serial\" must be a whole number, for example 7. Choose a number from 1 to "
         "999999999, for example: serial = 7\n"},
        {"bundle.toml", "serial = 3", "serial = 0",
         "bundle.toml:3:10: \"serial\" is 0. Choose a number from 1 to 999999999.\n"},
        {"bundle.toml", "serial = 3\n", "",
         "bundle.toml:1:1: The key \"serial\" is missing. Add it, for example: serial = 7\n"},
        {"bundle.toml", "2026-05-31", "\"31 May\"",
         "bundle.toml:4:8: \"made\" must be a date. Write year, month and day, for example 2026-05-31.\n"},
        {"bundle.toml", "default_language = \"en\"", "default_language = \"pl\"",
         "bundle.toml:5:20: The default language \"pl\" is not among the [[languages]]. Add a part "
         "[[languages]] with code = \"pl\" and the language's own name.\n"},
        {"bundle.toml", "code = \"ur\"", "code = \"Urdu\"",
         "bundle.toml:12:8: \"Urdu\" is no language code. Use two or three small letters, such as en or pl, "
         "and a part more where it needs one: zh-hans.\n"},
        {"bundle.toml", "\"rtl\"", "\"left\"",
         "bundle.toml:14:13: \"left\" is no direction. Write \"ltr\" for a language that is written from "
         "left to right, or \"rtl\" for one that is written from right to left.\n"},
        {"bundle.toml", "code = \"ur\"", "code = \"en\"",
         "bundle.toml:11:1: The language \"en\" stands here for the second time. If this is another "
         "language, "
         "give it a code of its own. If it is the same, put what is right of both below one heading.\n"
         "contacts.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = \"ur\" "
         "to bundle.toml, or keep this file outside of the folder.\n"
         "pages/harassment.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = "
         "\"ur\" to bundle.toml, or keep this file outside of the folder.\n"
         "words.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = \"ur\" to "
         "bundle.toml, or keep this file outside of the folder.\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"stalkin\", \"keep",
         "bundle.toml:6:25: There is no page called \"stalkin\". Did you mean \"stalking\"?\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"harassment\", \"keep",
         "bundle.toml:6:25: \"harassment\" stands in this list for the second time. If you meant another, "
         "write its name "
         "in the place of this one. If not, take this one out.\n"},
        {"bundle.toml", "topics = [\"harassment\", \"stalking\", \"keep-a-record\"]", "topics = []",
         "bundle.toml:6:10: The bundle has no topics: visitors would see an empty page. Name its pages in "
         "the order of their tiles: topics = [\"stalking\", \"harassment\"].\n"},
        {"bundle.toml", "\"keep-a-record\"]", "\"keep-a-record\"]\nhelp = [\"cannot-speak\"]",
         "bundle.toml:7:8: \"cannot-speak\" is in help, but it is not in topics. Write it in topics as well: "
         "only what is in topics has a tile.\n"},
        {"bundle.toml", "topics = [\"harassment\", \"stalking\", \"keep-a-record\"]", "topics = \"stalking\"",
         "bundle.toml:6:10: \"topics\" must be a list. Put square brackets around it: topics = "
         "[\"stalking\"].\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"stalking.toml\", \"keep",
         "bundle.toml:6:25: There is no page called \"stalking.toml\". Write \"stalking\".\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"pages/Stalking (1).toml\", \"keep",
         "bundle.toml:6:25: There is no page called \"pages/Stalking (1).toml\". Write \"stalking\".\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"What is stalking?\", \"keep",
         "bundle.toml:6:25: There is no page called \"What is stalking?\". Write \"stalking\".\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"Who can help?\", \"keep",
         "bundle.toml:6:25: There is no page called \"Who can help?\". Write the name of its file, without "
         "pages/ and .toml: small letters, digits and hyphens.\n"},
        {"bundle.toml", "contact = \"police-999\"", "contact = \"polcie-999\"",
         "bundle.toml:18:11: There is no contact called \"polcie-999\". Did you mean \"police-999\"?\n"},
        {"bundle.toml", "contact = \"police-999\"", "contact = \"sample-text\"",
         "bundle.toml:18:11: The contact \"sample-text\" has no telephone number. Name the contact that "
         "visitors in danger are to call.\n"},
        {"bundle.toml", "page = \"cannot-speak\"", "page = \"nowhere\"",
         "bundle.toml:19:8: There is no page called \"nowhere\". Add pages/nowhere.toml, or name a page that "
         "is there.\n"},
        {"bundle.toml", "[emergency]\ncontact = \"police-999\"\npage = \"cannot-speak\"\n", "",
         "bundle.toml:1:1: The part [emergency] is missing. Add a line [emergency] and its keys below it.\n"},
        {"bundle.toml", "Worried about how someone treats you?", "",
         "bundle.toml:22:9: \"title\" is empty. Write its text between the quotation marks.\n"},
        {"bundle.toml", "Worried about how someone treats you?",
         "A title that is far too long to stand on a screen in large print, since it has too many words in "
         "it",
         "bundle.toml:22:9: \"title\" has 99 characters. Shorten it to 80 at most.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: call {police}.",
         "bundle.toml:23:28: There is no contact called \"police\". Add it to contacts.toml, or name one "
         "that is there.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: call {police-99}.",
         "bundle.toml:23:28: There is no contact called \"police-99\". Did you mean \"police-999\"?\n"},
        {"bundle.toml", "\"Find out what you can do.\"", "\"\"\"\nFind out: {The\nPolice}.\"\"\"",
         "bundle.toml:24:11: {The Police} names no contact. Write {contact}, {contact.text} or "
         "{contact.word} "
         "with the contact's name from contacts.toml.\n"},
        {"bundle.toml", "\"Find out what you can do.\"", "\"\"\"\nCall 0808 157\n0124.\"\"\"",
         "bundle.toml:24:6: Telephone numbers live in contacts.toml alone, so that each is checked once. Add "
         "a "
         "contact with telephone = \"0808 157 0124\" there, and write {its-name} here in place of 0808 157 "
         "0124.\n"},
        {"bundle.toml", "\"keep-a-record\"]", "\"a\\nb\"]",
         "bundle.toml:6:37: There is no page called \"a b\". Write the name of its file, without "
         "pages/ and .toml: small letters, digits and hyphens.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: call {The Police}.",
         "bundle.toml:23:28: {The Police} names no contact. Write {contact}, {contact.text} or "
         "{contact.word} with the contact's name from contacts.toml.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: call {police-999.",
         "bundle.toml:23:28: This { has no partner. Write a contact's name between { and }, or delete it.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: call police-999}.",
         "bundle.toml:23:38: This } has no partner. Write a contact's name between { and }, or delete it.\n"},
        {"bundle.toml", "Find out what you can do.", "Find out: text {police-999.text}.",
         "bundle.toml:23:28: The contact \"police-999\" has no text number. Add the key text_number to it in "
         "contacts.toml, or name another contact.\n"},
        {"bundle.toml", "Find out what you can do.", "Call 999.",
         "bundle.toml:23:18: Telephone numbers live in contacts.toml alone, so that each is checked once. "
         "Write {police-999} instead of 999.\n"},
        {"bundle.toml", "Find out what you can do.", "Call 01632 960 999.",
         "bundle.toml:23:18: Telephone numbers live in contacts.toml alone, so that each is checked once. "
         "Add a contact with telephone = \"01632 960 999\" there, and write {its-name} here in place of "
         "01632 960 999.\n"},
        {"bundle.toml", "lines = [\"Every Tuesday at 10am.\", \"Under-fives and their families.\"]\n", "",
         "bundle.toml:38:1: The key \"lines\" is missing. Add it, for example: lines = [\"Every Tuesday at "
         "10am.\"]\n"},
        {"bundle.toml", "Every Tuesday at 10am.", "Text 60777.",
         "bundle.toml:40:16: Telephone numbers live in contacts.toml alone, so that each is checked once. "
         "Write {sample-text.text} instead of 60777.\n"},
        {"bundle.toml", "[[cover.notices]]", "[ cover.notices ]",
         "bundle.toml:38:1: \"notices\" must be a part of its own, as often as needed. Write "
         "[[cover.notices]] on a line with two brackets, and its keys below it.\n"},
        {"bundle.toml", "[[cover.hours]]\nday = \"Sunday\"", "[[cover.hours]]\nday = 7",
         "bundle.toml:35:7: \"day\" must be text. Put it between quotation marks.\n"},
    };
    check_all(cases);
}

TEST_CASE("A line hours = in the place of every [[cover.hours]] is told the heading as it is written") {
    BundleFiles files = changed("bundle.toml", "title = \"Sample Library\"",
                                "title = \"Sample Library\"\nhours = \"Monday 9 to 5\"");
    std::string& text = files["bundle.toml"];
    text.erase(text.find("[[cover.hours]]"), text.find("[[cover.notices]]") - text.find("[[cover.hours]]"));
    CHECK(
        problems_of(files) ==
        "bundle.toml:28:9: \"hours\" must be a part of its own, as often as needed. Write [[cover.hours]] on "
        "a line with two brackets, and its keys below it.\n");
}

TEST_CASE("contacts.toml: what is wrong, where, and what to do") {
    const Broken cases[] = {
        {"contacts.toml", "", nullptr,
         "contacts.toml: The file is missing. Every bundle needs it: add it.\n"},
        {"contacts.toml", "telephone = \"999\"", "telephone = 999",
         "contacts.toml:4:13: \"telephone\" must be text. Put it between quotation marks.\n"},
        {"contacts.toml", "telephone = \"0808 157 0123\"", "telephone = 0808 157 0123",
         "contacts.toml:11:13: This is neither a whole number nor a date. Put text, such as a telephone "
         "number, between quotation marks: telephone = \"0808 157 0123\".\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"0808 157 0123 (free)\"",
         "contacts.toml:11:13: \"telephone\" must hold 3 to 15 digits, with single spaces between them at "
         "most, and has \"(\". Write it like this: "
         "telephone = \"0808 157 0123\". What else there is to say has keys of its own, such as hours, how "
         "and "
         "expect.\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"0808  157 0123\"",
         "contacts.toml:11:13: \"telephone\" must hold 3 to 15 digits, with single spaces between them at "
         "most. Write it like this: "
         "telephone = \"0808 157 0123\". What else there is to say has keys of its own, such as hours, how "
         "and "
         "expect.\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"\"",
         "contacts.toml:11:13: \"telephone\" is empty. Write its text between the quotation marks.\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"9 99\"",
         "contacts.toml:11:13: The contacts \"police-999\" and \"sample-line\" have the same number, 9 99. "
         "One of the two is wrong. Look up both, and mend the one that is.\n"},
        {"contacts.toml", "text_number = \"60777\"\n", "",
         "contacts.toml:22:1: This contact has a text_word, but no number to text it to. Add the key "
         "text_number.\n"
         "contacts.toml:22:1: This contact says no way to reach it. Add the key telephone or text_number, or "
         "say in the key how what to do.\n"
         "pages/stalking.toml:12:31: The contact \"sample-text\" has no text number. Add the key text_number "
         "to it in contacts.toml, or name another contact.\n"},
        {"contacts.toml", "telephone = \"0808 157 0123\"\n", "",
         "contacts.toml:8:1: This contact says no way to reach it. Add the key telephone or text_number, or "
         "say in the key how what to do.\n"
         "pages/harassment.toml:15:89: The contact \"sample-line\" has no telephone number. Add the key "
         "telephone to it in contacts.toml, or name another contact.\n"
         "pages/harassment.ur.toml:4:56: The contact \"sample-line\" has no telephone number. Add the key "
         "telephone to it in contacts.toml, or name another contact.\n"},
        {"contacts.toml", "what_for = \"Advice by text message\"\n", "",
         "contacts.toml:22:1: The key \"what_for\" is missing. Add it, for example: what_for = \"…\"\n"},
        {"contacts.toml", "cost = \"Free\"\nsource", "costs = \"Free\"\nsource",
         "contacts.toml:5:1: There is no key \"costs\" here. Did you mean \"cost\"?\n"},
        {"contacts.toml", "checked = 2026-05-01", "checked = \"last week\"",
         "contacts.toml:19:11: \"checked\" must be a date. Write year, month and day, for example "
         "2026-05-31.\n"},
        {"contacts.toml", "[sample-text]", "[Sample_Text]",
         "contacts.toml:22:1: \"Sample_Text\" cannot be a contact's name here. Use at most 40 of the small "
         "letters a to z, digits and hyphens, for example [police-999].\n"
         "pages/stalking.toml:4:28: There is no contact called \"sample-text\". Add it to contacts.toml, or "
         "name one that is there.\n"
         "pages/stalking.toml:12:9: There is no contact called \"sample-text\". Add it to contacts.toml, or "
         "name one that is there.\n"
         "pages/stalking.toml:12:31: There is no contact called \"sample-text\". Add it to contacts.toml, or "
         "name one that is there.\n"},
        {"contacts.toml", "[police-999]", "owner = \"me\"\n[police-999]",
         "contacts.toml:1:1: The key \"owner\" stands outside of any contact. Put it below a line with the "
         "contact's name in square brackets, such as [police-999].\n"},
        {"contacts.toml", "[sample-text]", "[[sample-text]]",
         "contacts.toml:22:3: \"sample-text\" is written with two brackets on each side. There is one "
         "contact "
         "of each name: write one bracket, [sample-text].\n"},
        {"contacts.toml", "expect = \"Somebody", "expect = \"Not {police-998}. Somebody",
         "contacts.toml:17:15: There is no contact called \"police-998\". Did you mean \"police-999\"?\n"},
        {"contacts.ur.toml", "name =", "telephone = \"999\"\nname =",
         "contacts.ur.toml:2:1: \"telephone\" cannot be translated. Delete it here: it stands in "
         "contacts.toml, so that each fact is checked once.\n"},
        {"contacts.ur.toml", "name =", "source = \"gov.uk\"\nname =",
         "contacts.ur.toml:2:1: \"source\" cannot be translated. Delete it here: it stands in contacts.toml, "
         "so that each fact is checked once.\n"},
        {"contacts.ur.toml", "[police-999]", "[police]",
         "contacts.ur.toml:1:1: There is no contact called \"police\". Add it to contacts.toml, or name one "
         "that is there.\n"},
        {"contacts.ur.toml", "ابھی", "999",
         "contacts.ur.toml:3:19: Telephone numbers live in contacts.toml alone, so that each is checked "
         "once. Write {police-999} instead of 999.\n"},
    };
    check_all(cases);
}

TEST_CASE("words.toml and translations: what is wrong, where, and what to do") {
    const Broken cases[] = {
        {"words.toml",
         "back = ", "bcak = ", "words.toml:1:1: There is no key \"bcak\" here. Did you mean \"back\"?\n"},
        {"words.toml", "\"Back\"", "\"\"",
         "words.toml:1:8: \"back\" is empty. Write its text between the quotation marks.\n"},
        {"words.toml", "Call {police-999}", "Call 999",
         "words.toml:3:14: Telephone numbers live in contacts.toml alone, so that each is checked once. "
         "Write {police-999} instead of 999.\n"},
        {"words.toml", "Call {police-999}", "Call",
         "words.toml:3:8: \"call\" has lost the number to call. Write {police-999} where the number is to "
         "stand.\n"},
        {"words.toml", "back = \"Back\"", "idle_countdown = \"Closing soon\"",
         "words.toml:1:18: \"idle_countdown\" has lost the number of seconds. Write {count} where the number "
         "is to stand.\n"},
        {"words.toml", "\"Back\"", "\"Back to where you were\"",
         "words.toml:1:8: \"back\" has 22 characters. Shorten it to 20 at most.\n"},
        {"words.toml", "Call {police-999}", "Call in {count} seconds",
         "words.toml:3:17: {count} means something in the word idle_countdown alone. Delete it here.\n"},
        {"words.toml", "back = ", "home = \"Home\"\nbcak = ", // "home" once was a word
         "words.toml:2:1: There is no key \"bcak\" here. Did you mean \"back\"?\n"},
        {"words.toml", "back = \"Back\"", "opens_on = \"Opens at {time}\"",
         "words.toml:1:12: \"opens_on\" has lost the day. Write {day} where the day is to stand.\n"},
        {"words.toml", "Call {police-999}", "Call at {time}",
         "words.toml:3:17: {time} means something in words on opening hours alone. Delete it here.\n"},
        {"words.ur.toml",
         "back = ", "bakc = ", "words.ur.toml:1:1: There is no key \"bakc\" here. Did you mean \"back\"?\n"},
        {"bundle.ur.toml", "", "serial = 4\n[start]\ntitel = \"x\"\n",
         "bundle.ur.toml:1:1: \"serial\" is the same in every language. Delete it here: it stands in "
         "bundle.toml.\n"
         "bundle.ur.toml:3:1: There is no key \"titel\" here. Did you mean \"title\"?\n"},
    };
    check_all(cases);
}

TEST_CASE("Every problem of every file is told, in the order of files and lines") {
    BundleFiles files = changed("bundle.toml", "page = \"cannot-speak\"", "page = \"nowhere\"");
    files["contacts.toml"] = "[a\n";
    files["pages/stalking.toml"] += "checked = 5\nlabel = \"x\"\n";
    files["words.toml"] = "bakc = \"x\"\nmore = 1\n";
    CHECK(problems_of(files) ==
          "bundle.toml:19:8: There is no page called \"nowhere\". Add "
          "pages/nowhere.toml, or name a page that is there.\n"
          "contacts.toml:1:1: This heading has no ] at its end. Write [a] here, and \"a\" wherever it is "
          "named.\n"
          "pages/stalking.toml:20:1: \"label\" stands here for the second time, first in "
          "line 17. If a new part begins here, write a line [[figures]] above it. If it "
          "is the same line twice, keep the one that is right.\n"
          "words.toml:1:1: There is no key \"bakc\" here. Did you mean \"back\"?\n"
          "words.toml:2:8: \"more\" must be text. Put it between quotation marks.\n");
}
