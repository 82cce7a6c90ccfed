#include "edit/form.h"

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("Each kind of field is written as TOML has it") {
    const auto made = [](FieldKind kind, const TypedLines& typed) { return toml_of({.kind = kind}, typed); };
    CHECK(made(FieldKind::text, {"A \"b\" \\ c"}) == R"("A \"b\" \\ c")");
    CHECK(made(FieldKind::text, {"two", "lines"}) == R"("two\nlines")");
    CHECK(made(FieldKind::integer, {"12"}) == "12");
    CHECK(made(FieldKind::boolean, {"true"}) == "true");
    CHECK(made(FieldKind::date, {"2026-05-31"}) == "2026-05-31");
    CHECK(made(FieldKind::dates, {"2026-05-31", "2026-12-25"}) == "[2026-05-31, 2026-12-25]");
    CHECK(made(FieldKind::texts, {"a", "b\"c"}) == R"(["a", "b\"c"])");
    CHECK(made(FieldKind::ids, {}) == "[]");
    CHECK(made(FieldKind::markdown, {"One line."}) == R"("One line.")");
    CHECK(made(FieldKind::markdown, {"## Head", "", "Text \\ here"}) ==
          "\"\"\"\n## Head\n\nText \\\\ here\n\"\"\"");
}

TEST_CASE("What is no number and no day is kept as a text") {
    CHECK(toml_of({.kind = FieldKind::integer}, {"twelve"}) == "\"twelve\"");
    CHECK(toml_of({.kind = FieldKind::integer}, {"007"}) == "\"007\"");
    CHECK(toml_of({.kind = FieldKind::integer}, {"1\nserial = 2"}) == "\"1\\nserial = 2\"");
    CHECK(toml_of({.kind = FieldKind::date}, {"31 May"}) == "\"31 May\"");
    CHECK(toml_of({.kind = FieldKind::date}, {"2026-02-30"}) == "\"2026-02-30\"");
    CHECK(toml_of({.kind = FieldKind::boolean}, {"yes"}) == "\"yes\"");
}
