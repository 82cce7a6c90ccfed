// Speech made faster or slower at the same pitch, by libsonic.
#pragma once

#include <memory>

#include "speaker/samples_internal.h"

struct sonicStreamStruct;

namespace signpost {

// Keeps some milliseconds back until more comes, or finish(). One thread.
class Speed {
public:
    Speed();
    // An index in `rates`; for what comes from here on.
    void set_rate(int rate);
    void put(Samples samples);
    // Nothing more comes: what is kept back can be taken.
    void finish();
    // Up to `most`, fewer where there are no more yet.
    [[nodiscard]] Samples take(std::size_t most);
    // What it holds is forgotten; the speed stays.
    void clear();

private:
    struct Destroy {
        void operator()(sonicStreamStruct* stream) const;
    };
    int rate_ = usual_rate;
    std::unique_ptr<sonicStreamStruct, Destroy> stream_;
};

} // namespace signpost
