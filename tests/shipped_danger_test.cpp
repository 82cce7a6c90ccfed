// In danger, without a voice, followed, about to leave: what the content that ships must go on saying.
#include <string>

#include <doctest/doctest.h>

#include "support/content_text.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::body_of;
using test::check_says;
using test::line_with;
using test::new_bundle;
using test::text_of;

TEST_CASE("Text 999 is slower; a reply takes 2 minutes, after 3 the text is sent again; registering ends "
          "with a text") {
    const BundlePtr bundle = test::shipped_bundle();
    const std::string page = body_of(*bundle, "text-emergency");
    check_says(page, {"slower than calling", "about 2 minutes", "within 3 minutes", "Send it again",
                      "says it worked"});
    check_says(text_of(bundle->contacts.at("emergency-text")), {"says it worked"});
    check_says(line_with(body_of(*bundle, "cannot-speak"), "Text 999"), {"slower"});
    check_says(line_with(body_of(*bundle, "deaf"), "text 999"), {"slower"});
}

TEST_CASE(
    "What to do without a voice: this screen cannot call; say where you are, stay on the line, tap answers") {
    const std::string page = body_of(*test::shipped_bundle(), "cannot-speak");
    check_says(page, {"This screen cannot call", "member of staff", "“police” and where you are", "55",
                      "Silence alone does not bring help", "does not tell the police where you are"});
    const std::string mobile = page.substr(0, page.find("On a landline"));
    const std::string landline = page.substr(mobile.size());
    check_says(mobile, {"Stay on the line. Answer by tapping"});
    check_says(landline, {"no 55", "stay on the line", "Answer by tapping"});
}

TEST_CASE("A new bundle says the same to who cannot speak") {
    const std::string page = body_of(*new_bundle(), "cannot-speak");
    check_says(page, {"This screen cannot call", "member of staff", "“police” and where you are", "55",
                      "stay on the line", "Answer by tapping"});
}

TEST_CASE("A call to 999: the word police and the place, both in what ships and in a new bundle") {
    for (const BundlePtr& bundle : {test::shipped_bundle(), new_bundle()})
        check_says(bundle->contacts.at("police-999").text.original.expect,
                   {"“police” and where you are", "stay on the line", "tapping"});
    check_says(body_of(*test::shipped_bundle(), "report"),
               {"This screen cannot call", "“police” and where you are"});
}

TEST_CASE("A tracker stays where it is until somebody was asked, and never comes home") {
    const std::string page = body_of(*test::shipped_bundle(), "tracker");
    check_says(page, {"Leave it in place until you have asked for help", "may tell the person",
                      "The police may want to see it", "Do not take a live tracker home", "another phone"});
}

TEST_CASE(
    "Leaving is the riskiest time, keeping things private has limits, and who is followed goes not home") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(body_of(*bundle, "help-abuse"), {"most dangerous", "Get advice first"});
    check_says(body_of(*bundle, "before-you-call"),
               {"In danger now? Do not wait", "may have to tell others"});
    check_says(body_of(*bundle, "safer"), {"Go where people are. Do not go home."});
    check_says(body_of(*bundle, "record"),
               {"how it made you feel", "crime reference", "screenshots", "Do not keep it on a phone"});
    check_says(body_of(*bundle, "protection-order"), {"Restraining order", "Injunction"});
}

TEST_CASE("On blocking, advice differs: the page says so, and whom to ask") {
    check_says(body_of(*test::shipped_bundle(), "online"),
               {"do not agree", "Ask the National Stalking Helpline first"});
}

TEST_CASE("Traces: calls, bills, texts, apps, photos and a computer's list") {
    check_says(body_of(*test::shipped_bundle(), "traces"),
               {"This screen keeps nothing", "list the calls", "Texts stay on your phone",
                "Apps stay on your phone", "photo of this screen", "even a free one",
                "pages that you looked at"});
}
