#include "screen/typesetter.h"

namespace signpost {

namespace {

// Everything about the runs that a layout depends on, as one string.
std::string fingerprint(const std::vector<TextRun>& runs) {
    std::string key;
    for (const TextRun& run : runs) {
        key += run.weight == Weight::bold ? '\x01' : '\x02';
        key += std::to_string(run.tag) + '\x03' + run.text;
    }
    return key;
}

} // namespace

const TextLayout& Typesetter::layout(const std::vector<TextRun>& runs, const TextStyle& style,
                                     float max_width) {
    ++look_ups_;
    Key key{fingerprint(runs), style.em_px, style.line_height, style.right_to_left, max_width};
    if (const auto found = kept_.find(key); found != kept_.end())
        return found->second;
    // References handed out this frame stay good: an over-full cache is emptied between frames, by forget().
    return kept_.emplace(std::move(key), lay_out(runs, style, max_width, fonts_)).first->second;
}

void Typesetter::forget() {
    kept_.clear();
    measured_.forget();
}

TextImage Typesetter::image(const TextPiece& piece, int em_px) {
    return painter_ == nullptr ? TextImage{}
                               : painter_->image(piece.face, em_px, piece.text, piece.right_to_left);
}

} // namespace signpost
