// The bundle that needs no file. It says little, and nothing that could be wrong in some place.
#include "content/bundle.h"

namespace signpost {

namespace {

Contact police(const std::string& number, const std::string& name, const std::string& what_for) {
    Contact contact;
    contact.id = "police-" + number;
    contact.telephone = number;
    contact.text.original.name = name;
    contact.text.original.what_for = what_for;
    contact.text.original.hours = "Any time, day or night";
    contact.text.original.cost = "Free";
    contact.provenance.source = "gov.uk";
    return contact;
}

Block block(Block::Kind kind, const std::string& text) {
    return {kind, 0, {Span{text, false, std::nullopt}}};
}

Page emergency_page() {
    Page page;
    page.id = "emergency";
    page.icon = "call";
    page.contacts = {"police-999", "police-101"};
    PageText& text = page.text.original;
    text.title = "If you are in danger now";
    text.summary = "What to do when you cannot speak";
    text.body = {
        block(Block::Kind::paragraph, "Call 999. Ask for the police."),
        block(Block::Kind::heading, "If you cannot speak"),
        block(Block::Kind::bullet, "Listen to the questions. Cough or tap the keys if you can."),
        block(Block::Kind::bullet,
              "On a mobile, press 55 when you are told to. Silence alone does not bring help."),
        block(Block::Kind::bullet, "On a landline there is no 55. Stay on the line."),
        block(Block::Kind::paragraph, "Or ask a member of staff to call for you."),
    };
    return page;
}

} // namespace

BundlePtr built_in_bundle() {
    auto bundle = std::make_shared<Bundle>();
    bundle->id = "built-in";
    bundle->default_language = "en";
    bundle->languages = {{"en", "English", false}};
    bundle->title.original = "Local information";
    bundle->start.original = {"Local information", "Please ask a member of staff for help.", "Start"};
    bundle->cover.original.title = "Welcome";
    bundle->cover.original.notices = {
        {"Opening times", {"Please see the notice at the entrance, or ask a member of staff."}},
    };
    bundle->cover.original.button = "Local information";
    bundle->anywhere = bundle->cover;
    bundle->words.original = built_in_words();
    bundle->emergency_contact = "police-999";
    bundle->emergency_page = "emergency";
    bundle->contact_order = {"police-999", "police-101"};
    bundle->contacts.emplace("police-999",
                             police("999", "Police, in an emergency", "When someone is in danger now"));
    bundle->contacts.emplace("police-101",
                             police("101", "Police", "To report something when nobody is in danger now"));
    bundle->pages.emplace("emergency", emergency_page());
    return bundle;
}

} // namespace signpost
