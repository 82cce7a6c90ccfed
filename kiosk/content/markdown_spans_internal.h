// What stands inside a block of Markdown: words, bold words and links, and the marks that are refused. Inside
// content/ only.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/markdown.h"
#include "content/markdown_places_internal.h"
#include "content/markdown_refusals_internal.h"

namespace signpost {

// Called span by span and text by text in the order of the source; appends to the last block of `read`. The
// library gives no place for a span, but for the first text after its marks: what is to be said of a span
// waits (soon_) until that text comes.
class MarkdownSpans {
public:
    // All must outlive it.
    MarkdownSpans(std::string_view source, const MarkdownPlaces& places, Markdown& read)
        : source_(source), places_(places), read_(read) {}

    void enter_strong() { ++strong_; }
    void leave_strong() { --strong_; }
    // A span that is not possible here: its place is where the first of `wanted` stands among `marks`.
    void enter_refused(std::string_view wanted, std::string_view marks, const refusal::Message& why);
    // `source`, `target`: pointers into the source where the span says them there; else anywhere, or null.
    void enter_picture(const char* source);
    void leave_picture() { --pictures_; }
    void enter_link(const char* target, std::size_t size, bool has_title);
    void leave_link();

    // Before a span is left: it may have had no text, and stands then where its target does.
    void settle_without_text();
    // A text begins at this byte of the source.
    void settle(std::size_t at);
    [[nodiscard]] bool in_picture() const { return pictures_ > 0; }

    void append(std::string_view said);
    // Marks that the library took for text, since they were not written as it wants them.
    void refuse_leftovers(std::string_view said, std::size_t at);
    // `[id]: target` leaves no trace in what the library tells: call at the end.
    void refuse_definitions();
    void refuse(std::size_t at, const refusal::Message& why) { refuse(at, why.cause, why.remedy); }

private:
    void refuse(std::size_t at, std::string cause, std::string remedy);
    void check_link(const std::string& href, std::optional<std::size_t> target, bool has_title);
    [[nodiscard]] bool stands_in_place(std::optional<std::size_t> target) const;

    std::string_view source_;
    const MarkdownPlaces& places_;
    Markdown& read_;
    int strong_ = 0;
    int pictures_ = 0;
    std::optional<Link> link_;
    std::size_t link_at_ = 0;
    bool link_has_words_ = false;
    std::optional<std::size_t> fallback_;
    std::vector<std::function<void(std::size_t)>> soon_; // what waits for a place
};

} // namespace signpost
