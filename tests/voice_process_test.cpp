// The real kiosk-voice, a made-up espeak, and a sound card that is a file.
#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <random>
#include <thread>

#include <unistd.h>

#include "support/made_recording.h"
#include "support/voice_lab.h"
#include "voice/messages.h"

using namespace signpost;
using Kind = VoiceNews::Kind;

namespace {

constexpr VoiceLook full_volume{.volume = volume_steps - 1, .rate = usual_rate};
constexpr std::uintmax_t a_letter = 440; // bytes that the card gets of one

std::vector<Utterance> english(const std::string& text) { return {{.text = text, .language = "en"}}; }

// Some seconds of it.
std::string long_text() {
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "opqrst";
    return text;
}

} // namespace

TEST_CASE("What is said comes out of the card, whole and in order, and that it was heard is told") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say({{"abc", "en"}, {"xyz", "pl"}}, full_volume, 7);
    REQUIRE(lab.hears_of({Kind::said, 7}));
    CHECK(letters_of(lab.heard_bytes()) == "abcxyz");
    CHECK(lab.heard_bytes().size() == std::size_t{6} * 220);
    CHECK(lab.wakes > 0);
}

TEST_CASE("What somebody recorded is heard in place of the voice, among words that are spoken") {
    VoiceLab lab;
    const std::string clip = test::recording_of_tone(0.5F);
    lab.settings.read_recording = [&](const std::string& language, const std::string& key) {
        return language == "en" && key == "0e5751c026e543b2" ? clip : std::string();
    };
    lab.open();
    REQUIRE(lab.may_be_heard());
    const Utterance recorded{.text = "zzz", .language = "en", .recording = "0e5751c026e543b2"};
    lab.voice->say({{"abc", "en"}, recorded, {"xyz", "pl"}}, full_volume, 7);
    REQUIRE(lab.hears_of({Kind::said, 7}));
    const std::string heard = lab.heard_bytes();
    CHECK(heard.starts_with(std::string(220, 'a') + std::string(220, 'b') + std::string(220, 'c')));
    CHECK(heard.ends_with(std::string(220, 'x') + std::string(220, 'y') + std::string(220, 'z')));
    CHECK(static_cast<double>(heard.size()) == doctest::Approx(6 * 220 + 11'025).epsilon(0.01));
}

TEST_CASE("Where a recording cannot be read or decoded its text is spoken") {
    const std::string whole = test::recording_of_tone(0.5F);
    for (const std::string& clip : {std::string(), std::string("no sound"), whole.substr(0, 60)}) {
        VoiceLab lab;
        lab.settings.read_recording = [&](const std::string&, const std::string&) { return clip; };
        lab.open();
        REQUIRE(lab.may_be_heard());
        lab.voice->say({{.text = "abc", .language = "en", .recording = "0e5751c026e543b2"}}, full_volume, 7);
        REQUIRE(lab.hears_of({Kind::said, 7}));
        CHECK(letters_of(lab.heard_bytes()) == "abc");
    }
}

TEST_CASE("A language that no voice can say is heard as far as it was recorded") {
    VoiceLab lab;
    lab.settings.read_recording = [&](const std::string&, const std::string&) {
        return test::recording_of_tone(0.5F);
    };
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say({{.text = "abc", .language = "tl", .recording = "0e5751c026e543b2"}, {"2 of 6", "tl"}},
                   full_volume, 7);
    REQUIRE(lab.hears_of({Kind::said, 7}));
    CHECK(static_cast<double>(lab.heard_bytes().size()) == doctest::Approx(11'025).epsilon(0.01));
}

TEST_CASE("Recordings that are too many for one order are spoken, and nothing is lost") {
    VoiceLab lab;
    lab.settings.read_recording = [](const std::string&, const std::string&) {
        return std::string(most_clip_bytes + 1, 'a');
    };
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say({{.text = "abc", .language = "en", .recording = "0e5751c026e543b2"}}, full_volume, 7);
    REQUIRE(lab.hears_of({Kind::said, 7}));
    CHECK(letters_of(lab.heard_bytes()) == "abc");
}

TEST_CASE("What is said in place of something else begins at once, and nothing of the other follows") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say(english(long_text()), full_volume, 1);
    REQUIRE(lab.hears(10 * a_letter));
    lab.voice->say(english("abc"), full_volume, 2);
    const auto news = [&] {
        std::vector<VoiceNews> all;
        CHECK(comes_true([&] {
            for (const VoiceNews& each : lab.voice->take_news())
                all.push_back(each);
            return !all.empty();
        }));
        return all;
    }();
    CHECK(news == std::vector<VoiceNews>{{Kind::said, 2}});
    const std::string letters = letters_of(lab.heard_bytes());
    CHECK(letters.ends_with("abc"));
    CHECK(letters.substr(0, letters.size() - 3).find_first_of("abc") == letters.npos);
}

TEST_CASE("Silenced at 200 moments: 10 ms later nothing more leaves the card, and what had spoken is gone") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    std::mt19937 random(23); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same moments each time
    int spoke = 0;
    for (std::uint64_t turn = 1; turn <= 200; ++turn) {
        CAPTURE(turn);
        const auto before = lab.heard_size();
        lab.voice->say(english(long_text()), full_volume, turn);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
        const int group = voice_process();
        lab.voice->silence();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const auto mark = lab.heard_size();
        if (mark != before) // else it may not have been told yet, and waits for the next order
            REQUIRE(comes_true([group] { return group == 0 || alive_in_group(group) == 0; }));
        std::this_thread::sleep_for(std::chrono::milliseconds(30)); // more than a card holds
        REQUIRE(lab.heard_size() == mark);
        REQUIRE(lab.voice->take_news().empty());
        spoke += mark > 0 ? 1 : 0;
    }
    CHECK(spoke > 20); // else nothing was proven
    lab.voice->say(english("abc"), full_volume, 999);
    REQUIRE(lab.hears_of({Kind::said, 999}));
    CHECK(letters_of(lab.heard_bytes()) == "abc");
}

TEST_CASE("News of what was silenced never comes, though it came before it was fetched") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say(english("a"), full_volume, 1);
    REQUIRE(comes_true([&] { return lab.wakes > 0; }));
    lab.voice->silence();
    CHECK(lab.voice->take_news().empty());
}

TEST_CASE("It stands still while it is paused, and goes on from there") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say(english("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"), full_volume, 1);
    REQUIRE(lab.hears(5 * a_letter));
    lab.voice->pause(true);
    const auto stands = [&lab] {
        const auto before = lab.heard_size();
        std::this_thread::sleep_for(std::chrono::milliseconds(120));
        return lab.heard_size() == before;
    };
    REQUIRE(comes_true(stands));
    REQUIRE(lab.heard_size() < 52 * a_letter);
    lab.voice->pause(false);
    REQUIRE(lab.hears_of({Kind::said, 1}));
    CHECK(letters_of(lab.heard_bytes()) == "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
    CHECK(lab.heard_bytes().size() == std::size_t{52} * 220);
}

TEST_CASE("What is said is as loud and as fast as it was ordered") {
    VoiceLab lab;
    lab.settings.usual_db = -20;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say(english(std::string(100, 'P')), full_volume, 1); // 1 s
    REQUIRE(lab.hears_of({Kind::said, 1}));
    const std::size_t loud = lab.heard_bytes().size();
    CHECK(lab.heard_bytes().back() == 'P');
    lab.voice->say(english(std::string(100, 'P')), {.volume = 0, .rate = 6}, 2);
    REQUIRE(lab.hears_of({Kind::said, 2}));
    const std::string heard = lab.heard_bytes();
    CHECK(static_cast<int>(heard.back()) <= 1); // 40 dB quieter
    CHECK(heard.size() < loud * 6 / 10);        // twice as fast
}

TEST_CASE("A text without a voice is passed over where there is one for the rest") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say({{.text = "abc", .language = "tlh"}, {.text = "xyz", .language = "en"}}, full_volume, 1);
    REQUIRE(lab.hears_of({Kind::said, 1}));
    CHECK(letters_of(lab.heard_bytes()) == "xyz");
}

TEST_CASE("A program that is killed, hangs or never ends: that failed, and the next is said") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    SUBCASE("killed") {
        lab.voice->say(english(long_text()), full_volume, 1);
        REQUIRE(lab.hears(a_letter));
        REQUIRE(kill(voice_process(), SIGKILL) == 0);
    }
    SUBCASE("stopped") {
        lab.voice->say(english(long_text()), full_volume, 1);
        REQUIRE(lab.hears(a_letter));
        REQUIRE(kill(voice_process(), SIGSTOP) == 0);
    }
    SUBCASE("what makes the sound hangs") { lab.voice->say(english("HANG"), full_volume, 1); }
    SUBCASE("what makes the sound ends with a fault") { lab.voice->say(english("DIE"), full_volume, 1); }
    SUBCASE("what makes the sound does not end") {
        lab.voice->say(english("BABBLE"), {.volume = 8, .rate = 6}, 1);
    }
    SUBCASE("a language that nobody speaks") { lab.voice->say({{"a", "tlh"}}, full_volume, 1); }
    SUBCASE("more than a frame takes") { lab.voice->say(english(std::string(70'000, 'a')), full_volume, 1); }
    REQUIRE(lab.hears_of({Kind::failed, 1}));
    lab.voice->say(english("abc"), full_volume, 2);
    REQUIRE(lab.hears_of({Kind::said, 2}));
    CHECK(letters_of(lab.heard_bytes()) == "abc");
}

TEST_CASE("A program that had nothing to say for longer than one waits for it still says the next") {
    VoiceLab lab;
    lab.settings.longest_wait = std::chrono::milliseconds(1500);
    lab.open();
    REQUIRE(lab.may_be_heard());
    const int waiting = voice_process();
    std::this_thread::sleep_for(lab.settings.longest_wait + std::chrono::milliseconds(100));
    lab.voice->say(english("abc"), full_volume, 1);
    REQUIRE(lab.hears_of({Kind::said, 1}));
    CHECK(voice_process() == waiting);
}

TEST_CASE("Programs that are not there: what is to be said has failed") {
    VoiceLab lab;
    SUBCASE("espeak-ng") { lab.settings.espeak = lab.folder / "none"; }
    SUBCASE("kiosk-voice") { lab.settings.program = lab.folder / "none"; }
    lab.open();
    lab.voice->say(english("abc"), full_volume, 1);
    CHECK(lab.hears_of({Kind::failed, 1}));
    CHECK(lab.heard_size() == 0);
}

TEST_CASE("A card that nobody has vouched for: nothing is said, and nothing may be heard") {
    VoiceLab lab;
    lab.settings.pcm.clear();
    lab.settings.card = "NoSuchCard";
    lab.open();
    lab.voice->say(english("abc"), full_volume, 1);
    CHECK(lab.hears_of({Kind::failed, 1}));
    CHECK_FALSE(lab.voice->may_be_heard());
}

TEST_CASE("With speech off there is no voice") {
    VoiceLab lab;
    lab.settings.may_hear = MayHear::nobody;
    lab.open();
    CHECK(lab.voice == nullptr);
}

TEST_CASE("The real espeak-ng: its words are sound, as long as they take to say") {
    if (access("/usr/bin/espeak-ng", X_OK) != 0) {
        MESSAGE("not looked at: espeak-ng is not installed");
        return;
    }
    VoiceLab lab;
    lab.settings.espeak = "/usr/bin/espeak-ng";
    lab.open();
    REQUIRE(lab.may_be_heard());
    lab.voice->say(english("hello"), full_volume, 1);
    REQUIRE(lab.hears_of({Kind::said, 1}));
    const std::string heard = lab.heard_bytes();
    const double seconds = static_cast<double>(heard.size()) / 22'050;
    CHECK(seconds > 0.4);
    CHECK(seconds < 2);
    CHECK(std::count_if(heard.begin(), heard.end(), [](char half) { return half > 16 || half < -16; }) >
          1000);
}
