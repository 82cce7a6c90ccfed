// The strip below the picture: what is wrong, and "All right again" once it is not. As values; drawn in
// desk_internal.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "preview/report_internal.h"

namespace signpost::preview {

struct StripText {
    enum class Tone { mistake, notice, good };
    struct Line {
        std::string place; // "pages/stalking.toml:3:9"; "" for none
        std::string told;  // cause and remedy
        friend bool operator==(const Line&, const Line&) = default;
    };
    Tone tone = Tone::good;
    std::string headline{};
    std::vector<Line> lines{};
    friend bool operator==(const StripText&, const StripText&) = default;
};

// For the terminal: of mistakes the headline alone, as the kiosk itself has told each there.
[[nodiscard]] std::string to_text(const StripText& text);

// Mistakes first; where there is none, files that nobody reads; then what has no room; and then advice that
// is new since the window opened, so that the strip tells what the last change brought and not what everybody
// knows. Drawing thread.
class Strip {
public:
    static constexpr Ms good_stays{20'000}; // "All right again"
    static constexpr std::size_t most_lines = 2;

    void hear(const Report& report, Ms now);
    // Whether "All right again" has stood long enough, and is gone now.
    [[nodiscard]] bool ended(Ms now);

    // std::nullopt: there is nothing to say, and no strip.
    [[nodiscard]] const std::optional<StripText>& text() const { return text_; }
    // When ended() is to be asked.
    [[nodiscard]] std::optional<Ms> ends() const { return ends_; }

private:
    [[nodiscard]] std::optional<StripText> told_of(const Report& report) const;
    [[nodiscard]] bool is_new(const Remark& remark) const;

    std::optional<StripText> text_;
    std::optional<Ms> ends_;
    std::optional<Report> known_; // of the first reading without a mistake
    bool shown_good_ = false;     // some content was good since the window opened
};

} // namespace signpost::preview
