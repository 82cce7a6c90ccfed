// A place that kiosks stand in: sites/ID.toml. One bundle serves many; each kiosk's settings name its own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "content/bundle_toml.h"
#include "content/translated.h"
#include "toml/schema.h"

namespace signpost {

struct Site {
    std::string id;
    std::string name;                  // for staff and for IT: "Ripley library"
    std::string kind;                  // "library", "surgery"; "" where nobody says
    std::string smallest_glass;        // of its kiosks: a name of base/glass.h; "": the bundle's
    std::vector<std::string> contacts; // ids: these come first in every list
    Translated<CoverText> cover;
};

// What stands above the first heading of a site's file; its cover has the fields of cover_fields.
inline constexpr std::array site_fields = std::to_array<Field<Site>>({
    {{.key = "name",
      .need = Need::required,
      .longest = 80,
      .shown = "to staff",
      .help = "the place's own name"},
     &Site::name,
     "The name of the site "},
    {{.key = "kind",
      .need = Need::filled,
      .longest = 40,
      .shown = "to staff",
      .help = "what it is: `library`, `surgery`"},
     &Site::kind,
     "The kind of the site "},
    {{.key = "smallest_glass",
      .kind = FieldKind::id,
      .need = Need::filled,
      .help = "the smallest screen there, such as `10.1`; without it, that of `bundle.toml`"}},
    {{.key = "calendar",
      .kind = FieldKind::id,
      .need = Need::filled,
      .help =
          "its bank holidays: `england-and-wales`, `scotland` or `northern-ireland`; without it, those of "
          "`bundle.toml`"}},
    {{.key = "contacts",
      .kind = FieldKind::ids,
      .name_of = NameOf::contact,
      .need = Need::filled,
      .example = "[\"police-101\"]",
      .shown = "first in every list",
      .help = "names of contacts that come first there"}},
    {{.key = "cover",
      .kind = FieldKind::part,
      .need = Need::required,
      .translated = true,
      .help = "the part `[cover]`: what Hide shows there, as in `bundle.toml`"}},
});

} // namespace signpost
