#include "source/content_source.h"

#include <utility>

#include "source/load_files.h"
#include "store/chosen_site.h"
#include "store/requests.h"

namespace signpost {

namespace {

std::optional<Store> store_in(Files& files, const std::filesystem::path& folder) {
    return folder.empty() ? std::nullopt : std::optional(Store(files, real_path(folder.string())));
}

} // namespace

ContentSource::ContentSource(std::filesystem::path folder, const std::filesystem::path& store)
    : folder_(std::move(folder)), store_(store_in(files_, store)),
      watched_(store_ ? std::filesystem::path(store_->folder()) : folder_) {}

SourceStart ContentSource::start(UtcTime now) {
    if (!store_)
        return {};
    last_notice_ = read_notice(*store_); // it was told before this start
    const StartOutcome outcome = count_start(*store_, now);
    std::string text = to_text(outcome.problems);
    if (outcome.rolled_back_from)
        text += "The content with serial " + std::to_string(*outcome.rolled_back_from) +
                " could not be shown in two starts. The kiosk went back to the content before it.\n";
    return {.told = std::move(text), .rolled_back = outcome.rolled_back_from.has_value()};
}

Result<BundleFiles> ContentSource::load() {
    if (store_)
        look_for_news();
    std::filesystem::path folder = shown_folder();
    {
        const std::scoped_lock hold(lock_);
        loaded_ = folder;
    }
    return load_files(folder, Recordings::by_name);
}

Result<BundleFiles> ContentSource::load_first_content(const std::string& site) {
    return signpost::load_first_content(shown_folder(), site);
}

std::string ContentSource::first_content_mark(const std::string& site) const {
    std::string mark = mark_of_first_content(folder_, site); // shown where nothing else can be
    if (store_)
        for (const char* name : {"record.toml", "record-copy.toml"})
            mark += mark_of_file(store_->path_of(name));
    return mark;
}

std::string ContentSource::recording(const LanguageCode& language, const std::string& key) const {
    std::filesystem::path folder;
    {
        const std::scoped_lock hold(lock_);
        folder = loaded_;
    }
    return folder.empty() ? "" : load_recording(folder, language, key);
}

std::filesystem::path ContentSource::shown_folder() {
    if (!store_)
        return folder_;
    const StoreReading reading = store_->read();
    return reading.shown ? std::filesystem::path(reading.shown->folder) : folder_;
}

void ContentSource::tell_news(std::function<void()> on_news) {
    const std::scoped_lock hold(lock_);
    on_news_ = std::move(on_news);
}

std::optional<ImportNotice> ContentSource::take_news() {
    const std::scoped_lock hold(lock_);
    return std::exchange(news_, std::nullopt);
}

std::string ContentSource::site(const std::string& in_settings) const {
    return store_ ? site_of(in_settings, *store_) : in_settings;
}

FileDone ContentSource::keep_site(const std::string& site) const {
    if (!store_)
        return tl::unexpected(FileError{.kind = FileError::Kind::missing, .text = "this kiosk has no store"});
    return write_chosen_site(*store_, site);
}

FileDone ContentSource::ask_for_clock(const ClockWish& wish) const {
    if (!store_)
        return tl::unexpected(FileError{.kind = FileError::Kind::missing, .text = "this kiosk has no store"});
    return write_clock_wish(*store_, wish);
}

FileDone ContentSource::ask_for_power_off(UtcTime now) const {
    if (!store_)
        return tl::unexpected(FileError{.kind = FileError::Kind::missing, .text = "this kiosk has no store"});
    return signpost::ask_for_power_off(*store_, now);
}

void ContentSource::look_for_news() {
    const auto notice = read_notice(*store_);
    std::function<void()> tell;
    {
        const std::scoped_lock hold(lock_);
        if (!notice || notice == last_notice_)
            return;
        last_notice_ = notice;
        news_ = notice;
        tell = on_news_;
    }
    if (tell)
        tell();
}

void ContentSource::shown(std::int64_t serial) {
    if (!store_)
        return;
    // A failure is no harm now: the next start counts, and asks again. Assigning waits for the last one.
    confirming_ = std::async(std::launch::async, [this, serial] {
        const FileDone done = confirm(*store_, serial);
        static_cast<void>(done);
    });
}

} // namespace signpost
