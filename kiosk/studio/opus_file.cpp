#include "studio/opus_file_internal.h"

#include <algorithm>
#include <memory>

#include <opusenc.h>

namespace signpost {

namespace {

struct Destroy {
    void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
    void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
using Encoder = std::unique_ptr<OggOpusEnc, Destroy>;

// Twelve kilohertz of sound are what the kiosk's sound card is given at most.
bool set_up(OggOpusEnc* encoder, int bits_a_second) {
    constexpr int any_number = 1; // of the stream: else it is another one each time
    return ope_encoder_ctl(encoder, OPUS_SET_BITRATE(bits_a_second)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_MAX_BANDWIDTH(OPUS_BANDWIDTH_SUPERWIDEBAND)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPE_SET_SERIALNO(any_number)) == OPE_OK;
}

} // namespace

std::string opus_file_of(std::span<const float> samples, int rate, int bits_a_second) {
    const std::unique_ptr<OggOpusComments, Destroy> comments(ope_comments_create());
    const Encoder encoder(ope_encoder_create_pull(comments.get(), rate, 1, 0, nullptr));
    if (!encoder || !set_up(encoder.get(), bits_a_second))
        return "";
    std::string file;
    const auto take_pages = [&](int flush) {
        unsigned char* page = nullptr;
        opus_int32 size = 0;
        while (ope_encoder_get_page(encoder.get(), &page, &size, flush) != 0)
            file.append(reinterpret_cast<const char*>(page), static_cast<std::size_t>(size));
    };
    constexpr std::size_t piece = 48'000;
    for (std::size_t at = 0; at < samples.size(); at += piece) {
        const auto count = static_cast<int>(std::min(piece, samples.size() - at));
        if (ope_encoder_write_float(encoder.get(), samples.data() + at, count) != OPE_OK)
            return "";
        take_pages(0);
    }
    if (ope_encoder_drain(encoder.get()) != OPE_OK)
        return "";
    take_pages(1);
    return file;
}

} // namespace signpost
