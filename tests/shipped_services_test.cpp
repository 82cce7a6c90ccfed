// Whom the content that ships sends visitors to, and what it says of them.
#include <doctest/doctest.h>

#include "support/content_text.h"
#include "support/day.h"
#include "support/shipped_bundle.h"
#include "support/text.h"

using namespace signpost;
using test::body_of;
using test::check_says;
using test::has;
using test::line_with;
using test::text_of;
using test::texts_of;

TEST_CASE(
    "Derbyshire's helpline is the county's, says where Derby's is told, and is looked at again before its "
    "contract ends") {
    const BundlePtr bundle = test::shipped_bundle();
    const Contact& county = bundle->contacts.at("derbyshire-domestic-abuse");
    check_says(text_of(county), {"county", "city of Derby", "Derby City Council"});
    CHECK(county.provenance.review_by.value() <= test::day("2027-03-01"));
    check_says(line_with(body_of(*bundle, "help-abuse"), "Derbyshire helpline"), {"county", "city of Derby"});
}

TEST_CASE("Whom Paladin helps is not claimed: visitors are told to ask") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(bundle->contacts.at("paladin").text.original.who, {"not sure", "Ask"});
}

TEST_CASE("The service that the Commissioner pays for is Derbyshire Victim Services") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(bundle->contacts.at("commissioner").text.original.what_for, {"Derbyshire Victim Services"});
    check_says(line_with(body_of(*bundle, "help"), "Commissioner"), {"pays for this service"});
}

TEST_CASE("Women's Aid and the Commissioner say what to do next, with a number to call") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(bundle->contacts.at("womens-aid").text.original.how,
               {"call the National Domestic Abuse Helpline on 0808 2000 247"});
    check_says(bundle->contacts.at("commissioner").text.original.how,
               {"Call Derbyshire Victim Services on 0800 612 6505"});
}

TEST_CASE("The city of Derby has a page of its own, and no number that nobody found") {
    const BundlePtr bundle = test::shipped_bundle();
    check_says(body_of(*bundle, "derby"),
               {"The city of Derby and the county of Derbyshire have different", "Glow"});
    check_says(text_of(bundle->contacts.at("derby-city")), {"Derby City Council's website", "safe for you"});
    CHECK(bundle->contacts.at("derby-city").telephone.empty());
}

TEST_CASE("Action Fraud is named nowhere: it is about something else") {
    for (const auto& [name, text] : texts_of(*test::shipped_bundle())) {
        CAPTURE(name);
        CHECK_FALSE(has(text, "Action Fraud"));
    }
}
