// What a visitor would see change from one bundle to the next, in words.
#include "review/diff.h"

#include <doctest/doctest.h>

#include "support/sample_bundle.h"

using namespace signpost;

namespace {

// Replaces `from` by `to` in a file, everywhere; with an empty `from` the file is added, and with an empty
// `to` besides it is deleted.
struct Change {
    const char* file;
    std::string from;
    std::string to;
};

BundlePtr changed(const std::vector<Change>& changes) {
    BundleFiles files = test::small_bundle();
    for (const Change& change : changes) {
        std::string& text = files[change.file];
        if (change.from.empty())
            text = change.to;
        for (std::size_t at = change.from.empty() ? text.npos : text.find(change.from); at != text.npos;
             at = text.find(change.from, at + change.to.size()))
            text.replace(at, change.from.size(), change.to);
        if (text.empty())
            files.erase(change.file);
    }
    return test::read_good(files);
}

std::string said(const Bundle& before, const Bundle& after) {
    std::string all;
    for (const std::string& line : diff(before, after))
        all += line + "\n";
    return all;
}

std::string said(const std::vector<Change>& changes) {
    return said(*test::small_bundle_read(), *changed(changes));
}

} // namespace

TEST_CASE("The same bundle, and what visitors never see, is no change") {
    CHECK(said({}).empty());
    CHECK(said({{"bundle.toml", "serial = 3\nmade = 2026-05-31", "serial = 4\nmade = 2026-06-30"},
                {"contacts.toml", "checked = 2026-05-01",
                 "checked = 2026-06-01\nchecked_by = \"A\"\nnote = \"n\""},
                {"contacts.toml", "source = \"gov.uk\"", "source = \"a page\" # c"}})
              .empty());
}

TEST_CASE("Numbers are told first, old and new") {
    CHECK(said({{"bundle.toml", "title = \"Help with harassment\"", "title = \"Help\""},
                {"contacts.toml", "0808 157 0123", "0808 157 0456"},
                {"contacts.toml", "text_word = \"HELP\"\ntext_number = \"60777\"",
                 "text_word = \"YES\"\ntext_number = \"60778\""}}) ==
          "The telephone number of Sample Helpline changed from \"0808 157 0123\" to \"0808 157 0456\".\n"
          "The number of Sample Helpline is said to be checked on 2026-05-01, as the old one was: somebody "
          "must "
          "make sure of it anew.\n"
          "The text number of Sample Text Service changed from \"HELP to 60777\" to \"YES to 60778\".\n"
          "The text of the page \"What is harassment?\" changed from \"Read about stalking, or call Sample "
          "Helpline "
          "on 0808 157 0123.\" to \"Read about stalking, or call Sample Helpline on 0808 157 0456.\".\n"
          "The text of the page \"What is harassment?\" in اردو (ur) changed from \"کال کریں: 0808 157 "
          "0123۔\" to "
          "\"کال کریں: 0808 157 0456۔\".\n"
          "The text of the page \"What is stalking?\" changed from \"Text HELP to 60777.\" to \"Text YES to "
          "60778.\".\n"
          "The title of the home screen changed from \"Help with harassment\" to \"Help\".\n");
    CHECK(said({{"contacts.toml", "text_word = \"HELP\"",
                 "text_word = \"HELP\"\ntelephone = \"01632 960123\""}}) ==
          "The telephone number of Sample Text Service was added: \"01632 960123\".\n");
    const Change line_112{"contacts.toml", "0808 157 0123", "112"};
    CHECK(said(*changed({line_112}),
               *changed({line_112,
                         {"bundle.toml", "contact = \"police-999\"\npage = \"cannot-speak\"",
                          "contact = \"sample-line\"\npage = \"stalking\""},
                         {"words.toml", "Call {police-999}", "Call {sample-line}"}}))
              .starts_with(
                  "Visitors in danger are now told to call Sample Helpline (112), no longer Police, in an "
                  "emergency (999).\nThe emergency screen now leads to the page \"stalking\", no longer to "
                  "\"cannot-speak\".\n"));
}

TEST_CASE("Contacts that come, go and say something else") {
    const char* const desk =
        "[desk]\nname = \"The desk\"\nwhat_for = \"Help\"\nhow = \"Ask.\"\nsource = \"Us\"\n"
        "[police-999]";
    CHECK(said({{"contacts.toml", "[police-999]", desk}}) == "The contact The desk was added.\n");
    CHECK(said(*changed({{"contacts.toml", "[police-999]", desk}}), *test::small_bundle_read()) ==
          "The contact The desk was removed.\n");
    CHECK(said({{"contacts.toml", "hours = \"Any time\"\n", ""},
                {"contacts.toml", "who = \"Anyone\"", "who = \"Adults\""},
                {"contacts.ur.toml", "", ""}}) ==
          "The translation of the contact Police, in an emergency in اردو (ur) was removed.\n"
          "The line on the hours of Sample Helpline was removed: \"Any time\".\n"
          "The line on who can call Sample Helpline changed from \"Anyone\" to \"Adults\".\n");
}

TEST_CASE("Pages that come, go and read differently") {
    const char* const page = "title = \"At work\"\nbody = \"Tell someone.\"\n";
    CHECK(said({{"pages/at-work.toml", "", page}}) == "The page \"At work\" was added.\n");
    CHECK(said(*changed({{"pages/at-work.toml", "", page}}), *test::small_bundle_read()) ==
          "The page \"At work\" was removed.\n");
    CHECK(said({{"pages/stalking.toml",
                 "title = \"What is stalking?\"\nsummary = \"Fixated, obsessive, unwanted, "
                 "repeated\"\nicon = \"eye\"",
                 "title = \"Stalking\"\nsummary = \"Short\"\nicon = \"walk\""},
                {"pages/stalking.toml", "contacts = [\"sample-line\", \"sample-text\"]", "contacts = []"},
                {"pages/stalking.toml", "next = [\"keep-a-record\", \"harassment\"]",
                 "next = [\"harassment\"]"},
                {"pages/stalking.toml", "18.1%", "20%"}}) ==
          "The title of the page \"What is stalking?\" changed from \"What is stalking?\" to \"Stalking\".\n"
          "Figure 1 on the page \"What is stalking?\" changed from \"18.1% of women aged 16 to 59 say that "
          "they "
          "have been stalked\" to \"20% of women aged 16 to 59 say that they have been stalked\".\n"
          "The line under the title of the page \"What is stalking?\" changed from \"Fixated, obsessive, "
          "unwanted, "
          "repeated\" to \"Short\".\n"
          "Who can help, on the page \"What is stalking?\", is now: nothing.\n"
          "Read next, on the page \"What is stalking?\", is now: What is harassment?.\n"
          "The icon of the page \"What is stalking?\" changed.\n");
}

TEST_CASE("Of a changed text, the first sentence that differs is told") {
    const std::string start = "The text of the page \"If you cannot speak\" ";
    const auto body = [](const char* to) {
        return said({{"pages/cannot-speak.toml", "Listen. Cough or tap the keys if you can.", to}});
    };
    CHECK(body("Wait. Cough or tap the keys if you can.") ==
          start + "changed from \"Listen.\" to \"Wait.\".\n");
    CHECK(body("Wait. Cough.") ==
          start + "changed from \"Listen.\" to \"Wait.\". One more sentence changed.\n");
    CHECK(body("Cough or tap the keys if you can.") == start + "no longer says: \"Listen.\"\n");
    CHECK(body("Listen. Stay. Wait. Sit. Cough or tap the keys if you can.") ==
          start + "has a new sentence: \"Stay.\" 2 more sentences changed.\n");
    CHECK(body("**Listen.** Cough or tap the keys if you can.") ==
          "Links, bold words or lists changed on the page \"If you cannot speak\", and no words.\n");
}

TEST_CASE("Home, Start, the cover and words on buttons") {
    CHECK(said({{"bundle.toml", "topics = [\"harassment\", \"stalking\", ",
                 "topics = [\"stalking\", \"harassment\", "},
                {"bundle.toml", "button = \"Choose a topic\"", "button = \"Begin\""},
                {"bundle.toml", "day = \"Sunday\"\nopen = \"Closed\"",
                 "day = \"Sunday\"\nopen = \"10am to 1pm\""},
                {"bundle.toml", "\"Every Tuesday at 10am.\"", "\"Every Friday.\""},
                {"words.toml", "back = \"Back\"", "back = \"Go back\""},
                {"words.ur.toml", "back = \"واپس\"\n", ""}}) ==
          "The tiles of the home screen changed from \"What is harassment?; What is stalking?; Keep a "
          "record\" to "
          "\"What is stalking?; What is harassment?; Keep a record\".\n"
          "The button of the start screen changed from \"Choose a topic\" to \"Begin\".\n"
          "A line of the hours on the screen that Hide shows changed from \"Sunday: Closed\" to \"Sunday: "
          "10am to "
          "1pm\".\n"
          "A notice on the screen that Hide shows changed from \"Story time: Every Tuesday at 10am. "
          "Under-fives and "
          "their families.\" to \"Story time: Every Friday. Under-fives and their families.\".\n"
          "The words \"back\" changed from \"Back\" to \"Go back\".\n"
          "The words \"back\" in اردو (ur) changed from \"واپس\" to \"Go back\".\n");
}

TEST_CASE("What a contact leads to") {
    CHECK(
        said({{"contacts.toml", "hours = \"Any time\"", "next = [\"harassment\"]\nhours = \"Any time\""}}) ==
        "What to read next, at the contact Sample Helpline, is now: What is harassment?.\n");
}

TEST_CASE("Languages and translations") {
    const Change no_urdu{
        "bundle.toml",
        "[[languages]]\ncode = \"ur\"\nname = \"اردو\"\ndirection = \"rtl\"\nreviewed_by = \"J. "
        "Porter\"\nreviewed_on = 2026-05-30\n",
        ""};
    const std::vector<Change> english{no_urdu,
                                      {"contacts.ur.toml", "", ""},
                                      {"pages/harassment.ur.toml", "", ""},
                                      {"words.ur.toml", "", ""}};
    CHECK(said(english) == "The language اردو (ur) was removed.\n");
    CHECK(said(*changed(english), *test::small_bundle_read()) ==
          "The language اردو (ur) was added, with 1 of 4 pages in it.\n");
    CHECK(said({{"pages/harassment.ur.toml", "", ""}}) ==
          "The translation of the page \"What is harassment?\" in اردو (ur) was removed.\n");
    CHECK(said({{"words.ur.toml", "", ""}}) ==
          "The translation of the words on buttons in اردو (ur) was removed.\n");
    const std::vector<Change> plain{
        {"contacts.ur.toml", "", ""}, {"pages/harassment.ur.toml", "", ""}, {"words.ur.toml", "", ""}};
    std::vector<Change> other = plain;
    other.push_back({"bundle.toml", "default_language = \"en\"", "default_language = \"ur\""});
    const std::string lines = said(*changed(plain), *changed(other));
    CHECK(lines.ends_with("The language that visitors see first changed from English (en) to اردو (ur).\n"));
}
