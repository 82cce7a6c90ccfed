// Somebody whom visitors can turn to: one table of contacts.toml.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "content/open_fields.h"
#include "content/open_hours.h"
#include "content/provenance.h"
#include "content/translated.h"
#include "toml/schema.h"

namespace signpost {

// Each is "" where nobody is sure: then nothing is shown.
struct ContactText {
    std::string name;
    std::string what_for;
    std::string hours;
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
    std::string telephone;         // "0800 612 6505" as shown; "" where there is none
    std::string text_word;         // "CORE"
    std::string text_number;       // "82055"; "" where there is none
    std::optional<OpenHours> open; // when somebody answers, as data; std::nullopt: nobody is sure
    Translated<ContactText> text;
    std::vector<std::string> next; // ids of pages: what to read before one calls, or instead
    Provenance provenance;
};

// How a contact is reached. What is said of it beside the numbers is in contact_texts.
inline constexpr std::array contact_numbers = std::to_array<FieldSpec>({
    {.key = "telephone",
     .kind = FieldKind::telephone,
     .need = Need::filled,
     .one_of = true,
     .example = "\"01632 960 123\"",
     .shown = "large, in the contact's box; by itself, to be written down; as a code for a phone's camera",
     .help =
         "3 to 15 digits, with single spaces; before them 18001 or 18002, where it is for the relay service"},
    {.key = "text_number",
     .kind = FieldKind::telephone,
     .need = Need::filled,
     .one_of = true,
     .example = "\"01632 960 123\"",
     .shown = "in the contact's box",
     .help = "where to send a text"},
    {.key = "text_word",
     .need = Need::filled,
     .longest = 20,
     .shown = "before the number of the text",
     .help = "the word to send"},
});

// In the order in which `kioskctl diff` tells them.
inline constexpr std::array contact_texts = std::to_array<Field<ContactText>>({
    {{.key = "name",
      .need = Need::required,
      .translated = true,
      .longest = 80,
      .shown = "at the top of the contact's box",
      .help = "what it is called"},
     &ContactText::name,
     "The name of "},
    {{.key = "what_for",
      .need = Need::required,
      .translated = true,
      .prose = true,
      .longest = 300,
      .shown = "below the name",
      .help = "what visitors can turn to it for"},
     &ContactText::what_for,
     "The line on the purpose of "},
    {{.key = "hours",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "when somebody answers"},
     &ContactText::hours,
     "The line on the hours of "},
    {{.key = "cost",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "what it costs"},
     &ContactText::cost,
     "The line on the cost of "},
    {{.key = "bill",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "whether the call shows on a telephone bill"},
     &ContactText::bill,
     "The line on the telephone bill of "},
    {{.key = "who",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "who may call"},
     &ContactText::who,
     "The line on who can call "},
    {{.key = "languages",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "which languages are spoken there"},
     &ContactText::languages,
     "The line on the languages of "},
    {{.key = "expect",
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "what happens when you call: one or two short sentences"},
     &ContactText::expect,
     "The line on what happens when you call "},
    {{.key = "how",
      .one_of = true,
      .translated = true,
      .prose = true,
      .shown = "in the contact's box",
      .help = "how to reach it without a number"},
     &ContactText::how,
     "The line on how to reach "},
    {{.key = "text_note",
      .translated = true,
      .prose = true,
      .shown = "beside the number of the text",
      .help = "what to know before sending a text"},
     &ContactText::text_note,
     "The line on texts to "},
});

inline constexpr std::array contact_ways_on = std::to_array<FieldSpec>({
    {.key = "next",
     .kind = FieldKind::ids,
     .name_of = NameOf::page,
     .need = Need::filled,
     .example = "[\"before-you-call\"]",
     .shown = "at the end of the contact's screen",
     .help = "names of one or two pages to read before calling, or where there is nobody to call"},
});

inline constexpr auto contact_fields =
    joined(joined(joined(joined(contact_numbers, specs_of(contact_texts)), contact_ways_on), open_fields),
           provenance_fields);

} // namespace signpost
