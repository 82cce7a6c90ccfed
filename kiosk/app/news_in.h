// What other threads have found out, on its way to the session and to staff: content that was read anew, what
// became of a stick, whether a PIN is right, how the computer is.
#pragma once

#include <optional>

#include "app/content_feed.h"
#include "app/staff_desk.h"
#include "base/time.h"
#include "content/bundle.h"
#include "platform/clocks.h"
#include "platform/display_rest.h"
#include "screen/view.h"
#include "session/session.h"
#include "store/outcome.h"

namespace signpost {

// The line about the stick that somebody put in: from the news of an import to the end of its time.
// Drawing thread only.
class StickNews {
public:
    static constexpr Ms stays{20'000}; // long enough to read it twice

    // False where the line about one part of a stick stands, and the news is that another part has nothing:
    // the line stays.
    [[nodiscard]] bool hear(const ImportNotice& news, Ms now);
    // Whether the line's time is over: from now on there is none.
    [[nodiscard]] bool ended(Ms now);

    [[nodiscard]] const std::optional<StickNotice>& line() const { return line_; }
    // When ended() is to be asked; std::nullopt: there is no line.
    [[nodiscard]] std::optional<Ms> ends() const { return line_ ? std::optional(ends_) : std::nullopt; }

private:
    std::optional<StickNotice> line_;
    Ms ends_{0};
};

// What was heard, for the loop to act on.
struct Heard {
    bool on_every_screen = false; // what is drawn ahead does not hold any more, and a frame is due
    bool content = false;         // a reading has ended, well or not
    bool good_content = false;    // well: the session has it
};

// Who hears it; all of it outlives the news.
struct NewsParts {
    Session& session;
    DisplayRest& rest;
    StaffDesk& staff;
    StickNews& stick;
    ContentFeed& content;
    const Clocks& clocks;
};

// Drawing thread only.
class NewsIn {
public:
    // `first_content`: what the session shows until all of the content is read.
    NewsIn(const NewsParts& parts, BundlePtr first_content);

    // Takes all the news there is. What is wrong with the content goes to stderr, too.
    [[nodiscard]] Heard hear();

    // This bundle is on the screen: a new version of the content is confirmed so.
    void shown(const BundlePtr& bundle);

    // Whether what is shown is the whole of the content that was read last, and that was good.
    [[nodiscard]] bool content_is_good() const { return content_is_good_; }

private:
    void hear_of_staff();
    [[nodiscard]] bool hear_of_stick();
    void hear_of_content(Result<BundlePtr> outcome);
    void take_good(BundlePtr bundle);
    void refuse(const Problems& problems, bool had_only_front);

    NewsParts parts_;
    BundlePtr first_content_; // until the whole is read
    BundlePtr confirmed_;     // the bundle that was shown last
    bool content_is_good_ = false;
};

} // namespace signpost
