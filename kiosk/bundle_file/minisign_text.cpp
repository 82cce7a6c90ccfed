#include "bundle_file/minisign_text.h"

#include <algorithm>

#include <sodium.h>

namespace signpost {

std::string id_text(const KeyId& id) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    std::for_each(id.rbegin(), id.rend(), [&](unsigned char byte) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    });
    return text.substr(std::min(text.find_first_not_of('0'), text.size() - 1)); // minisign pads none
}

namespace {

std::optional<std::vector<std::string>> lines_in(std::string_view text) {
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    };
    if (text.size() > largest_signature)
        return std::nullopt;
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (std::any_of(line.begin(), line.end(), is_control))
            return std::nullopt;
        lines.emplace_back(line);
        at = end + 1;
    }
    return lines;
}

} // namespace

std::optional<std::vector<std::string>> ended_lines(std::string_view text) {
    return text.ends_with('\n') ? lines_in(text) : std::nullopt;
}

std::optional<std::vector<std::string>> key_lines(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    const std::size_t last = std::min(text.find_last_not_of("\r\n\t "), text.size());
    return lines_in(text.substr(0, text.find_first_of("\r\n", last)));
}

bool from_base64(std::string_view text, std::span<unsigned char> bytes) {
    std::size_t length = 0;
    const char* end = nullptr;
    return text.size() == sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL) - 1 &&
           sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                             sodium_base64_VARIANT_ORIGINAL) == 0 &&
           length == bytes.size() && end == text.data() + text.size();
}

std::string to_base64(std::span<const unsigned char> bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the C string's end
    return text;
}

Blake2b512 blake2b(std::string_view bytes) {
    Blake2b512 hash{};
    const auto data = bytes_of(bytes);
    crypto_generichash(hash.data(), hash.size(), data.data(), data.size(), nullptr, 0);
    return hash;
}

std::span<const unsigned char> bytes_of(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

std::string_view text_of(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace signpost
