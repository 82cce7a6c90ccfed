// A bundle: everything a kiosk says, read and checked, never changed afterwards.
//
// Ownership: a Bundle is shared as shared_ptr<const Bundle>; whoever holds one may read it from any
// thread. A new version is a new Bundle. Every text in it is valid UTF-8, and every id that it names
// exists: read_bundle() hands out no other kind.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "content/bundle_toml.h"
#include "content/contact.h"
#include "content/page.h"
#include "content/provenance.h"
#include "content/site.h"
#include "content/translated.h"
#include "content/words.h"

namespace signpost {

// Beginnings of words that everybody in the room would take for the topic, in English; where a full stop ends
// one, it is a whole word.
[[nodiscard]] std::vector<std::string> words_of_the_topic();

struct Bundle {
    std::string id;
    std::int64_t serial = 0;
    std::optional<std::int64_t> replaces; // a kiosk may go back to this bundle from any serial up to this one
    std::optional<Date> made;             // when the admin says it was made; age is told from it
    LanguageCode default_language;
    std::vector<Language> languages; // at least the default one, which comes first
    std::vector<Language> drafts;    // that nobody has reviewed: visitors cannot choose them
    bool has_drafts_in = false;      // they are among `languages`: read_bundle_with_drafts() made it
    Translated<std::string> title;
    Translated<StartText> start;
    Translated<CoverText> cover;       // of bundle.toml; which one a kiosk shows: cover_at()
    std::map<std::string, Site> sites; // by id; none: the bundle is for one place
    Translated<CoverText> anywhere;    // what is true of any place: it has no hours
    BankCalendar calendar = BankCalendar::england_and_wales;
    Translated<Words> words;
    std::map<LanguageCode, std::set<std::string>> recordings; // keys, as recording_key() makes them
    std::map<LanguageCode, SaidAs> say;  // abbreviations; the default language's among them
    std::vector<std::string> topics;     // page ids, in the order of the tiles
    std::vector<std::string> help;       // those of the topics that lead to help
    std::string smallest_glass = "15.6"; // that its kiosks have: a name of base/glass.h
    std::vector<std::string> cover_avoids = words_of_the_topic(); // neither Start nor the cover has them
    std::string emergency_contact;           // the contact whose number the button to 999 shows: 999 or 112
    std::string emergency_page;              // what to do if you cannot speak
    std::map<std::string, Page> pages;       // by id
    std::map<std::string, Contact> contacts; // by id
    std::vector<std::string> contact_order;  // as they stand in contacts.toml

    // Both return nullptr for an id that is not there (a page may have gone in a reload).
    [[nodiscard]] const Page* page(const std::string& id_) const;
    [[nodiscard]] const Contact* contact(const std::string& id_) const;
    // nullptr likewise.
    [[nodiscard]] const Site* site(const std::string& id_) const;
    // What Hide shows at this site. That of bundle.toml where the bundle has no sites and the kiosk names
    // none; `anywhere` where it does not know the place.
    [[nodiscard]] const Translated<CoverText>& cover_at(const std::string& site_) const;
    // The language's entry; for a code that is not there, the default language's.
    [[nodiscard]] const Language& language(const LanguageCode& code) const;
};

using BundlePtr = std::shared_ptr<const Bundle>;

// The bundle inside the program: shown when no other can be read. 999, 101 and "ask a member of staff";
// no topics, so nothing leads anywhere but Start. Cannot fail.
[[nodiscard]] BundlePtr built_in_bundle();

// In a line, what to say to whoever names a place that the bundle does not have: which it has, and which may
// have been meant. "" where it has it, and where none is named.
[[nodiscard]] std::string no_such_site(const Bundle& bundle, const std::string& site);

} // namespace signpost
