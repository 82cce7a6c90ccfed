#include "content/recordings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <sodium.h>

#include "content/file_names.h"

namespace signpost {

namespace {

constexpr std::size_t key_bytes = 8;
constexpr std::uint64_t opus_rate = 48'000; // granules a second, whatever was recorded (RFC 7845, 4)

// Places in an Ogg page (RFC 3533, 6).
constexpr std::string_view page_mark = "OggS";
constexpr std::size_t page_head = 27;
constexpr std::size_t kind_at = 5;
constexpr unsigned first_of_stream = 2;
constexpr std::size_t granule_at = 6;
constexpr std::size_t segments_at = 26;

std::size_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::uint64_t granule_of(std::string_view page) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(value); i-- > 0;)
        value = value << 8U | byte_at(page, granule_at + i);
    return value;
}

// Bytes of the page that `bytes` begins with; 0: none does, or it is cut off.
std::size_t page_size(std::string_view bytes) {
    if (bytes.size() < page_head || !bytes.starts_with(page_mark))
        return 0;
    const std::size_t segments = byte_at(bytes, segments_at);
    if (bytes.size() < page_head + segments)
        return 0;
    std::size_t size = page_head + segments;
    for (std::size_t i = 0; i < segments; ++i)
        size += byte_at(bytes, page_head + i);
    return size <= bytes.size() ? size : 0;
}

// With one channel (RFC 7845, 5.1).
bool begins_opus(std::string_view page) {
    const std::string_view content = page.substr(page_head + byte_at(page, segments_at));
    constexpr std::size_t channels_at = 9;
    return content.starts_with("OpusHead") && content.size() > channels_at && content[channels_at] == 1;
}

// How long it is, in granules; std::nullopt where it is no whole Ogg file of Opus alone.
std::optional<std::uint64_t> granules_in(std::string_view bytes) {
    std::uint64_t length = 0;
    std::size_t pages = 0;
    for (std::size_t size = 0; !bytes.empty(); bytes.remove_prefix(size), ++pages) {
        size = page_size(bytes);
        if (size == 0)
            return std::nullopt;
        const bool is_first = (byte_at(bytes, kind_at) & first_of_stream) != 0;
        if (is_first != (pages == 0) || (is_first && !begins_opus(bytes.substr(0, size))))
            return std::nullopt;
        const std::uint64_t granule = granule_of(bytes);
        if (granule != ~std::uint64_t{0}) // no packet ends on such a page
            length = granule;
    }
    constexpr std::size_t heads = 2; // each a page of its own
    return pages > heads ? std::optional(length) : std::nullopt;
}

tl::unexpected<Problems> failed(const std::string& path, std::string cause, std::string remedy) {
    return failed_by(problem_of(path, std::move(cause), std::move(remedy)));
}

} // namespace

std::string recording_key(std::string_view said) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(said.data()),
                       said.size(), nullptr, 0);
    std::array<char, 2 * key_bytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), key_bytes);
    return text.data();
}

bool is_recording_key(std::string_view text) {
    return text.size() == 2 * key_bytes &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string recording_path(const LanguageCode& language, const std::string& key) {
    return std::string(speech_folder) + "/" + language + "/" + key + std::string(recording_ending);
}

Result<void> check_recording(const std::string& path, std::string_view bytes) {
    if (bytes == unread_recording)
        return {};
    if (bytes.size() > largest_recording)
        return failed(path, "The recording is larger than 100 KB.",
                      "Make it again with kioskctl voice, which makes it small.");
    const auto length = granules_in(bytes);
    if (!length)
        return failed(path, "This is no whole recording in the format Opus with one channel.",
                      "Make it again with kioskctl voice, or take it out of the folder.");
    if (*length > opus_rate * longest_recording_s)
        return failed(path, "The recording is longer than 60 seconds.",
                      "Make several shorter paragraphs of the text, and record each.");
    return {};
}

} // namespace signpost
