// What a bundle is refused for: every message, word for word.
#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "support/sample_bundle.h"

using namespace signpost;
using signpost::test::changed;
using signpost::test::problems_of;
using signpost::test::small_bundle;

namespace {

// What changed() is told, and what is said of the outcome.
struct Broken {
    const char* file;
    const char* from;
    const char* to;
    const char* problems;
};

template <std::size_t count> void check_all(const Broken (&cases)[count]) {
    for (const Broken& c : cases) {
        CAPTURE(std::string(c.file));
        CAPTURE(std::string(c.to == nullptr ? "" : c.to));
        CHECK(problems_of(changed(c.file, c.from, c.to)) == std::string(c.problems));
    }
}

} // namespace

TEST_CASE("bundle.toml: what is wrong, where, and what to do") {
    const Broken cases[] = {
        {"bundle.toml", "", nullptr, "bundle.toml: The file is missing. Every bundle needs it: add it.\n"},
        {"bundle.toml", "", "title = \"Help\n",
         "bundle.toml:1:9: The quotation mark that opens here is never closed. Put \" at the end of the "
         "text, on the same line.\n"},
        {"bundle.toml", "title = \"Help with", "tittle = \"Help with",
         "bundle.toml:1:1: The key \"title\" is missing. Add it, for example: title = \"…\"\n"
         "bundle.toml:2:1: There is no key \"tittle\" here. Did you mean \"title\"?\n"},
        {"bundle.toml", "id = \"sample\"", "id = \"The sample\"",
         "bundle.toml:1:6: \"The sample\" cannot be a name here. Use at most 40 of the small letters a to z, "
         "digits and hyphens, for example keep-a-record.\n"},
        {"bundle.toml", "serial = 3", "serial = \"3\"",
         "bundle.toml:3:10: \"serial\" must be a whole number, for example 7. Take the quotation marks "
         "away.\n"},
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
         "bundle.toml:13:8: \"Urdu\" is no language code. Use two or three small letters, such as en or pl, "
         "and a part more where it needs one: zh-hans.\n"},
        {"bundle.toml", "\"rtl\"", "\"left\"",
         "bundle.toml:15:13: \"left\" is no direction. Write \"ltr\" for a language that is written from "
         "left to right, or \"rtl\" for one that is written from right to left.\n"},
        {"bundle.toml", "code = \"ur\"", "code = \"en\"",
         "bundle.toml:12:1: The language \"en\" stands here for the second time. Keep one of the two and "
         "delete the other.\n"
         "contacts.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = \"ur\" "
         "to bundle.toml, or delete this file.\n"
         "pages/harassment.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = "
         "\"ur\" to bundle.toml, or delete this file.\n"
         "words.ur.toml: The bundle has no language \"ur\". Add a part [[languages]] with code = \"ur\" to "
         "bundle.toml, or delete this file.\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"stalkin\", \"keep",
         "bundle.toml:6:25: There is no page called \"stalkin\". Did you mean \"stalking\"?\n"},
        {"bundle.toml", "\"stalking\", \"keep", "\"harassment\", \"keep",
         "bundle.toml:6:25: \"harassment\" stands in this list for the second time. Keep one of the two and "
         "delete the other.\n"},
        {"bundle.toml", "topics = [\"harassment\", \"stalking\", \"keep-a-record\"]", "topics = []",
         "bundle.toml:6:10: The bundle has no topics: visitors would see an empty page. Name its pages in "
         "the order of their tiles: topics = [\"stalking\", \"harassment\"].\n"},
        {"bundle.toml", "topics = [\"harassment\", \"stalking\", \"keep-a-record\"]", "topics = \"stalking\"",
         "bundle.toml:6:10: \"topics\" must be a list. Put square brackets around it: topics = [\"…\", "
         "\"…\"].\n"},
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
         "contact with 0808 157 0124 there, and write {its-name} here.\n"},
        {"bundle.toml", "\"keep-a-record\"]", "\"a\\nb\"]",
         "bundle.toml:6:37: There is no page called \"a b\". Add pages/a b.toml, or name a page that is "
         "there.\n"},
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
         "Add a contact with 01632 960 999 there, and write {its-name} here.\n"},
        {"bundle.toml", "lines = [\"Every Tuesday at 10am.\", \"Under-fives and their families.\"]\n", "",
         "bundle.toml:38:1: The key \"lines\" is missing. Add it, for example: lines = [\"Every Tuesday at "
         "10am.\"]\n"},
        {"bundle.toml", "Every Tuesday at 10am.", "Text 60777.",
         "bundle.toml:40:16: Telephone numbers live in contacts.toml alone, so that each is checked once. "
         "Write {sample-text.text} instead of 60777.\n"},
        {"bundle.toml", "[[cover.hours]]\nday = \"Sunday\"", "[[cover.hours]]\nday = 7",
         "bundle.toml:35:7: \"day\" must be text. Put it between quotation marks.\n"},
    };
    check_all(cases);
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
         "contacts.toml:11:13: \"telephone\" may hold digits and single spaces alone. Write it like this: "
         "telephone = \"01632 960 123\". What else there is to say has keys of its own, such as text_note "
         "and hours.\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"0808  157 0123\"",
         "contacts.toml:11:13: \"telephone\" may hold digits and single spaces alone. Write it like this: "
         "telephone = \"01632 960 123\". What else there is to say has keys of its own, such as text_note "
         "and hours.\n"},
        {"contacts.toml", "\"0808 157 0123\"", "\"9 99\"",
         "contacts.toml:11:13: The contact \"police-999\" has the number 9 99 too. Keep one of the two "
         "contacts, so that each number is checked once.\n"},
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

TEST_CASE("Pages: what is wrong, where, and what to do") {
    const Broken cases[] = {
        {"pages/stalking.toml", "", nullptr,
         "bundle.toml:6:25: There is no page called \"stalking\". Add pages/stalking.toml, or name a page "
         "that is there.\n"
         "pages/harassment.toml:5:9: There is no page called \"stalking\". Add pages/stalking.toml, or name "
         "a page that is there.\n"
         "pages/harassment.toml:15:12: There is no page called \"stalking\". Add pages/stalking.toml, or "
         "name a page that is there.\n"},
        {"pages/stalking.toml", "", "",
         "pages/stalking.toml:1:1: The key \"title\" is missing. Add it, for example: title = \"…\"\n"
         "pages/stalking.toml:1:1: The key \"body\" is missing. Add it, for example: body = \"…\"\n"},
        {"pages/stalking.toml", "title = \"What is stalking?\"", "title = What is stalking?",
         "pages/stalking.toml:1:9: The text has no quotation marks around it. Write it like this: title = "
         "\"What is stalking?\".\n"},
        {"pages/stalking.toml", "icon = \"eye\"", "icon = \"eyes\"",
         "pages/stalking.toml:3:8: There is no icon called \"eyes\". Did you mean \"eye\"?\n"},
        {"pages/stalking.toml", "icon = \"eye\"", "icon = \"unicorn\"",
         "pages/stalking.toml:3:8: There is no icon called \"unicorn\". The icons are: book, call, eye, "
         "gavel, hand, heart, home, info, list, message, people, report, shield, sign_language, speech, "
         "translate, walk, warning.\n"},
        {"pages/stalking.toml", "\"sample-text\"", "\"sample-txt\"",
         "pages/stalking.toml:4:28: There is no contact called \"sample-txt\". Did you mean "
         "\"sample-text\"?\n"},
        {"pages/stalking.toml", "\"sample-text\"]", "\"sample-line\"]",
         "pages/stalking.toml:4:28: \"sample-line\" stands in this list for the second time. Keep one of the "
         "two and delete the other.\n"},
        {"pages/stalking.toml", "\"harassment\"]", "\"stalking\"]",
         "pages/stalking.toml:5:26: The page names itself as the page to read next. Delete it from the "
         "list.\n"},
        {"pages/stalking.toml", "\"harassment\"]", "\"harrassment\"]",
         "pages/stalking.toml:5:26: There is no page called \"harrassment\". Did you mean \"harassment\"?\n"},
        {"pages/stalking.toml", "body = \"\"\"", "summary = \"Again\"\nbody = \"\"\"",
         "pages/stalking.toml:6:1: \"summary\" stands here for the second time. Keep one of the two and "
         "delete the other.\n"},
        {"pages/stalking.toml", "value = \"18.1%\"", "value = 18.1",
         "pages/stalking.toml:16:9: \"value\" must be text. Put it between quotation marks.\n"},
        {"pages/stalking.toml", "source = \"A survey\"", "",
         "pages/stalking.toml:15:1: The key \"source\" is missing. Add it, for example: source = \"…\"\n"},
        {"pages/stalking.toml", "Stalking is a crime.", "Stalking is *a crime*.\n\n<b>Really</b>.",
         "pages/stalking.toml:7:13: Italics are hard to read. Use **bold** for words that matter.\n"
         "pages/stalking.toml:9:1: HTML is not possible here. Delete the tag. Use **bold** for words that "
         "matter.\n"},
        {"pages/stalking.toml", "Stalking is a crime.", "See [the law](https://example.org).",
         "pages/stalking.toml:7:5: The kiosk is not on the internet and cannot open \"https://example.org\". "
         "Link to a page, [words](page:its-name), or to a contact, [words](contact:its-name).\n"},
        {"pages/stalking.toml", "Stalking is a crime.", "Read [this](page:harasment).",
         "pages/stalking.toml:7:6: There is no page called \"harasment\". Did you mean \"harassment\"?\n"},
        {"pages/stalking.toml", "Stalking is a crime.", "Ask [them](contact:nobody).",
         "pages/stalking.toml:7:5: There is no contact called \"nobody\". Add it to contacts.toml, or name "
         "one that is there.\n"},
        {"pages/stalking.toml", "Stalking is a crime.", "Call 0808 157 0123 now.",
         "pages/stalking.toml:7:6: Telephone numbers live in contacts.toml alone, so that each is checked "
         "once. Write {sample-line} instead of 0808 157 0123.\n"},
        {"pages/stalking.toml", "{police-999}", "{police-101}",
         "pages/stalking.toml:11:9: There is no contact called \"police-101\". Add it to contacts.toml, or "
         "name one that is there.\n"},
        {"pages/stalking.toml", "{sample-text.word}", "{sample-line.word}",
         "pages/stalking.toml:12:9: The contact \"sample-line\" has no text word. Add the key text_word to "
         "it in contacts.toml, or name another contact.\n"},
        {"pages/Stalking Help.toml", "", "title = \"x\"\n",
         "pages/Stalking Help.toml: The name of this page's file cannot be used. Use at most 40 of the small "
         "letters a to z, digits and hyphens, for example pages/keep-a-record.toml.\n"},
        {"page.toml", "", "title = \"x\"\n",
         "page.toml: A bundle has no file of this name. Move it into the folder pages if it is a page; "
         "delete it otherwise.\n"},
        {"contact.toml", "", "title = \"x\"\n",
         "contact.toml: A bundle has no file of this name. Did you mean \"contacts.toml\"?\n"},
        {"pages/stalking.urdu language.toml", "", "title = \"x\"\n",
         "pages/stalking.urdu language.toml: \"urdu language\" is no language code. Name a translation with "
         "its language in small letters: pages/stalking.pl.toml.\n"},
        {"pages/stalking.pl.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalking.pl.toml: The bundle has no language \"pl\". Add a part [[languages]] with code = "
         "\"pl\" to bundle.toml, or delete this file.\n"},
        {"pages/stalking.en.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalking.en.toml: \"en\" is the bundle's default language. Move the text into the file "
         "without .en, and delete this one.\n"},
        {"pages/stalkin.ur.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalkin.ur.toml: This translates a page that is not there: \"stalkin\". Did you mean "
         "\"stalking\"?\n"},
        {"pages/stalking.ur.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalking.ur.toml:1:1: The page has 1 [[figures]], and this translation has 0. Translate each "
         "of "
         "them, in the same order.\n"},
        {"pages/harassment.ur.toml", "title =", "icon = \"eye\"\ntitle =",
         "pages/harassment.ur.toml:1:1: \"icon\" is the same in every language. Delete it here: it stands in "
         "pages/harassment.toml.\n"},
        {"pages/harassment.ur.toml", "{sample-line}", "0808 157 0123",
         "pages/harassment.ur.toml:4:56: Telephone numbers live in contacts.toml alone, so that each is "
         "checked once. Write {sample-line} instead of 0808 157 0123.\n"},
    };
    check_all(cases);
}

TEST_CASE("A key that is there and refused is not called missing") {
    const std::string title = "title = \"" + std::string(3000, 'x') + "\"\n";
    const std::string body = "body = \"" + std::string(30'001, 'x') + "\"\n";
    CHECK(problems_of(changed("pages/cannot-speak.toml", "", (title + body).c_str())) ==
          "pages/cannot-speak.toml:1:9: \"title\" has 3000 characters. Shorten it to 80 at most.\n"
          "pages/cannot-speak.toml:2:8: \"body\" has 30001 characters. Shorten it to 30000 at most.\n");
    CHECK(problems_of(changed("bundle.toml", "code = \"en\"", "code = \"English\"")) ==
          "bundle.toml:9:8: \"English\" is no language code. Use two or three small letters, such as en or "
          "pl, and a part more where it needs one: zh-hans.\n");
    BundleFiles files = changed("bundle.toml", "default_language = \"en\"", "default_language = 5");
    std::string& bundle = files.at("bundle.toml");
    bundle.replace(bundle.find("code = \"en\""), 11, "code = \"pl\"");
    CHECK(problems_of(files) ==
          "bundle.toml:5:20: \"default_language\" must be text. Put it between quotation marks.\n");
}

TEST_CASE("What stands below [[figures]] by mistake is told once") {
    const Broken cases[] = {
        {"pages/stalking.toml", "",
         "icon = \"eye\"\n\n[[figures]]\nvalue = \"1\"\nlabel = \"x\"\nsource = \"y\"\n\n"
         "title = \"Stalking\"\nsummary = \"x\"\ncontacts = [\"sample-line\"]\nnext = [\"harassment\"]\n"
         "body = \"\"\"\nStalking is a crime.\n\"\"\"\n",
         "pages/stalking.toml:8:1: \"title\" stands below [[figures]], and so belongs to the figure. Move "
         "it, "
         "and all that is not the figure's, above line 3, where [[figures]] stands.\n"},
        {"pages/stalking.toml", "",
         "title = \"Stalking\"\n[[figures]]\nvalue = \"1\"\nlabel = \"x\"\nsource = \"y\"\n"
         "[[figures]]\nvalue = \"1\"\nlable = \"x\"\nsource = \"y\"\nbody = \"x\"\n",
         "pages/stalking.toml:6:1: The key \"label\" is missing. Add it, for example: label = \"…\"\n"
         "pages/stalking.toml:8:1: There is no key \"lable\" here. Did you mean \"label\"?\n"
         "pages/stalking.toml:10:1: \"body\" stands below [[figures]], and so belongs to the figure. Move "
         "it, "
         "and all that is not the figure's, above line 2, where [[figures]] stands.\n"},
        // A figure's own title is no page's: the page has one.
        {"pages/stalking.toml", "value = \"18.1%\"", "title = \"x\"\nvalue = \"18.1%\"",
         "pages/stalking.toml:16:1: There is no key \"title\" here. The keys that may stand here: value, "
         "label, source, checked, checked_by, review_by, note.\n"},
        {"pages/stalking.ur.toml", "",
         "[[figures]]\nvalue = \"1\"\nlabel = \"x\"\nicon = \"eye\"\ntitle = \"x\"\nbody = \"x\"\n",
         "pages/stalking.ur.toml:4:1: \"icon\" is the same in every language. Delete it here: it stands in "
         "the page's own file.\n"
         "pages/stalking.ur.toml:5:1: \"title\" stands below [[figures]], and so belongs to the figure. Move "
         "it, and all that is not the figure's, above line 1, where [[figures]] stands.\n"},
    };
    check_all(cases);
}

TEST_CASE("A number that is called is suggested before one that is texted") {
    BundleFiles files = changed("bundle.toml", "Find out what you can do.", "Call 999.");
    files["contacts.toml"] += "\n[emergency-text]\nname = \"999 by text\"\nwhat_for = \"x\"\n"
                              "text_number = \"999\"\nsource = \"x\"\n";
    CHECK(problems_of(files) ==
          "bundle.toml:23:18: Telephone numbers live in contacts.toml alone, so that each is checked once. "
          "Write {police-999} instead of 999.\n");
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
        {"words.toml", "Call {police-999}", "Call in {count} seconds",
         "words.toml:3:17: {count} means something in the word idle_countdown alone. Delete it here.\n"},
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
    files["words.toml"] = "bakc = \"x\"\nhome = 1\n";
    CHECK(problems_of(files) == "bundle.toml:19:8: There is no page called \"nowhere\". Add "
                                "pages/nowhere.toml, or name a page that is there.\n"
                                "contacts.toml:1:1: This heading in square brackets cannot be read. Write it "
                                "like this: [start], or like this where there may be several: [[figures]].\n"
                                "pages/stalking.toml:20:1: \"label\" stands here for the second time. Keep "
                                "one of the two and delete the other.\n"
                                "words.toml:1:1: There is no key \"bakc\" here. Did you mean \"back\"?\n"
                                "words.toml:2:8: \"home\" must be text. Put it between quotation marks.\n");
}
