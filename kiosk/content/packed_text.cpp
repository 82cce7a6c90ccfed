// The only part of the program that knows cereal, which makes bytes of values, and zlib, which packs bytes.
#include "content/packed_text.h"

#include <new>
#include <sstream>
#include <string_view>

#include <cereal/archives/binary.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <zlib.h>

namespace signpost {

// cereal looks for these by their name, where the types are at home.
template <class Archive> void serialize(Archive& archive, Link& link) { archive(link.to, link.id); }
template <class Archive> void serialize(Archive& archive, Span& span) {
    archive(span.text, span.strong, span.link);
}
template <class Archive> void serialize(Archive& archive, Block& block) {
    archive(block.kind, block.number, block.spans);
}

namespace {

// A page is a few thousand bytes: a larger window finds nothing more, and would take longer to set up.
constexpr int window_bits = 12;
constexpr int memory_level = 5;

// Through C++, because what it gives back is wiped (see wiping_delete.cpp): zlib's window holds the words.
void* allocate(void*, unsigned items, unsigned size) {
    return ::operator new(std::size_t{items} * size, std::nothrow);
}
void give_back(void*, void* memory) { ::operator delete(memory); }

z_stream stream_over(std::string_view from, std::string& to) {
    z_stream stream{};
    stream.zalloc = allocate;
    stream.zfree = give_back;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data())); // zlib only reads it
    stream.avail_in = static_cast<unsigned>(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(to.data());
    stream.avail_out = static_cast<unsigned>(to.size());
    return stream;
}

// With enough room for its answer zlib can only fail for want of memory.
void demand_memory(int answer, int wanted) {
    if (answer != wanted)
        throw std::bad_alloc();
}

std::string deflated(std::string_view bytes) {
    std::string packed(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
    z_stream stream = stream_over(bytes, packed);
    demand_memory(
        deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY), Z_OK);
    const int answer = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    demand_memory(answer, Z_STREAM_END);
    packed.shrink_to_fit();
    return packed;
}

std::string inflated(std::string_view packed, std::size_t size) {
    std::string bytes(size, '\0');
    z_stream stream = stream_over(packed, bytes);
    demand_memory(inflateInit2(&stream, window_bits), Z_OK);
    const int answer = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    demand_memory(answer, Z_STREAM_END);
    return bytes;
}

} // namespace

PackedText::PackedText(const RichText& text) {
    if (text.empty())
        return;
    std::ostringstream bytes(std::ios::binary);
    cereal::BinaryOutputArchive{bytes}(text);
    size_ = bytes.view().size();
    packed_ = deflated(bytes.view());
}

RichText PackedText::unpacked() const {
    RichText text;
    if (empty())
        return text;
    std::istringstream bytes(inflated(packed_, size_), std::ios::binary);
    cereal::BinaryInputArchive{bytes}(text);
    return text;
}

} // namespace signpost
