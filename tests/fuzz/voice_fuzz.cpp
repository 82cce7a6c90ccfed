// The input as what `kiosk` and `kiosk-voice` tell each other, and as a recording of a bundle: what comes out
// is what went in, or nothing.
#include "voice/messages.h"

#include <algorithm>

#include "content/recordings.h"
#include "fuzz.h"
#include "speaker/recording_internal.h"

using namespace signpost;
using fuzz::demand;

namespace {

std::string content_of(const std::string& frame) { return frame.substr(4); }

void as_order(const std::string& input) {
    const auto order = read_order(input);
    if (!order)
        return;
    const std::string frame = frame_of(*order);
    demand(!frame.empty() || input.size() + 4 > longest_frame, "what was read can be written");
    demand(frame.empty() || read_order(content_of(frame)) == order, "an order that is written is read again");
}

void as_report(const std::string& input) {
    if (const auto report = read_report(input))
        demand(read_report(content_of(frame_of(*report))) == report,
               "a report that is written is read again");
}

std::vector<std::string> frames_in(std::string_view input, std::size_t piece) {
    FrameReader reader;
    std::vector<std::string> frames;
    for (; !input.empty(); input.remove_prefix(std::min(piece, input.size()))) {
        reader.add(input.substr(0, piece));
        while (auto content = reader.next())
            frames.push_back(std::move(*content));
    }
    return frames;
}

void as_stream(const std::string& input) {
    constexpr std::size_t small_piece = 3;
    demand(frames_in(input, small_piece) == frames_in(input, std::max<std::size_t>(input.size(), 1)),
           "frames are the same in whatever pieces they come");
}

// What is decoded without a complaint, however little the check made sure of.
void as_recording(const std::string& input) {
    const std::string path = recording_path("pl", recording_key("words"));
    if (const auto taken = check_recording(path, input); !taken)
        return fuzz::demand_told(taken.error());
    auto recording = Recording::open(input);
    if (!recording)
        return;
    constexpr std::size_t most = static_cast<std::size_t>(voice_rate) * (longest_recording_s + 1);
    std::size_t samples = 0;
    for (auto more = recording->more(); more && !more->empty(); more = recording->more())
        demand((samples += more->size()) <= most, "a recording ends");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    as_order(input);
    as_report(input);
    as_stream(input);
    as_recording(input);
    return 0;
}
