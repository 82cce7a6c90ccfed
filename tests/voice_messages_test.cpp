#include <doctest/doctest.h>

#include <random>

#include "voice/messages.h"

namespace voice_messages_test {

using namespace signpost;

namespace {

const SayOrder voice_say{.number = 0x0102030405060708,
                         .look = {.volume = 8, .rate = 6},
                         .words = {{.text = "Polícja, 9 9 9", .language = "pl", .cue = Cue::moved},
                                   {.text = "", .language = "", .cue = Cue::edge}},
                         .clips = {"OggS\n", ""}};

std::string content_of(const std::string& frame) { return frame.substr(4); }

} // namespace

TEST_CASE("Orders and reports come out of a frame as they went in") {
    for (const VoiceOrder& order :
         {VoiceOrder{voice_say}, VoiceOrder{PauseOrder{true}}, VoiceOrder{PauseOrder{false}}})
        CHECK(read_order(content_of(frame_of(order))) == order);
    using Kind = VoiceReport::Kind;
    for (const Kind kind : {Kind::ready, Kind::unsafe, Kind::alive, Kind::said, Kind::failed}) {
        const VoiceReport report{kind, 77, "The card is gone."};
        CHECK(read_report(content_of(frame_of(report))) == report);
    }
}

TEST_CASE("Frames are put together however they come") {
    const std::string stream = frame_of(VoiceOrder{voice_say}) + frame_of(VoiceOrder{PauseOrder{true}});
    FrameReader frames;
    std::vector<VoiceOrder> orders;
    for (const char byte : stream) {
        frames.add({&byte, 1});
        while (const auto content = frames.next())
            orders.push_back(read_order(*content).value());
    }
    CHECK(orders == std::vector<VoiceOrder>{voice_say, PauseOrder{true}});
    CHECK_FALSE(frames.broken());
}

TEST_CASE("A frame that is too long is neither written nor read") {
    SayOrder longest = voice_say;
    longest.words.front().text.assign(longest_frame, 'a');
    CHECK(frame_of(VoiceOrder{longest}).empty());
    SayOrder many = voice_say;
    many.words.assign(most_utterances + 1, {});
    CHECK(frame_of(VoiceOrder{many}).empty());
    SayOrder more_clips = voice_say;
    more_clips.clips.resize(voice_say.words.size() + 1);
    CHECK_FALSE(read_order(content_of(frame_of(VoiceOrder{more_clips}))));

    FrameReader frames;
    frames.add(std::string("\x01\x00\x20\x00", 4)); // one byte more than there may be
    CHECK_FALSE(frames.next());
    CHECK(frames.broken());
    frames.add(frame_of(VoiceOrder{PauseOrder{true}}));
    CHECK_FALSE(frames.next());
}

TEST_CASE("A frame that is cut off, has more, or says what cannot be is refused") {
    const std::string whole = content_of(frame_of(VoiceOrder{voice_say}));
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(read_order(whole.substr(0, size)));
    CHECK_FALSE(read_order(whole + "x"));
    CHECK_FALSE(read_order(std::string("\x02\x09\x00", 3))); // there are 9 steps of loudness, from 0
    CHECK_FALSE(read_order(std::string("\x02\x00\x07", 3))); // and 7 of speed
    CHECK_FALSE(read_order(std::string("\x04\x00\x00", 3)));
    CHECK_FALSE(read_order(std::string("\x00\x00\x00", 3)));
    const std::string report = content_of(frame_of(VoiceReport{VoiceReport::Kind::failed, 1, "Why."}));
    for (std::size_t size = 0; size < report.size(); ++size)
        CHECK_FALSE(read_report(report.substr(0, size)));
    CHECK_FALSE(read_report("\x05" + report.substr(1)));
}

TEST_CASE("Damage of any kind is refused, or read as something that can be written again") {
    std::mt19937 random(1); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same damage each time
    const std::string whole = content_of(frame_of(VoiceOrder{voice_say}));
    for (int turn = 0; turn < 20'000; ++turn) {
        std::string damaged = whole;
        for (int hit = 0; hit < 1 + turn % 4; ++hit)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        if (turn % 3 == 0)
            damaged.resize(random() % damaged.size());
        if (const auto order = read_order(damaged); order && !std::holds_alternative<PauseOrder>(*order))
            CHECK(content_of(frame_of(*order)) == damaged);
        (void)read_report(damaged);
    }
}

} // namespace voice_messages_test
