// What the office writes into the signature of settings and keys, and what is read in it.
#include "bundle_file/signed_note.h"

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("What a signed file is, for whom and how new, stands in its comment and is read back") {
    const SignedNote one{
        .kind = NoteKind::settings, .serial = 20261129013000, .kiosks = {"ripley", "alfreton"}};
    CHECK(comment_of(one) == "signpost settings 20261129013000 for ripley alfreton");
    const SignedNote all{.kind = NoteKind::key, .serial = 3};
    CHECK(comment_of(all) == "signpost key 3 for all");
    for (const SignedNote& note : {one, all})
        CHECK(note_in(comment_of(note)) == note);
}

TEST_CASE("A comment that people wrote, or that says more or less, is none of these") {
    for (const char* other :
         {"", "serial 4", "signed 2026-11-22T09:30:00Z", "signpost settings 3", "signpost settings 3 for",
          "signpost settings 0 for all", "signpost settings -3 for all", "signpost settings 3x for all",
          "signpost settings 99999999999999999999 for all", "signpost bundle 3 for all",
          "Signpost settings 3 for all", "signpost  settings 3 for all", "signpost settings 3 for all ",
          "signpost settings 03 for all", "signpost settings 3 of all"}) {
        CAPTURE(other);
        CHECK_FALSE(note_in(other));
    }
}

TEST_CASE("A kiosk is meant by its name, in capitals or not, and by no part of it") {
    const SignedNote note{.kiosks = {"ripley-library"}};
    CHECK(is_for(note, "ripley-library"));
    CHECK(is_for(note, "Ripley-Library"));
    CHECK_FALSE(is_for(note, "ripley"));
    CHECK_FALSE(is_for(note, ""));
    CHECK(is_for({}, "ripley"));
}
