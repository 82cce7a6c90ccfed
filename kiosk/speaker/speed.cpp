#include "speaker/samples_internal.h"

#include <algorithm>
#include <new>

#include <sonic.h>

namespace signpost {

namespace {

sonicStream new_sonic() {
    sonicStream stream = sonicCreateStream(static_cast<int>(voice_rate), 1);
    if (stream == nullptr)
        throw std::bad_alloc();
    return stream;
}

} // namespace

void Speed::Destroy::operator()(sonicStreamStruct* stream) const { sonicDestroyStream(stream); }

Speed::Speed() : stream_(new_sonic()) {}

void Speed::set_rate(int rate) {
    constexpr float percent = 100;
    rate_ = std::clamp(rate, 0, static_cast<int>(rates.size()) - 1);
    sonicSetSpeed(stream_.get(), static_cast<float>(rates.at(static_cast<std::size_t>(rate_))) / percent);
}

void Speed::put(Samples samples) {
    if (!samples.empty() &&
        sonicWriteShortToStream(stream_.get(), samples.data(), static_cast<int>(samples.size())) == 0)
        throw std::bad_alloc();
}

void Speed::finish() {
    if (sonicFlushStream(stream_.get()) == 0)
        throw std::bad_alloc();
}

Samples Speed::take(std::size_t most) {
    Samples samples(most);
    const int read = sonicReadShortFromStream(stream_.get(), samples.data(), static_cast<int>(most));
    samples.resize(static_cast<std::size_t>(std::max(read, 0)));
    return samples;
}

void Speed::clear() {
    stream_.reset(new_sonic());
    set_rate(rate_);
}

} // namespace signpost
