// What other threads have found out, on its way to the session and to staff: content that was read anew, what
// became of a stick, whether a PIN is right, how the computer is.
#pragma once

#include "app/content_feed.h"
#include "app/staff_desk.h"
#include "app/stick_news.h"
#include "content/bundle.h"
#include "platform/clocks.h"
#include "platform/display_rest.h"
#include "session/session.h"

namespace signpost {

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
    // `front`: what the session shows until all of the content was read.
    NewsIn(const NewsParts& parts, BundlePtr front);

    // Takes all the news there is. What is wrong with the content goes to stderr, too.
    [[nodiscard]] Heard hear();

    // This bundle is on the screen: a new version of the content is confirmed so.
    void shown(const BundlePtr& bundle);

    [[nodiscard]] bool content_is_whole() const { return front_ == nullptr; }

private:
    void hear_of_staff();
    [[nodiscard]] bool hear_of_stick();
    void hear_of_content(Result<BundlePtr> outcome);
    void take_good(BundlePtr bundle);
    void refuse(const Problems& problems, bool had_only_front);

    NewsParts parts_;
    BundlePtr front_;     // until the whole is read
    BundlePtr confirmed_; // the bundle that was shown last
};

} // namespace signpost
