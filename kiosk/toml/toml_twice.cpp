#include "toml/toml_twice.h"

#include <algorithm>

#include "base/characters.h"
#include "toml/toml_parts.h"

namespace signpost {

namespace {

std::string in_a_choice(const std::vector<std::string>& words) {
    std::string row;
    for (const std::string& word : words)
        row += (row.empty() ? "" : " or ") + word;
    return row;
}

std::string on_line(const Row* row) {
    return row == nullptr ? "" : ", first in line " + std::to_string(row->line);
}

class Twice {
public:
    Twice(std::string_view source, std::string_view file, std::size_t at)
        : file_(file), line_(read_line(source, at)), rows_(rows_of(source)), parts_(parts_in(file)) {
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
        if (const PartKind* lost = part_lost())
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
    [[nodiscard]] bool is_contacts() const { return file_.starts_with("contacts."); }

    // The last one above that is so.
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

    [[nodiscard]] const PartKind* kind_of(const std::string& name) const {
        const auto found = std::find_if(parts_.begin(), parts_.end(),
                                        [&](const PartKind& part) { return part.name == name; });
        return found == parts_.end() ? several_meant(parts_, name) : &*found;
    }

    // A line with a value, where there is a part of the same name.
    [[nodiscard]] Mistake beside(const Row& line, const Row& part) const {
        const PartKind* kind = kind_of(part.heading);
        const std::string heading =
            kind == nullptr ? "[" + in_one_line(part.heading) + "]" : heading_of(*kind);
        return {line.at,
                "This line does not belong here: " + in_quotes(line.key) + " is a part of its own, " +
                    heading + " in line " + std::to_string(part.line) + ".",
                "Look whether the lines below " + heading +
                    " say the same. Put what they lack into them, and then take this line out."};
    }

    [[nodiscard]] std::string remedy_for_heading(const std::string& name) const {
        if (is_contacts())
            return "If this is another contact, give it a name of its own. If it is the same contact, put "
                   "what "
                   "is right of both below one heading.";
        const PartKind* kind = kind_of(name);
        if (kind != nullptr && kind->several && kind->name != name)
            return "Did you mean " + heading_of(*kind) +
                   "? There may be several: write two brackets on each side, in every place.";
        if (kind != nullptr && kind->several)
            return "There may be several: write two brackets on each side, in every place, " +
                   heading_of(*kind) + ".";
        std::vector<std::string> others = parts_missing("");
        for (const PartKind& part : parts_)
            if (part.name.starts_with(name + "."))
                others.push_back(heading_of(part));
        const std::string other =
            others.empty() ? "If this is another part, give it a name of its own."
                           : "If another part begins here, write " + in_a_choice(others) + " in its place.";
        return other + " If it is the same part, put what is right of both below one heading.";
    }

    // The parts of bundle.toml that stand nowhere in it, and that have such a key; "": any.
    [[nodiscard]] std::vector<std::string> parts_missing(const std::string& key) const {
        std::vector<std::string> missing;
        for (const PartKind& part : parts_)
            if (file_ == "bundle.toml" && !part.several && (key.empty() || has_key(part, key)) &&
                std::none_of(rows_.begin(), rows_.end(),
                             [&](const Row& row) { return row.heading == part.name; }))
                missing.push_back(heading_of(part));
        return missing;
    }

    // The part whose headings are all lost: the key belongs to it, and not to the part that it now stands in.
    [[nodiscard]] const PartKind* part_lost() const {
        const PartKind* own = here_->part.empty() ? nullptr : kind_of(here_->part);
        const bool is_own = own != nullptr ? has_key(*own, here_->key) : !has_no_place_at_top(here_->key);
        if (is_own || (own == nullptr && !here_->part.empty()) || !parts_missing(here_->key).empty())
            return nullptr;
        const auto lost = std::find_if(parts_.begin(), parts_.end(), [&](const PartKind& part) {
            return part.several && has_key(part, here_->key);
        });
        return lost == parts_.end() ? nullptr : &*lost;
    }

    // Keys that no file has above its first heading.
    static bool has_no_place_at_top(const std::string& key) {
        constexpr std::string_view keys = " code direction day open lines value label ";
        return keys.find(" " + key + " ") != keys.npos;
    }

    // What may begin where a key stands that its part has had.
    [[nodiscard]] std::vector<std::string> headings_for_key() const {
        std::vector<std::string> headings;
        const PartKind* own = here_->part.empty() ? nullptr : kind_of(here_->part);
        for (const PartKind& part : parts_) {
            const bool is_below = (here_->part.empty() && part.name.find('.') == part.name.npos) ||
                                  part.name.starts_with(here_->part + ".");
            const bool is_own = own != nullptr && own->name == part.name;
            if (part.several && has_key(part, here_->key) && (is_own || is_below))
                headings.push_back(heading_of(part));
        }
        return headings;
    }

    [[nodiscard]] std::string remedy_for_key() const {
        const std::string same = "If it is the same line twice, keep the one that is right.";
        if (is_contacts())
            return "If another contact begins here, write a line [its-name] above it. " + same;
        const std::vector<std::string> headings = headings_for_key();
        if (const auto missing = parts_missing(here_->key); !missing.empty())
            return "There is no line " + in_a_choice(missing) +
                   " in this file: if that part begins here, write the line above it. " + same;
        if (headings.empty())
            return "Look at both lines, and keep the one that is right.";
        return "If a new part begins here, write a line " + in_a_choice(headings) + " above it. " + same;
    }

    std::string_view file_;
    Line line_;
    std::vector<Row> rows_;
    std::vector<PartKind> parts_;
    const Row* here_ = nullptr;
};

// What the library calls it; of a table between braces on one line.
std::string name_in(std::string_view description) {
    const std::size_t first = description.find('\'');
    const std::size_t last = description.rfind('\'');
    return first < last ? in_quotes(description.substr(first + 1, last - first - 1)) : "This key";
}

} // namespace

MaybeMistake stands_twice(std::string_view source, std::string_view file, std::string_view description,
                          std::size_t at) {
    if (description.find("cannot redefine") == description.npos)
        return std::nullopt;
    const Twice twice(source, file, at);
    if (twice.is_heading())
        return twice.heading();
    if (twice.is_key())
        return twice.key();
    return Mistake{twice.line().all.find('{') == std::string_view::npos ? twice.line().at : at,
                   name_in(description) + " stands here for the second time.",
                   "Look at both, and keep the one that is right."};
}

} // namespace signpost
