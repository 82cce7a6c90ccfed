// Whether headphones are in: by the jacks of this computer, and by USB sound cards, which come and go as
// headphones do.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <poll.h>
#include <sys/types.h>

#include "disk/descriptor.h"
#include "voice/open_voice.h"

struct input_event;

namespace signpost {

// What events of a jack (Linux input devices, EV_SW) make of its state. std::nullopt: some were lost, so that
// the device must be asked.
[[nodiscard]] std::optional<bool> after_jack_events(bool in, std::span<const input_event> events);

struct HeadphonePlaces {
    std::filesystem::path inputs = "/dev/input";
    std::filesystem::path sound_devices = "/dev/snd";
    std::filesystem::path cards = "/sys/class/sound"; // as the kernel lists them
    std::string card{};                               // the one that is spoken through; "": any
    JackState jack_state = read_jack_state;
};

// One thread. Wakes nobody while nothing comes or goes.
class Headphones {
public:
    explicit Headphones(HeadphonePlaces places);

    [[nodiscard]] bool are_in() const;
    // Whether it is a jack that says so. A USB card may stay where it is when they are pulled out of it.
    [[nodiscard]] bool are_in_by_jack() const { return are_in() && !usb_card_; }
    // What to wait for.
    void add_to(std::vector<pollfd>& waiting) const;
    // Takes what came. True: a device came, went, or may be opened now.
    [[nodiscard]] bool follow(const std::vector<pollfd>& waiting);

private:
    struct Input {
        ino_t inode = 0;
        OpenDescriptor opened{}; // closed: it has no jack
        bool in = false;
    };
    void watch_folders();
    void look_at_inputs();
    void look_at_cards();
    void look_at_input(const std::filesystem::path& path, const std::string& name);
    void drain_watch();
    [[nodiscard]] bool read_events(Input& input) const;

    HeadphonePlaces places_;
    OpenDescriptor watch_;
    std::map<std::string, Input> inputs_; // "event3"
    bool usb_card_ = false;
    bool other_card_ = false;
};

} // namespace signpost
