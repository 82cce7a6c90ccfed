#include "app/kept_start.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include <sodium.h>

#include "disk/disk_files.h"
#include "source/load_files.h"

namespace signpost {

namespace {

constexpr std::string_view file_name = "start-picture";
constexpr std::size_t largest = std::size_t{16} << 20U; // bytes: a busy picture of 4K

// The file begins with it: a hash of the key and of every byte of the picture, so that one look tells both
// whether the picture is the one that is wanted and whether it is whole.
constexpr std::size_t seal_bytes = crypto_generichash_BYTES;

const unsigned char* bytes_in(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string seal_of(const std::string& key, std::string_view picture) {
    std::array<unsigned char, seal_bytes> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_in(key), key.size(), nullptr, 0);
    const auto of_key = hash;
    crypto_generichash(hash.data(), hash.size(), bytes_in(picture), picture.size(), of_key.data(),
                       of_key.size());
    return {hash.begin(), hash.end()};
}

std::string in_tenths(std::optional<MmSize> size) {
    const auto tenths = [](float mm) { return std::to_string(std::lround(10 * mm)); };
    return size ? tenths(size->w) + 'x' + tenths(size->h) : "";
}

// The old one is there until the new one is, whenever the power goes; of one that has no room nothing stays.
bool put_in_place(const std::string& folder, const std::string& bytes) {
    DiskFiles files;
    const std::string path = folder + '/' + std::string(file_name);
    const std::string beside = path + ".new";
    (void)files.remove_file(beside); // of a writer that did not come to its end
    const bool done =
        files.write_new(beside, bytes).and_then([&] { return files.rename(beside, path); }).has_value();
    if (!done)
        (void)files.remove_file(beside);
    return done;
}

} // namespace

std::string key_of_start(const StartCauses& causes) {
    const Settings& settings = causes.settings;
    std::string key = mark_of_file("/proc/self/exe") + mark_of_file(causes.settings_file);
    key += causes.source.first_content_mark(causes.site);
    key += causes.site + '\n' + std::to_string(static_cast<int>(settings.rotation)) + '\n';
    key += std::to_string(causes.screen.w) + 'x' + std::to_string(causes.screen.h) + '\n';
    return key + in_tenths(causes.reported) + '\n' + in_tenths(settings.screen_mm) + '\n';
}

PackedPicture picture_of_start(Stage& stage, const View& view) {
    Rules rules = view.rules;
    rules.hearers = Hearers::nobody;
    const StaffFacts staff;
    return stage.picture_of({.state = view.state,
                             .bundle = view.bundle,
                             .rules = rules,
                             .staff = staff,
                             .metrics = view.metrics,
                             .clock_is_right = false,
                             .now = view.state.visit.arrived,
                             .hide_at_left = view.hide_at_left});
}

std::optional<PackedPicture> KeptStart::find(const std::string& key) {
    if (!has_folder())
        return std::nullopt;
    DiskFiles files;
    const auto bytes = files.read(real_path((folder_ / file_name).string()), largest);
    if (!bytes || bytes->size() <= seal_bytes)
        return std::nullopt;
    const std::string_view picture = std::string_view(*bytes).substr(seal_bytes);
    const std::string seal = seal_of(key, picture);
    if (!bytes->starts_with(seal))
        return std::nullopt;
    seal_ = seal;
    return PackedPicture::from_text(picture);
}

void KeptStart::keep(PackedPicture picture, std::function<std::string()> key) {
    if (!has_folder() || picture.empty())
        return;
    {
        const std::scoped_lock hold(lock_);
        wanted_ = {std::move(picture), std::move(key)};
    }
    const bool begun = writer_.start([this] {
        while (const auto wanted = next())
            write(*wanted);
        return true;
    });
    // One that is at work takes this next; if it was just ending, the next start takes longer once.
    static_cast<void>(begun);
}

std::optional<KeptStart::Wanted> KeptStart::next() {
    const std::scoped_lock hold(lock_);
    return std::exchange(wanted_, std::nullopt);
}

void KeptStart::write(const Wanted& wanted) {
    const std::string text = wanted.picture.to_text();
    const std::string seal = seal_of(wanted.key(), text);
    if (seal == seal_ || seal.size() + text.size() > largest)
        return;
    seal_.clear();
    if (put_in_place(real_path(folder_.string()), seal + text))
        seal_ = seal;
}

} // namespace signpost
