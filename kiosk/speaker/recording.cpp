#include "speaker/recording_internal.h"

#include <array>
#include <utility>

#include <opusfile.h>
#include <speex/speex_resampler.h>

namespace signpost {

namespace {

constexpr unsigned opus_rate = 48'000;      // libopusfile's, whatever was recorded
constexpr std::size_t longest_s = 61;       // a bundle's are a minute long at most
constexpr std::size_t longest_piece = 5760; // a packet's: 120 ms

} // namespace

void Recording::Close::operator()(OggOpusFile* file) const { op_free(file); }
void Recording::Close::operator()(SpeexResamplerState_* resampler) const {
    speex_resampler_destroy(resampler);
}

Recording::Recording(std::unique_ptr<std::string> bytes, std::unique_ptr<OggOpusFile, Close> file,
                     std::unique_ptr<SpeexResamplerState_, Close> resampler)
    : bytes_(std::move(bytes)), file_(std::move(file)), resampler_(std::move(resampler)) {}

std::optional<Recording> Recording::open(std::string bytes) {
    auto kept = std::make_unique<std::string>(std::move(bytes));
    int error = 0;
    std::unique_ptr<OggOpusFile, Close> file(
        op_open_memory(reinterpret_cast<const unsigned char*>(kept->data()), kept->size(), &error));
    std::unique_ptr<SpeexResamplerState_, Close> resampler(
        speex_resampler_init(1, opus_rate, voice_rate, SPEEX_RESAMPLER_QUALITY_DESKTOP, &error));
    if (!file || !resampler || op_head(file.get(), -1)->channel_count != 1)
        return std::nullopt;
    return Recording(std::move(kept), std::move(file), std::move(resampler));
}

std::optional<Samples> Recording::more() {
    Samples samples;
    while (samples.empty() && decoded_ < longest_s * opus_rate) {
        Samples decoded(longest_piece);
        const int count = op_read(file_.get(), decoded.data(), static_cast<int>(decoded.size()), nullptr);
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            break;
        decoded_ += static_cast<std::size_t>(count);
        decoded.resize(static_cast<std::size_t>(count));
        samples = resampled(decoded);
    }
    return samples;
}

Samples Recording::resampled(const Samples& decoded) {
    auto in = static_cast<spx_uint32_t>(decoded.size());
    Samples samples(decoded.size() * voice_rate / opus_rate + 2);
    auto out = static_cast<spx_uint32_t>(samples.size());
    speex_resampler_process_int(resampler_.get(), 0, decoded.data(), &in, samples.data(), &out);
    samples.resize(out);
    return samples;
}

} // namespace signpost
