// A page: pages/ID.toml.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/provenance.h"
#include "content/translated.h"
#include "toml/schema.h"

namespace signpost {

// What Markdown may say here, as values. Every text is valid UTF-8.
struct Link {
    enum class To { page, contact };
    To to = To::page;
    std::string id;
    friend bool operator==(const Link&, const Link&) = default;
};

struct Span {
    std::string text; // UTF-8, no line ends
    bool strong = false;
    std::optional<Link> link;
    friend bool operator==(const Span&, const Span&) = default;
};

struct Block {
    enum class Kind { heading, paragraph, bullet, numbered };
    Kind kind = Kind::paragraph;
    int number = 0; // numbered: what stands before it, from the author's first number on
    std::vector<Span> spans;
    friend bool operator==(const Block&, const Block&) = default;
};

using RichText = std::vector<Block>;

// A figure that stands large beside the text: "18.1%", "of women aged 16 to 59 …".
struct Figure {
    std::string value;
    std::string label;
    Provenance provenance; // of the original language; translations carry none
};

struct PageText {
    std::string title;
    std::string summary; // the line under the title on a tile
    RichText body;
    std::vector<Figure> figures;
};

// The icons a page may name, each an icon of the icon font.
inline constexpr auto icon_words = std::to_array<std::string_view>(
    {"book",          "call",    "eye",      "gavel",     "hand",  "heart",    "home",   "info",
     "list",          "message", "notebook", "people",    "phone", "question", "report", "shield",
     "sign_language", "silent",  "speech",   "translate", "walk",  "warning"});
[[nodiscard]] const std::vector<std::string>& icon_names();

struct Page {
    std::string id;
    std::string icon; // a name from icon_names(); "" for none
    Translated<PageText> text;
    std::vector<std::string> contacts; // ids, in the order shown
    std::vector<std::string> next;     // ids of pages to read next
};

inline constexpr std::array page_fields = std::to_array<Field<PageText>>({
    {{.key = "title",
      .need = Need::required,
      .translated = true,
      .longest = 80,
      .shown = "on its tile, at the top of the page",
      .help = "30 letters at most is best"},
     &PageText::title,
     "The title of the page "},
    {{.key = "summary",
      .translated = true,
      .prose = true,
      .longest = 200,
      .shown = "on its tile",
      .help = "one short line"},
     &PageText::summary,
     "The line under the title of the page "},
    {{.key = "icon",
      .kind = FieldKind::id,
      .shown = "on its tile",
      .help = "the name of an icon, such as `shield`",
      .words = icon_words}},
    {{.key = "contacts",
      .kind = FieldKind::ids,
      .name_of = NameOf::contact,
      .need = Need::filled,
      .example = "[\"police-101\"]",
      .shown = "below the text",
      .help = "names of contacts, in the order shown"}},
    {{.key = "next",
      .kind = FieldKind::ids,
      .name_of = NameOf::page,
      .need = Need::filled,
      .most = 3,
      .example = "[\"stalking\", \"harassment\"]",
      .shown = "at the end of the page",
      .help = "names of two or three pages to read next"}},
    {{.key = "body",
      .kind = FieldKind::markdown,
      .need = Need::required,
      .translated = true,
      .prose = true,
      .longest = 30'000,
      .shown = "on the page",
      .help = "the text"}},
    {{.key = "figures",
      .kind = FieldKind::parts,
      .translated = true,
      .most = 2,
      .shown = "large, beside the text",
      .help = "a part of its own for each figure, `[[figures]]`, at the end of the file"}},
});

inline constexpr std::array figure_texts = std::to_array<Field<Figure>>({
    {{.key = "value",
      .need = Need::required,
      .translated = true,
      .longest = 20,
      .shown = "large",
      .help = "the figure itself"},
     &Figure::value},
    {{.key = "label",
      .need = Need::required,
      .translated = true,
      .prose = true,
      .longest = 200,
      .shown = "below the figure",
      .help = "what it counts"},
     &Figure::label},
});

inline constexpr auto page_specs = specs_of(page_fields);
inline constexpr auto figure_fields = joined(specs_of(figure_texts), provenance_fields);

} // namespace signpost
