// What somebody recorded, from Opus to samples, a piece at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "speaker/samples_internal.h"

struct OggOpusFile;
struct SpeexResamplerState_;

namespace signpost {

// One thread.
class Recording {
public:
    // `bytes`: the whole file. std::nullopt: it is no Opus.
    [[nodiscard]] static std::optional<Recording> open(std::string bytes);

    // The next samples, an eighth of a second at most; empty: it is at its end, or longer than any may be.
    // std::nullopt: what follows cannot be decoded.
    [[nodiscard]] std::optional<Samples> more();

private:
    struct Close {
        void operator()(OggOpusFile* file) const;
        void operator()(SpeexResamplerState_* resampler) const;
    };
    Recording(std::unique_ptr<std::string> bytes, std::unique_ptr<OggOpusFile, Close> file,
              std::unique_ptr<SpeexResamplerState_, Close> resampler);
    [[nodiscard]] Samples resampled(const Samples& decoded);

    std::unique_ptr<std::string> bytes_; // where the file reads them
    std::unique_ptr<OggOpusFile, Close> file_;
    std::unique_ptr<SpeexResamplerState_, Close> resampler_;
    std::size_t decoded_ = 0; // samples
};

} // namespace signpost
