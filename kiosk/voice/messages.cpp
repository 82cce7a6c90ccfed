#include "voice/messages.h"

#include <type_traits>
#include <utility>

namespace signpost {

namespace {

enum class OrderKind : std::uint8_t { say = 1, pause };

constexpr std::size_t length_bytes = 4;
constexpr unsigned bits_per_byte = 8;

// Numbers stand with their lowest byte first.
class FrameWriter {
public:
    template <class Number> void number(Number value) {
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            bytes_ += static_cast<char>(static_cast<std::uint64_t>(value) >> (i * bits_per_byte) & 0xFFU);
    }
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    void look(const VoiceLook& look) {
        number(static_cast<std::uint8_t>(look.volume));
        number(static_cast<std::uint8_t>(look.rate));
    }
    [[nodiscard]] std::string framed() const {
        if (bytes_.size() > longest_frame)
            return {};
        FrameWriter length;
        length.number(static_cast<std::uint32_t>(bytes_.size()));
        return length.bytes_ + bytes_;
    }

private:
    std::string bytes_;
};

// Reads on after a fault, and gives nothing: whoever uses it asks once, at the end.
class FrameParts {
public:
    explicit FrameParts(std::string_view content) : left_(content) {}

    template <class Number> Number number() {
        if (left_.size() < sizeof(Number)) {
            damaged_ = true;
            return {};
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            value |= std::uint64_t{static_cast<unsigned char>(left_[i])} << (i * bits_per_byte);
        left_.remove_prefix(sizeof(Number));
        return static_cast<Number>(value);
    }
    template <class Choice> Choice choice(Choice last) {
        const auto value = number<std::uint8_t>();
        damaged_ = damaged_ || value > static_cast<std::uint8_t>(last);
        return damaged_ ? Choice{} : static_cast<Choice>(value);
    }
    std::string text() {
        const auto size = number<std::uint32_t>();
        if (size > left_.size()) {
            damaged_ = true;
            return {};
        }
        const std::string_view text = left_.substr(0, size);
        left_.remove_prefix(size);
        return std::string(text);
    }
    VoiceLook look() {
        const VoiceLook look{number<std::uint8_t>(), number<std::uint8_t>()};
        damaged_ = damaged_ || look.volume >= volume_steps || look.rate >= static_cast<int>(rates.size());
        return look;
    }
    [[nodiscard]] bool damaged() const { return damaged_; }
    [[nodiscard]] bool whole() const { return !damaged_ && left_.empty(); }

private:
    std::string_view left_;
    bool damaged_ = false;
};

void write(FrameWriter& into, const SayOrder& say) {
    into.number(static_cast<std::uint8_t>(OrderKind::say));
    into.number(say.number);
    into.look(say.look);
    into.number(static_cast<std::uint32_t>(say.words.size()));
    for (const Utterance& words : say.words) {
        into.number(static_cast<std::uint8_t>(words.cue));
        into.text(words.language);
        into.text(words.text);
    }
    into.number(static_cast<std::uint32_t>(say.clips.size()));
    for (const std::string& clip : say.clips)
        into.text(clip);
}

void write(FrameWriter& into, const PauseOrder& pause) {
    into.number(static_cast<std::uint8_t>(OrderKind::pause));
    into.number(static_cast<std::uint8_t>(pause.on));
}

SayOrder read_say(FrameParts& parts) {
    SayOrder say{.number = parts.number<std::uint64_t>(), .look = parts.look()};
    const auto count = parts.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && !parts.damaged(); ++i) {
        const Cue cue = parts.choice(Cue::level);
        std::string language = parts.text();
        say.words.push_back({.text = parts.text(), .language = std::move(language), .cue = cue});
    }
    const auto clips = parts.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < clips && !parts.damaged(); ++i)
        say.clips.push_back(parts.text());
    return say;
}

} // namespace

std::string frame_of(const VoiceOrder& order) {
    const auto* say = std::get_if<SayOrder>(&order);
    if (say != nullptr && say->words.size() > most_utterances)
        return {};
    FrameWriter frame;
    std::visit([&frame](const auto& kind) { write(frame, kind); }, order);
    return frame.framed();
}

std::string frame_of(const VoiceReport& report) {
    FrameWriter frame;
    frame.number(static_cast<std::uint8_t>(report.kind));
    frame.number(report.number);
    frame.text(report.reason);
    return frame.framed();
}

std::optional<VoiceOrder> read_order(std::string_view content) {
    FrameParts parts(content);
    std::optional<VoiceOrder> order;
    switch (parts.choice(OrderKind::pause)) {
    case OrderKind::say:
        order = read_say(parts);
        break;
    case OrderKind::pause:
        order = PauseOrder{parts.number<std::uint8_t>() != 0};
        break;
    default:
        return std::nullopt;
    }
    const auto* say = std::get_if<SayOrder>(&*order);
    const bool too_many =
        say != nullptr && (say->words.size() > most_utterances || say->clips.size() > say->words.size());
    return parts.whole() && !too_many ? order : std::nullopt;
}

std::optional<VoiceReport> read_report(std::string_view content) {
    FrameParts parts(content);
    VoiceReport report{.kind = parts.choice(VoiceReport::Kind::failed),
                       .number = parts.number<std::uint64_t>(),
                       .reason = parts.text()};
    return parts.whole() ? std::optional(std::move(report)) : std::nullopt;
}

void FrameReader::add(std::string_view bytes) {
    if (!broken_)
        bytes_ += bytes;
}

std::optional<std::string> FrameReader::next() {
    if (broken_ || bytes_.size() < length_bytes)
        return std::nullopt;
    const auto length = FrameParts(bytes_).number<std::uint32_t>();
    broken_ = length > longest_frame;
    if (broken_ || bytes_.size() - length_bytes < length)
        return std::nullopt;
    std::string content = bytes_.substr(length_bytes, length);
    bytes_.erase(0, length_bytes + length);
    return content;
}

void FrameReader::clear() {
    bytes_.clear();
    broken_ = false;
}

} // namespace signpost
