#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <fstream>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/voice_lab.h"
#include "voice/headphones_internal.h"

namespace voice_headphones_test {

using namespace signpost;
using Kind = VoiceNews::Kind;
namespace fs = std::filesystem;

namespace {

constexpr VoiceNews came_in{.kind = Kind::headphones_in, .by_jack = true};
constexpr VoiceNews card_came{.kind = Kind::headphones_in}; // it may stay when they are pulled out of it
constexpr VoiceNews went_out{Kind::headphones_out, 0};

input_event switched(int value, std::uint16_t code = SW_HEADPHONE_INSERT) {
    input_event event{};
    event.type = EV_SW;
    event.code = code;
    event.value = value;
    return event;
}

input_event lost_events() {
    input_event event{};
    event.type = EV_SYN;
    event.code = SYN_DROPPED;
    return event;
}

// A FIFO in place of an input device, whose jack is as `is_in` says when it is asked.
class Jack {
public:
    explicit Jack(fs::path path) : path_(std::move(path)) {
        REQUIRE(mkfifo(path_.c_str(), 0600) == 0);
        end_ = ::open(path_.c_str(), O_RDWR | O_CLOEXEC);
    }
    ~Jack() { unplug_device(); }
    Jack(const Jack&) = delete;
    Jack& operator=(const Jack&) = delete;

    void send(const input_event& event) const {
        REQUIRE(::write(end_, &event, sizeof event) == static_cast<ssize_t>(sizeof event));
    }
    void unplug_device() {
        fs::remove(path_);
        if (end_ >= 0)
            ::close(std::exchange(end_, -1));
    }

private:
    fs::path path_;
    int end_ = -1;
};

void put_card(const VoiceLab& lab, const std::string& number, const std::string& id, const char* bus) {
    const fs::path card = lab.folder / "cards" / ("card" + number);
    fs::create_directories(card / "device");
    fs::create_symlink(fs::path("/sys/bus") / bus, card / "device" / "subsystem");
    std::ofstream(card / "id") << id << "\n";
    std::ofstream(lab.folder / "cards" / ("pcmC" + number + "D0p")) << "";
    std::ofstream(lab.folder / "snd" / ("controlC" + number)) << ""; // the kernel's: here it is heard of
}

void take_card(const VoiceLab& lab, const std::string& number) {
    fs::remove_all(lab.folder / "cards" / ("card" + number));
    fs::remove(lab.folder / "cards" / ("pcmC" + number + "D0p"));
    fs::remove(lab.folder / "snd" / ("controlC" + number));
}

// Headphones by a jack, which is `in` when it is asked.
void open_with_jack(VoiceLab& lab, std::atomic<bool>& in) {
    lab.settings.may_hear = MayHear::with_headphones;
    lab.settings.jack_state = [&in](int) { return std::optional<bool>(in); };
    put_card(lab, "0", "PCH", "pci");
    lab.open();
}

} // namespace

TEST_CASE("Events of a jack: the last one counts, others are none, and where some were lost it is asked") {
    const std::array in{switched(1)};
    const std::array in_and_out{switched(1), switched(0)};
    const std::array line{switched(1, SW_LINEOUT_INSERT)};
    const std::array lost{switched(1), lost_events()};
    CHECK(after_jack_events(false, in) == true);
    CHECK(after_jack_events(true, in_and_out) == false);
    CHECK(after_jack_events(false, line) == false);
    CHECK(after_jack_events(true, {}) == true);
    CHECK(after_jack_events(false, lost) == std::nullopt);
}

TEST_CASE("What is no input device has no jack") {
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    CHECK(read_jack_state(nothing) == std::nullopt);
    ::close(nothing);
}

TEST_CASE("Headphones go in and out: that is told, and the program that speaks runs while they are in") {
    VoiceLab lab;
    std::atomic<bool> in = false;
    const Jack jack(lab.folder / "inputs" / "event7");
    open_with_jack(lab, in);
    CHECK_FALSE(lab.voice->may_be_heard());
    for (int turn = 0; turn < 3; ++turn) {
        jack.send(switched(1));
        REQUIRE(lab.hears_of(came_in));
        CHECK(lab.voice->may_be_heard());
        CHECK(voice_process() != 0);
        jack.send(switched(0));
        REQUIRE(lab.hears_of(went_out));
        CHECK_FALSE(lab.voice->may_be_heard());
        CHECK(voice_process() == 0);
    }
}

TEST_CASE("Headphones that are in when the kiosk starts are heard of; and that their device went is that "
          "they did") {
    VoiceLab lab;
    std::atomic<bool> in = true;
    Jack jack(lab.folder / "inputs" / "event0");
    open_with_jack(lab, in);
    REQUIRE(lab.hears_of(came_in));
    jack.unplug_device();
    REQUIRE(lab.hears_of(went_out));
    const Jack other(lab.folder / "inputs" / "event0"); // the same name, and another device
    REQUIRE(lab.hears_of(came_in));
}

TEST_CASE("Where events were lost the device is asked") {
    VoiceLab lab;
    std::atomic<bool> in = false;
    const Jack jack(lab.folder / "inputs" / "event0");
    open_with_jack(lab, in);
    in = true;
    jack.send(lost_events());
    REQUIRE(lab.hears_of(came_in));
}

TEST_CASE("Pulled out in the middle of a word: nothing more is heard, and the processes are gone") {
    VoiceLab lab;
    std::atomic<bool> in = true;
    const Jack jack(lab.folder / "inputs" / "event0");
    open_with_jack(lab, in);
    REQUIRE(lab.hears_of(came_in));
    lab.voice->say({{std::string(600, 'a'), "en"}}, {}, 1);
    REQUIRE(lab.hears(2000));
    const int group = voice_process();
    REQUIRE(group != 0);
    jack.send(switched(0));
    REQUIRE(lab.hears_of(went_out));
    CHECK(comes_true([&] { return alive_in_group(group) == 0; }));
    const auto mark = lab.heard_size();
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    CHECK(lab.heard_size() == mark);
}

TEST_CASE("A USB card is headphones: it comes and goes as they do") {
    VoiceLab lab;
    lab.settings.may_hear = MayHear::with_headphones;
    SUBCASE("any") {}
    SUBCASE("the one that is named") { lab.settings.card = "Headset"; }
    lab.open();
    put_card(lab, "1", "Headset", "usb");
    REQUIRE(lab.hears_of(card_came));
    take_card(lab, "1");
    REQUIRE(lab.hears_of(went_out));
}

TEST_CASE("Another card than the one that is named is not listened to") {
    VoiceLab lab;
    lab.settings.may_hear = MayHear::with_headphones;
    lab.settings.card = "Headset";
    lab.open();
    put_card(lab, "1", "Camera", "usb");
    put_card(lab, "2", "Headset", "usb");
    REQUIRE(lab.hears_of(card_came));
    take_card(lab, "1");
    take_card(lab, "2");
    REQUIRE(lab.hears_of(went_out));
}

TEST_CASE("Headphones are not announced before the mixer was looked at, and never where it cannot be") {
    VoiceLab lab;
    std::atomic<bool> in = true;
    lab.settings.pcm.clear(); // so that a card is looked for, and none is found that has this name
    lab.settings.card = "PCH";
    const Jack jack(lab.folder / "inputs" / "event0");
    open_with_jack(lab, in);
    if (fs::exists("/proc/asound/PCH")) {
        MESSAGE("not looked at: this computer has a card of that name");
        return;
    }
    lab.voice->say({{"abc", "en"}}, {}, 1);
    REQUIRE(lab.hears_of({Kind::failed, 1}));
    CHECK_FALSE(lab.voice->may_be_heard());
    CHECK(lab.voice->take_news().empty());
}

TEST_CASE("What is ordered after they were pulled out is not said, and brings nobody back") {
    VoiceLab lab;
    std::atomic<bool> in = false;
    const Jack jack(lab.folder / "inputs" / "event7");
    open_with_jack(lab, in);
    jack.send(switched(1));
    REQUIRE(lab.hears_of(came_in));
    jack.send(switched(0));
    REQUIRE(lab.hears_of(went_out));
    const auto before = lab.heard_size();
    lab.voice->say({{.text = "too late", .language = "en"}}, {}, 7);
    CHECK(lab.hears_of({Kind::failed, 7}));
    CHECK_FALSE(lab.voice->may_be_heard());
    CHECK(lab.heard_size() == before);
    CHECK(voice_process() == 0);
    jack.send(switched(1)); // and the next time is announced
    CHECK(lab.hears_of(came_in));
}

} // namespace voice_headphones_test
