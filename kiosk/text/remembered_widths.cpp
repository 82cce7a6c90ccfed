#include "text/remembered_widths.h"

namespace signpost {

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
