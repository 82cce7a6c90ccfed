// What a TOML file of a kind may hold: tables of fields. Readers, messages about mistakes, reviews,
// comparisons and the guides' tables go by these, so that a key is named once.
//
// All of it is constant and borrows from text that lives as long as the program. Any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace signpost {

// optional: may be left out, and may be empty. filled: may be left out, but not be empty.
enum class Need { optional, filled, required };

struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

// For an integer of which its reader says more than a range could.
inline constexpr Range any_integer{-std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::max()};

// markdown: text with marks (content/markdown.h). id: a short name from a set, or of something in the bundle.
// telephone: digits and single spaces. dates: a list of days. part: [key]. parts: [[key]], as often as
// needed.
enum class FieldKind {
    text,
    markdown,
    id,
    telephone,
    date,
    dates,
    integer,
    boolean,
    texts,
    ids,
    numbers,
    part,
    parts
};

// What an id, or each of several, is the name of. anything: of nothing that is a file or a table of its own.
enum class NameOf { anything, page, contact, language };

struct FieldSpec {
    std::string_view key{};
    FieldKind kind = FieldKind::text;
    NameOf name_of = NameOf::anything;
    Need need = Need::optional;
    bool one_of = false;       // at least one of the fields so marked must be in the table
    bool translated = false;   // each translation has its own
    bool prose = false;        // sentences: their length is looked at, and whether each has its translation
    std::size_t longest = 600; // characters, of each text
    std::size_t most = 0; // of a list or of parts: more are told, and not refused; 0: as many as one likes
    Range range{};        // of an integer, and of each of the numbers
    std::string_view example{}; // a value that may stand here, as TOML writes it; "": example_of() knows one
    std::string_view shown{};   // where it is shown; "" where it is not
    std::string_view help{};    // what it is, in one line for admins or IT staff
    std::string_view unit{};    // of an integer or of numbers: "seconds"
    std::span<const std::string_view> words{}; // the texts that may stand here; none: any may
    bool (*takes)(std::string_view) = nullptr; // whether a text, an item of texts, or an integer's digits may
    std::string_view advice{};                 // the remedy where `takes` says no
};

// A field and where its text is kept, of a table that is read into an Owner.
template <class Owner> struct Field {
    FieldSpec spec{};
    std::string Owner::* text = nullptr; // nullptr: it is no plain text, and has a reader of its own
    std::string_view told{};             // how a comparison begins to name it: "The title of "
};

struct TableSpec {
    // named: as often as needed, each with a heading that its author chose, such as [police-999].
    enum class Times { once, several, named };
    std::string_view heading{}; // "cover.hours"; "" for what stands above the first heading, and for `named`
    Times times = Times::once;
    std::span<const FieldSpec> fields{};
    std::string_view called{}; // what one of the named is: "contact"

    [[nodiscard]] const FieldSpec* find(std::string_view key) const; // nullptr where it has no such key
};

// Of one file. Without tables, nothing is known of its keys, and messages about mistakes say less.
struct FileSchema {
    std::span<const TableSpec> tables{};
    bool is_translation = false; // then parts and keys may be left out, and stand in the original
    std::span<const std::string_view> retired{}; // keys that once were, and that an old file may have
    bool is_flat = false; // every line of it is a key of the one table: it has no headings

    [[nodiscard]] const TableSpec* table(std::string_view heading) const;
    [[nodiscard]] const FieldSpec* find(std::string_view key) const; // in any table; the first of that name
    [[nodiscard]] std::string called() const; // what each of its named tables is; "" where it has none
};

// "[start]", "[[cover.hours]]"
[[nodiscard]] std::string heading_of(const TableSpec& table);

// What may stand after the =, as TOML writes it; "" for a text.
[[nodiscard]] constexpr std::string_view example_of(const FieldSpec& field) {
    if (!field.example.empty())
        return field.example;
    switch (field.kind) {
    case FieldKind::date:
        return "2026-05-31";
    case FieldKind::dates:
        return "[2026-12-25, 2026-12-28]";
    case FieldKind::integer:
        return "7";
    case FieldKind::boolean:
        return "true";
    case FieldKind::texts:
    case FieldKind::ids:
        return "[\"…\", \"…\"]";
    case FieldKind::numbers:
        return "[1, 2]";
    default:
        return "";
    }
}

// A translation may leave out what its original says, but not empty it.
[[nodiscard]] constexpr FieldSpec in_translation(FieldSpec field) {
    field.need = field.need == Need::required ? Need::filled : field.need;
    return field;
}

// --- For tables in code. A key that a table does not have fails to compile. ---

// Clang 14, which the office page is compiled with on Debian 12, gives wrong bytes for a struct that a
// consteval function returns.
#if defined(__clang__) && __clang_major__ < 15
#define SIGNPOST_CONSTEVAL constexpr
#else
#define SIGNPOST_CONSTEVAL consteval
#endif

template <std::size_t count>
SIGNPOST_CONSTEVAL FieldSpec field(const std::array<FieldSpec, count>& table, std::string_view key) {
    for (const FieldSpec& one : table)
        if (one.key == key)
            return one;
    throw std::out_of_range("no such key");
}

template <class Owner, std::size_t count>
SIGNPOST_CONSTEVAL FieldSpec field(const std::array<Field<Owner>, count>& table, std::string_view key) {
    for (const Field<Owner>& one : table)
        if (one.spec.key == key)
            return one.spec;
    throw std::out_of_range("no such key");
}

template <class Owner, std::size_t count>
consteval std::array<FieldSpec, count> specs_of(const std::array<Field<Owner>, count>& table) {
    std::array<FieldSpec, count> specs{};
    std::transform(table.begin(), table.end(), specs.begin(),
                   [](const Field<Owner>& one) { return one.spec; });
    return specs;
}

template <std::size_t first, std::size_t second>
consteval std::array<FieldSpec, first + second> joined(const std::array<FieldSpec, first>& a,
                                                       const std::array<FieldSpec, second>& b) {
    std::array<FieldSpec, first + second> all{};
    std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), all.begin()));
    return all;
}

} // namespace signpost
