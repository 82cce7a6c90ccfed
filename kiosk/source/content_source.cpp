#include "source/content_source.h"

#include <utility>

#include "source/load_files.h"
#include "store/store.h"

namespace signpost {

namespace {

std::filesystem::path without_links(const std::filesystem::path& store) {
    return store.empty() ? store : std::filesystem::path(real_path(store.string()));
}

} // namespace

ContentSource::ContentSource(std::filesystem::path folder, const std::filesystem::path& store)
    : folder_(std::move(folder)), store_(without_links(store)) {}

SourceStart ContentSource::start(const UtcTime& now) {
    if (store_.empty())
        return {};
    last_notice_ = read_notice(files_, store_.string()); // news to nobody
    const StartOutcome outcome = count_start(files_, store_.string(), now);
    std::string text = to_text(outcome.problems);
    if (outcome.rolled_back_from)
        text += "The content with serial " + std::to_string(*outcome.rolled_back_from) +
                " could not be shown in two starts. The kiosk went back to the content before it.\n";
    return {std::move(text), outcome.rolled_back_from.has_value()};
}

Result<BundleFiles> ContentSource::load() {
    if (!store_.empty())
        look_for_news();
    return load_files(shown_folder());
}

Result<BundleFiles> ContentSource::load_front() { return signpost::load_front(shown_folder()); }

std::filesystem::path ContentSource::shown_folder() {
    if (store_.empty())
        return folder_;
    const StoreReading reading = read_store(files_, store_.string());
    return reading.shown ? std::filesystem::path(reading.shown->folder) : folder_;
}

void ContentSource::tell_news(std::function<void()> on_news) {
    const std::scoped_lock hold(lock_);
    on_news_ = std::move(on_news);
}

std::optional<Notice> ContentSource::take_news() {
    const std::scoped_lock hold(lock_);
    return std::exchange(news_, std::nullopt);
}

void ContentSource::look_for_news() {
    const auto notice = read_notice(files_, store_.string());
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
    if (store_.empty())
        return;
    // A failure is no harm now: the next start counts, and asks again. Assigning waits for the last one.
    confirming_ = std::async(std::launch::async, [this, serial] {
        const FileDone done = confirm(files_, store_.string(), serial);
        static_cast<void>(done);
    });
}

} // namespace signpost
