// The text of a page as a bundle keeps it: packed, until somebody opens the page. A bundle of thousands of
// pages then takes little room, and the words of a page are in memory only during a visit that opened it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace signpost {

struct Block;
using RichText = std::vector<Block>;

// A value: copying it copies the packed bytes. Two are equal where the texts are.
class PackedText {
public:
    PackedText() = default; // no block at all
    explicit PackedText(const RichText& text);

    // A text of 600 words takes some 50 microseconds. Any thread.
    [[nodiscard]] RichText unpacked() const;
    [[nodiscard]] bool empty() const { return size_ == 0; }
    friend bool operator==(const PackedText&, const PackedText&) = default;

private:
    std::size_t size_ = 0; // bytes, before they were packed
    std::string packed_;
};

} // namespace signpost
