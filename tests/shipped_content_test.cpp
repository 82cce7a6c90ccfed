// What the content that ships must go on saying, and must not say again: facts that can hurt somebody when
// they are lost. Where each comes from stands in the comment or the note beside it in assets/bundle.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "content/schema.h"
#include "review/sentences_internal.h"
#include "source/load_files.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "toml/toml_document.h"

using namespace signpost;

namespace {

using Texts =
    std::map<std::string, std::string>; // "page report", "contact galop": everything a visitor reads there

BundlePtr shipped() { return load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").and_then(read_bundle).value(); }

// What `kioskctl new` makes, with a name such as an office gives it.
BundlePtr newly_made() {
    BundleFiles files = load_files(SIGNPOST_SOURCE_DIR "/assets/new-bundle").value();
    std::string& bundle_toml = files.at("bundle.toml");
    const std::string unnamed = "NEW-BUNDLE";
    bundle_toml.replace(bundle_toml.find(unnamed), unnamed.size(), "named");
    return test::read_good(files);
}

// One block a line, without marks.
std::string body_of(const Page& page) {
    std::string text;
    for (const Block& block : page.text.original.body) {
        for (const Span& span : block.spans)
            text += span.text;
        text += '\n';
    }
    return text;
}

std::string body_of(const Bundle& bundle, const std::string& id) {
    const Page* page = bundle.page(id);
    REQUIRE_MESSAGE(page != nullptr, id);
    return body_of(*page);
}

std::string text_of(const Page& page) {
    return page.text.original.title + '\n' + page.text.original.summary + '\n' + body_of(page);
}

std::string text_of(const Contact& contact) {
    const ContactText& t = contact.text.original;
    std::string all;
    for (const std::string* field : {&t.name, &t.what_for, &t.hours, &t.cost, &t.bill, &t.who, &t.languages,
                                     &t.expect, &t.how, &t.text_note})
        all += *field + '\n';
    return all;
}

Texts texts_of(const Bundle& bundle) {
    Texts texts;
    for (const auto& [id, page] : bundle.pages)
        texts["page " + id] = text_of(page);
    for (const auto& [id, contact] : bundle.contacts)
        texts["contact " + id] = text_of(contact);
    return texts;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::ranges::any_of(words, [&](const char* each) { return has(text, each); });
}

// The first line of the text that has these words; "" where none has.
std::string line_with(const std::string& text, const std::string& words) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (has(line, words))
            return line;
    return "";
}

void check_says(const std::string& text, std::initializer_list<const char*> words) {
    for (const char* each : words)
        CHECK_MESSAGE(has(text, each), "\"" << std::string(each) << "\" is not in: " << text);
}

} // namespace

TEST_CASE("No text says what blamed a visitor, or made stalking sound like love") {
    for (const auto& [name, text] : texts_of(*shipped())) {
        CAPTURE(name);
        for (const char* words : {"think about you all the time", "wrongly", "overreacting", "does not stop"})
            CHECK_FALSE_MESSAGE(has(text, words), std::string(words));
    }
    check_says(body_of(*shipped(), "four-signs"), {"they go to great lengths to reach you"});
    check_says(body_of(*shipped(), "serious-enough"), {"Many people fear that they overreact"});
}

TEST_CASE("Who stalks: most often a partner or an ex-partner, and it can be anyone") {
    check_says(body_of(*shipped(), "stalking"),
               {"keeps happening", "partner or an ex-partner", "It can be anyone"});
}

TEST_CASE("The law page names both crimes and a court's maxima, section by section; the page on harassment, "
          "its own") {
    const BundlePtr bundle = shipped();
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
    const std::string order = body_of(*shipped(), "protection-order");
    check_says(order, {"The police can ask for it"});
    CHECK_FALSE(has(order, "The police ask for it"));
}

TEST_CASE("Clare's Law: 28 days is no promise, silence is no safety, and a friend's answer goes to who is at "
          "risk") {
    const std::string law = body_of(*shipped(), "ask-police");
    check_says(line_with(law, "28 days"), {"should", "It can take longer"});
    check_says(law, {"They may tell you nothing. That does not mean that you are safe", "A friend can ask",
                     "the person at risk"});
}

TEST_CASE("Text 999 is slower; a reply takes 2 minutes, after 3 the text is sent again; registering ends "
          "with a text") {
    const BundlePtr bundle = shipped();
    const std::string page = body_of(*bundle, "text-emergency");
    check_says(page, {"slower than calling", "about 2 minutes", "within 3 minutes", "Send it again",
                      "says it worked"});
    check_says(text_of(bundle->contacts.at("emergency-text")), {"says it worked"});
    check_says(line_with(body_of(*bundle, "cannot-speak"), "Text 999"), {"slower"});
    check_says(line_with(body_of(*bundle, "deaf"), "text 999"), {"slower"});
}

TEST_CASE("That a bill does not show a call is said only of the numbers for which it was found") {
    const BundlePtr bundle = shipped();
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
    const BundlePtr bundle = shipped();
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
    "Derbyshire's helpline is the county's, says where Derby's is told, and is looked at again before its "
    "contract ends") {
    const BundlePtr bundle = shipped();
    const Contact& county = bundle->contacts.at("derbyshire-domestic-abuse");
    check_says(text_of(county), {"county", "city of Derby", "Derby City Council"});
    CHECK(county.provenance.review_by.value() <= test::day("2027-03-01"));
    check_says(line_with(body_of(*bundle, "help-abuse"), "Derbyshire helpline"), {"county", "city of Derby"});
}

TEST_CASE("Whom Paladin helps is not claimed: visitors are told to ask") {
    const BundlePtr bundle = shipped();
    check_says(bundle->contacts.at("paladin").text.original.who, {"not sure", "Ask"});
}

TEST_CASE("The service that the Commissioner pays for is Derbyshire Victim Services") {
    const BundlePtr bundle = shipped();
    check_says(bundle->contacts.at("commissioner").text.original.what_for, {"Derbyshire Victim Services"});
    check_says(line_with(body_of(*bundle, "help"), "Commissioner"), {"pays for this service"});
}

TEST_CASE("Three phrases of the owner's page stand in no text word for word") {
    for (const auto& [name, text] : texts_of(*shipped())) {
        CAPTURE(name);
        for (const char* words :
             {"for victims and witnesses in Derbyshire", "Stalking is one of the most common",
              "practical advice and emotional support"})
            CHECK_FALSE_MESSAGE(has(text, words), std::string(words));
    }
}

TEST_CASE(
    "What to do without a voice: this screen cannot call; say where you are, stay on the line, tap answers") {
    const std::string page = body_of(*shipped(), "cannot-speak");
    check_says(page, {"This screen cannot call", "member of staff", "\"police\" and where you are", "55",
                      "Silence alone does not bring help", "does not tell the police where you are"});
    const std::string mobile = page.substr(0, page.find("On a landline"));
    const std::string landline = page.substr(mobile.size());
    check_says(mobile, {"Stay on the line. Answer by tapping"});
    check_says(landline, {"no 55", "stay on the line", "Answer by tapping"});
}

TEST_CASE("A new bundle says the same to who cannot speak") {
    const std::string page = body_of(*newly_made(), "cannot-speak");
    check_says(page, {"This screen cannot call", "member of staff", "\"police\" and where you are", "55",
                      "stay on the line", "Answer by tapping"});
}

TEST_CASE("A call to 999: the word police and the place, both in what ships and in a new bundle") {
    for (const BundlePtr& bundle : {shipped(), newly_made()})
        check_says(bundle->contacts.at("police-999").text.original.expect,
                   {"\"police\" and where you are", "stay on the line", "tapping"});
    check_says(body_of(*shipped(), "report"), {"This screen cannot call", "\"police\" and where you are"});
}

TEST_CASE("Home has six topics, in the order of what is looked for in two minutes") {
    CHECK(shipped()->topics == std::vector<std::string>{"help", "cannot-speak", "is-this-happening",
                                                        "help-abuse", "online", "report"});
}

TEST_CASE("From Home every telephone number is two touches away at most") {
    const BundlePtr bundle = shipped();
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
    const BundlePtr bundle = shipped();
    const std::set<std::string> in_danger{"police-999", "emergency-text", "sign-language-emergency",
                                          "text-phone-emergency"};
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        CHECK_FALSE(contact.next.empty());
        const bool offers = std::ranges::find(contact.next, "before-you-call") != contact.next.end();
        CHECK(offers == !in_danger.contains(id));
    }
}

TEST_CASE("Women's Aid and the Commissioner say what to do next, with a number to call") {
    const BundlePtr bundle = shipped();
    check_says(bundle->contacts.at("womens-aid").text.original.how,
               {"call the National Domestic Abuse Helpline on 0808 2000 247"});
    check_says(bundle->contacts.at("commissioner").text.original.how,
               {"Call Derbyshire Victim Services on 0800 612 6505"});
}

TEST_CASE(
    "Each contact and figure has a source and a day to look at it again, and none claims to be checked") {
    const BundlePtr bundle = shipped();
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
    const BundlePtr bundle = shipped();
    const std::set<std::string> known{"victim-support", "national-domestic-abuse-helpline",
                                      "samaritans",     "rape-crisis",
                                      "childline",      "sign-language-emergency"};
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        CHECK(contact.text.original.hours.empty() == !known.contains(id));
    }
}

TEST_CASE("Is this happening to me: eleven statements, nothing counted; one is enough, and so is a feeling") {
    const BundlePtr bundle = shipped();
    const Page& page = *bundle->page("is-this-happening");
    CHECK(std::ranges::count_if(page.text.original.body,
                                [](const Block& block) { return block.kind == Block::Kind::bullet; }) == 11);
    const std::string text = body_of(page);
    check_says(text, {"There is no score", "One of these is enough to ask for help", "Trust your feeling"});
    CHECK_FALSE(has_any(text, {"you are being stalked", "tick", "points", "if you have"}));
    CHECK(page.contacts ==
          std::vector<std::string>{"police-999", "national-stalking-helpline", "derbyshire-victim-services"});
}

TEST_CASE("A tracker stays where it is until somebody was asked, and never comes home") {
    const std::string page = body_of(*shipped(), "tracker");
    check_says(page, {"Leave it in place until you have asked for help", "may tell the person",
                      "The police may want to see it", "Do not take a live tracker home", "another phone"});
}

TEST_CASE("On blocking, advice differs: the page says so, and whom to ask") {
    check_says(body_of(*shipped(), "online"), {"do not agree", "Ask the National Stalking Helpline first"});
}

TEST_CASE("Traces: calls, bills, texts, apps, photos and a computer's list") {
    check_says(body_of(*shipped(), "traces"),
               {"This screen keeps nothing", "list the calls", "Texts stay on your phone",
                "Apps stay on your phone", "photo of this screen", "even a free one",
                "pages that you looked at"});
}

TEST_CASE("From who somebody is a page leads on: each has someone to call") {
    const BundlePtr bundle = shipped();
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
    check_says(body_of(*bundle, "deaf"), {"07800 002414", "07534 617252", "18001 101", "10am to 6pm"});
    check_says(body_of(*bundle, "under-18"),
               {"It is not your fault", "Tell an adult you trust", "Childline"});
    check_says(body_of(*bundle, "professionals"), {"Do not use a checklist for risk without training"});
}

TEST_CASE("The city of Derby has a page of its own, and no number that nobody found") {
    const BundlePtr bundle = shipped();
    check_says(body_of(*bundle, "derby"),
               {"The city of Derby and the county of Derbyshire have different", "Glow"});
    check_says(text_of(bundle->contacts.at("derby-city")), {"Derby City Council's website", "safe for you"});
    CHECK(bundle->contacts.at("derby-city").telephone.empty());
}

TEST_CASE(
    "Leaving is the riskiest time, keeping things private has limits, and who is followed goes not home") {
    const BundlePtr bundle = shipped();
    check_says(body_of(*bundle, "help-abuse"), {"most dangerous", "Get advice first"});
    check_says(body_of(*bundle, "before-you-call"),
               {"In danger now? Do not wait", "may have to tell others"});
    check_says(body_of(*bundle, "safer"), {"Go where people are. Do not go home."});
    check_says(body_of(*bundle, "record"),
               {"how it made you feel", "crime reference", "screenshots", "Do not keep it on a phone"});
    check_says(body_of(*bundle, "protection-order"), {"Restraining order", "Injunction"});
}

TEST_CASE("Action Fraud is named nowhere: it is about something else") {
    for (const auto& [name, text] : texts_of(*shipped())) {
        CAPTURE(name);
        CHECK_FALSE(has(text, "Action Fraud"));
    }
}

TEST_CASE("Each page that ships can be read at nine") {
    const BundleFiles files = load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").value();
    constexpr double nine = 4.5; // the grade from which on a reader is called ten
    for (const auto& [path, bytes] : files)
        if (path.starts_with("pages/")) {
            CAPTURE(path);
            const auto page = read_toml(bytes, path, schema_of(path));
            CHECK(reading_grade(sentences_of(value_of(page->root, "body")->text, Markup::markdown))
                      .value_or(0) < nine);
        }
}

TEST_CASE("No page that ships has more than 140 words") {
    const BundlePtr bundle = shipped();
    for (const auto& [id, page] : bundle->pages) {
        CAPTURE(id);
        std::istringstream words(body_of(page));
        CHECK(std::distance(std::istream_iterator<std::string>(words), {}) <= 140);
    }
}
