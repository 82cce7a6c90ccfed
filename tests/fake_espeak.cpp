// In place of espeak-ng in tests: writes each byte of the text as samples of a hundredth of a second, so that
// what left the sound card can be read back. A text that begins with BABBLE, HANG or DIE has it do that.
#include <array>
#include <csignal>
#include <cstdint>
#include <string>
#include <string_view>

#include <unistd.h>

namespace {

constexpr std::size_t samples_a_byte = 220;

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string head() {
    using namespace std::string_literals;
    return "RIFF\x24\xf0\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data\0\xf0\xff\x7f"s;
}

// The byte is the sample's higher half.
std::string sound_of(char byte) {
    std::string sound;
    for (std::size_t i = 0; i < samples_a_byte; ++i)
        sound += {'\0', byte};
    return sound;
}

std::string read_all() {
    std::string text;
    std::array<char, 4096> bytes{};
    for (ssize_t count = 0; (count = ::read(STDIN_FILENO, bytes.data(), bytes.size())) > 0;)
        text.append(bytes.data(), static_cast<std::size_t>(count));
    return text.substr(0, text.find('\n'));
}

} // namespace

int main() {
    const std::string text = read_all();
    if (text.starts_with("DIE"))
        return 1;
    if (!write_all(head()))
        return 1;
    while (text.starts_with("BABBLE"))
        if (!write_all(sound_of('b')))
            return 1;
    if (text.starts_with("HANG"))
        for (;;)
            pause();
    for (const char byte : text)
        if (!write_all(sound_of(byte)))
            return 1;
    return 0;
}
