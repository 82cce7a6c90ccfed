// A bundle: everything a kiosk says, read and checked, never changed afterwards.
//
// Ownership: a Bundle is shared as shared_ptr<const Bundle>; whoever holds one may read it from any
// thread. A new version is a new Bundle. Every text in it is valid UTF-8, and every id that it names
// exists: read_bundle() hands out no other kind.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "content/packed_text.h"

namespace signpost {

// --- Words in languages ---

// A BCP 47 tag in lower case, as in the file's name: "en", "pl", "ur", "zh-hans".
using LanguageCode = std::string;

// Text that exists in the bundle's default language, and perhaps in others.
template <class T> struct Translated {
    T original{};                        // the default language
    std::map<LanguageCode, T> in_others; // never holds the default language
    // The text for `language`; where there is none, the original.
    [[nodiscard]] const T& in(const LanguageCode& language) const {
        const auto found = in_others.find(language);
        return found == in_others.end() ? original : found->second;
    }
    [[nodiscard]] bool has(const LanguageCode& language) const { return in_others.contains(language); }
};

struct Language {
    LanguageCode code;
    std::string name;           // its own name in its own script: "Polski", "اردو"
    bool right_to_left = false; // read from the key `direction`
};

// --- The ledger of facts ---

// Where a fact comes from, and when a person last made sure of it.
struct Provenance {
    std::string source;            // who says so
    std::optional<Date> checked;   // nothing: no person has checked it ("unconfirmed")
    std::string checked_by;        // who did; "" where nobody is named
    std::optional<Date> review_by; // when to check again
    std::string note;              // for admins; never shown to visitors
};

// --- Contacts ---

struct ContactText {
    std::string name;
    std::string what_for;
    std::string hours; // "" where nobody is sure: then nothing is shown
    std::string cost;
    std::string bill;      // whether a call shows on a telephone bill
    std::string who;       // who may call
    std::string languages; // which languages can be spoken there
    std::string expect;    // what happens when you call
    std::string how;       // how to reach them where there is no number
    std::string text_note; // said beside the text number
};

struct Contact {
    std::string id;
    std::string telephone;   // "0800 612 6505" as shown; "" where there is none
    std::string text_word;   // "CORE"
    std::string text_number; // "82055"; "" where there is none
    Translated<ContactText> text;
    Provenance provenance;
};

// --- Pages ---

// A figure that stands large beside the text: "18.1%", "of women aged 16 to 59 …".
struct Figure {
    std::string value;
    std::string label;
    Provenance provenance; // of the original language; translations carry none
};

struct PageText {
    std::string title;
    std::string summary; // the line under the title on a tile
    PackedText body;
    std::vector<Figure> figures;
};

struct Page {
    std::string id;
    std::string icon; // a name from icon_names(); "" for none
    Translated<PageText> text;
    std::vector<std::string> contacts; // ids, in the order shown
    std::vector<std::string> next;     // ids of pages to read next
};

// --- Start, cover, interface words ---

struct StartText {
    std::string title;
    std::string subtitle;
    std::string button;
};

struct CoverHours {
    std::string day;  // "Monday"
    std::string open; // "9.30am to 5pm", "Closed"
};

struct CoverNotice {
    std::string title;
    std::vector<std::string> lines;
};

struct CoverText {
    std::string title;
    std::vector<CoverHours> hours; // seven at most; Monday first
    std::vector<CoverNotice> notices;
    std::string button; // the only way on from the cover: to Start
};

// Every word the program itself shows to a visitor or to staff. The order is that of word_keys().
enum class Word {
    back,
    home,
    hide,
    text_size,
    contrast,
    language,
    danger,
    call,
    read_next,
    who_can_help,
    more,
    up,
    emergency_title,
    emergency_cannot_call,
    emergency_use_phone,
    emergency_say,
    emergency_where,
    emergency_no_voice,
    emergency_listen,
    emergency_press,
    emergency_stay,
    emergency_more,
    call_free,
    hours,
    cost,
    bill,
    who,
    languages,
    expect,
    text_message,
    text_to,
    telephone,
    idle_question,
    idle_stay,
    idle_countdown,
    not_translated,
    staff_only,
    staff_pin,
    staff_clear,
    staff_enter,
    staff_wrong,
    staff_locked,
    staff_no_pin,
    staff_content,
    staff_serial,
    staff_age,
    staff_version,
    staff_reload,
    staff_reload_none,
    staff_leave,
    staff_close,
    stick_updated,
    stick_current,
    stick_refused,
    stick_nothing,
    stick_unreadable,
    stick_unsigned,
    stick_damaged,
    stick_other,
    stick_older,
    stick_kiosk,
    stick_code,
    broken_title,
    broken_danger,
    broken_police,
    broken_staff,
    count_
};
using Words = std::array<std::string, static_cast<std::size_t>(Word::count_)>;

// The keys of words.toml in the order of Word: "back", "home", …
[[nodiscard]] const std::array<const char*, static_cast<std::size_t>(Word::count_)>& word_keys();

// The program's own English words: used for the built-in page, and for a key that words.toml leaves out.
[[nodiscard]] const Words& built_in_words();

// The icons a page may name, each an icon of the icon font: "walk", "speech", "shield" …
[[nodiscard]] const std::vector<std::string>& icon_names();

// --- The bundle ---

struct Bundle {
    std::string id;
    std::int64_t serial = 0;
    std::optional<std::int64_t> replaces; // a kiosk may go back to this bundle from any serial up to this one
    std::optional<Date> made;             // when the admin says it was made; age is told from it
    LanguageCode default_language;
    std::vector<Language> languages; // at least the default one, which comes first
    Translated<std::string> title;
    Translated<StartText> start;
    Translated<CoverText> cover;
    Translated<Words> words;
    std::vector<std::string> topics;         // page ids, in the order of the tiles
    std::string emergency_contact;           // the contact whose number the strip names: 999 or 112
    std::string emergency_page;              // what to do if you cannot speak
    std::map<std::string, Page> pages;       // by id
    std::map<std::string, Contact> contacts; // by id
    std::vector<std::string> contact_order;  // as they stand in contacts.toml

    // Both return nullptr for an id that is not there (a page may have gone in a reload).
    [[nodiscard]] const Page* page(const std::string& id_) const;
    [[nodiscard]] const Contact* contact(const std::string& id_) const;
    // The language's entry; for a code that is not there, the default language's.
    [[nodiscard]] const Language& language(const LanguageCode& code) const;
};

using BundlePtr = std::shared_ptr<const Bundle>;

// The bundle inside the program: shown when no other can be read. 999, 101 and "ask a member of staff";
// no topics, so nothing leads anywhere but Start. Cannot fail.
[[nodiscard]] BundlePtr built_in_bundle();

} // namespace signpost
