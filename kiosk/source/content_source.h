// Where a kiosk's content comes from: a folder that admins edit, or the store of what came on sticks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/clock_wish.h"
#include "content/read_bundle.h"
#include "disk/disk_files.h"
#include "store/outcome.h"
#include "store/starts.h"
#include "store/store.h"

namespace signpost {

struct SourceStart {
    std::string told;         // for IT staff; "" when there is nothing to say
    bool rolled_back = false; // load_first_content() must be called again: what it gave before was taken back
};

// With a store, its current bundle is shown, and `folder` while the store is empty. load() is called on the
// watching thread, all else on the drawing thread.
class ContentSource {
public:
    // `store` may be empty: there is none.
    ContentSource(std::filesystem::path folder, const std::filesystem::path& store);

    // Before the first load(): counts this start, and takes back a bundle that was never shown in two.
    [[nodiscard]] SourceStart start(UtcTime now);

    // The folder in which something changes when there may be something new to load.
    [[nodiscard]] const std::filesystem::path& watched() const { return watched_; }

    // The files of the bundle to show, its recordings by name. `on_news` (see below) is called when an import
    // left a notice.
    [[nodiscard]] Result<BundleFiles> load();

    // The bytes of a recording of what was loaded last; "" where it is not there any more. Any thread.
    [[nodiscard]] std::string recording(const LanguageCode& language, const std::string& key) const;

    // Those that the first screen needs at this site: see load_first_content().
    [[nodiscard]] Result<BundleFiles> load_first_content(const std::string& site);

    // A text that is another one whenever load_first_content() may give something else. Reads no file.
    [[nodiscard]] std::string first_content_mark(const std::string& site) const;

    // From now on `on_news` is called on the thread of load() each time take_news() has something.
    void tell_news(std::function<void()> on_news);
    // What the last import came to, once; std::nullopt when there was none since the start.
    [[nodiscard]] std::optional<ImportNotice> take_news();

    // The place of a kiosk whose settings name `in_settings`: see store/chosen_site.h.
    [[nodiscard]] std::string site(const std::string& in_settings) const;
    // Writes down what staff chose; an error where there is no store. Any thread.
    [[nodiscard]] FileDone keep_site(const std::string& site) const;

    // Leaves word for whoever may set the clock; an error where there is no store. Any thread.
    [[nodiscard]] FileDone ask_for_clock(const ClockWish& wish) const;

    // Leaves word for whoever may switch the computer off; an error where there is no store. Any thread.
    [[nodiscard]] FileDone ask_for_power_off(UtcTime now) const;

    // The first frame of the bundle with this serial is on the screen: the store need not take it back.
    // Returns at once; the disk is written on a thread of its own.
    void shown(std::int64_t serial);

private:
    void look_for_news();
    [[nodiscard]] std::filesystem::path shown_folder();

    const std::filesystem::path folder_;
    DiskFiles files_;
    const std::optional<Store> store_; // by its path without links
    const std::filesystem::path watched_;
    std::future<void> confirming_;

    mutable std::mutex lock_;      // what follows
    std::filesystem::path loaded_; // the folder that was loaded last
    std::function<void()> on_news_;
    std::optional<ImportNotice> last_notice_;
    std::optional<ImportNotice> news_;
};

} // namespace signpost
