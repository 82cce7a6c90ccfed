// A voice that makes no sound: what it is to say is written down, and a test tells when that was heard.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "speech/voice.h"

namespace signpost::test {

class PretendVoice final : public Voice {
public:
    void begin() override {}
    [[nodiscard]] bool may_be_heard() const override { return headphones || speakers; }
    void say(std::vector<Utterance> words, VoiceLook look_, std::uint64_t number) override {
        saying = words;
        all.insert(all.end(), words.begin(), words.end());
        look = look_;
        paused = false;
        number_ = number;
    }
    void pause(bool on) override { paused = on; }
    void silence() noexcept override {
        saying.clear();
        ++silences;
    }
    [[nodiscard]] std::vector<VoiceNews> take_news() override { return std::exchange(news, {}); }

    void plug_in(bool by_jack = true) {
        headphones = true;
        news.push_back({.kind = VoiceNews::Kind::headphones_in, .by_jack = by_jack});
    }
    void pull_out() {
        headphones = false;
        news.push_back({VoiceNews::Kind::headphones_out});
    }
    // What is being said has been heard to its end.
    void finish() {
        if (!std::exchange(saying, {}).empty())
            news.push_back({VoiceNews::Kind::said, number_});
    }
    void fail() {
        if (!std::exchange(saying, {}).empty())
            news.push_back({VoiceNews::Kind::failed, number_});
    }
    // What is being said, in one line; "" in silence.
    [[nodiscard]] std::string words() const {
        std::string text;
        for (const Utterance& one : saying)
            text += (text.empty() ? "" : " | ") + one.text;
        return text;
    }

    std::vector<Utterance> saying;
    std::vector<Utterance> all; // since the beginning
    VoiceLook look;
    bool headphones = false;
    bool speakers = false;
    bool paused = false;
    int silences = 0;
    std::vector<VoiceNews> news;

private:
    std::uint64_t number_ = 0;
};

} // namespace signpost::test
