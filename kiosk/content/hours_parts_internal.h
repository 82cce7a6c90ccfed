// The words of a row of opening hours, taken one by one.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

// A word, or a mark that joins two: "-" for every dash, "," and "&".
struct HoursPart {
    std::string text;      // Latin letters are small
    std::size_t begin = 0; // byte of the row
    std::size_t end = 0;   // behind its last byte
};

[[nodiscard]] std::vector<HoursPart> parts_of_hours(std::string_view row);

// A row's words that were not taken yet. The row must outlive it.
class HoursParts {
public:
    explicit HoursParts(std::string_view row) : row_(row), parts_(parts_of_hours(row)) {}

    [[nodiscard]] bool empty() const { return next_ >= parts_.size(); }
    // nullptr where there is none
    [[nodiscard]] const HoursPart* peek(std::size_t ahead = 0) const {
        return next_ + ahead < parts_.size() ? &parts_[next_ + ahead] : nullptr;
    }
    // Not more than there are.
    void take(std::size_t parts = 1) { next_ += parts; }
    // "to" and the like: from one day or time to another. False, and nothing is taken, where it is no such.
    [[nodiscard]] bool take_to();
    // "and" and the like: one beside another.
    [[nodiscard]] bool take_joint();

    // As it is written, from a part up to the one that was taken last.
    [[nodiscard]] std::string written_from(const HoursPart& first) const;

private:
    [[nodiscard]] bool take_if(bool is_meant);

    std::string_view row_;
    std::vector<HoursPart> parts_;
    std::size_t next_ = 0;
};

[[nodiscard]] bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list);

// Whether no digit, letter or decimal point touches these bytes.
[[nodiscard]] bool stands_alone(std::string_view text, std::size_t at, std::size_t size);

} // namespace signpost
