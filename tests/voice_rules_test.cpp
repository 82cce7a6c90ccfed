// What is decided without a sound card: who would hear, which card, which voice.
#include <doctest/doctest.h>

#include "base/espeak_voices.h"
#include "speaker/card_internal.h"
#include "speaker/mixer_rules.h"

using namespace signpost;

namespace {

const MixerCard board{.name = "PCH"};
const MixerCard usb{.name = "Device", .is_usb = true};
const MixerCard named_usb{.name = "Device", .is_usb = true, .is_named = true};

MixerElement off(const char* name) {
    return {.name = name, .has_switch = true, .is_on = false, .has_volume = true};
}
MixerElement on(const char* name) {
    return {.name = name, .has_switch = true, .is_on = true, .has_volume = true};
}
MixerElement at_lowest(const char* name) { return {.name = name, .has_volume = true, .is_lowest = true}; }

} // namespace

TEST_CASE("What a mixer's element leads to") {
    for (const char* name : {"Speaker", "Bass Speaker", "Line Out", "Front", "Surround", "Center", "LFE",
                             "Master Mono", "Mono", "Headphone+LO", "Speaker+LO", "IEC958", "Line-Out"})
        CHECK_MESSAGE(mixer_part(name, board) == MixerPart::speakers, name);
    for (const char* name :
         {"Headphone", "Headset", "Front Headphone", "Headphone Front", "Headphone Playback"})
        CHECK_MESSAGE(mixer_part(name, board) == MixerPart::headphones, name);
    for (const char* name : {"Master", "PCM"})
        CHECK_MESSAGE(mixer_part(name, board) == MixerPart::on_the_way, name);
    for (const char* name : {"Mic", "Front Mic", "Line", "Rear Mic Boost", "Beep", "CD", "Loopback Mixing"})
        CHECK_MESSAGE(mixer_part(name, board) == MixerPart::other, name);
}

TEST_CASE("A board's card is safe when all its speakers are off, and there are headphones to hear") {
    CHECK(why_heard_by_others(
              {on("Master"), on("Headphone"), off("Speaker"), off("Line Out"), on("Front Mic")}, board)
              .empty());
    CHECK(why_heard_by_others({on("Master"), on("Headphone"), at_lowest("Master Mono")}, board).empty());
    CHECK(why_heard_by_others({on("Master"), on("Headphone")}, board).empty());
}

TEST_CASE("A speaker that stays on, that cannot be switched, or no headphones: nothing is said, and why") {
    CHECK(why_heard_by_others({on("Headphone"), on("Speaker")}, board) ==
          "The sound card \"PCH\" does not let \"Speaker\" be switched off, so that others might hear.");
    CHECK(why_heard_by_others({on("Headphone"), {.name = "Front"}}, board) ==
          "The sound card \"PCH\" does not let \"Front\" be switched off, so that others might hear.");
    MixerElement loud = on("Surround");
    loud.has_switch = false;
    CHECK_FALSE(why_heard_by_others({on("Headphone"), loud}, board).empty());
    // It has a switch, and that is what counts: at the lowest volume some cards can still be heard.
    MixerElement low = on("Speaker");
    low.is_lowest = true;
    CHECK_FALSE(why_heard_by_others({on("Headphone"), low}, board).empty());
    for (const std::vector<MixerElement>& without :
         {std::vector<MixerElement>{}, {on("Master"), off("Speaker")}})
        CHECK(why_heard_by_others(without, board) == "The sound card \"PCH\" has nothing in its mixer that "
                                                     "is called headphones, so that others might hear.");
}

TEST_CASE("A USB card is headphones where it says so; else somebody must have looked") {
    CHECK(why_heard_by_others({on("PCM")}, named_usb).empty());
    CHECK(why_heard_by_others({}, named_usb).empty());
    CHECK(why_heard_by_others({on("Headset"), on("Mic")}, usb).empty());
    for (const std::vector<MixerElement>& silent : {std::vector<MixerElement>{}, {on("PCM")}})
        CHECK(why_heard_by_others(silent, usb)
                  .starts_with("The sound card \"Device\" does not say what it is"));
    CHECK(why_heard_by_others({on("Speaker")}, usb) ==
          "The sound card \"Device\" says that it is a loudspeaker (\"Speaker\"). If it is a headset, name "
          "it as "
          "sound_card in kiosk.toml.");
    CHECK(why_heard_by_others({on("Speaker"), on("Mic")}, named_usb).empty());
    CHECK(mixer_part("Speaker", named_usb) == MixerPart::headphones); // so that it is switched on
}

TEST_CASE("Which card: the one that is named and no other; else a USB card; else the first") {
    const SoundCard hdmi{"HDMI", false};
    const SoundCard pch{"PCH", false};
    const SoundCard headset{"Headset", true};
    CHECK(choose_card({hdmi, pch, headset}, "PCH") == pch);
    CHECK(choose_card({hdmi, pch}, "Headset") == std::nullopt);
    CHECK(choose_card({pch, headset}, "") == headset);
    CHECK(choose_card({pch, hdmi}, "") == pch);
    CHECK(choose_card({}, "") == std::nullopt);
}

TEST_CASE("Which voice reads a language: the nearest part of its tag, in any case") {
    constexpr EspeakVersion bookworm{1, 51};
    constexpr EspeakVersion trixie{1, 52};
    CHECK(espeak_voice("en", bookworm) == "en-gb");
    CHECK(espeak_voice("en-GB", bookworm) == "en-gb");
    CHECK(espeak_voice("EN-us", bookworm) == "en-us");
    CHECK(espeak_voice("pt-BR", bookworm) == "pt-br");
    CHECK(espeak_voice("pt", bookworm) == "pt");
    for (const char* own : {"cy", "pl", "ro", "ru", "ur", "pa", "hi", "bn", "gu", "ta", "ar", "fa", "tr"})
        CHECK(espeak_voice(own, bookworm) == own);
    CHECK(espeak_voice("pa-Guru", bookworm) == "pa");
    CHECK(espeak_voice("yue-Hant", bookworm) == "yue");
    CHECK(espeak_voice("zh-HK", bookworm) == "yue");
    CHECK(espeak_voice("tlh", bookworm).empty());
    CHECK(espeak_voice("ja", trixie).empty()); // it knows no kanji
    CHECK(espeak_voice("ens", bookworm).empty());
    CHECK(espeak_voice("", bookworm).empty());
    CHECK(espeak_voice("-v", bookworm).empty());
}

TEST_CASE("Mandarin is said from 1.52 on: before, it is gibberish") {
    for (const char* language : {"zh", "zh-Hans", "zh-hant", "cmn", "cmn-Hans-CN"}) {
        CHECK(wants_version(language));
        CHECK(espeak_voice(language, {1, 51}).empty());
        CHECK(espeak_voice(language, {}).empty());
        CHECK(espeak_voice(language, {1, 52}) == "cmn");
        CHECK(espeak_voice(language, {2, 0}) == "cmn");
    }
    CHECK_FALSE(wants_version("en"));
    CHECK_FALSE(wants_version("zh-hk"));
}

TEST_CASE("The version is read of what espeak-ng says of itself") {
    CHECK(espeak_version(
              "eSpeak NG text-to-speech: 1.51  Data at: /usr/lib/x86_64-linux-gnu/espeak-ng-data\n") ==
          EspeakVersion{1, 51});
    CHECK(espeak_version("eSpeak NG text-to-speech: 1.52.0  Data at: /usr/share\n") == EspeakVersion{1, 52});
    CHECK(espeak_version("") == EspeakVersion{});
    CHECK(espeak_version("eSpeak: none") == EspeakVersion{});
    CHECK(espeak_version("eSpeak: 1") == EspeakVersion{});
}
