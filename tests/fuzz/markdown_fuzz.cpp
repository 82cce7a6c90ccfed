// Markdown: whatever a page's body holds is either taken whole or refused at a place that exists.
#include "content/markdown.h"

#include <algorithm>

#include "fuzz.h"

using namespace signpost;
using fuzz::demand;

namespace {

void demand_character_at(std::string_view source, std::size_t at, std::string_view about) {
    demand(at <= source.size(), "a place lies in the source", about);
    const bool inside = at < source.size() && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U;
    demand(!inside, "a place is where a character begins", about);
}

void demand_refusals(std::string_view source, const std::vector<Markdown::Mistake>& refusals) {
    for (const Markdown::Mistake& refusal : refusals) {
        demand_character_at(source, refusal.at, refusal.cause);
        demand(!refusal.cause.empty() && !refusal.remedy.empty(), "a refusal has cause and remedy");
        fuzz::demand_drawable(refusal.cause + refusal.remedy, refusal.cause + refusal.remedy);
    }
    demand(std::is_sorted(refusals.begin(), refusals.end(),
                          [](const auto& a, const auto& b) { return a.at < b.at; }),
           "refusals are in the order of the source");
}

void demand_spans(const RichText& text) {
    for (const Block& block : text) {
        demand((block.kind == Block::Kind::numbered) || block.number == 0,
               "only numbered items have a number");
        for (const Span& span : block.spans)
            fuzz::demand_drawable(span.text, "a span");
    }
}

bool has_target(const std::vector<Markdown::Target>& targets, const Link& link) {
    return std::any_of(targets.begin(), targets.end(),
                       [&](const auto& target) { return target.link == link; });
}

std::string letters_of(std::string_view text) {
    std::string letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters),
                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return letters;
}

std::string letters_of(const RichText& text) {
    std::string letters;
    for (const Block& block : text)
        for (const Span& span : block.spans)
            letters += letters_of(span.text);
    return letters;
}

// What was taken without a word of refusal has lost nothing.
void demand_whole(std::string_view source, const Markdown& read) {
    for (const Block& block : read.text) {
        demand(!block.spans.empty(), "a block that is taken has words");
        for (const Span& span : block.spans)
            demand(!span.link || has_target(read.links, *span.link), "a link's target is told");
    }
    // In links and character references not every letter is one of the text's.
    if (source.find_first_of("[&") == source.npos)
        demand(letters_of(source) == letters_of(read.text), "what is taken has all the source's letters");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source = fuzz::as_text(data, size);
    const Markdown read = read_markdown(source);
    demand_refusals(source, read.refusals);
    demand_spans(read.text);
    for (const Markdown::Target& target : read.links)
        demand_character_at(source, target.at, "a link");
    if (read.refusals.empty())
        demand_whole(source, read);
    return 0;
}
