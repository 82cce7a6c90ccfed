#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "voice/headphones_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

using Switches = std::array<std::uint8_t, SW_CNT / 8 + 1>;

bool has_headphones(const Switches& switches) {
    return (switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8U) & 1U) != 0;
}

std::vector<std::string> names_below(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator();
         at.increment(failed))
        names.push_back(at->path().filename().string());
    return names;
}

std::string id_of(const fs::path& card) {
    std::array<char, 64> text{};
    const OpenDescriptor opened(::open((card / "id").c_str(), O_RDONLY | O_CLOEXEC));
    const ssize_t count = opened.is_open() ? ::read(opened.get(), text.data(), text.size()) : 0;
    const std::string id(text.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return id.substr(0, id.find('\n'));
}

bool is_usb(const fs::path& card) {
    std::error_code failed;
    return fs::read_symlink(card / "device" / "subsystem", failed).filename() == "usb";
}

// "card1" plays where there is a "pcmC1D0p".
bool plays(const std::vector<std::string>& names, const std::string& card) {
    const std::string begin = "pcmC" + card.substr(4) + "D";
    return std::any_of(names.begin(), names.end(), [&begin](const std::string& name) {
        return name.starts_with(begin) && name.ends_with('p');
    });
}

ino_t inode_of(const fs::path& path) {
    struct stat seen{};
    return stat(path.c_str(), &seen) == 0 ? seen.st_ino : 0;
}

} // namespace

std::optional<bool> read_jack_state(int device) {
    Switches known{};
    Switches on{};
    if (ioctl(device, EVIOCGBIT(EV_SW, sizeof known), known.data()) < 0 || !has_headphones(known) ||
        ioctl(device, EVIOCGSW(sizeof on), on.data()) < 0)
        return std::nullopt;
    return has_headphones(on);
}

std::optional<bool> after_jack_events(bool in, std::span<const input_event> events) {
    for (const input_event& event : events) {
        if (event.type == EV_SYN && event.code == SYN_DROPPED)
            return std::nullopt;
        if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT)
            in = event.value != 0;
    }
    return in;
}

Headphones::Headphones(HeadphonePlaces places)
    : places_(std::move(places)), watch_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    watch_folders();
    look_at_inputs();
    look_at_cards();
}

// A folder that is not there yet is waited for in the one that it will be in: without a sound card there is
// no /dev/snd.
void Headphones::watch_folders() {
    constexpr std::uint32_t comes_or_goes = IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR;
    for (const fs::path& folder : {places_.inputs, places_.sound_devices})
        if (inotify_add_watch(watch_.get(), folder.c_str(), comes_or_goes) < 0)
            (void)inotify_add_watch(watch_.get(), folder.parent_path().c_str(), IN_CREATE | IN_ONLYDIR);
}

void Headphones::look_at_input(const fs::path& path, const std::string& name) {
    const ino_t inode = inode_of(path);
    const auto known = inputs_.find(name);
    if (known != inputs_.end() && known->second.inode == inode)
        return;
    OpenDescriptor opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!opened.is_open())
        return; // not yet: udev lets it be opened some moments after it came
    const std::optional<bool> in = places_.jack_state(opened.get());
    if (!in)
        opened = OpenDescriptor();
    inputs_.insert_or_assign(name,
                             Input{inode, in ? std::move(opened) : OpenDescriptor(), in.value_or(false)});
}

void Headphones::look_at_inputs() {
    const std::vector<std::string> names = names_below(places_.inputs);
    std::erase_if(inputs_, [&names](const auto& input) {
        return std::find(names.begin(), names.end(), input.first) == names.end();
    });
    for (const std::string& name : names)
        if (name.starts_with("event"))
            look_at_input(places_.inputs / name, name);
}

void Headphones::look_at_cards() {
    usb_card_ = false;
    other_card_ = false;
    const std::vector<std::string> names = names_below(places_.cards);
    for (const std::string& name : names) {
        const fs::path card = places_.cards / name;
        if (!name.starts_with("card") || !plays(names, name) ||
            (!places_.card.empty() && id_of(card) != places_.card))
            continue;
        (is_usb(card) ? usb_card_ : other_card_) = true;
    }
}

bool Headphones::are_in() const {
    if (usb_card_)
        return true;
    return other_card_ &&
           std::any_of(inputs_.begin(), inputs_.end(), [](const auto& input) { return input.second.in; });
}

void Headphones::add_to(std::vector<pollfd>& waiting) const {
    waiting.push_back({watch_.get(), POLLIN, 0});
    for (const auto& [name, input] : inputs_)
        if (input.opened.is_open())
            waiting.push_back({input.opened.get(), POLLIN, 0});
}

void Headphones::drain_watch() {
    std::array<char, 4096> events{};
    while (::read(watch_.get(), events.data(), events.size()) > 0) {
    }
}

// False: the device is gone.
bool Headphones::read_events(Input& input) const {
    std::array<input_event, 64> events{};
    const ssize_t count = ::read(input.opened.get(), events.data(), sizeof events);
    if (count < static_cast<ssize_t>(sizeof(input_event)))
        return count < 0 && errno == EAGAIN;
    const std::span<const input_event> read(events.data(),
                                            static_cast<std::size_t>(count) / sizeof(input_event));
    std::optional<bool> in = after_jack_events(input.in, read);
    if (!in)
        in = places_.jack_state(input.opened.get());
    input.in = in.value_or(false);
    return in.has_value();
}

bool Headphones::follow(const std::vector<pollfd>& waiting) {
    const auto came = [&waiting](int fd) {
        return std::any_of(waiting.begin(), waiting.end(),
                           [fd](const pollfd& each) { return each.fd == fd && each.revents != 0; });
    };
    bool lost = false;
    for (auto at = inputs_.begin(); at != inputs_.end();) {
        Input& input = at->second;
        const bool gone = input.opened.is_open() && came(input.opened.get()) && !read_events(input);
        lost = lost || gone;
        at = gone ? inputs_.erase(at) : std::next(at);
    }
    if (!lost && !came(watch_.get()))
        return false;
    drain_watch();
    watch_folders();
    look_at_inputs();
    look_at_cards();
    return true;
}

} // namespace signpost
