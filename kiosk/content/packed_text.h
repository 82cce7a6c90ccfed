// The text of a page as a bundle keeps it: packed, until somebody opens the page. A bundle of thousands of
// pages then takes little room, and the words of a page are in memory only during a visit that opened it.
#pragma once

#include <cstddef>
#include <string>

#include "content/rich_text.h"

namespace signpost {

// A value: copying it copies the packed bytes. Two are equal where the texts are. Where there is no memory to
// pack or unpack with, std::bad_alloc is thrown, as by any value. Any thread.
class PackedText {
public:
    PackedText() = default; // no block at all
    explicit PackedText(const RichText& text);

    [[nodiscard]] RichText unpacked() const;
    [[nodiscard]] bool empty() const { return size_ == 0; }
    friend bool operator==(const PackedText&, const PackedText&) = default;

private:
    std::size_t size_ = 0; // bytes, before they were packed
    std::string packed_;
};

} // namespace signpost
