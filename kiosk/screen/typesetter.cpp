#include "screen/typesetter.h"

#include <algorithm>
#include <utility>

namespace signpost {

namespace {

// A screen shows one long text, perhaps tried at two widths; the rest is for going back and forth.
constexpr std::size_t most_texts = 4;

} // namespace

const MeasuredText& MeasuredTexts::of(const RichText& text, const TextRoom& room,
                                      const std::function<MeasuredText(const RichText&)>& measure) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& k) { return k.room == room && k.text == text; });
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return found->measured;
    }
    kept_.push_front({text, room, measure(text)});
    if (kept_.size() > most_texts)
        kept_.pop_back();
    return kept_.front().measured;
}

namespace {

// Of a screen there are about fifty: enough to go back and forth between four.
constexpr std::size_t most_layouts = 200;

// As boost::hash_combine does it. One text is laid out in many widths and sizes: these count, too.
template <class Part> void mix(std::size_t& hash, const Part& part) {
    hash ^= std::hash<Part>{}(part) + 0x9e3779b9U + (hash << 6U) + (hash >> 2U);
}

} // namespace

std::size_t LayoutKeyHash::operator()(const LayoutQuestion& asked) const {
    std::size_t hash = asked.runs.size();
    for (const TextRun& run : asked.runs)
        mix(hash, run.text);
    mix(hash, asked.style.em_px);
    mix(hash, asked.max_width);
    return hash;
}

const TextLayout& Typesetter::layout(std::span<const TextRun> runs, const TextStyle& style, float max_width) {
    ++look_ups_;
    const LayoutQuestion asked{runs, style, max_width};
    auto found = kept_.find(asked);
    if (found == kept_.end()) {
        LayoutKey key(asked);
        TextLayout laid = lay_out(key.runs, style, max_width, widths_);
        // References handed out this frame stay good: the cache is emptied between frames.
        found = kept_.emplace(std::move(key), Kept{std::move(laid)}).first;
    }
    found->second.used = frame_;
    return found->second.layout;
}

void Typesetter::end_frame(bool prepared) {
    for (auto& [key, kept] : kept_)
        kept.prepared = kept.prepared || (prepared && kept.used == frame_);
    widths_.forget();
    ++frame_;
    if (kept_.size() > most_layouts)
        drop_what_is_old();
}

void Typesetter::forget_prepared() {
    for (auto& [key, kept] : kept_)
        kept.prepared = false;
}

void Typesetter::drop_what_is_old() {
    std::erase_if(
        kept_, [&](const auto& entry) { return !entry.second.prepared && entry.second.used + 1 < frame_; });
}

void Typesetter::forget_visit() {
    drop_what_is_old();
    measured_.forget();
}

TextImage Typesetter::image(const TextPiece& piece, int em_px) {
    return painter_ == nullptr ? TextImage{}
                               : painter_->image(piece.face, em_px, piece.text, piece.right_to_left);
}

namespace {

template <class Number> void append_bytes(std::string& key, Number number) {
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

} // namespace

float RememberedWidths::width(FaceId face, int em_px, const std::string& utf8, bool right_to_left) {
    std::string key;
    key.reserve(utf8.size() + sizeof face + sizeof em_px + sizeof right_to_left);
    key = utf8;
    append_bytes(key, face);
    append_bytes(key, em_px);
    append_bytes(key, right_to_left);
    const auto found = widths_.find(key);
    if (found != widths_.end())
        return found->second;
    const float width = fonts_.width(face, em_px, utf8, right_to_left);
    widths_.emplace(std::move(key), width);
    return width;
}

} // namespace signpost
