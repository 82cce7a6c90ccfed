// The line about the stick that somebody put in: from the news of an import to the end of its time.
#pragma once

#include <optional>

#include "base/time.h"
#include "screen/view.h"
#include "store/outcome.h"

namespace signpost {

// Drawing thread only.
class StickNews {
public:
    static constexpr Ms stays{20'000}; // long enough to read it twice

    // False where it is about another part of the stick whose line stands.
    [[nodiscard]] bool hear(const Notice& news, Ms now);
    // Whether the line's time is over: from now on there is none.
    [[nodiscard]] bool ended(Ms now);

    [[nodiscard]] const std::optional<StickNotice>& line() const { return line_; }
    // When ended() is to be asked; std::nullopt: there is no line.
    [[nodiscard]] std::optional<Ms> ends() const { return line_ ? std::optional(ends_) : std::nullopt; }

private:
    std::optional<StickNotice> line_;
    Ms ends_{0};
};

} // namespace signpost
