// What the doctor says of sound.
#include <doctest/doctest.h>

#include "doctor/doctor.h"

using namespace signpost;
using Is = HealthCheck::State;

namespace {

const SeenSound good_sound{.cards = {"PCH", "HDMI"}, .has_jack = true, .has_espeak = true};
const SeenVoice good_voice{.card = "PCH", .espeak = "1.52"};

HealthCheck said_of_sound(const SeenSound& seen, const std::optional<SeenVoice>& voice,
                          Settings settings = {}) {
    return check_sound(settings, seen, voice);
}

Settings with_card(const std::string& name) {
    Settings settings;
    settings.sound_card = name;
    return settings;
}

} // namespace

TEST_CASE("Sound is well: headphones alone, everybody, or off") {
    CHECK(said_of_sound(good_sound, good_voice) ==
          HealthCheck{"sound", Is::ok, "PCH, espeak-ng 1.52; its speakers are off", ""});
    SeenVoice usb = good_voice;
    usb.is_usb = true;
    CHECK(said_of_sound({{"PCH"}, false, true}, usb) ==
          HealthCheck{"sound", Is::ok, "PCH, espeak-ng 1.52; headphones alone hear", ""});
    Settings everybody;
    everybody.speech = Speech::speakers;
    CHECK(said_of_sound({{"PCH"}, false, true}, good_voice, everybody) ==
          HealthCheck{"sound", Is::ok, "PCH, espeak-ng 1.52", ""});
    Settings off;
    off.speech = Speech::off;
    CHECK(said_of_sound({}, {}, off) ==
          HealthCheck{"sound", Is::ok, "nothing is read out (speech = \"off\")", ""});
}

TEST_CASE("No sound card is a note, and one that is named and not there is to be mended") {
    CHECK(said_of_sound({}, {}) == HealthCheck{"sound", Is::note, "no sound card: nothing is read out",
                                               "A USB headset, or an adapter with headphones, is one."});
    constexpr const char* remedy = "Plug it in, or correct sound_card in kiosk.toml.";
    CHECK(said_of_sound(good_sound, good_voice, with_card("Headset")) ==
          HealthCheck{"sound", Is::mend, "There is no sound card \"Headset\", but: PCH, HDMI.", remedy});
    CHECK(said_of_sound({}, {}, with_card("Headset")) ==
          HealthCheck{"sound", Is::mend, "There is no sound card \"Headset\".", remedy});
    CHECK(said_of_sound(good_sound, good_voice, with_card("PCH")).state == Is::ok);
}

TEST_CASE("Speakers that cannot be switched off, and a program that does not speak") {
    SeenVoice loud = good_voice;
    loud.unsafe = "The sound card \"PCH\" does not let \"Front\" be switched off, so that others might hear.";
    const HealthCheck check = said_of_sound(good_sound, loud);
    CHECK(check.state == Is::mend);
    CHECK(check.seen == "Nothing is read out. " + loud.unsafe);
    SeenVoice silent = good_voice;
    silent.espeak.clear();
    CHECK(said_of_sound(good_sound, silent).state == Is::mend);
    CHECK(said_of_sound({{"PCH"}, true, false}, good_voice).seen ==
          "espeak-ng, which speaks, is not installed.");
}

TEST_CASE("Worth knowing: languages without a voice, no jack that tells, and what could not be looked at") {
    SeenVoice mute = good_voice;
    mute.mute = {"zh-hans", "ja"};
    CHECK(said_of_sound(good_sound, mute) ==
          HealthCheck{"sound", Is::note,
                      "PCH, espeak-ng 1.52; its speakers are off; nothing is read out in: zh-hans, ja", ""});
    Settings faint;
    faint.loudest_db = -40;
    CHECK(
        said_of_sound(good_sound, good_voice, faint) ==
        HealthCheck{
            "sound", Is::note,
            "PCH, espeak-ng 1.52; its speakers are off; loudest_db is quieter than voice_gain_db: nobody can "
            "make it louder",
            "Make loudest_db at least as large, or voice_gain_db smaller."});
    SeenVoice open = good_voice;
    open.has_landlock = false;
    CHECK(
        said_of_sound(good_sound, open) ==
        HealthCheck{"sound", Is::note,
                    "PCH, espeak-ng 1.52; its speakers are off; the kernel has no Landlock, which keeps what "
                    "speaks from other files",
                    "Start the computer with Debian's own kernel, which has it."});
    CHECK(said_of_sound({{"PCH"}, false, true}, good_voice) ==
          HealthCheck{"sound", Is::note,
                      "PCH, espeak-ng 1.52; its speakers are off; no jack tells whether headphones are in",
                      "Plug in USB headphones: they come and go as a whole, which the kiosk sees."});
    CHECK(said_of_sound(good_sound, SeenVoice{}).state == Is::note);
    CHECK(said_of_sound(good_sound, {}) ==
          HealthCheck{"sound", Is::ok, "PCH, HDMI; mixer and voices: kioskctl doctor tells", ""});
}

TEST_CASE("kiosk-voice is asked for what the settings say, and its answer is read") {
    std::vector<std::string> asked;
    const CheckVoice check = [&asked](const std::vector<std::string>& arguments) {
        asked = arguments;
        return std::optional<std::string>(
            "card\tPCH\ncard\tHDMI\nchosen\tHDMI\nusb\tyes\nunsafe\tWhy.\nespeak\t1.51\n"
            "landlock\tno\nmute\tzh\nmute\tja\nno line\n");
    };
    Settings settings = with_card("HDMI");
    const auto seen = ask_voice(check, settings, {"en", "zh", "ja"});
    CHECK(seen == SeenVoice{.card = "HDMI",
                            .is_usb = true,
                            .unsafe = "Why.",
                            .espeak = "1.51",
                            .has_landlock = false,
                            .mute = {"zh", "ja"}});
    CHECK(asked == std::vector<std::string>{"--check", "--to", "headphones", "--card", "HDMI", "--language",
                                            "en", "--language", "zh", "--language", "ja"});
    settings = {};
    settings.speech = Speech::speakers;
    CHECK(ask_voice(check, settings, {}).has_value());
    CHECK(asked == std::vector<std::string>{"--check", "--to", "speakers"});
    settings.speech = Speech::off;
    CHECK_FALSE(ask_voice(check, settings, {}).has_value());
    CHECK_FALSE(ask_voice({}, with_card(""), {}).has_value());
}
