// PO files, the format of GNU gettext, as Poedit, OmegaT and Weblate open and save it.
//
// Why not libgettextpo, which both Debian releases have: it is GPL-3+, and kioskctl, which is under the MIT
// licence, would be so too once linked; a fatal mistake in a file must end the program, as its handler may
// not return; and it reads and writes paths alone, never a text. tests/polib_test.py and msgfmt hold what
// this writes and reads to what others do.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace signpost {

struct PoEntry {
    std::vector<std::string> notes{}; // for the translator, a line each
    std::string place{};              // where the original stands: "pages/stalking.toml:3"
    std::size_t longest = 0;          // characters that the translation may have; 0: not said
    bool fuzzy = false;               // somebody has to look at it before it counts
    std::string context{};            // what tells it from all others: "pages/stalking:title"
    std::string original{};           // msgid
    std::string translation{};        // msgstr; "": none yet
    int line = 0;                     // of its msgid, in the file that was read
};

struct PoFile {
    std::string project{};  // the bundle's id
    std::string language{}; // as in the header: "pl", "zh_Hans"
    std::string written{};  // when, as "2026-05-31T09:30:00Z"; "" where nobody knows
    std::string tool{};     // what wrote it: "kioskctl 0.1.0"
    std::vector<PoEntry> entries{};
};

// UTF-8, lines ended by \n. Any thread.
[[nodiscard]] std::string write_po(const PoFile& po);

// Of what other programs add, comments, obsolete entries and earlier originals are passed over, and of the
// header all but the language. Refused, with line and remedy: what is no PO file, one that is not in UTF-8,
// plural forms, an entry without a context, a context that comes twice. `file`: its name in messages. Any
// thread.
[[nodiscard]] Result<PoFile> read_po(const std::string& text, const std::string& file);

} // namespace signpost
