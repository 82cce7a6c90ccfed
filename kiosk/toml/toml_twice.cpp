#include "toml/toml_mistake_internal.h"

#include <algorithm>

#include "base/characters.h"

namespace signpost {

namespace {

std::string in_a_choice(const std::vector<std::string>& words) {
    std::string row;
    for (const std::string& word : words)
        row += (row.empty() ? "" : " or ") + word;
    return row;
}

bool is_several(const TableSpec& part) { return part.times == TableSpec::Times::several; }

// A part that has its heading once, such as [start].
bool is_single(const TableSpec& part) {
    return part.times == TableSpec::Times::once && !part.heading.empty();
}

std::string on_line(const Row* row) {
    return row == nullptr ? "" : ", first in line " + std::to_string(row->line);
}

class Twice {
public:
    Twice(const TomlText& toml, std::size_t at)
        : schema_(toml.schema), line_(read_line(toml.source, at)), rows_(rows_of(toml.source)) {
        for (const Row& row : rows_)
            if (row.at == line_.at)
                here_ = &row;
    }

    [[nodiscard]] Mistake heading() const {
        const std::string& name = here_->heading;
        if (const Row* line = key_called(name))
            return beside(*line, *here_);
        const std::string cause = "[" + in_one_line(name) + "] stands here for the second time" +
                                  on_line(above([&](const Row& row) { return row.heading == name; }));
        return {here_->at, cause + ".", remedy_for_heading(name)};
    }

    [[nodiscard]] Mistake key() const {
        const std::string whole = here_->part.empty() ? here_->key : here_->part + "." + here_->key;
        if (const Row* other = above([&](const Row& row) { return row.heading == whole; }))
            return beside(*here_, *other);
        const Row* first =
            above([&](const Row& row) { return row.key == here_->key && row.part == here_->part; });
        const std::string cause = in_quotes(here_->key) + " stands here for the second time" + on_line(first);
        if (const TableSpec* lost = part_lost())
            return {here_->at, cause + ": a line " + heading_of(*lost) + " is missing above it.",
                    "Write a line " + heading_of(*lost) + " above each of the two."};
        return {here_->at, cause + ".", remedy_for_key()};
    }

    [[nodiscard]] bool is_heading() const { return here_ != nullptr && !here_->heading.empty(); }
    [[nodiscard]] bool is_key() const {
        return here_ != nullptr && !here_->key.empty() && line_.all.find('{') == line_.all.npos;
    }
    [[nodiscard]] const Line& line() const { return line_; }

private:
    // The first row above the blamed one for which `is` holds; nullptr where there is none.
    template <class Is> [[nodiscard]] const Row* above(const Is& is) const {
        const Row* found = nullptr;
        for (const Row* row = rows_.data(); row != here_; ++row)
            if (found == nullptr && is(*row))
                found = row;
        return found;
    }

    // The line "hours = …" below [cover], of the name cover.hours.
    [[nodiscard]] const Row* key_called(const std::string& name) const {
        return above([&](const Row& row) {
            return !row.key.empty() && (row.part.empty() ? "" : row.part + ".") + row.key == name;
        });
    }

    [[nodiscard]] const TableSpec* kind_of(const std::string& name) const {
        const TableSpec* found = schema_.table(name);
        return found == nullptr ? several_meant(schema_, name) : found;
    }

    // A line with a value, where there is a part of the same name.
    [[nodiscard]] Mistake beside(const Row& line, const Row& part) const {
        const TableSpec* kind = kind_of(part.heading);
        const std::string heading =
            kind == nullptr ? "[" + in_one_line(part.heading) + "]" : heading_of(*kind);
        return {line.at,
                "This line does not belong here: " + in_quotes(line.key) + " is a part of its own, " +
                    heading + " in line " + std::to_string(part.line) + ".",
                "Look whether the lines below " + heading +
                    " say the same. Put what they lack into them, and then take this line out."};
    }

    [[nodiscard]] std::string remedy_for_heading(const std::string& name) const {
        if (const std::string one = schema_.called(); !one.empty())
            return "If this is another " + one + ", give it a name of its own. If it is the same " + one +
                   ", put what is right of both below one heading.";
        const TableSpec* kind = kind_of(name);
        if (kind != nullptr && is_several(*kind) && kind->heading != name)
            return "Did you mean " + heading_of(*kind) +
                   "? There may be several: write two brackets on each side, in every place.";
        if (kind != nullptr && is_several(*kind))
            return "There may be several: write two brackets on each side, in every place, " +
                   heading_of(*kind) + ".";
        std::vector<std::string> others = parts_missing("");
        for (const TableSpec& part : schema_.tables)
            if (part.heading.starts_with(name + "."))
                others.push_back(heading_of(part));
        const std::string other =
            others.empty() ? "If this is another part, give it a name of its own."
                           : "If another part begins here, write " + in_a_choice(others) + " in its place.";
        return other + " If it is the same part, put what is right of both below one heading.";
    }

    // The parts that stand nowhere in the file, and that have such a key; "": any.
    [[nodiscard]] std::vector<std::string> parts_missing(const std::string& key) const {
        std::vector<std::string> missing;
        for (const TableSpec& part : schema_.tables)
            if (is_single(part) && !schema_.is_translation && (key.empty() || part.find(key) != nullptr) &&
                std::none_of(rows_.begin(), rows_.end(),
                             [&](const Row& row) { return row.heading == part.heading; }))
                missing.push_back(heading_of(part));
        return missing;
    }

    // The part whose headings are all lost: the key belongs to it, and not to the part that it now stands in.
    [[nodiscard]] const TableSpec* part_lost() const {
        const TableSpec* own = kind_of(here_->part);
        const bool is_own = own != nullptr && own->find(here_->key) != nullptr;
        if (own == nullptr || is_own || !parts_missing(here_->key).empty())
            return nullptr;
        const auto lost =
            std::find_if(schema_.tables.begin(), schema_.tables.end(), [&](const TableSpec& part) {
                return is_several(part) && part.find(here_->key) != nullptr;
            });
        return lost == schema_.tables.end() ? nullptr : &*lost;
    }

    // What may begin where a key stands that its part has had.
    [[nodiscard]] std::vector<std::string> headings_for_key() const {
        std::vector<std::string> headings;
        const TableSpec* own = kind_of(here_->part);
        for (const TableSpec& part : schema_.tables) {
            const bool is_below = (here_->part.empty() && part.heading.find('.') == part.heading.npos) ||
                                  part.heading.starts_with(here_->part + ".");
            const bool is_own = own != nullptr && own->heading == part.heading;
            if (is_several(part) && part.find(here_->key) != nullptr && (is_own || is_below))
                headings.push_back(heading_of(part));
        }
        return headings;
    }

    [[nodiscard]] std::string remedy_for_key() const {
        const std::string same = "If it is the same line twice, keep the one that is right.";
        if (const std::string one = schema_.called(); !one.empty())
            return "If another " + one + " begins here, write a line [its-name] above it. " + same;
        const std::vector<std::string> headings = headings_for_key();
        if (const auto missing = parts_missing(here_->key); !missing.empty())
            return "There is no line " + in_a_choice(missing) +
                   " in this file: if that part begins here, write the line above it. " + same;
        if (headings.empty())
            return "Look at both lines, and keep the one that is right.";
        return "If a new part begins here, write a line " + in_a_choice(headings) + " above it. " + same;
    }

    const FileSchema& schema_;
    Line line_;
    std::vector<Row> rows_;
    const Row* here_ = nullptr;
};

// What the library calls it; of a table between braces on one line.
std::string name_in(std::string_view description) {
    const std::size_t first = description.find('\'');
    const std::size_t last = description.rfind('\'');
    return first < last ? in_quotes(description.substr(first + 1, last - first - 1)) : "This key";
}

} // namespace

MaybeMistake stands_twice(const TomlText& toml, std::string_view description, std::size_t at) {
    if (description.find("cannot redefine") == description.npos)
        return std::nullopt;
    const Twice twice(toml, at);
    if (twice.is_heading())
        return twice.heading();
    if (twice.is_key())
        return twice.key();
    return Mistake{twice.line().all.find('{') == std::string_view::npos ? twice.line().at : at,
                   name_in(description) + " stands here for the second time.",
                   "Look at both, and keep the one that is right."};
}

} // namespace signpost
