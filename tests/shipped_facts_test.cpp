// Facts in the content that ships that can hurt somebody when they are lost. Where each comes from stands in
// the comment or the note beside it in assets/bundle.
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "content/contact_now.h"
#include "support/content_text.h"
#include "support/shipped_bundle.h"
#include "support/text.h"

using namespace signpost;
using test::body_of;
using test::check_says;
using test::has;
using test::has_any;
using test::line_with;
using test::text_of;

TEST_CASE("Who stalks: most often a partner or an ex-partner, and it can be anyone") {
    check_says(body_of(*test::shipped_bundle(), "stalking"),
               {"keeps happening", "partner or an ex-partner", "It can be anyone"});
}

TEST_CASE("The law page names both crimes and a court's maxima, section by section; the page on harassment, "
          "its own") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(body_of(*bundle, "harassment"), {"Harassment is a crime"});
    const std::string law = body_of(*bundle, "the-law");
    check_says(law, {"Harassment is a crime", "Stalking is a crime", "A court decides"});
    const std::map<std::string, std::string> most{{"section 2.", "6 months"},
                                                  {"section 4.", "10 years"},
                                                  {"section 2A.", "6 months"},
                                                  {"section 4A.", "10 years"}};
    for (const auto& [section, time] : most)
        check_says(line_with(law, section), {section.c_str(), time.c_str()});
    check_says(line_with(law, "section 4A."), {"twice or more"});
    check_says(line_with(law, "changes your daily life"), {"section 4A", "10 years"});
}

TEST_CASE("The police can ask for a Stalking Protection Order; the page does not say that they do") {
    const std::string order = body_of(*test::shipped_bundle(), "protection-order");
    check_says(order, {"The police can ask for it"});
    CHECK_FALSE(has(order, "The police ask for it"));
}

TEST_CASE("Clare's Law: 28 days is no promise, silence is no safety, and a friend's answer goes to who is at "
          "risk") {
    const std::string law = body_of(*test::shipped_bundle(), "ask-police");
    check_says(line_with(law, "28 days"), {"should", "It can take longer"});
    check_says(law, {"They may tell you nothing. That does not mean that you are safe", "A friend can ask",
                     "the person at risk"});
}

TEST_CASE("That a bill does not show a call is said only of the numbers for which it was found") {
    const BundlePtr bundle = test::shipped_bundle();
    const std::set<std::string> found{"116 123", "0800 1111"};
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        const std::string& bill = contact.text.original.bill;
        if (!bill.empty() && !found.contains(contact.telephone))
            CHECK(has(bill, "may"));
        if (!found.contains(contact.telephone))
            CHECK_FALSE(has_any(text_of(contact), {"not show", "never show"}));
    }
    for (const auto& [id, page] : bundle->pages) {
        CAPTURE(id);
        CHECK_FALSE(has_any(text_of(page), {"not show", "never show"}));
    }
    check_says(body_of(*bundle, "before-you-call"), {"A call may still show on the bill, even a free one"});
}

TEST_CASE("Wherever a text or an app is the way to help, it says that it stays on the phone") {
    const BundlePtr bundle = test::shipped_bundle();
    int told = 0;
    const auto check = [&](const std::string& name, const std::string& text) {
        CAPTURE(name);
        CHECK(has_any(text, {"stay on your phone", "stays on your phone"}));
        ++told;
    };
    for (const auto& [id, page] : bundle->pages)
        if (has_any(body_of(page), {"Relay UK", "999 BSL", "ext 999"}))
            check(id, body_of(page));
    for (const auto& [id, contact] : bundle->contacts)
        if (!contact.text_number.empty() || has_any(text_of(contact), {"Relay UK", " app"}))
            check(id, text_of(contact));
    CHECK(told >= 8);
}

TEST_CASE(
    "Each contact and figure has a source and a day to look at it again, and none claims to be checked") {
    const BundlePtr bundle = test::shipped_bundle();
    const auto check = [](const Provenance& of) {
        CHECK_FALSE(of.source.empty());
        CHECK(of.review_by.has_value());
        CHECK_FALSE(of.checked.has_value());
        CHECK(of.checked_by.empty());
    };
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        check(contact.provenance);
    }
    for (const auto& [id, page] : bundle->pages)
        for (const Figure& figure : page.text.original.figures)
            check(figure.provenance);
}

TEST_CASE("Hours are given where they were confirmed, and nowhere else") {
    const BundlePtr bundle = test::shipped_bundle();
    const std::set<std::string> known{"victim-support", "national-domestic-abuse-helpline",
                                      "samaritans",     "rape-crisis",
                                      "childline",      "sign-language-emergency"};
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        CHECK((contact.text.original.hours.empty() && !contact.open) == !known.contains(id));
        if (contact.open) // said by the clock, and so not in words as well
            CHECK(contact.text.original.hours.empty());
    }
}

TEST_CASE("Whoever answers day and night is known to, and comes first at night") {
    const BundlePtr bundle = test::shipped_bundle();
    const WallTime night{2026, 11, 29, 3, 0, 7};
    for (const char* id :
         {"victim-support", "national-domestic-abuse-helpline", "samaritans", "rape-crisis", "childline"}) {
        CAPTURE(std::string(id));
        const auto door = answers(*bundle->contact(id), {.wall = night});
        REQUIRE(door);
        CHECK(door->is == Door::Is::open_always);
    }
    CHECK(in_order(*bundle, {"mens-advice-line", "samaritans"}, {.wall = night}).front() == "samaritans");
}

TEST_CASE("Nobody is offered sign language without the way to it") {
    const BundlePtr bundle = test::shipped_bundle();
    for (const auto& [id, contact] : bundle->contacts)
        if (has_any(text_of(contact), {"Sign Language", "BSL"})) {
            CAPTURE(id);
            CHECK_FALSE(contact.text.original.how.empty());
        }
}
