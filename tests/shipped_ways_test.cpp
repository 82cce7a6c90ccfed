// The ways through the content that ships: what Home shows, how far a number is, where each contact leads.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/content_text.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::body_of;
using test::check_says;

TEST_CASE("Home has six topics, in the order of what is looked for in two minutes") {
    CHECK(test::shipped_bundle()->topics == std::vector<std::string>{"help", "cannot-speak",
                                                                     "is-this-happening", "help-abuse",
                                                                     "online", "report"});
}

TEST_CASE("From Home every telephone number is two touches away at most") {
    const BundlePtr bundle = test::shipped_bundle();
    std::set<std::string> near{bundle->emergency_contact};
    for (const std::string& topic : bundle->topics) {
        const Page& page = *bundle->page(topic);
        near.insert(page.contacts.begin(), page.contacts.end());
        for (const Block& block : page.text.original.body)
            for (const Span& span : block.spans)
                if (span.link && span.link->to == Link::To::contact)
                    near.insert(span.link->id);
    }
    for (const auto& [id, contact] : bundle->contacts)
        if (!contact.telephone.empty())
            CHECK_MESSAGE(near.contains(id), id);
}

TEST_CASE("Each contact leads on, and to what to know before calling but where that would lose time") {
    const BundlePtr bundle = test::shipped_bundle();
    const std::set<std::string> in_danger{"police-999", "emergency-text", "sign-language-emergency",
                                          "text-phone-emergency"};
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        CHECK_FALSE(contact.next.empty());
        const bool offers = std::ranges::find(contact.next, "before-you-call") != contact.next.end();
        CHECK(offers == !in_danger.contains(id));
    }
}

TEST_CASE("From who somebody is a page leads on: each has someone to call") {
    const BundlePtr bundle = test::shipped_bundle();
    const std::vector<std::string> people{"men",      "lgbt",    "deaf",    "under-18",     "older",
                                          "disabled", "at-work", "student", "someone-else", "professionals"};
    std::vector<std::string> led_to;
    for (const Block& block : bundle->page("who")->text.original.body)
        for (const Span& span : block.spans)
            if (span.link)
                led_to.push_back(span.link->id);
    for (const std::string& id : people) {
        CAPTURE(id);
        CHECK(std::ranges::find(led_to, id) != led_to.end());
        REQUIRE(bundle->page(id) != nullptr);
        CHECK_FALSE(bundle->page(id)->contacts.empty());
    }
    check_says(body_of(*bundle, "deaf"), {"07800 002414", "07534 617252", "18001 101"});
    check_says(body_of(*bundle, "under-18"),
               {"It is not your fault", "Tell an adult you trust", "Childline"});
    check_says(body_of(*bundle, "professionals"), {"Do not use a checklist for risk without training"});
}
