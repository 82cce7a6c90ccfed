// That a bundle file was not taken, why, and what to do.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "base/problem.h"
#include "base/reason.h"

namespace signpost {

struct Refusal {
    Reason reason = Reason::unreadable;
    std::string cause{};  // a whole sentence that IT staff understand; names the file
    std::string remedy{}; // a whole sentence
    Problems problems{};  // broken_content: everything that is wrong with it
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T> using Accepted = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refused(Reason reason, std::string cause, std::string remedy) {
    return tl::unexpected(Refusal{.reason = reason, .cause = std::move(cause), .remedy = std::move(remedy)});
}

} // namespace signpost
