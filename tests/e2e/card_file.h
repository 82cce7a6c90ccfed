// A sound card that is a file, for a kiosk that reads aloud: what a listener would hear is there to be looked
// at.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace signpost::e2e {

using Sound = std::vector<std::int16_t>; // 22,050 samples a second

// Puts a kiosk into `folder`/bin/ whose kiosk-voice plays into files of `folder`. The kiosk knows nothing of
// it.
[[nodiscard]] std::filesystem::path kiosk_with_card(const std::filesystem::path& folder);

// What such a kiosk has said.
class CardFile {
public:
    explicit CardFile(std::filesystem::path folder);

    // All of it, from the start of the kiosk on.
    [[nodiscard]] Sound heard() const;
    [[nodiscard]] std::uintmax_t bytes() const;
    // Waits until English `words` are heard after what was waited for before. False: they never came.
    [[nodiscard]] bool says(const std::string& words);
    // The same of their first half second, which tells most sentences apart.
    [[nodiscard]] bool begins_to_say(const std::string& words);
    // Waits until the card was given more than this.
    [[nodiscard]] bool goes_on_after(std::uintmax_t bytes) const;

private:
    [[nodiscard]] bool comes(const Sound& wanted);
    [[nodiscard]] std::vector<std::filesystem::path> files() const;

    std::filesystem::path folder_;
    std::size_t looked_at_ = 0; // samples
};

// What espeak-ng makes of English words where a kiosk has it speak, at the usual speed. Empty: it is not
// there.
[[nodiscard]] Sound spoken(const std::string& words);

} // namespace signpost::e2e
