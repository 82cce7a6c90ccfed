// What a page is refused for: every message, word for word.
#include <doctest/doctest.h>

#include "support/broken_bundles.h"

using namespace signpost;
using namespace signpost::test;

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
         "gavel, hand, heart, home, info, list, message, notebook, people, phone, question, report, shield, "
         "sign_language, silent, speech, translate, walk, warning.\n"},
        {"pages/stalking.toml", "\"sample-text\"", "\"sample-txt\"",
         "pages/stalking.toml:4:28: There is no contact called \"sample-txt\". Did you mean "
         "\"sample-text\"?\n"},
        {"pages/stalking.toml", "\"sample-text\"]", "\"sample-line\"]",
         "pages/stalking.toml:4:28: \"sample-line\" stands in this list for the second time. If you meant "
         "another, write its name in the place of this one. If not, take this one out.\n"},
        {"pages/stalking.toml", "\"harassment\"]", "\"stalking\"]",
         "pages/stalking.toml:5:26: The page names itself as the page to read next. Delete it from the "
         "list.\n"},
        {"pages/stalking.toml", "\"harassment\"]", "\"harrassment\"]",
         "pages/stalking.toml:5:26: There is no page called \"harrassment\". Did you mean \"harassment\"?\n"},
        {"pages/stalking.toml", "body = \"\"\"", "summary = \"Again\"\nbody = \"\"\"",
         "pages/stalking.toml:6:1: \"summary\" stands here for the second time, first in line 2. Look at "
         "both lines, "
         "and keep the one that is right.\n"},
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
         "pages/Stalking Help.toml: The name of this page's file cannot be used. Give it the name "
         "pages/stalking-help.toml: at most 40 of the small letters a to z, digits and hyphens.\n"},
        {"page.toml", "", "title = \"x\"\n",
         "page.toml: A bundle has no file of this name. Move it into the folder pages if it is a page. "
         "If not, keep it outside of this folder.\n"},
        {"ripley.toml", "", "name = \"x\"\n[cover]\n",
         "ripley.toml: A bundle has no file of this name. Move it into the folder sites.\n"},
        {"ripley.toml", "", "name = \"x\"\nkind = \"library\"\n",
         "ripley.toml: A bundle has no file of this name. Move it into the folder sites.\n"},
        {"Ripley Library.toml", "", "kind = \"library\"\n",
         "Ripley Library.toml: A bundle has no file of this name. Give it the name "
         "sites/ripley-library.toml: "
         "at most 40 of the small letters a to z, digits and hyphens.\n"},
        {"contact.toml", "", "title = \"x\"\n",
         "contact.toml: A bundle has no file of this name. contacts.toml is there too. Look at both, and "
         "choose which text stays in it. Keep the other outside of this folder.\n"},
        {"stalking.toml", "", "title = \"x\"\n",
         "stalking.toml: A bundle has no file of this name. pages/stalking.toml is there too. Look at both, "
         "and choose which text stays in it. Keep the other outside of this folder.\n"},
        {"words.en.toml", "", "back = \"x\"\n",
         "words.en.toml: \"en\" is the bundle's default language. If the other files are in another "
         "language, write its "
         "code as default_language in bundle.toml. If not: words.toml is there too. Look at both, and "
         "choose which text stays in it. Keep the other outside of this folder.\n"},
        {"pages/new.en.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/new.en.toml: \"en\" is the bundle's default language. If the other files are in another "
         "language, write its code as default_language in bundle.toml. If not: Give it the name "
         "pages/new.toml.\n"},
        {"pages/harassment.UR.toml", "", "title = \"x\"\n",
         "pages/harassment.UR.toml: \"UR\" is no language code. pages/harassment.ur.toml is there too. Look "
         "at both, and choose which text stays in it. Keep the other outside of this folder.\n"},
        {"pages/harassmen.ur.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/harassmen.ur.toml: This translates a page that is not there: \"harassmen\". Add "
         "pages/harassmen.toml, or keep this file outside of the folder.\n"},
        {"pages/stalking.urdu language.toml", "", "title = \"x\"\n",
         "pages/stalking.urdu language.toml: \"urdu language\" is no language code. Name a translation with "
         "its language's code in small letters: NAME.pl.toml, for Polish.\n"},
        {"pages/stalking.pl.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalking.pl.toml: The bundle has no language \"pl\". Add a part [[languages]] with code = "
         "\"pl\" to bundle.toml, or keep this file outside of the folder.\n"},
        {"pages/stalking.en.toml", "", "title = \"x\"\nbody = \"x\"\n",
         "pages/stalking.en.toml: \"en\" is the bundle's default language. If the other "
         "files are in another language, write its code as default_language in bundle.toml. If not: "
         "pages/stalking.toml is there "
         "too. Look at both, and choose which text stays in it. Keep the other outside of this folder.\n"},
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
         "pages/stalking.toml:8:1: There is no key \"lable\" here. Did you mean \"label\"?\n"
         "pages/stalking.toml:10:1: \"body\" stands below [[figures]], and so belongs to the figure. Move "
         "it, "
         "and all that is not the figure's, above line 2, where [[figures]] stands.\n"},
        // A figure's own title is no page's: the page has one.
        {"pages/stalking.toml", "value = \"18.1%\"", "title = \"x\"\nvalue = \"18.1%\"",
         "pages/stalking.toml:16:1: There is no key \"title\" here. The keys that may stand here: value, "
         "label, source, checked, checked_by, review_by, note.\n"},
        {"pages/stalking.ur.toml", "",
         "[[figures]]\nvalue = \"18,1%\"\nlabel = \"x\"\nicon = \"eye\"\ntitle = \"x\"\nbody = \"x\"\n",
         "pages/stalking.ur.toml:4:1: \"icon\" is the same in every language. Delete it here: it stands in "
         "the page's own file.\n"
         "pages/stalking.ur.toml:5:1: \"title\" stands below [[figures]], and so belongs to the figure. Move "
         "it, and all that is not the figure's, above line 1, where [[figures]] stands.\n"},
        {"pages/stalking.ur.toml", "",
         "title = \"x\"\nbody = \"x\"\n[[figures]]\nvalue = \"۸۱٫۱%\"\nlabel = \"x\"\n",
         "pages/stalking.ur.toml:3:1: The figure here is \"۸۱٫۱%\", and in the page's own file it is "
         "\"18.1%\". "
         "Write the same figure in both.\n"},
    };
    check_all(cases);
}

TEST_CASE("A number that is called is suggested before one that is texted") {
    BundleFiles files = changed("bundle.toml", "Find out what you can do.", "Call 999.");
    files["contacts.toml"] += "\n[emergency-text]\nname = \"By text\"\nwhat_for = \"x\"\n"
                              "text_number = \"999\"\nsource = \"x\"\n";
    CHECK(problems_of(files) ==
          "bundle.toml:23:18: Telephone numbers live in contacts.toml alone, so that each is checked once. "
          "Write {police-999} instead of 999.\n");
}
