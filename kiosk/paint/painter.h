// Paints what Dear ImGui drew, on pixels in memory or with a renderer of SDL's.
//
// Ours, because neither Debian release fits as it is: 12's Dear ImGui has no SDL_Renderer backend compiled
// in, and 13's sends every quad as triangles, which SDL's software renderer draws ten times slower than
// fills and copies. Text comes as pictures of ours, shapes carry none: the font atlas is never uploaded.
#pragma once

#include "base/rotation.h"
#include "paint/target.h"

struct ImDrawData;

namespace signpost {

class ReadyPicture;

// A picture that may save painting.
struct Ready {
    const ReadyPicture* picture = nullptr;
    bool stands = false; // on the target already
};

// Paints a whole frame; presenting is the caller's. `data` is of the upright picture; its texture ids are
// TextPicture pointers, as they lie on the panel. Its points are turned in place, once, so that fills stay
// fills and copies stay copies. Where `ready` was kept of such a list, its pixels are taken. False where not
// one pixel had to be written. Drawing thread only.
bool paint(const Target& target, ImDrawData& data, Rotation rotation, const Ready& ready = {});

} // namespace signpost
