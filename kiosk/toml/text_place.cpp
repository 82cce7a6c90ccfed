// TomlDocument::place_in(): from a byte of a text back to the place in the file that it was written at.
#include "toml/toml_document.h"

#include <charconv>

namespace signpost {

namespace {

std::size_t bytes_in_utf8(unsigned long value) {
    if (value < 0x80)
        return 1;
    if (value < 0x800)
        return 2;
    return value < 0x10000 ? 3 : 4;
}

// Walks a string as it stands in the file, and counts the bytes that its value has had so far.
class Walk {
public:
    Walk(std::string_view source, std::size_t start) : source_(source), at_(start) {
        const char mark = start < source.size() ? source[start] : '"';
        basic_ = mark == '"';
        const bool is_long = source.substr(start, 3) == std::string(3, mark);
        at_ += is_long ? 3 : 1;
        if (is_long && at_ < source.size() && source[at_] == '\n')
            ++at_; // TOML leaves out a line end right after the opening marks
    }

    std::size_t offset_of_byte(std::size_t wanted) {
        while (done_ < wanted && at_ < source_.size()) {
            if (at_backslash())
                escape();
            else
                pass(1, 1);
        }
        return at_;
    }

private:
    [[nodiscard]] bool at_backslash() const {
        return basic_ && at_ + 1 < source_.size() && source_[at_] == '\\';
    }

    void pass(std::size_t in_source, std::size_t in_value) {
        at_ += in_source;
        done_ += in_value;
    }

    void escape() {
        const char kind = source_[at_ + 1];
        if (kind != 'u' && kind != 'U')
            return pass(2, 1);
        const std::string_view digits = source_.substr(at_ + 2, kind == 'u' ? 4 : 8);
        unsigned long value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        pass(2 + digits.size(), bytes_in_utf8(value));
    }

    std::string_view source_;
    std::size_t at_;
    std::size_t done_ = 0;
    bool basic_ = true;
};

} // namespace

FilePlace TomlDocument::place_in(const TomlValue& text, std::size_t offset) const {
    Walk walk(source, offset_of(source, text.place));
    return place_of(source, walk.offset_of_byte(offset));
}

} // namespace signpost
